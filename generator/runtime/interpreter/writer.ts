import { EncodeError, type EncodeErrorCode, type ErrorContext, isEncodeError, writeOctets } from "../wire/index.js";

/** What a walk over values goes by: the octets written so far, and whose errors they are. */
export interface Writer {
  readonly octets: number[];
  /** Octets that are not kept, because there are more before them than a frame may have. */
  overflow: number;
  readonly maxOctets: number;
  readonly littleEndian: boolean;
  readonly context: ErrorContext;
}

/** Adds an octet. What no frame has room for is counted, and not kept. */
export function pushOctet(writer: Writer, octet: number): void {
  if (writer.octets.length < writer.maxOctets) writer.octets.push(octet);
  else writer.overflow++;
}

/** Adds octets that were so many when they were looked at. Throws an EncodeError where they no longer are. */
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

/** Octets that were added. */
export function sizeWritten(writer: Writer): number {
  return writer.octets.length + writer.overflow;
}

/** Does what reads a value, and makes an EncodeError of whatever the value throws at it. */
export function wrapErrors<Result>(context: ErrorContext, field: string | null, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw isEncodeError(error) ? error : unreadableValue(context, field, error);
  }
}

/** The error of a value that throws when it is read. */
export function unreadableValue(context: ErrorContext, field: string | null, cause: unknown): EncodeError {
  const fault = { code: "unreadable", field, expected: "a readable value", actual: "an exception" } as const;
  return new EncodeError(context, fault, { cause });
}

/** The error of values that are others each time they are read, or of a place that vanishes meanwhile. */
export function changedWhileReading(context: ErrorContext, field: string | null, options?: ErrorOptions): EncodeError {
  const expected = "values and memory that do not change during encoding";
  return new EncodeError(context, { code: "unreadable", field, expected, actual: "a change" }, options);
}

/** The error for a fault found while writing. */
export function writeError(
  context: ErrorContext,
  code: EncodeErrorCode,
  field: string | null,
  expected: string,
  actual: string,
): EncodeError {
  return new EncodeError(context, { code, field, expected, actual });
}
