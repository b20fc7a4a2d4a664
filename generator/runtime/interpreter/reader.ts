import { countedBytes } from "../diagnose/index.js";
import { DecodeError, type DecodeErrorCode, type DecodeErrorContext, type Phrase } from "../wire/index.js";
import { wireNamesOf } from "./field-path.js";
import type { FieldLayout, TlvLayout } from "./layout.js";

/** The value of a field on the wire. Strings are bytes here, which include those after a NUL; a mark is true. */
export type WireValue = number | bigint | true | Uint8Array | readonly WireValue[] | WireFields | WireTlvs;

/** Values by wire name, in wire order, counters and constants included. */
export interface WireFields {
  readonly fields: ReadonlyMap<string, WireValue>;
}

/** The TLVs of a message, in wire order. */
export interface WireTlvs {
  readonly tlvs: readonly WireTlv[];
}

/** A TLV that was read. */
export interface WireTlv {
  readonly tag: number;
  /** Null if the value stays bytes: the tag is unknown, it comes a second time, or the bytes do not fit the type. */
  readonly parameter: TlvLayout | null;
  readonly value: WireValue;
}

/** A value and the offset after it. */
export interface ReadResult<Value extends WireValue> {
  readonly value: Value;
  readonly end: number;
}

/** A field to read: its offset, the end of the bytes, its path, and the fields before it. */
export interface FieldPosition {
  readonly at: number;
  readonly end: number;
  readonly path: string;
  readonly siblings: ReadonlyMap<string, WireValue>;
}

/** A field that was read, and its place in the frame; that of a TLV begins at its head. */
export interface FieldSpan {
  /** Wire name, with the index in a list and the path in a structure. */
  readonly path: string;
  readonly layout: FieldLayout;
  /** Offset in bytes from the start of the frame. */
  readonly offset: number;
  readonly size: number;
  readonly value: WireValue;
}

/** The state of reading. */
export interface Reader {
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly littleEndian: boolean;
  /** Offset of the frame. */
  readonly start: number;
  readonly context: DecodeErrorContext;
  /** Whether any value of a constant is accepted. */
  readonly ignoresConstants?: boolean;
  /** Called for every field after it is read. */
  readonly visit?: ((span: FieldSpan) => void) | undefined;
}

/** Creates an error of reading. */
export function readError(
  reader: Reader,
  code: DecodeErrorCode,
  path: string | null,
  at: number,
  expected: Phrase,
  actual: Phrase,
): DecodeError {
  return new DecodeError(reader.context, {
    code,
    field: path && wireNamesOf(path),
    offset: at - reader.start,
    expected,
    actual,
  });
}

/** The offset after `size` bytes. Throws a DecodeError if there are fewer. */
export function take(
  reader: Reader,
  { at, end, path }: FieldPosition,
  size: number,
  code: "body-too-short" | "beyond-body" = "body-too-short",
): number {
  const left = end - at;
  if (size <= left) return at + size;
  throw readError(reader, code, path, at, countedBytes(size), left);
}
