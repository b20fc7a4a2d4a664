import { namesOfPath } from "./field-path.js";
import type { FrameLayout, IntegerLayout } from "./layout.js";
import { contextOf } from "./read-frame.js";
import {
  EncodeError,
  type EncodeErrorCode,
  type ErrorContext,
  isEncodeError,
  kindOf,
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

/** A writer without bytes. */
export function writingFor(frame: FrameLayout, messageName: string | null): Writer {
  const { maxOctets, byteOrder } = frame;
  const context = contextOf(frame, messageName);
  return { octets: [], overflow: 0, maxOctets, littleEndian: byteOrder === "little-endian", context };
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

/** The bytes of a checked integer. */
export function integerToOctets(width: number, value: number | bigint, littleEndian: boolean): number[] {
  const list: number[] = [];
  for (let index = 0; index < width; index++) {
    const shift = 8 * (littleEndian ? index : width - 1 - index);
    list.push(width > 4 ? Number((BigInt(value) >> BigInt(shift)) & 0xffn) : (Number(value) >>> shift) & 0xff);
  }
  return list;
}

/** Writes a checked integer. */
export function pushInteger(writer: Writer, width: number, value: number | bigint): void {
  for (const octet of integerToOctets(width, value, writer.littleEndian)) pushOctet(writer, octet);
}

/** Writes an integer, or the constant of its field. Throws an EncodeError if it does not fit. */
export function writeInteger(writer: Writer, layout: IntegerLayout, value: unknown, path: string): void {
  if (layout.constant !== undefined) return pushInteger(writer, layout.octets, layout.constant);
  const { min, max } = integerRange(layout);
  const type = layout.octets === 8 ? "bigint" : "number";
  if (!isOfType(value, type)) throw writeError(writer.context, "wrong-type", path, `a ${type}`, kindOf(value));
  if (!isInteger(value) || value < min || value > max) {
    throw writeError(writer.context, "out-of-range", path, ["an integer from % to %", min, max], value);
  }
  pushInteger(writer, layout.octets, value);
}

function isOfType(value: unknown, type: "bigint" | "number"): value is bigint | number {
  return typeof value === type;
}

function isInteger(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** The minimum and maximum integer of a field. */
export function integerRange(layout: IntegerLayout): { readonly min: bigint; readonly max: bigint } {
  const values = 1n << BigInt(8 * layout.octets);
  return layout.signed ? { min: -values / 2n, max: values / 2n - 1n } : { min: 0n, max: values - 1n };
}
