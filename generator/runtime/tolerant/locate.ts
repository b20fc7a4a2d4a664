import { tailErrorOf } from "../diagnose/index.js";
import type { FieldLayout, IntegerLayout, TlvsLayout, UnionLayout } from "../interpreter/index.js";
import { caseOf, minSizeOf, readCharactersOf } from "../interpreter/index.js";
import { holdsDigits, octetsAt, unsignedAt } from "../wire/index.js";
import type { Place } from "./deviations.js";
import { canEndBefore } from "./readings.js";

/** Bytes of a frame: a view, its first byte and the offset after its last. */
export interface FrameBytes {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
  readonly littleEndian: boolean;
}

/** Where a field was found, and its count if it is a list. */
export interface Found extends Place {
  readonly count: number;
}

/** The place of each field, element and inner field by its path, and the offset after the last one. */
export interface Location {
  readonly places: ReadonlyMap<string, Found>;
  readonly end: number;
}

/** How to search. */
export interface Search {
  /** The size of the bytes of this name, whatever their counter states. */
  readonly size?: { readonly field: string; readonly octets: number };
  /** Whether the bytes may end before a field. */
  readonly canEnd?: boolean;
  /** Whether bytes may remain that are no TLV. */
  readonly canLeaveBytes?: boolean;
}

interface Cursor {
  readonly bytes: FrameBytes;
  readonly places: Map<string, Found>;
  readonly search: Search;
  /** Offset of the next field from the start of the view. */
  at: number;
}

/** Finds the places of fields from `at`; null if they do not fit. Bytes may remain. */
export function locateFields(
  bytes: FrameBytes,
  fields: readonly FieldLayout[],
  at: number,
  search: Search = {},
): Location | null {
  const cursor: Cursor = { bytes, places: new Map(), search, at };
  return placeFields(cursor, fields, "", search.canEnd === true) ? { places: cursor.places, end: cursor.at } : null;
}

function placeFields(cursor: Cursor, fields: readonly FieldLayout[], prefix: string, canEnd: boolean): boolean {
  const counts = new Map<string, number>();
  for (const [index, field] of fields.entries()) {
    const isAtEnd = canEnd && cursor.at === cursor.bytes.end && minSizeOf(field) > 0;
    if (isAtEnd) return index > 0 && canEndBefore(fields, index);
    if (!placeField(cursor, field, prefix + field.name, counts)) return false;
  }
  return true;
}

function placeField(cursor: Cursor, field: FieldLayout, path: string, counts: Map<string, number>): boolean {
  const { at } = cursor;
  const count = placeKind(cursor, field, path, counts);
  if (count < 0) return false;
  const place = { offset: at - cursor.bytes.start, size: cursor.at - at, count };
  cursor.places.set(path, field.kind === "union" ? { ...place, tag: tagIn(cursor.bytes, field, at) } : place);
  return true;
}

/** Returns the count of a list, 0 for other fields, and -1 if the field does not fit. */
function placeKind(cursor: Cursor, field: FieldLayout, path: string, counts: Map<string, number>): number {
  const { bytes, at, search } = cursor;
  switch (field.kind) {
    case "integer": {
      if (!skip(cursor, field.octets)) return -1;
      const value = integerIn(bytes, field, at);
      counts.set(field.name, Number(value));
      return field.constant === undefined || BigInt(field.constant) === value ? 0 : -1;
    }
    case "octet-string":
      if (!skip(cursor, field.octets)) return -1;
      return field.constant === undefined || textIn(bytes, at, field.octets) === field.constant ? 0 : -1;
    case "c-string": {
      const within = octetsAt(bytes.view, at, Math.min(field.maxOctets, bytes.end - at));
      const terminator = within.indexOf(0);
      return terminator >= 0 && skip(cursor, terminator + 1) ? 0 : -1;
    }
    case "tail-string":
      return skipTail(cursor, field.maxOctets, field.terminated);
    case "mark":
      return 0;
    case "digits":
      return skip(cursor, field.octets) && holdsDigits(bytes.view, at, field.octets) ? 0 : -1;
    case "octets": {
      const { octets } = field;
      if (search.size?.field === path) return skip(cursor, search.size.octets) ? 0 : -1;
      if (octets === "rest") return skipTail(cursor, field.maxOctets ?? Infinity);
      return skip(cursor, typeof octets === "number" ? octets : (counts.get(octets.counter) ?? 0)) ? 0 : -1;
    }
    case "list": {
      const count = counts.get(field.counter) ?? 0;
      if (count * minSizeOf(field.element) > bytes.end - at) return -1;
      for (let index = 0; index < count; index++) {
        if (!placeField(cursor, field.element, `${path}[${index}]`, counts)) return -1;
      }
      return count;
    }
    case "structure":
      return placeFields(cursor, field.fields, `${path}.`, false) ? 0 : -1;
    case "union":
      return placeUnion(cursor, field, `${path}.`) ? 0 : -1;
    case "tlvs":
      cursor.at = endOfTlvs(bytes, field, at);
      return search.canLeaveBytes === true || cursor.at === bytes.end ? 0 : -1;
  }
}

function placeUnion(cursor: Cursor, union: UnionLayout, prefix: string): boolean {
  const { bytes, at } = cursor;
  if (!placeFields(cursor, [union.tag], prefix, false)) return false;
  const found = caseOf(union, tagIn(bytes, union, at));
  return found !== null && placeFields(cursor, found.fields, prefix, false);
}

/** Skips a string or bytes up to the end. */
function skipTail(cursor: Cursor, maxOctets: number, terminated = false): number {
  const { bytes, at } = cursor;
  if (tailErrorOf(bytes.view, at, bytes.end, maxOctets, terminated) !== null) return -1;
  cursor.at = bytes.end;
  return 0;
}

/** The offset after the last whole TLV. */
export function endOfTlvs({ view, end, littleEndian }: FrameBytes, layout: TlvsLayout, at: number): number {
  const { tagOctets, lengthOctets } = layout;
  let last = at;
  while (last + tagOctets + lengthOctets <= end) {
    const next = last + tagOctets + lengthOctets + unsignedAt(view, last + tagOctets, lengthOctets, littleEndian);
    if (next > end) break;
    last = next;
  }
  return last;
}

function skip(cursor: Cursor, size: number): boolean {
  if (size > cursor.bytes.end - cursor.at) return false;
  cursor.at += size;
  return true;
}

/** An integer in a frame. */
export function integerIn({ view, littleEndian }: FrameBytes, { octets, signed }: IntegerLayout, at: number): bigint {
  let value = 0n;
  for (let index = 0; index < octets; index++) {
    const octet = view.getUint8(at + (littleEndian ? octets - 1 - index : index));
    value = (value << 8n) | BigInt(octet);
  }
  return signed ? BigInt.asIntN(8 * octets, value) : value;
}

/** The tag of a union at an offset of a frame. */
export function tagIn(bytes: FrameBytes, { tag }: UnionLayout, at: number): number | string {
  return tag.kind === "integer" ? Number(integerIn(bytes, tag, at)) : textIn(bytes, at, tag.octets);
}

/** The characters of a string before its first NUL. */
export function textIn({ view }: FrameBytes, at: number, size: number): string {
  return readCharactersOf(octetsAt(view, at, size));
}
