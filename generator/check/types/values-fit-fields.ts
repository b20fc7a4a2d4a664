import { relatedPlace, type RelatedPlace } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import { type BoundProtocol, fieldsOf, type FieldSymbol, type TypeRef, type TypeSymbol } from "../../bind/index.js";
import { reportTooLarge } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";
import { outOfRange } from "./value-bounds.js";

const codes = ["value-too-large"] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that the values of an enumeration without octets of its own fit at least one of the fields that use it: the
 * fields give the octets.
 */
export const valuesFitFields = defineCheck(codes, (context: Context) => {
  for (const [type, use] of widestUses(context.protocol)) {
    for (const { node, at } of type.values) {
      const key = node.range === undefined ? "value" : "range";
      const value = outOfRange(type, node, use.octets);
      if (value === null || typeof node.value === "string") continue;
      reportTooLarge(context, valueRange(at, key), { value, octets: use.octets }, octetsHere(use.field));
    }
  }
});

/** The field with the most octets among those of a type. */
interface WidestUse {
  readonly field: FieldSymbol;
  readonly octets: number;
}

function widestUses(protocol: BoundProtocol): ReadonlyMap<TypeSymbol, WidestUse> {
  const widest = new Map<TypeSymbol, WidestUse>();
  for (const field of fieldsOf(protocol)) {
    for (const { type, octets } of [field, field.element].filter((typed): typed is TypeRef => typed !== null)) {
      if (type?.kind !== "enumeration" || !hasNoOctets(type) || ![1, 2, 4].includes(Number(octets))) continue;
      const width = Number(octets);
      if (width > (widest.get(type)?.octets ?? 0)) widest.set(type, { field, octets: width });
    }
  }
  return widest;
}

function hasNoOctets({ node, octets }: TypeSymbol): boolean {
  return octets === undefined && (node.type === "Unsigned Integer" || node.type === "Integer");
}

function octetsHere({ name, attributes: { octets } }: FieldSymbol): RelatedPlace[] {
  if (octets === undefined) return [];
  return [relatedPlace(valueRange(octets.at), { en: `the octets of ${name} are here`, zh: `${name}的octets:在这里` })];
}
