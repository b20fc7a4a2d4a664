import type {
  Enumeration,
  EnumerationValue,
  Field,
  NamedType,
  Structure,
  Union,
  UnionCase,
  Value,
  WireType,
} from "../../model/index.js";
import { ownBits } from "./bits.js";
import { isProperty } from "../fields/read.js";
import { type Structural, structuralOf } from "../wire/structural.js";
import { contentPairs } from "./content-pairs.js";

/** A wire type and the named type of its values. */
export interface TypedWire {
  readonly wire: WireType;
  readonly type: NamedType | null;
}

/** A field of the other version, and the field with the same property; null if that does not exist or is of another kind. */
export interface FieldPair {
  readonly from: Field | null;
  readonly to: Field;
}

/** The properties of the other version, in wire order, with their fields in the own version. */
export function fieldPairs(from: readonly Field[], to: readonly Field[]): FieldPair[] {
  const own = new Map(from.filter(isProperty).map((field) => [field.property, field]));
  return to.filter(isProperty).map((field) => {
    const same = own.get(field.property);
    return { from: same !== undefined && isConvertible(same.wire, field.wire) ? same : null, to: field };
  });
}

/** The properties that have no field in the other version. */
export function lostFields(from: readonly Field[], to: readonly Field[]): Field[] {
  const kept = new Set(fieldPairs(from, to).flatMap((pair) => (pair.from === null ? [] : [pair.from.property])));
  return from.filter((field) => isProperty(field) && !kept.has(field.property));
}

/** Whether values of one wire type can become values of the other. */
function isConvertible(from: WireType, to: WireType): boolean {
  if (from.kind === "list" && to.kind === "list") return isConvertible(from.element, to.element);
  if (from.kind === "union" && to.kind === "union") return hasAllCases(from.union, to.union);
  return kindOfValue(from) === kindOfValue(to);
}

function kindOfValue(wire: WireType): string {
  // Digits of another number are another value.
  if (wire.kind === "digits") return `${2 * wire.octets} digits`;
  return wire.kind === "octet-string" || wire.kind === "c-string" || wire.kind === "tail-string" ? "string" : wire.kind;
}

/** Whether a union has the tags of another one, under the same property. */
function hasAllCases({ tag, cases }: Union, to: Union): boolean {
  return (
    tag.property === to.tag.property &&
    cases.every(({ values }) => values.every((each) => caseOf(to, each) !== undefined))
  );
}

/** The case of a union that a tag selects. */
export function caseOf({ cases }: Union, tag: number | string): UnionCase | undefined {
  return cases.find(({ values }) => values.includes(tag));
}

/** Whether a conversion keeps all values of a field. */
export function keepsField({ from, to }: FieldPair): boolean {
  if (from === null || contentPairs(from, to).length > 0) return false;
  return !hasOtherDefault(from, to) && keepsValue(from, to);
}

/** Whether two fields have a default each, and they differ. */
export function hasOtherDefault({ default: own }: Field, { default: other }: Field): boolean {
  return own !== null && other !== null && textOfValue(own) !== textOfValue(other);
}

function textOfValue(value: Value): string {
  return value.kind === "octets" ? value.hex.toLowerCase() : `${value.value}`;
}

/** Whether every value of a type is a value of the other one, in the same form. */
export function keepsValue(from: TypedWire, to: TypedWire): boolean {
  const [own, other] = [from.wire, to.wire];
  if (own.kind === "list" && other.kind === "list") return keepsList(own, other);
  const [type, otherType] = [structuralOf(own), structuralOf(other)];
  if (type !== null && otherType !== null) return keepsStructural(type, otherType);
  if (own.kind === "octets" && other.kind === "octets") return keepsOctets(own.octets, other.octets);
  return !definesMore(from.type, to.type) && keepsScalar(own, other);
}

function keepsScalar(from: WireType, to: WireType): boolean {
  if (from.kind === "integer" && to.kind === "integer") return keepsInteger(from, to);
  return from.kind !== "tlvs" && keepsString(from, to);
}

type List = Extract<WireType, { readonly kind: "list" }>;

function keepsList(from: List, to: List): boolean {
  return from.counter.max <= to.counter.max && keepsValue(elementsOf(from), elementsOf(to));
}

function keepsInteger(from: Integer, to: Integer): boolean {
  return isBigInt(from) === isBigInt(to) && isWithin(from, to);
}

type Octets = Extract<WireType, { readonly kind: "octets" }>["octets"];

function keepsOctets(from: Octets, to: Octets): boolean {
  return typeof to === "number" ? from === to : maxOctets(from) <= maxOctets(to);
}

/** The maximum number of bytes of a field of raw bytes. */
export function maxOctets(octets: Octets): number {
  if (octets === "rest") return Infinity;
  return typeof octets === "number" ? octets : octets.max;
}

function keepsString(from: WireType, to: WireType): boolean {
  const [own, other] = [maxCharacters(from), maxCharacters(to)];
  return paddingOf(to) === null ? own <= other : own === other;
}

/** The left padding of a string; null if it is not padded. */
export function paddingOf(wire: WireType): { readonly width: number; readonly pad: string } | null {
  if (wire.kind !== "octet-string" || wire.padLeft === null) return null;
  return { width: wire.octets, pad: wire.padLeft };
}

/** The maximum number of characters of a string. */
export function maxCharacters(wire: WireType): number {
  if (wire.kind === "octet-string") return wire.octets;
  if (wire.kind === "tail-string") return wire.terminated ? wire.maxOctets - 1 : wire.maxOctets;
  if (wire.kind === "digits") return 2 * wire.octets;
  return wire.kind === "c-string" ? wire.maxOctets - 1 : 0;
}

/** The elements of a list as a type. */
export function elementsOf({ element, elementType }: List): TypedWire {
  return { wire: element, type: elementType };
}

const keptStructures = new WeakMap<Structure, WeakMap<Structure, boolean>>();

/** Whether two structures have the same properties, and all values are kept. Remembered: structures may be shared by many fields. */
export function keepsStructure(from: Structure, to: Structure): boolean {
  const known = keptStructures.get(from) ?? new WeakMap<Structure, boolean>();
  keptStructures.set(from, known);
  const kept =
    known.get(to) ??
    (lostFields(from.fields, to.fields).length === 0 && fieldPairs(from.fields, to.fields).every(keepsField));
  known.set(to, kept);
  return kept;
}

/** Whether two structures or unions are of one kind, and all values are kept. */
export function keepsStructural(from: Structural, to: Structural): boolean {
  if (from.kind === "union") return to.kind === "union" && keepsUnion(from, to);
  return to.kind === "structure" && keepsStructure(from, to);
}

/** Whether every case of a union is one of the other one, and keeps all values. */
function keepsUnion({ cases }: Union, to: Union): boolean {
  return cases.every(({ values, structure }) =>
    values.every((each) => {
      const other = caseOf(to, each);
      return other !== undefined && keepsStructure(structure, other.structure);
    }),
  );
}

type Integer = Extract<WireType, { readonly kind: "integer" }>;

/** Whether values are bigints. */
export function isBigInt({ octets }: Integer): boolean {
  return octets === 8;
}

/** Whether all values of an integer fit another one. */
export function isWithin(from: Integer, to: Integer): boolean {
  const [own, other] = [rangeOf(from), rangeOf(to)];
  return own.min >= other.min && own.max <= other.max;
}

/** The minimum and maximum of an integer. */
export function rangeOf({ octets, signed }: Integer): { readonly min: bigint; readonly max: bigint } {
  const values = 1n << BigInt(8 * octets);
  return signed ? { min: -values / 2n, max: values / 2n - 1n } : { min: 0n, max: values - 1n };
}

/** Whether an enumeration or named bits define a value that the others do not. */
export function definesMore(from: NamedType | null, to: NamedType | null): boolean {
  if (from?.kind === "bits" && to?.kind === "bits") return ownBits(from, to).length > 0;
  if (from?.kind !== "enumeration" || to?.kind !== "enumeration") return false;
  return from.values.some((value) => !isCovered(value, to));
}

/** Whether one member of an enumeration covers a value, range or prefix. */
function isCovered(value: EnumerationValue, { values }: Enumeration): boolean {
  return values.some((other) => {
    if (value.kind === "prefix") return other.kind === "prefix" && value.prefix.startsWith(other.prefix);
    const { first, last } = value.kind === "range" ? value : { first: value.value, last: value.value };
    if (other.kind === "value") return first === other.value && last === other.value;
    if (other.kind === "prefix") return typeof first === "string" && first.startsWith(other.prefix);
    return Number(first) >= other.first && Number(last) <= other.last;
  });
}
