import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type Bilingual, pluralize, type RelatedPlace, relatedPlace } from "../../diagnostics/index.js";
import { missingRange } from "../range-of-lack.js";
import {
  type Attribute,
  type BasicType,
  bitsOf,
  digitsOf,
  fieldsOf,
  type FieldSymbol,
  isOwn,
  type TypeRef,
  type TypeSymbol,
} from "../../bind/index.js";
import { hasOctetsForCount, hasOctetsForMax } from "./misused-octets.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["octets-of-wrong-kind", "octets-missing"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that every field has the octets that its type requires, such as 1, 2, 4 or 8 for integers. */
export const validWidths = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of fieldsOf(protocol)) {
    if (hasOctetsForCount(field) || hasOctetsForMax(field)) continue;
    checkTyped(context, field, field);
    checkDigest(context, field);
    if (field.element !== null) checkTyped(context, field, field.element);
  }
  for (const type of protocol.definitions) if (type.kind === "bits") checkBits(context, type);
});

const OF_DIGEST: Bilingual = { en: "16, because it is a digest", zh: "16，因为它是摘要" };
const OF_TEXT: Bilingual = { en: "a number, because it is an Octet String", zh: "数值，因为它是Octet String" };
const OF_DIGITS: Bilingual = { en: "a number, because it is Digits", zh: "数值，因为它是Digits" };
const OF_ELEMENT: Bilingual = { en: "a number, because it is an element of a list", zh: "数值，因为它是列表的元素" };
const OF_INTEGER: Bilingual = { en: "1, 2, 4 or 8, because it is an integer", zh: "1、2、4或8，因为它是整数" };
const OF_ENUMERATION: Bilingual = { en: "1, 2 or 4, because it is an enumeration", zh: "1、2或4，因为它是枚举" };

const OF_BITS: Bilingual = { en: "1, 2 or 4, because it has bits:", zh: "1、2或4，因为它带有bits:" };

function ofParts(bits: number): Bilingual {
  return {
    en: `${bits / 8}, because its parts have ${bits} bits`,
    zh: `${bits / 8}，因为各组成部分共${bits}位`,
  };
}

function asOfType({ name }: TypeSymbol, octets: number): Bilingual {
  return {
    en: `${octets}, because ${name} names the bits of ${pluralize(octets, "octet")}`,
    zh: `${octets}，因为${name}为${octets}字节的各位命名`,
  };
}

/** Reports a type with named bits that is not an integer of 1, 2 or 4 octets. */
function checkBits({ report }: Context, { name, octets }: TypeSymbol): void {
  if (octets?.value === undefined || NARROW.includes(Number(octets.value))) return;
  const fromBits = [8, 16, 32].includes(Number(octets.value)) ? Number(octets.value) / 8 : null;
  report("octets-of-wrong-kind", valueRange(octets.at), { name, expected: OF_BITS, fromBits });
}

const NARROW: readonly number[] = [1, 2, 4];

/** Reports a digest with the wrong number of octets; its algorithm determines that number. */
function checkDigest({ report }: Context, { basic, name, digest, attributes: { octets } }: FieldSymbol): void {
  if (basic !== "Octets" || octets?.value === undefined || octets.value === 16) return;
  if (digest === undefined) return;
  const params = { name, expected: OF_DIGEST, fromBits: octets.value === 128 ? 16 : null };
  report("octets-of-wrong-kind", valueRange(octets.at), params);
}

const WITHOUT_OCTETS: readonly BasicType[] = ["List", "Mark"];

function checkTyped(context: Context, field: FieldSymbol, typed: TypeRef): void {
  const { basic, attributes } = typed;
  if (basic === null || WITHOUT_OCTETS.includes(basic)) return;
  const [key, other, width] =
    basic === "C-Octet String"
      ? (["max-octets", "octets", attributes.maxOctets] as const)
      : (["octets", "max-octets", attributes.octets] as const);
  if (width === undefined) {
    const isIntended = isReportedAtType(typed.type, other);
    if (!isIntended && !isPoisoned(field.node, key)) reportMissing(context, field, typed, key);
    return;
  }
  // Skip values per version without one for this version: complete-version-values reports them.
  if (width.value === undefined) return;
  const expected = expectedOctets(typed, typed === field.element);
  if (expected !== null) reportWrong(context, field, width, expected);
}

/** Whether missing octets are reported at the type: it has the key of another type, or names bits and has none. */
function isReportedAtType(type: TypeSymbol | null, other: "octets" | "max-octets"): boolean {
  return type !== null && (type.node[other] !== undefined || type.kind === "bits");
}

function reportMissing(context: Context, field: FieldSymbol, { type }: TypeRef, key: string): void {
  const { protocol, report } = context;
  const params = { name: field.name, key, version: protocol.version };
  report("octets-missing", missingRange(field), params, type === null ? [] : [typeHere(type)]);
}

function reportWrong(
  { report }: Context,
  field: FieldSymbol,
  width: Attribute<number | string>,
  expected: Bilingual,
): void {
  const octets = Number(width.value) / 8;
  const params = { name: width.owner, expected, fromBits: [1, 2, 4, 8].includes(octets) ? octets : null };
  report("octets-of-wrong-kind", valueRange(width.at), params, isOwn(width) ? [] : [inheritedHere(field)]);
}

function typeHere({ at, name }: TypeSymbol): RelatedPlace {
  return relatedPlace(keyRange(at), { en: `its type ${name} is defined here`, zh: `其类型${name}定义在这里` });
}

function inheritedHere({ typeAt, name }: FieldSymbol): RelatedPlace {
  return relatedPlace(valueRange(typeAt), { en: `${name} inherits it from its type`, zh: `${name}从其类型继承该值` });
}

function expectedOctets(typed: TypeRef, isElement: boolean): Bilingual | null {
  const { basic, octets } = typed;
  const isNumber = typeof octets === "number";
  switch (basic) {
    case "Unsigned Integer":
    case "Integer":
      return expectedOfInteger(typed);
    case "Octet String":
      return isNumber ? null : OF_TEXT;
    case "Digits":
      return isNumber ? expectedOfDigits(typed) : OF_DIGITS;
    case "Octets":
      return isNumber || !isElement ? null : OF_ELEMENT;
    default:
      return null;
  }
}

/**
 * Returns the number of octets that an integer must have; null if its number is right. Enumerations have no 8 octets,
 * and the parts of a packed integer fill it.
 */
function expectedOfInteger({ type, octets }: TypeRef): Bilingual | null {
  if (type?.kind === "bits") return expectedOfBits(type, octets);
  if (![1, 2, 4, 8].includes(Number(octets))) return OF_INTEGER;
  if (type?.kind === "enumeration" && octets === 8) return OF_ENUMERATION;
  return type?.kind === "packed" ? expectedOfPacked(type, octets) : null;
}

function ofDigits(digits: number): Bilingual {
  return {
    en: `${digits / 2}, because its parts have ${digits} digits`,
    zh: `${digits / 2}，因为各组成部分共${digits}位数字`,
  };
}

/** The parts of Digits fill it. */
function expectedOfDigits({ type, octets }: TypeRef): Bilingual | null {
  const parts = type?.digitParts ?? null;
  if (type === null || parts === null || octets === type.node.octets || isPoisoned(type.node, "parts")) return null;
  return digitsOf(parts) === 2 * Number(octets) ? null : ofDigits(digitsOf(parts));
}

/** Returns the octets of the type, if they are right and the field has others. */
function expectedOfBits(type: TypeSymbol, octets: TypeRef["octets"]): Bilingual | null {
  const own = Number(type.octets?.value);
  return octets === own || !NARROW.includes(own) ? null : asOfType(type, own);
}

function expectedOfPacked({ node, parts }: TypeSymbol, octets: TypeRef["octets"]): Bilingual | null {
  if (octets === node.octets || isPoisoned(node, "packed")) return null;
  const bits = bitsOf(parts ?? []);
  return bits === 8 * Number(octets) ? null : ofParts(bits);
}
