import { countOf, lengthOf, octetsAt, writeOctets } from "./buffers.js";
import { writeUint16, writeUint32, writeUint8 } from "./integers.js";
import { sizeOfEach } from "./lists.js";
import { endOfCString, fitsString, readOctetString, writeOctetString } from "./strings.js";

/*
 * TLVs: optional parameters after the last field of a message. Each has a tag, the length of its value, and the value.
 */

/** A TLV as bytes: one that the message does not list, a second one, or one whose value does not fit its type. */
export interface Tlv {
  readonly tag: number;
  /** Its value; for a decoded message a view into the frame. */
  readonly octets: Uint8Array;
}

/** The bytes of the tag and of the length before each value; the length counts the value alone. */
export interface TlvHead {
  readonly tagOctets: 1 | 2 | 4;
  readonly lengthOctets: 1 | 2 | 4;
  readonly littleEndian: boolean;
}

/** Size of heads above which no value is measured. */
const MAX_HEADS = 2 ** 28;

/** The tags in wire order. The TLVs must end at `to`. */
export function tagsOf(view: DataView, from: number, to: number, head: TlvHead): number[] {
  const { tagOctets, lengthOctets, littleEndian } = head;
  const tags: number[] = [];
  for (let at = from; at < to;) {
    tags.push(unsignedAt(view, at, tagOctets, littleEndian));
    at += tagOctets;
    at += lengthOctets + unsignedAt(view, at, lengthOctets, littleEndian);
  }
  return tags;
}

/** The value of the first TLV with a tag, as bytes; undefined if no TLV has it. The TLVs must end at `to`. */
export function octetsOfTlv(
  view: DataView,
  from: number,
  to: number,
  tag: number,
  head: TlvHead,
): Uint8Array | undefined {
  const { tagOctets, lengthOctets, littleEndian } = head;
  for (let at = from; at < to;) {
    const start = at + tagOctets + lengthOctets;
    const length = unsignedAt(view, at + tagOctets, lengthOctets, littleEndian);
    if (unsignedAt(view, at, tagOctets, littleEndian) === tag) return octetsAt(view, start, length);
    at = start + length;
  }
  return undefined;
}

/** An unsigned integer of 1, 2 or 4 bytes. */
export function unsignedAt(view: DataView, at: number, width: number, littleEndian: boolean): number {
  if (width === 1) return view.getUint8(at);
  return width === 2 ? view.getUint16(at, littleEndian) : view.getUint32(at, littleEndian);
}

/** Size of TLVs in bytes; NaN if one is invalid. */
export function sizeOfTlvs(others: readonly Tlv[], headOctets: number): number {
  return sizeOfEachTlv(others, headOctets, sizeOfValue);
}

function sizeOfValue(tlv: Tlv | null | undefined): number {
  return tlv ? lengthOf(tlv.octets) : NaN;
}

/** Size of TLVs with the same tag in bytes, one for each value; NaN if one is invalid. */
export function sizeOfEachTlv<Value>(
  values: readonly Value[],
  headOctets: number,
  sizeOf: (value: Value) => number,
): number {
  const count = countOf(values);
  const heads = headOctets * count;
  // A list of holes can claim a length of billions; no frame has as many bytes.
  return heads > MAX_HEADS ? heads : heads + sizeOfEach(values, count, sizeOf);
}

/**
 * Writes TLVs, none of them at or after `to`. Returns the offset after the last one; NaN if one is invalid or does not fit.
 */
export function writeTlvs(
  octets: Uint8Array,
  view: DataView,
  from: number,
  others: readonly Tlv[],
  to: number,
  head: TlvHead,
): number {
  const count = countOf(others);
  let at = Number.isNaN(count) ? NaN : from;
  for (let index = 0; index < count && at >= 0; index++) at = writeTlv(octets, view, at, others[index]!, to, head);
  return at;
}

function writeTlv(
  octets: Uint8Array,
  view: DataView,
  at: number,
  { tag, octets: value }: Tlv,
  to: number,
  head: TlvHead,
): number {
  const { tagOctets, lengthOctets, littleEndian } = head;
  const length = lengthOf(value);
  const start = at + tagOctets + lengthOctets;
  if (!(start + length <= to)) return NaN;
  const wrong =
    writeUnsigned(view, at, tagOctets, tag, littleEndian) |
    writeUnsigned(view, at + tagOctets, lengthOctets, length, littleEndian) |
    writeOctets(octets, start, value, length);
  return wrong === 0 ? start + length : NaN;
}

/** Writes an unsigned integer of 1, 2 or 4 bytes. Returns 0 on success. */
function writeUnsigned(view: DataView, at: number, width: number, value: number, littleEndian: boolean): number {
  if (width === 1) return writeUint8(view, at, value);
  return width === 2 ? writeUint16(view, at, value, littleEndian) : writeUint32(view, at, value, littleEndian);
}

/** Size of a string that ends with its TLV, in bytes; NaN if it is invalid or too long. */
export function measureTailString(value: string, maxOctets: number, terminated: boolean): number {
  const width = maxOctets - Number(terminated);
  return fitsString(value, width) ? value.length + Number(terminated) : NaN;
}

/** Writes a string, and zeros up to `to`. Returns 0 on success. */
export function writeTailString(octets: Uint8Array, from: number, value: string, to: number): number {
  if (typeof value !== "string" || value.length > to - from) return 1;
  for (let at = from + value.length; at < to; at++) octets[at] = 0;
  return writeOctetString(octets, from, value, to - from);
}

/** Reads a string up to the first NUL, or up to `to`. */
export function readTailString(view: DataView, from: number, to: number): string {
  return readOctetString(view, from, to - from);
}

/**
 * Whether bytes are a string that fits when it is written again. A terminated string ends with its NUL, or is short enough
 * for one.
 */
export function fitsTailString(
  view: DataView,
  from: number,
  to: number,
  maxOctets: number,
  terminated: boolean,
): boolean {
  const size = to - from;
  if (!terminated || size > maxOctets) return size <= maxOctets;
  const end = endOfCString(view, from, size, to);
  return end === to || (end > to && size < maxOctets);
}
