import { type Bilingual, relatedPlace } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { bitsOf, type DigitPartSymbol, digitsOf, type PartSymbol, type TypeSymbol } from "../../bind/index.js";
import { octetsOfTypeHere } from "../related-places.js";
import { reportPropertyCollision } from "../reports.js";
import { digitsOfBits, reportTooFewDigits } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "parts-do-not-add-up",
  "digits-missing",
  "digits-do-not-suffice",
  "part-range-wrong",
  "property-collision",
] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that the parts of a packed integer fill it, differ in name, and have enough digits for their bits, and that the parts
 * of Digits fill them and differ in name.
 */
export const validPackedParts = defineCheck(codes, (context: Context) => {
  for (const type of context.protocol.definitions) {
    if (type.digitParts !== null && type.node.type === "Digits") checkDigitParts(context, type, type.digitParts);
    if (type.parts === null) continue;
    // With wrong bits, digits and ranges would only repeat the error.
    if (isPoisoned(type.node, "packed") || checkBits(context, type, type.parts)) {
      checkDigits(context, type.parts);
      for (const part of type.parts) checkRange(context, part);
    }
    checkNames(context, type.parts);
  }
});

const BIT: Bilingual = { en: "bit", zh: "位" };

/** Whether the sum of bits is right. If one part is wrong by its digits or its size, that part is reported. */
function checkBits({ report }: Context, { name, node, at }: TypeSymbol, parts: readonly PartSymbol[]): boolean {
  const bits = bitsOf(parts);
  const right = 8 * Number(node.octets ?? 0);
  if (bits === right) return true;
  // Skip missing octets: valid-widths reports them where the type is used.
  if (node.octets === undefined) return false;
  // A part that is defined twice is reported as such.
  if (bitsOf([...new Map(parts.map((part) => [part.name, part])).values()]) === right) return false;
  const wrong =
    parts.find((part) => part.bits > right || (part.digits ?? Infinity) < digitsOfBits(part.bits)) ??
    parts.find((part) => (part.digits ?? 0) > digitsOfBits(part.bits) || (part.node.max ?? 0) >= 2 ** part.bits);
  const range = wrong === undefined ? keyRange(at, "packed") : valueRange(wrong.at, "bits");
  const related = [octetsOfTypeHere(valueRange(at, "octets"))];
  report("parts-do-not-add-up", range, { name, sum: bits, right, unit: BIT }, related);
  return false;
}

const DIGIT: Bilingual = { en: "digit", zh: "位数字" };

function checkDigitParts(context: Context, { name, node, at, octets }: TypeSymbol, parts: readonly DigitPartSymbol[]) {
  checkNames(context, parts);
  const right = 2 * Number(octets?.value ?? NaN);
  const sum = digitsOf(parts);
  // Skip missing octets: valid-widths reports them where the type is used.
  if (Number.isNaN(right) || sum === right || isPoisoned(node, "parts")) return;
  // A part that is defined twice is reported as such.
  if (digitsOf([...new Map(parts.map((part) => [part.name, part])).values()]) === right) return;
  const related = [octetsOfTypeHere(valueRange(octets?.at ?? at))];
  context.report("parts-do-not-add-up", keyRange(at, "parts"), { name, sum, right, unit: DIGIT }, related);
}

/** Checks that all parts have digits, or none. */
function checkDigits(context: Context, parts: readonly PartSymbol[]): void {
  const other = parts.find(({ digits }) => digits !== null);
  if (other === undefined) return;
  const related = [
    relatedPlace(keyRange(other.at, "digits"), { en: "this part has digits", zh: "该组成部分有digits:" }),
  ];
  for (const { name, bits, digits, at } of parts) {
    if (digits === null) context.report("digits-missing", valueRange(at, "name"), { name }, related);
    else reportTooFewDigits(context, valueRange(at, "digits"), { name, digits, bits });
  }
}

function checkRange({ report }: Context, { name, bits, node, at, ...part }: PartSymbol): void {
  const limit = 2 ** bits - 1;
  if (part.min <= part.max && part.max <= limit) return;
  const key = node.max === undefined ? "min" : "max";
  report("part-range-wrong", valueRange(at, key), { name, min: part.min, max: part.max, limit });
}

function checkNames(context: Context, parts: readonly (PartSymbol | DigitPartSymbol)[]): void {
  const owners = parts.map(({ name, property, at }) => ({ name, property, range: valueRange(at, "name") }));
  for (const owner of owners) {
    const first = owners.find(({ property }) => property === owner.property) ?? owner;
    if (first !== owner) reportPropertyCollision(context, owner, first);
  }
}
