import { DecodeError, type DecodeErrorCode, type DecodeErrorContext, type Phrase } from "../wire/index.js";
import { wireNamesOf } from "./field-path.js";
import type { FieldLayout } from "./layout.js";

/** The value of a field on the wire. Strings are bytes here, which include those after a NUL. */
export type WireValue = number | bigint | Uint8Array | readonly WireValue[] | WireFields;

/** Values by wire name, in wire order, counters and constants included. */
export interface WireFields {
  readonly fields: ReadonlyMap<string, WireValue>;
}

/** A field that was read, and its place in the frame. */
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
