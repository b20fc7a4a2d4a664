import { DecodeError, type DecodeErrorCode, type ErrorContext } from "../wire/index.js";
import type { FieldLayout } from "./layout.js";

/** What a field holds on the wire. Texts are octets here, because only octets tell what stands behind a NUL. */
export type WireValue = number | bigint | Uint8Array | readonly WireValue[] | WireFields;

/** Values by wire name, in wire order, counters and constants included. */
export interface WireFields {
  readonly fields: ReadonlyMap<string, WireValue>;
}

/** A field that was read, and where it stands. */
export interface FieldSpan {
  /** Wire name; with an index in a list, a path in a structure. */
  readonly path: string;
  readonly layout: FieldLayout;
  /** Octets from the first octet of the frame. */
  readonly offset: number;
  readonly size: number;
  readonly value: WireValue;
}

/** What a walk over octets goes by. */
export interface Reader {
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly littleEndian: boolean;
  /** Where the frame begins in the octets. */
  readonly start: number;
  readonly context: ErrorContext;
  /** Told of every field as soon as it is read. */
  readonly visit?: ((span: FieldSpan) => void) | undefined;
}

/** The error for a fault found while reading. */
export function readError(
  reader: Reader,
  code: DecodeErrorCode,
  field: string | null,
  at: number,
  expected: string,
  actual: string,
): DecodeError {
  return new DecodeError(reader.context, { code, field, offset: at - reader.start, expected, actual });
}
