import { inEnglish, kindOf, type Phrase, phrases } from "../wire/index.js";

/** Why a store or a matcher cannot do its work. */
export type StoreErrorCode =
  /** An argument or option has the wrong type, or is out of range. */
  | "wrong-value"
  /** The server of the store does not answer, or answers with an error, which is the cause. Repeat the call. */
  | "store-failed"
  /** The store has returned something that this version cannot read. */
  | "wrong-content"
  /** A value cannot be written as JSON without loss. */
  | "not-storable";

/** The parts of a StoreError. */
export interface StoreErrorDetails {
  readonly code: StoreErrorCode;
  /** The invalid thing, such as a key. */
  readonly subject: Phrase;
  readonly expected: Phrase;
  readonly actual: Phrase;
}

/**
 * An error of a store, or a wrong argument: thrown by `smswire/reports` and `smswire/redis`.
 *
 * @example
 * try {
 *   new MemoryRateStore({ perSecond: 0 });
 * } catch (error) {
 *   if (isStoreError(error)) error.message; // → Requests per second: expected a positive number, got 0.
 * }
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  declare readonly code: StoreErrorCode;
  declare readonly subject: string;
  declare readonly expected: string;
  declare readonly actual: string;

  constructor(details: StoreErrorDetails, options?: ErrorOptions) {
    const subject = inEnglish(details.subject);
    const expected = inEnglish(details.expected);
    const actual = inEnglish(details.actual);
    super(`${subject}: expected ${expected}, got ${actual}.`, options);
    Object.assign(this, { code: details.code, subject, expected, actual });
    phrases.set(this, [details]);
  }
}

/**
 * Whether a caught value is a StoreError, including one from another copy of this runtime.
 *
 * @example
 * try {
 *   new MemoryMeetingStore({ maxValues: -1 });
 * } catch (error) {
 *   if (isStoreError(error)) error.code; // → wrong-value
 * }
 */
export function isStoreError(value: unknown): value is StoreError {
  return value instanceof Error && value.name === "StoreError" && "code" in value;
}

function wrongValue(subject: Phrase, expected: Phrase, value: unknown): StoreError {
  const actual: Phrase = typeof value === "number" ? value : kindOf(value);
  return new StoreError({ code: "wrong-value", subject, expected, actual });
}

/** Throws a StoreError if a value is not an integer in a range. */
export function requireInteger(subject: Phrase, value: unknown, min: number, max: number): void {
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return;
  throw wrongValue(subject, ["an integer from % to %", min, max], value);
}

/** Throws a StoreError if a value is not a positive number. */
export function requirePositive(subject: Phrase, value: unknown): void {
  if (typeof value === "number" && value > 0 && value < Infinity) return;
  throw wrongValue(subject, "a positive number", value);
}

/** Throws a StoreError if a value is not a time. */
export function requireTime(subject: Phrase, value: unknown): void {
  if (Number.isFinite(value)) return;
  throw wrongValue(subject, "a finite number of milliseconds", value);
}

/** Throws a StoreError if a value is not a string. */
export function requireString(subject: Phrase, value: unknown): void {
  if (typeof value === "string") return;
  throw wrongValue(subject, "a string", value);
}

/** Throws a StoreError if a value is not an object. */
export function requireRecord(subject: Phrase, value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  throw wrongValue(subject, "an object", value);
}

/** Throws a StoreError if a value is not a function. */
export function requireFunction(subject: Phrase, value: unknown): void {
  if (typeof value === "function") return;
  throw wrongValue(subject, "a function", value);
}

/** Throws a StoreError if an object has no method of a name. */
export function requireMethod(subject: Phrase, owner: unknown, name: string): void {
  requireRecord(subject, owner);
  const method: unknown = typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
  if (typeof method === "function") return;
  throw wrongValue(subject, ["an object with the method %", name], owner);
}
