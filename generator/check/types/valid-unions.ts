import {
  type Bilingual,
  firstDefined,
  foreignInteger,
  type RelatedPlace,
  relatedPlace,
  type SourceRange,
} from "../../diagnostics/index.js";
import { isPoisoned, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { type CaseSymbol, type FieldSymbol, isUnresolved, ownPlaceOf, type TypeSymbol } from "../../bind/index.js";
import { reportPropertyCollision, reportUnknownStructure } from "../reports.js";
import { reportWrongTypeOfValue } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "case-of-wrong-type",
  "unknown-structure",
  "value-of-wrong-type",
  "case-value-twice",
  "case-value-out-of-range",
  "property-collision",
] as const;
type Context = VersionContext<typeof codes>;

/** Checks the tag of each union, and that every value of it selects one structure whose fields differ from the tag. */
export const validUnions = defineCheck(codes, (context: Context) => {
  for (const union of context.protocol.definitions) {
    const [tag] = union.fields;
    if (union.kind !== "union" || tag === undefined) continue;
    checkTag(context, tag);
    checkStructures(context, tag, union.cases);
    if (canSelect(tag)) checkValues(context, tag, union.cases);
  }
});

const TAG: Bilingual = {
  en: "an Unsigned Integer of 1, 2 or 4 octets, or an Octet String",
  zh: "1、2或4字节的Unsigned Integer，或Octet String",
};

const UNMASKED: Bilingual = {
  en: "neither secret nor personal. Name a type without these marks",
  zh: "既不保密也不含个人数据的字段。请引用没有这些标记的类型",
};

function checkTag(context: Context, tag: FieldSymbol): void {
  const { name, typeAt, type, secret, personal } = tag;
  // Another check reports a choice.
  if (isUnresolved(tag) || type?.kind === "choice") return;
  const wrong = wrongPlaceOf(tag);
  const isMasked = secret || personal !== undefined;
  if (wrong !== null) context.report("case-of-wrong-type", valueRange(wrong), { name, expected: TAG });
  else if (isMasked) context.report("case-of-wrong-type", valueRange(typeAt), { name, expected: UNMASKED });
}

/** Returns the place of the type that a tag cannot have, or of its octets; null if both are right. */
function wrongPlaceOf({ basic, octets, attributes, typeAt }: FieldSymbol): SourceRef | null {
  const isWide = basic === "Unsigned Integer" && octets === 8;
  if (isWide) return ownPlaceOf(attributes.octets) ?? typeAt;
  return basic === "Unsigned Integer" || basic === "Octet String" ? null : typeAt;
}

/** Whether the type and size of a tag are known, so that its values can be checked. */
function canSelect({ basic, octets }: FieldSymbol): boolean {
  return basic === "Octet String" ? typeof octets === "number" : basic === "Unsigned Integer" && isNarrow(octets);
}

function isNarrow(octets: FieldSymbol["octets"]): boolean {
  return [1, 2, 4].includes(Number(octets));
}

function checkStructures(context: Context, tag: FieldSymbol, cases: readonly CaseSymbol[]): void {
  const seen = new Set<TypeSymbol>();
  for (const { name, structure, at } of cases) {
    if (structure === null) reportUnknownStructure(context, valueRange(at), name, ["structure"]);
    else if (!seen.has(structure)) checkProperties(context, tag, structure);
    if (structure !== null) seen.add(structure);
  }
}

/** Reports a field of a structure that has the name or the property of the tag: both are in the same object. */
function checkProperties(context: Context, tag: FieldSymbol, { fields }: TypeSymbol): void {
  const other = fields.find(({ name, property }) => name === tag.name || property === tag.property);
  if (other === undefined || [tag, other].some(({ node }) => isPoisoned(node, "name"))) return;
  const [owner, same] = [tag, other].map(({ name, property, at }) => ({
    name,
    property,
    range: valueRange(at, "name"),
  }));
  if (owner !== undefined && same !== undefined) reportPropertyCollision(context, owner, same);
}

function checkValues(context: Context, tag: FieldSymbol, cases: readonly CaseSymbol[]): void {
  const firsts = new Map<number | string, CaseSymbol>();
  for (const each of cases) {
    const { value, key, at } = each;
    const range = keyRange(at);
    if (value === null) {
      reportWrongTypeOfValue(context, range, { value: key, expected: integerInWords(key) });
      continue;
    }
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, each);
    else {
      const words = { value: key, other: first.key, name: first.name };
      context.report("case-value-twice", range, words, firstDefined(keyRange(first.at)));
    }
    checkRange(context, tag, value, { key, range });
  }
}

function integerInWords(key: string): Bilingual {
  const foreign = foreignInteger(key);
  if (foreign === null) return { en: "an integer, because the tag is one", zh: "整数，因为标签是整数" };
  return { en: `the integer ${foreign.right}`, zh: `整数${foreign.right}` };
}

function checkRange(
  context: Context,
  { name, octets: width, attributes }: FieldSymbol,
  value: number | string,
  { key, range }: { readonly key: string; readonly range: SourceRange },
): void {
  const octets = Number(width);
  if (typeof value === "number" ? value < 2 ** (8 * octets) : fitsString(value, octets)) return;
  context.report("case-value-out-of-range", range, { value: key, name, octets }, octetsHere(attributes.octets));
}

function fitsString(value: string, octets: number): boolean {
  return value.length <= octets && /^[\u0001-\u00ff]*$/.test(value);
}

function octetsHere(octets: FieldSymbol["attributes"]["octets"]): RelatedPlace[] {
  if (octets === undefined) return [];
  return [relatedPlace(valueRange(octets.at), { en: "the octets of the tag are here", zh: "标签的octets:在这里" })];
}
