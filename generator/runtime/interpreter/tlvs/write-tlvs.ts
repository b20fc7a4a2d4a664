import { countedBytes } from "../../diagnose/index.js";
import { isObject, kindOf, type Phrase } from "../../wire/index.js";
import { pathOf } from "../field-path.js";
import type { FieldLayout, TlvLayout, TlvsLayout } from "../layout.js";
import { type Snapshot, snapshotProperty, snapshotValue } from "../snapshot.js";
import {
  integerToOctets,
  writeInteger,
  pushOctet,
  pushOctets,
  sizeWritten,
  type Writer,
  writeError,
} from "../writer.js";
import { inOrder } from "./tlv-order.js";

/** Writes a value of any kind. */
export type WriteValue = (writer: Writer, layout: FieldLayout, snapshot: Snapshot, path: string) => void;

/** The TLVs of a message while they are written. */
interface Block {
  readonly writer: Writer;
  readonly layout: TlvsLayout;
  readonly path: string;
  readonly writeValue: WriteValue;
  readonly tlvs: WrittenTlv[];
  /** Number of bytes up to the maximum size of a frame. */
  left: number;
}

/** A TLV as bytes. Those above the maximum size of a frame are only counted. */
export interface WrittenTlv {
  readonly tag: number;
  readonly octets: readonly number[];
  readonly overflow: number;
}

/** Writes the properties of an object as TLVs, in the order of the layout or in their own. Throws the first EncodeError. */
export function writeTlvs(
  writer: Writer,
  layout: TlvsLayout,
  value: unknown,
  { path, writeValue }: Pick<Block, "path" | "writeValue">,
): void {
  if (value === null) return;
  if (!isObject(value)) throw writeError(writer.context, "wrong-type", path, "an object or null", kindOf(value));
  const block: Block = { writer, layout, path, writeValue, tlvs: [], left: writer.maxOctets - writer.octets.length };
  for (const parameter of layout.parameters) writeParameter(block, parameter, value);
  writeOthers(block, value);
  const place = `${path}.order order`;
  const order = snapshotProperty(writer.context, place, value, "order");
  for (const { octets, overflow } of inOrder(writer.context, block.tlvs, order, place)) {
    for (const octet of octets) pushOctet(writer, octet);
    writer.overflow += overflow;
  }
}

function writeParameter(block: Block, { tag, several, value: layout }: TlvLayout, values: object): void {
  const { writer, writeValue } = block;
  const path = pathOf(`${block.path}.`, layout);
  const snapshot = snapshotProperty(writer.context, path, values, layout.property);
  if (snapshot.value === undefined) return;
  if (several !== true) {
    writeTlv(block, tag, path, (target) => writeValue(target, layout, snapshot, path));
  } else {
    eachOf(block, snapshot, path, (element, place) => {
      writeTlv(block, tag, place, (target) => writeValue(target, layout, element, place));
    });
  }
}

/** Writes TLVs whose values are bytes. */
function writeOthers(block: Block, values: object): void {
  const { context } = block.writer;
  const path = `${block.path}.others others`;
  const snapshot = snapshotProperty(context, path, values, "others");
  if (snapshot.value === undefined) return;
  eachOf(block, snapshot, path, ({ value: other }, place) => {
    if (!isObject(other)) throw writeError(context, "wrong-type", place, "an object", kindOf(other));
    const tag = checkedTag(
      block,
      snapshotProperty(context, `${place}.tag tag`, other, "tag").value,
      `${place}.tag tag`,
    );
    const octetsPath = `${place}.octets octets`;
    const octets = snapshotProperty(context, octetsPath, other, "octets");
    if (octets.kind !== "octets") {
      throw writeError(context, "wrong-type", octetsPath, "a Uint8Array", kindOf(octets.value));
    }
    writeTlv(block, tag, octetsPath, (target) => pushOctets(target, octets.value, octets.length, octetsPath));
  });
}

/** Reads each element of a list once. */
function eachOf(
  { writer }: Block,
  list: Snapshot,
  path: string,
  write: (element: Snapshot, path: string) => void,
): void {
  if (list.kind !== "list") throw writeError(writer.context, "wrong-type", path, "an array", kindOf(list.value));
  for (let index = 0; index < list.length; index++) {
    const place = `${path}[${index}]`;
    write(
      snapshotValue(writer.context, place, () => list.value[index]),
      place,
    );
  }
}

function checkedTag({ writer, layout }: Block, value: unknown, path: string): number {
  const tag: Writer = { ...writer, octets: [] };
  writeInteger(
    tag,
    { kind: "integer", name: "tag", property: "tag", octets: layout.tagOctets, signed: false },
    value,
    path,
  );
  return Number(value);
}

/** Writes the value into bytes of its own, then its head before it. */
function writeTlv(block: Block, tag: number, path: string, write: (target: Writer) => void): void {
  const { writer, layout, tlvs } = block;
  const { tagOctets, lengthOctets } = layout;
  const value: Writer = { ...writer, octets: [], overflow: 0, maxOctets: Math.max(0, block.left) };
  write(value);
  const size = sizeWritten(value);
  const max = 2 ** (8 * lengthOctets) - 1;
  if (size > max) {
    const expected: Phrase = ["at most %", countedBytes(max)];
    throw writeError(writer.context, "too-long", path, expected, size);
  }
  const head = [
    ...integerToOctets(tagOctets, tag, writer.littleEndian),
    ...integerToOctets(lengthOctets, size, writer.littleEndian),
  ];
  const octets = [...head, ...value.octets];
  block.left -= octets.length;
  tlvs.push({ tag, octets, overflow: value.overflow });
}
