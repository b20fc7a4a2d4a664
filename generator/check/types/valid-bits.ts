import { firstDefined, type RelatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { isDeclared, isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import type { BitFieldSymbol, TypeSymbol } from "../../bind/index.js";
import { RESERVED_WORDS } from "../../naming/index.js";
import { doesNotFitEither, octetsOfTypeHere } from "../related-places.js";
import { reportMissingKey, reportPropertyCollision, reportReservedProperty, RISING_RANGE } from "../reports.js";
import { reportValueOutOfRange, reportWrongTypeOfValue } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";
import { boundsOf } from "./value-bounds.js";

const codes = [
  "missing-key",
  "bit-out-of-range",
  "bits-overlap",
  "values-out-of-range",
  "value-of-wrong-type",
  "property-collision",
  "reserved-property",
] as const;
type Context = VersionContext<typeof codes>;

/** Checks that bit fields fit their integer and do not overlap, that values fit their bits, and that names differ. */
export const validBits = defineCheck(codes, (context: Context) => {
  for (const type of context.protocol.definitions) {
    if (type.bitFields === null) continue;
    const octets = checkOctets(context, type);
    const bitFields = type.bitFields.filter(({ node }) => isDeclared(node, context.protocol.versions));
    const inside = bitFields.filter((each) => octets === null || checkBits(context, type, each, octets));
    const overlapping = checkOverlaps(context, inside);
    // Wrong bits are one error, whatever else they break.
    for (const each of inside) if (!overlapping.has(each)) checkValues(context, each);
    checkNames(context, bitFields);
  }
});

/** Returns the octets of a type; null if they are missing or wrong, which valid-widths reports if they are there. */
function checkOctets(context: Context, { node, at, octets }: TypeSymbol): number | null {
  if (octets === undefined && !isPoisoned(node, "octets")) reportMissingKey(context, keyRange(at, "bits"), "octets");
  const value = Number(octets?.value);
  return [1, 2, 4].includes(value) ? value : null;
}

/** Whether the octets have all bits of a field. */
function checkBits(
  { report }: Context,
  type: TypeSymbol,
  { name, low, count, at, node }: BitFieldSymbol,
  octets: number,
) {
  const [bit, last] = [low + count - 1, 8 * octets - 1];
  if (bit <= last) return true;
  const related: RelatedPlace[] = type.octets === undefined ? [] : [octetsOfTypeHere(valueRange(type.octets.at))];
  report("bit-out-of-range", valueRange(at, keyOf(node)), { name, bit, last }, related);
  return false;
}

function keyOf({ bit }: BitFieldSymbol["node"]): "bit" | "bits" {
  return bit === undefined ? "bits" : "bit";
}

function checkValues(context: Context, { name, count, allValues }: BitFieldSymbol): void {
  const outside: { readonly value: number; readonly range: SourceRange }[] = [];
  for (const { node, at } of allValues) {
    const range = valueRange(at, node.range === undefined ? "value" : "range");
    const [first = 0, last = first] = boundsOf(node);
    const value = [first, last].find((bound) => bound >= 2 ** count);
    if (value !== undefined) outside.push({ value, range });
    else if (last < first) {
      reportWrongTypeOfValue(context, range, { value: String(node.range), expected: RISING_RANGE });
    }
  }
  const [reported, ...others] = outside;
  if (reported === undefined) return;
  // Several values that do not fit are one error, usually of the bits.
  const related = others.map((other) => doesNotFitEither(other.range));
  reportValueOutOfRange(context, reported.range, { value: String(reported.value), name, count }, related);
}

/** Reports bits that an earlier field has, and returns their fields. */
function checkOverlaps(
  { protocol, report }: Context,
  bitFields: readonly BitFieldSymbol[],
): ReadonlySet<BitFieldSymbol> {
  const overlapping = new Set<BitFieldSymbol>();
  const { version } = protocol;
  const owners = new Map<number, BitFieldSymbol>();
  for (const each of bitFields) {
    const bits = Array.from({ length: Math.min(each.count, 32) }, (_, index) => each.low + index);
    const bit = bits.find((own) => owners.has(own));
    const other = owners.get(bit ?? -1);
    for (const own of bits) if (!owners.has(own)) owners.set(own, each);
    if (bit === undefined || other === undefined) continue;
    overlapping.add(each);
    const related = firstDefined(valueRange(other.at, keyOf(other.node)));
    report(
      "bits-overlap",
      valueRange(each.at, keyOf(each.node)),
      { name: each.name, other: other.name, bit, version },
      related,
    );
  }
  return overlapping;
}

/** Reports bits with the property of earlier bits, or a property that has another meaning. */
function checkNames(context: Context, bitFields: readonly BitFieldSymbol[]): void {
  const firsts = new Map<string, BitFieldSymbol>();
  for (const each of bitFields) {
    const { name, property, at, node } = each;
    const range = valueRange(at, node.property === undefined ? "name" : "property");
    const first = firsts.get(property);
    if (first === undefined) firsts.set(property, each);
    else {
      const other = { name: first.name, range: valueRange(first.at, "name") };
      reportPropertyCollision(context, { name, property, range: valueRange(at, "name") }, other);
    }
    // The interface of all bits is named like the constant of the values of bits named Bits.
    const isTaken = RESERVED_WORDS.has(property) || (property === "bits" && node.values !== undefined);
    if (isTaken) reportReservedProperty(context, { name, property, range });
  }
}
