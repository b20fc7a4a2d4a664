import { EncodeError, type EncodeErrorCode, type ErrorContext } from "../octets/index.js";

/** What a walk over values goes by: the octets written so far, and whose errors they are. */
export interface Writing {
  readonly octets: number[];
  readonly littleEndian: boolean;
  readonly context: ErrorContext;
}

/** The error for a fault found while writing. */
export function writingError(
  context: ErrorContext,
  code: EncodeErrorCode,
  field: string | null,
  expected: string,
  actual: string,
): EncodeError {
  return new EncodeError(context, { code, field, expected, actual });
}

/** What a value is, in words for an error; never its content, which may be personal or secret. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing is given";
  if (value === null) return "null is given";
  if (Array.isArray(value)) return "a list is given";
  if (value instanceof Uint8Array) return "octets are given";
  return `${typeof value === "object" ? "an object" : `a ${typeof value}`} is given`;
}

/** The value of a property; undefined where the value is no object. */
export function propertyOf(value: unknown, property: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, property) : undefined;
}
