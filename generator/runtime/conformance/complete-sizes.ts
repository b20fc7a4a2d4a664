import {
  type FieldLayout,
  type FieldSpan,
  type MessageLayout,
  readFrame,
  type TlvsLayout,
} from "../interpreter/index.js";
import { dataViewOf, unsignedAt } from "../wire/index.js";

/**
 * Returns whether a message can end after a number of bytes of its frame: after the header if its body is optional, after
 * each TLV, and at any byte inside a last field that takes all remaining bytes.
 */
export function completeSizes(layout: MessageLayout, frame: Uint8Array): (size: number) => boolean {
  const last = lastField(layout.fields);
  if (last?.kind === "tlvs") {
    const ends = new Set(tlvEnds(layout, last, frame));
    return (size) => isHeaderAlone(layout, size) || ends.has(size);
  }
  const from = last !== undefined && takesRest(layout) ? offsetOf(layout, last, frame) : Infinity;
  return (size) => isHeaderAlone(layout, size) || size >= from;
}

/** Whether a frame of this size has no body, and needs none. */
export function isHeaderAlone({ body, frame }: MessageLayout, size: number): boolean {
  return body === "optional" && size === frame.minOctets;
}

/** Whether the last field of a message takes all remaining bytes. */
export function takesRest({ fields }: MessageLayout): boolean {
  const last = lastField(fields);
  return last?.kind === "tail-string" || (last?.kind === "octets" && last.octets === "rest");
}

/** The last field, which may be inside structures. */
function lastField(fields: readonly FieldLayout[]): FieldLayout | undefined {
  const last = fields.at(-1);
  return last?.kind === "structure" ? lastField(last.fields) : last;
}

/** Where the last field begins in a valid frame; Infinity if the frame has no body. */
function offsetOf(layout: MessageLayout, field: FieldLayout, frame: Uint8Array): number {
  let offset = Infinity;
  const visit = (span: FieldSpan): void => {
    if (span.layout === field) offset = span.offset;
  };
  const source = { octets: frame, view: dataViewOf(frame), start: 0, end: frame.length };
  readFrame(layout.frame, () => layout, source, visit);
  return offset;
}

/** The offsets before the first TLV and after each. */
function tlvEnds(layout: MessageLayout, block: TlvsLayout, frame: Uint8Array): readonly number[] {
  const { tagOctets, lengthOctets } = block;
  const littleEndian = layout.frame.byteOrder === "little-endian";
  const from = offsetOf(layout, block, frame);
  const view = dataViewOf(frame);
  const ends = [from];
  for (let at = from; at < frame.length;) {
    at += tagOctets + lengthOctets + unsignedAt(view, at + tagOctets, lengthOctets, littleEndian);
    ends.push(at);
  }
  return ends;
}
