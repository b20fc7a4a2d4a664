import { DecodeError, EncodeError, type ErrorContext } from "./errors.js";
import type { Phrase, Phrases } from "./phrases.js";

/*
 * Checks of arguments that TypeScript cannot check: values that a program in JavaScript passes, or that come from a peer
 * or a file. They throw the documented errors instead of a TypeError.
 */

/** Protocol and version of an error. */
export type ProtocolContext = Pick<ErrorContext, "protocol" | "title">;

/** The context of functions that do not belong to a protocol. */
export const NO_PROTOCOL: ErrorContext = { protocol: "runtime", title: "smswire", messageName: null };

/** The type of a value, in words for an error; never its content, which may be personal or secret. */
export function kindOf(value: unknown): Phrases["kind"] {
  const type = typeof value;
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (value instanceof Uint8Array) return "a Uint8Array";
  if (type === "undefined") return type;
  return type === "object" ? "an object" : `a ${type}`;
}

/** Throws an EncodeError if a parameter has no properties to read. */
export function requireObject(context: ErrorContext, parameter: string | null, value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  throw wrongType(context, parameter, "an object", value);
}

/** Throws an EncodeError if a value is not an object. */
export function requireMessage({ protocol, title }: ProtocolContext, messageName: string | null, value: unknown): void {
  requireObject({ protocol, title, messageName }, null, value);
}

/** Throws an EncodeError if a parameter is not a Uint8Array. */
export function requireOctets(parameter: string, value: unknown): void {
  if (!(value instanceof Uint8Array)) throw wrongType(NO_PROTOCOL, parameter, "a Uint8Array", value);
}

/** Throws a DecodeError if a value whose contents are to be decoded is not an object. */
export function requireDecoded({ protocol, title }: ProtocolContext, messageName: string, value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  const context = { protocol, title, messageName };
  throw new DecodeError(context, wrongMemory("a message", kindOf(value)));
}

function wrongMemory(expected: Phrase, actual: Phrase) {
  return { code: "wrong-memory", field: null, offset: 0, expected, actual } as const;
}

/** The error of a parameter or field whose value has the wrong type. */
export function wrongType(context: ErrorContext, field: string | null, expected: Phrase, value: unknown): EncodeError {
  return new EncodeError(context, { code: "wrong-type", field, expected, actual: kindOf(value) });
}
