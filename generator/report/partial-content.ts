import {
  type FieldSpan,
  type ProtocolLayout,
  readStructureSpans,
  type StructureLayout,
} from "../runtime/interpreter/index.js";
import { isPlausible, readFront } from "../runtime/rules/index.js";
import type { Deviation } from "../runtime/wire/index.js";
import { readContent } from "../broken-rules/index.js";

/** What can be read of bytes whose size no structure has. Offsets count from the first of these bytes. */
export interface PartialContent {
  readonly structure: StructureLayout;
  /** The fields that can be read in only one way. */
  readonly spans: readonly FieldSpan[];
  readonly deviations: readonly Deviation[];
}

/** Reads the fields at the front of bytes; null if the bytes are a text, or have no field. */
export function readPartly(
  layouts: ProtocolLayout,
  structures: readonly StructureLayout[],
  octets: Uint8Array,
): PartialContent | null {
  if (!isPlausible(octets, null, () => false)) return null;
  const readers = structures.map((layout) => {
    return { layout, decode: (bytes: Uint8Array) => readContent(layouts, layout.name, bytes) ?? {} };
  });
  const front = readFront<object>(readers, octets, "");
  if (front === null) return null;
  const { layout: structure, size, report, deviations } = front;
  const padded = new Uint8Array(Math.max(size, octets.length));
  padded.set(octets);
  const { spans } = readStructureSpans(layouts, structure, { frame: padded, at: 0, end: padded.length, prefix: "" });
  const read = spans.filter(({ layout: { property } }) => Reflect.get(report, property) !== undefined);
  return { structure, spans: read.map((span) => clipped(span, octets.length)), deviations };
}

/** A span without the bytes that are not there. */
function clipped(span: FieldSpan, end: number): FieldSpan {
  return { ...span, size: Math.min(span.size, end - span.offset) };
}
