import { kindOf } from "../wire/index.js";

/** Why a text, a user data header, a part of a message or a time is not what it should be. */
export type TextErrorCode =
  /** A character that the coding does not have. */
  | "not-encodable"
  /** Octets that are no character of the coding. */
  | "not-decodable"
  /** The octets end within a character: more would help. */
  | "cut-character"
  /** A format or coding that holds no text, or that nobody knows. */
  | "no-text"
  /** The platform has no GB18030, and nobody gave one. */
  | "no-decoder"
  /** A user data header that is longer than the content, or does not end where it says. */
  | "wrong-header"
  /** A part of a message with a number that its total does not allow. */
  | "wrong-part"
  /** A text that needs more parts than a header can count. */
  | "too-many-parts"
  /** What is to be left free leaves nothing for the text. */
  | "no-room"
  /** A date or time that no calendar or clock has, or digits that say none. */
  | "wrong-time"
  /** A value of another type, or outside its range. */
  | "wrong-value";

/** What an error of this room says, in parts. */
export interface TextErrorDetails {
  readonly code: TextErrorCode;
  /** What is wrong, such as UCS2 or the day of a timestamp. */
  readonly subject: string;
  /** What was needed, in words. */
  readonly expected: string;
  /** What was there, in words. */
  readonly actual: string;
  /** UTF-16 code units before the fault, in a text. */
  readonly index?: number;
  /** The character that stands there. */
  readonly codePoint?: number;
  /** Octets before the fault, in octets. */
  readonly offset?: number;
}

/**
 * A text, header, part or time that is not what it should be: thrown by the functions of this room.
 *
 * @example
 * try {
 *   decodeText(Uint8Array.of(0x4f, 0x60, 0x59), "ucs2");
 * } catch (error) {
 *   if (isTextError(error)) `${error.code} at ${error.offset}`; // → cut-character at 2
 * }
 */
export class TextError extends Error {
  override readonly name = "TextError";
  readonly code: TextErrorCode;
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
  /** UTF-16 code units before the fault; null where it is in no text. */
  readonly index: number | null;
  /** The character that stands there; null where it is in no text. */
  readonly codePoint: number | null;
  /** Octets before the fault; null where it is in no octets. */
  readonly offset: number | null;

  constructor(fault: TextErrorDetails) {
    super(`${fault.subject}${placeOf(fault)}: expected ${fault.expected}, got ${fault.actual}.`);
    this.code = fault.code;
    this.subject = fault.subject;
    this.expected = fault.expected;
    this.actual = fault.actual;
    this.index = fault.index ?? null;
    this.codePoint = fault.codePoint ?? null;
    this.offset = fault.offset ?? null;
  }
}

/**
 * Whether a caught value is a TextError, also one of another copy of this runtime.
 *
 * @example
 * try {
 *   encodeText("1€", "ascii");
 * } catch (error) {
 *   if (isTextError(error)) error.index; // → 1
 * }
 */
export function isTextError(value: unknown): value is TextError {
  return value instanceof Error && value.name === "TextError" && "code" in value;
}

/** A character as people write it, such as U+4E2D. */
export function nameOfCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The error for a character that a coding does not have. */
export function notEncodable(coding: string, text: string, index: number, expected: string): TextError {
  const codePoint = text.codePointAt(index) ?? 0;
  return new TextError({
    code: "not-encodable",
    subject: coding,
    index,
    codePoint,
    expected,
    actual: nameOfCodePoint(codePoint),
  });
}

/** Throws a TextError where a value is no integer of a range. */
export function checkInteger(subject: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const actual = typeof value === "number" ? `${value}` : kindOf(value);
  throw new TextError({ code: "wrong-value", subject, expected: `an integer from ${min} to ${max}`, actual });
}

/** Throws a TextError where a value is no text. */
export function checkText(subject: string, value: string): void {
  if (typeof value === "string") return;
  throw new TextError({ code: "wrong-value", subject, expected: "a string", actual: kindOf(value) });
}

/** Throws a TextError where a value is no object, and so has no properties to read. */
export function checkObject(subject: string, value: object): void {
  if (typeof value === "object" && value !== null) return;
  throw new TextError({ code: "wrong-value", subject, expected: "an object", actual: kindOf(value) });
}

/** Throws a TextError where a value is no octets. */
export function checkOctets(subject: string, value: Uint8Array): void {
  if (value instanceof Uint8Array) return;
  throw new TextError({ code: "wrong-value", subject, expected: "a Uint8Array", actual: kindOf(value) });
}

/** Throws a TextError where a value is no list. */
export function checkList(subject: string, values: readonly object[]): void {
  if (Array.isArray(values)) return;
  throw new TextError({ code: "wrong-value", subject, expected: "an array", actual: kindOf(values) });
}

/** Throws a TextError where a value is no list of objects. */
export function checkObjects(subject: string, values: readonly object[]): void {
  checkList(subject, values);
  for (const value of values) checkObject(`Element of ${subject}`, value);
}

/** A value in words: a number or text as it is, the kind of any other. */
export function inWords(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "number" ? `${value}` : kindOf(value);
}

function placeOf({ index, offset }: TextErrorDetails): string {
  if (index !== undefined) return ` at character ${index}`;
  return offset === undefined ? "" : ` at offset ${offset}`;
}
