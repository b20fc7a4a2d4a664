import type { Language } from "../diagnostics/index.js";
import type { FieldLayout, ProtocolDescriptor, ProtocolLayout } from "../runtime/interpreter/index.js";
import type { Deviation } from "../runtime/wire/index.js";

/** Bytes of a frame. */
export interface ByteSpan {
  readonly offset: number;
  readonly size: number;
}

/**
 * The kind of a row: that of its field; `content` for raw bytes that hold a structure, whose fields are the children;
 * `body` for the body of an unknown message; `surplus` for bytes after the last field; `unread` for bytes after an error.
 */
export type RowKind = FieldLayout["kind"] | "content" | "body" | "surplus" | "unread";

/** A field of a frame, or bytes that belong to no field. Plain data: it can be sent to another thread or kept as JSON. */
export interface ReportRow {
  /** The wire name; with an index in a list, with a path in a structure. */
  readonly path: string;
  readonly span: ByteSpan;
  /** The value as text; empty for a field that consists of its children. */
  readonly value: string;
  /** What the enumeration of the field says about the value; null if it has none. */
  readonly meaning: string | null;
  readonly kind: RowKind;
  /** Whether the field is secret, or holds a telephone number or the content of a message. */
  readonly privacy?: "secret" | "number" | "content";
  /** The bytes of tag and length before the value of a TLV. */
  readonly headSize?: number;
  /** How the bytes deviate from their structure. Offsets are those of the frame. */
  readonly deviations?: readonly Deviation[];
  /** The error of the frame, if it is in this row. */
  readonly error?: string;
  readonly children: readonly ReportRow[];
}

/** The input for building rows. */
export interface RowContext {
  readonly layouts: ProtocolLayout;
  readonly descriptors: ProtocolDescriptor;
  readonly language: Language;
  readonly frame: Uint8Array;
  /** The legs of the message, on which the meaning of values and bits may depend; absent if it is unknown. */
  readonly legs?: readonly string[];
}

/** The kinds of fields that are shown by their children alone. */
const CONTAINERS: readonly RowKind[] = ["list", "structure", "union", "tlvs"];

/** Returns the rows that are shown one below the other: those with bytes or values of their own, in the order of the frame. */
export function shownRows(rows: readonly ReportRow[]): ReportRow[] {
  return rows.flatMap((row) => {
    const inner = shownRows(row.children);
    return CONTAINERS.includes(row.kind) && (row.children.length > 0 || row.value === "") ? inner : [row, ...inner];
  });
}
