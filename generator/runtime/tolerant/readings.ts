import type { ContentDescriptor, FieldLayout, MessageLayout, TlvsLayout } from "../interpreter/index.js";
import { bitsIn } from "../wire/index.js";

/** The ways to read a message that deviates from its layout. Sizes are in bytes. */
export interface MessageReadings {
  readonly layout: MessageLayout;
  /** Other commands under which peers send it. */
  readonly otherCommands?: readonly number[];
  /** Whether it answers a request: then it may consist of its header. */
  readonly isResponse: boolean;
  /** Layouts with the widths of other versions. No two are alike, and none is that of the message. */
  readonly layouts?: readonly OtherLayout[];
  /** The fields whose content is a structure of one of several sizes. */
  readonly contents?: readonly SizedContent[];
}

/** A layout with widths of another version. */
export interface OtherLayout {
  /** Protocol and version that the widths are from, such as CMPP 2.0. */
  readonly version: string;
  /** What is from that version: the whole layout, all widths, or the width of the field of this name. */
  readonly part: "layout" | "widths" | { readonly field: string };
  /** The fields in wire order: the first and last index of unchanged fields of the message, or another layout. */
  readonly fields: readonly (FieldRun | FieldLayout)[];
}

/** Consecutive fields of a message: the indexes of the first and the last. */
export type FieldRun = readonly [first: number, last: number];

/** Bytes that are a structure if another field has a certain value. */
export interface SizedContent {
  /** Wire name of the field that states the number of bytes. */
  readonly counter: string;
  /** Wire name of the bytes. */
  readonly field: string;
  /** Wire name of the deciding field, and its value. */
  readonly when: string;
  /** The bits of the deciding field that hold the value; absent if it is the whole field. */
  readonly bits?: ContentDescriptor["bits"];
  readonly equals: number;
  /** The sizes of the structures. */
  readonly sizes: readonly number[];
}

/** Whether the deciding field has the value for a content. */
export function isContentOf({ bits, equals }: SizedContent, value: number): boolean {
  return (bits === undefined ? value : bitsIn(value, bits.low, bits.count)) === equals;
}

/** The fields of a layout of another version. Its TLVs are those of the message, whose values fit any version. */
export function fieldsOf({ layout }: MessageReadings, other: OtherLayout): readonly FieldLayout[] {
  return other.fields.flatMap((each) => {
    if (!("kind" in each)) return layout.fields.slice(each[0], each[1] + 1);
    return each.kind === "tlvs" ? (layout.fields.find(isTlvBlock) ?? { ...each, parameters: [] }) : each;
  });
}

/** Whether a field is the TLVs of a message, which are never missing: without them, a frame has no bytes for the field. */
export function isTlvBlock(field: FieldLayout): field is TlvsLayout {
  return field.kind === "tlvs";
}

/** Whether the bytes may end before a field, which is then missing with all fields after it. */
export function canEndBefore(fields: readonly FieldLayout[], index: number): boolean {
  const read = new Set(fields.slice(0, index).map(({ name }) => name));
  return fields.slice(index).every((field) => !read.has(counterOf(field) ?? ""));
}

/** Wire name of the field that counts a field; null if none does. */
export function counterOf(field: FieldLayout): string | null {
  if (field.kind === "list") return field.counter;
  return field.kind === "octets" && typeof field.octets === "object" ? field.octets.counter : null;
}
