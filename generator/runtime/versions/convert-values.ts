import { bitsIn } from "../wire/index.js";
import { decodedOrNull } from "../interpreter/index.js";
import { addChange, type ChangeLog, type Place } from "./change.js";

/* The conversions of values. Each returns the value for the other version, and records how it differs. */

/** Minimum and maximum of an integer field. */
type Range<Whole> = readonly [min: Whole, max: Whole];

/** The place of a field in a structure. */
export function inside([field, property]: Place, name: string, ownProperty: string): Place {
  return [`${field}.${name}`, `${property}.${ownProperty}`];
}

/** The place of an element of a list. */
export function elementAt([field, property]: Place, index: number): Place {
  return [`${field}[${index}]`, `${property}[${index}]`];
}

/** An integer for a field of at most 4 bytes. */
export function fitNumber(log: ChangeLog, place: Place, value: number | bigint, range: Range<number>): number {
  return Number(limited(log, place, value, range));
}

/** An integer for a field of 8 bytes. */
export function fitBigInt(log: ChangeLog, place: Place, value: number | bigint, range: Range<bigint>): bigint {
  return BigInt(limited(log, place, value, range));
}

/** An integer that does not fit becomes the largest value, because 0 often means success. */
function limited<Whole extends number | bigint>(
  log: ChangeLog,
  place: Place,
  value: number | bigint,
  [min, max]: Range<Whole>,
): number | bigint {
  if (value >= min && value <= max) return value;
  const to = value < min && min < 0 ? min : max;
  addChange(log, "limited", place, { from: value, to });
  return to;
}

/** The first `max` characters of a string. */
export function fitString(log: ChangeLog, place: Place, value: string, max: number): string {
  if (value.length <= max) return value;
  const to = value.slice(0, max);
  addChange(log, "shortened", place, { from: value, to });
  return to;
}

/** A string that is padded on the left with `pad`: padding is added or removed before anything is cut. */
export function fitPadded(
  log: ChangeLog,
  place: Place,
  value: string,
  [width, pad]: readonly [width: number, pad: string],
): string {
  let start = 0;
  while (value.length - start > width && value[start] === pad) start++;
  const whole = value.slice(start);
  const to = value === "" ? "" : whole.padStart(width, pad);
  if (to.length > width) return fitString(log, place, value, width);
  if (to === value) return value;
  addChange(log, "padded", place, { from: value, to });
  return to;
}

/** The first `max` bytes. */
export function fitOctets(log: ChangeLog, place: Place, value: Uint8Array, max: number): Uint8Array {
  if (value.length <= max) return value;
  const to = value.slice(0, max);
  addChange(log, "shortened", place, { from: value, to });
  return to;
}

/** Exactly `size` bytes: zeros are added at the end. */
export function fitFixedOctets(log: ChangeLog, place: Place, value: Uint8Array, size: number): Uint8Array {
  if (value.length >= size) return fitOctets(log, place, value, size);
  const to = new Uint8Array(size);
  to.set(value);
  addChange(log, "padded", place, { from: value, to });
  return to;
}

/** The first `max` elements. */
export function fitList<Element>(
  log: ChangeLog,
  place: Place,
  value: readonly Element[],
  max: number,
): readonly Element[] {
  if (value.length <= max) return value;
  const to = value.slice(0, max);
  addChange(log, "shortened", place, { from: value, to });
  return to;
}

/** The default of the other version, if the value is the default of its own. */
export function toOtherDefault<Value>(
  log: ChangeLog,
  place: Place,
  value: Value,
  [own, other]: readonly [own: Value, other: Value],
): Value {
  if (!isSame(value, own)) return value;
  addChange(log, "other-default", place, { from: value, to: other });
  return other;
}

/** A value of an enumeration, a range of values, or all strings with a prefix. */
type Member = number | string | readonly [first: number, last: number] | { readonly prefix: string };

/** The values that two versions of an enumeration define. */
export type KnownValues = readonly [own: readonly Member[], other: readonly Member[]];

/** The same value. Records it if only the own version defines it. */
export function withKnownValue<Value extends number | string>(
  log: ChangeLog,
  place: Place,
  value: Value,
  [own, other]: KnownValues,
): Value {
  if (isMemberOf(own, value) && !isMemberOf(other, value)) {
    addChange(log, "unknown-value", place, { from: value, to: value });
  }
  return value;
}

function isMemberOf(members: readonly Member[], value: number | string): boolean {
  return members.some((member) => {
    if (typeof member !== "object") return member === value;
    if ("prefix" in member) return typeof value === "string" && value.startsWith(member.prefix);
    return typeof value === "number" && value >= member[0] && value <= member[1];
  });
}

/** Bits that the own version names, and the values of both versions; without values, only the own version names them. */
type OwnBits = readonly [low: number, count: number, own?: readonly Member[], other?: readonly Member[]];

/** The same integer. Records it if its bits have a value that only the own version defines; 0 has no meaning of its own. */
export function withKnownBits(log: ChangeLog, place: Place, value: number, bits: readonly OwnBits[]): number {
  const isUnknown = bits.some(([low, count, own, other = []]) => {
    const part = bitsIn(value, low, count);
    return own === undefined ? part !== 0 : isMemberOf(own, part) && !isMemberOf(other, part);
  });
  if (isUnknown) addChange(log, "unknown-value", place, { from: value, to: value });
  return value;
}

/** How the structure in a byte field is converted: its decoder, and the encoder of the other version. */
interface ContentConversion<Structure> {
  readonly decode: (octets: Uint8Array) => Structure;
  readonly convert: (structure: Structure) => Uint8Array;
}

/** The structure of the other version as bytes. Bytes that are not valid are kept. */
export function convertContent<Structure>(
  log: ChangeLog,
  place: Place,
  value: Uint8Array,
  { decode, convert }: ContentConversion<Structure>,
): Uint8Array {
  const structure = decodedOrNull(value, decode);
  if (structure === null) return keepContent(log, place, value);
  const to = convert(structure);
  addChange(log, "converted", place, { from: value, to });
  return to;
}

/** The same bytes. Records that they hold none of the structures. */
export function keepContent(log: ChangeLog, place: Place, value: Uint8Array): Uint8Array {
  addChange(log, "kept", place, { from: value, to: value });
  return value;
}

/** A value for a field that the message does not have. */
export function invent<Value>(log: ChangeLog, place: Place, value: Value): Value {
  addChange(log, "invented", place, { from: undefined, to: value });
  return value;
}

/** Records the value of a field that the other version does not have, unless it is its default or, without one, empty. */
export function lose(log: ChangeLog, place: Place, value: unknown, usual?: unknown): void {
  if (usual === undefined ? isEmpty(value) : isSame(value, usual)) return;
  addChange(log, "lost", place, { from: value, to: undefined });
}

/**
 * Records that a digest is outdated, unless it is all zeros, which is no digest. With `inputs`, only if one of these
 * properties has changed.
 */
export function markDigest(log: ChangeLog, place: Place, value: Uint8Array, inputs?: readonly string[]): void {
  const isChanged =
    inputs === undefined || log.changes.some(({ property, to }) => to !== undefined && inputs.includes(property));
  if (isChanged && !isEmpty(value)) addChange(log, "outdated-digest", place, { from: value, to: value });
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Uint8Array) return value.every((octet) => octet === 0);
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== "object" || value === null) return !value;
  return Object.values(value).every(isEmpty);
}

function isSame(one: unknown, other: unknown): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return one === other;
  return one.length === other.length && one.every((octet, index) => octet === other[index]);
}
