import { tagInHex } from "../../diagnose/index.js";
import { octetsAt, unsignedAt } from "../../wire/index.js";
import { decodedOrNull } from "../decode-error-of.js";
import { pathOf, wireNamesOf } from "../field-path.js";
import type { FieldLayout, TlvLayout, TlvsLayout } from "../layout.js";
import {
  type FieldPosition,
  type FieldSpan,
  type Reader,
  type ReadResult,
  take,
  type WireTlv,
  type WireTlvs,
  type WireValue,
} from "../reader.js";
import { canBeProperty, noTags, type SeenTags } from "./seen-tags.js";

/** Reads a value of any kind. */
export type ReadValue = (reader: Reader, layout: FieldLayout, position: FieldPosition) => ReadResult<WireValue>;

/** The TLVs of a message while they are read. */
interface Block {
  readonly reader: Reader;
  readonly layout: TlvsLayout;
  readonly path: string;
  readonly byTag: ReadonlyMap<number, TlvLayout>;
  readonly seen: SeenTags;
  /** Number of values that were read, by tag. */
  readonly counts: Map<number, number>;
  readonly readValue: ReadValue;
}

/** A TLV in the bytes: where its head begins, and where its value begins and ends. */
interface TlvPosition {
  readonly tag: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Reads TLVs up to the end of the bytes. Throws a DecodeError if one does not fit. */
export function readTlvs(
  reader: Reader,
  layout: TlvsLayout,
  position: FieldPosition,
  readValue: ReadValue,
): ReadResult<WireTlvs> {
  const { at, end, path } = position;
  const byTag = new Map(layout.parameters.map((parameter) => [parameter.tag, parameter]));
  const block: Block = { reader, layout, path, byTag, seen: noTags(), counts: new Map(), readValue };
  const tlvs: WireTlv[] = [];
  let next = at;
  while (next < end) {
    const tlv = locateTlv(block, { ...position, at: next });
    tlvs.push(readTlv(block, tlv));
    next = tlv.to;
  }
  return { value: { tlvs }, end };
}

function locateTlv(block: Block, position: FieldPosition): TlvPosition {
  const { view, littleEndian } = block.reader;
  const { tagOctets, lengthOctets } = block.layout;
  const { at } = position;
  const from = take(block.reader, position, tagOctets + lengthOctets);
  const tag = unsignedAt(view, at, tagOctets, littleEndian);
  const length = unsignedAt(view, at + tagOctets, lengthOctets, littleEndian);
  const path = pathOfTlv(block, tag);
  return { tag, at, from, to: take(block.reader, { ...position, at: from, path }, length, "beyond-body") };
}

function pathOfTlv({ path, byTag, layout }: Block, tag: number): string {
  const parameter = byTag.get(tag);
  return parameter === undefined ? `${path}[${tagInHex(tag, layout.tagOctets)}]` : pathOf(`${path}.`, parameter.value);
}

function readTlv(block: Block, tlv: TlvPosition): WireTlv {
  const { tag } = tlv;
  const parameter = block.byTag.get(tag);
  const known = parameter && canBeProperty(block.seen, parameter) ? readKnown(block, parameter, tlv) : null;
  if (known !== null) return known;
  block.seen.others.add(tag);
  const octets = octetsAt(block.reader.view, tlv.from, tlv.to - tlv.from);
  const { name = tagInHex(tag, block.layout.tagOctets), property = "others" } = parameter?.value ?? {};
  visit(block, tlv, {
    path: pathOfTlv(block, tag),
    layout: { kind: "octets", name, property, octets: "rest" },
    value: octets,
  });
  return { tag, parameter: null, value: octets };
}

/** The value of a known tag; null if the bytes do not fit its type. */
function readKnown(block: Block, parameter: TlvLayout, tlv: TlvPosition): WireTlv | null {
  const { reader, counts, seen, readValue } = block;
  const { tag, from, to } = tlv;
  const { value: layout, several } = parameter;
  const count = counts.get(tag) ?? 0;
  const path = pathOfTlv(block, tag) + (several === true ? `[${count}]` : "");
  const inner: FieldSpan[] = [];
  // The fields of a structure are reported only if all of it fits.
  const collecting = reader.visit && { ...reader, visit: (span: FieldSpan): void => void inner.push(span) };
  const position = { at: from, end: to, path, siblings: NO_SIBLINGS };
  const read = decodedOrNull(collecting ?? reader, (each) => readValue(each, layout, position));
  if (read?.end !== to) return null;
  seen.known.add(tag);
  counts.set(tag, count + 1);
  for (const span of inner) reader.visit?.(span);
  visit(block, tlv, { path, layout, value: read.value });
  return { tag, parameter, value: read.value };
}

const NO_SIBLINGS: ReadonlyMap<string, WireValue> = /* @__PURE__ */ new Map();

/** Reports a TLV from its head to the end of its value. */
function visit({ reader }: Block, { at, to }: TlvPosition, span: Pick<FieldSpan, "path" | "layout" | "value">): void {
  reader.visit?.({ ...span, path: wireNamesOf(span.path), offset: at - reader.start, size: to - at });
}
