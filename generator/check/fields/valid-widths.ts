import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { rangeOfLack } from "../range-of-lack.js";
import { fieldListsOf, type FieldSymbol, type TypeRef } from "../../bind/index.js";
import { saysOctetsForCount, saysOctetsForMost } from "./misused-octets.js";

import { defineCheck, type VersionContext } from "../context.js";

const codes = ["octets-of-wrong-kind", "octets-missing"] as const;
type Context = VersionContext<typeof codes>;

/** Every field has the octets that its type needs: integers 1, 2, 4 or 8, texts and octets a number, and so on. */
export const validWidths = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of [...protocol.header, ...fieldListsOf(protocol).flatMap(({ fields }) => fields)]) {
    if (saysOctetsForCount(field) || saysOctetsForMost(field)) continue;
    checkTyped(context, field, field);
    checkDigest(context, field);
    if (field.element !== null) checkTyped(context, field, field.element);
  }
});

/** What octets hold a digest follows from what it is made by. */
function checkDigest(context: Context, field: FieldSymbol): void {
  const { report } = context;
  const { basic, octets, name, node, at } = field;
  if (basic !== "Octets" || octets === undefined || octets === 16 || !Object.hasOwn(node, "digest")) return;
  const place = Object.hasOwn(node, "octets") || field.type === null ? at : field.type.at;
  const expected = "16, because it is a digest";
  report("octets-of-wrong-kind", valueRange(place, "octets"), { name, expected, fromBits: octets === 128 ? 16 : null });
}

function checkTyped(context: Context, field: FieldSymbol, typed: TypeRef): void {
  const { basic, octets, maxOctets } = typed;
  if (basic === null || basic === "List") return;
  const given = basic === "C-Octet String" ? maxOctets : octets;
  const key = basic === "C-Octet String" ? "max-octets" : "octets";
  if (given === undefined) {
    // Values per version without this version are the business of another check.
    const isPerVersion = typeof (Reflect.get(field.node, key) ?? typed.type?.node[key]) === "object";
    // A type that gives them by the key of another type is reported there.
    const isMeant = typed.type?.node[key === "octets" ? "max-octets" : "octets"] !== undefined;
    if (!isPerVersion && !isMeant && !isPoisoned(field.node, key)) reportMissing(context, field, typed, key);
    return;
  }
  const expected = expectedOctets(typed, typed === field.element);
  if (expected !== null) reportWrong(context, field, typed, key, { given, expected });
}

function reportMissing(context: Context, field: FieldSymbol, { type }: TypeRef, key: string): void {
  const { protocol, report } = context;
  const related = type === null ? [] : [{ range: keyRange(type.at), message: `its type ${type.name} is defined here` }];
  report("octets-missing", rangeOfLack(field), { name: field.name, key, version: protocol.version }, related);
}

function reportWrong(
  context: Context,
  field: FieldSymbol,
  { type }: TypeRef,
  key: string,
  { given, expected }: { readonly given: number | string; readonly expected: string },
): void {
  const { report } = context;
  const owner = Object.hasOwn(field.node, key) ? field : (type ?? field);
  const related =
    owner === field ? [] : [{ range: valueRange(field.at, "type"), message: `${field.name} has it from there` }];
  const octets = Number(given) / 8;
  const fromBits = [1, 2, 4, 8].includes(octets) ? octets : null;
  report("octets-of-wrong-kind", valueRange(owner.at, key), { name: owner.name, expected, fromBits }, related);
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

/** Values by name are numbers, which 8 octets are not; the parts of a packed integer fill it. */
function expectedOfInteger({ type, octets }: TypeRef): string | null {
  if (![1, 2, 4, 8].includes(Number(octets))) return "1, 2, 4 or 8, because it is an integer";
  if (type?.kind === "enumeration" && octets === 8) return "1, 2 or 4, because it is an enumeration";
  if (type?.kind !== "packed" || octets === type.node.octets || isPoisoned(type.node, "packed")) return null;
  const bits = (type.node.packed ?? []).reduce((sum, part) => sum + part.bits, 0);
  return bits === 8 * Number(octets) ? null : `${bits / 8}, because its parts have ${bits} bits`;
}
