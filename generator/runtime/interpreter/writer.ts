import { namesOfPath } from "./field-path.js";
import {
  EncodeError,
  type EncodeErrorCode,
  type ErrorContext,
  isEncodeError,
  type Phrase,
  writeOctets,
} from "../wire/index.js";

/** The state of writing: the bytes so far, and the context of errors. */
export interface Writer {
  readonly octets: number[];
  /** Number of bytes above the maximum size, which are not kept. */
  overflow: number;
  readonly maxOctets: number;
  readonly littleEndian: boolean;
  readonly context: ErrorContext;
}

/** Adds a byte. Above the maximum size, bytes are only counted. */
export function pushOctet(writer: Writer, octet: number): void {
  if (writer.octets.length < writer.maxOctets) writer.octets.push(octet);
  else writer.overflow++;
}

/** Adds bytes of a known length. Throws an EncodeError if the length has changed. */
export function pushOctets(writer: Writer, octets: Uint8Array, length: number, path: string): void {
  if (length > writer.maxOctets) {
    writer.overflow += length;
    return;
  }
  const copy = new Uint8Array(length);
  const wrong = wrapErrors(writer.context, path, () => writeOctets(copy, 0, octets, length));
  if (wrong !== 0) throw changedWhileReading(writer.context, path);
  for (const octet of copy) pushOctet(writer, octet);
}

/** Number of added bytes. */
export function sizeWritten(writer: Writer): number {
  return writer.octets.length + writer.overflow;
}

/** Calls a function that reads a value, and wraps what it throws in an EncodeError. */
export function wrapErrors<Result>(context: ErrorContext, field: string | null, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw isEncodeError(error) ? error : unreadableValue(context, field, error);
  }
}

/** The error of a value that throws when it is read. */
export function unreadableValue(context: ErrorContext, path: string | null, cause: unknown): EncodeError {
  const details = { code: "unreadable", expected: "a readable value", actual: "an exception" } as const;
  return new EncodeError(context, { ...details, ...namesOfPath(path) }, { cause });
}

/** The error of values, or of a target, that change during encoding. */
export function changedWhileReading(context: ErrorContext, path: string | null, options?: ErrorOptions): EncodeError {
  const expected = "values and memory that do not change during encoding";
  return new EncodeError(context, { code: "unreadable", ...namesOfPath(path), expected, actual: "a change" }, options);
}

/** Creates an error of writing. */
export function writeError(
  context: ErrorContext,
  code: EncodeErrorCode,
  path: string | null,
  expected: Phrase,
  actual: Phrase,
): EncodeError {
  return new EncodeError(context, { code, ...namesOfPath(path), expected, actual });
}
