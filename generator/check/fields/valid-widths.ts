import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type RelatedPlace, relatedPlace } from "../../diagnostics/index.js";
import { missingRange } from "../range-of-lack.js";
import {
  type Attribute,
  bitsOf,
  fieldListsOf,
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
  for (const field of [...protocol.header, ...fieldListsOf(protocol).flatMap(({ fields }) => fields)]) {
    if (hasOctetsForCount(field) || hasOctetsForMax(field)) continue;
    checkTyped(context, field, field);
    checkDigest(context, field);
    if (field.element !== null) checkTyped(context, field, field.element);
  }
});

/** Reports a digest with the wrong number of octets; its algorithm determines that number. */
function checkDigest({ report }: Context, { basic, name, digest, attributes: { octets } }: FieldSymbol): void {
  if (basic !== "Octets" || octets?.value === undefined || octets.value === 16) return;
  if (digest === undefined) return;
  const params = { name, expected: "16, because it is a digest", fromBits: octets.value === 128 ? 16 : null };
  report("octets-of-wrong-kind", valueRange(octets.at), params);
}

function checkTyped(context: Context, field: FieldSymbol, typed: TypeRef): void {
  const { basic, attributes } = typed;
  if (basic === null || basic === "List") return;
  const [key, other, width] =
    basic === "C-Octet String"
      ? (["max-octets", "octets", attributes.maxOctets] as const)
      : (["octets", "max-octets", attributes.octets] as const);
  if (width === undefined) {
    // A type with the key of another type is reported there.
    const isIntended = typed.type?.node[other] !== undefined;
    if (!isIntended && !isPoisoned(field.node, key)) reportMissing(context, field, typed, key);
    return;
  }
  // Skip values per version without one for this version: complete-version-values reports them.
  if (width.value === undefined) return;
  const expected = expectedOctets(typed, typed === field.element);
  if (expected !== null) reportWrong(context, field, width, expected);
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
  expected: string,
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

function expectedOctets(typed: TypeRef, isElement: boolean): string | null {
  const { basic, octets } = typed;
  const isNumber = typeof octets === "number";
  switch (basic) {
    case "Unsigned Integer":
    case "Integer":
      return expectedOfInteger(typed);
    case "Octet String":
      return isNumber ? null : "a number, because it is an Octet String";
    case "Octets":
      return isNumber || !isElement ? null : "a number, because it is an element of a list";
    default:
      return null;
  }
}

/**
 * Returns the number of octets that an integer must have; null if its number is right. Enumerations have no 8 octets,
 * and the parts of a packed integer fill it.
 */
function expectedOfInteger({ type, octets }: TypeRef): string | null {
  if (![1, 2, 4, 8].includes(Number(octets))) return "1, 2, 4 or 8, because it is an integer";
  if (type?.kind === "enumeration" && octets === 8) return "1, 2 or 4, because it is an enumeration";
  return type?.kind === "packed" ? expectedOfPacked(type, octets) : null;
}

function expectedOfPacked({ node, parts }: TypeSymbol, octets: TypeRef["octets"]): string | null {
  if (octets === node.octets || isPoisoned(node, "packed")) return null;
  const bits = bitsOf(parts ?? []);
  return bits === 8 * Number(octets) ? null : `${bits / 8}, because its parts have ${bits} bits`;
}
