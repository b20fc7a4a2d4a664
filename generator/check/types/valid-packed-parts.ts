import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { toPropertyName } from "../../naming/index.js";
import type { TypeSymbol } from "../../bind/index.js";
import { digitsOfBits, reportPropertyCollision, reportTooFewDigits } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "parts-do-not-add-up",
  "digits-missing",
  "digits-do-not-suffice",
  "part-range-wrong",
  "property-collision",
] as const;
type Context = VersionContext<typeof codes>;

/** The parts of a packed integer fill it, differ in name, and have digits enough for their bits. */
export const validPackedParts = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const type of protocol.types.values()) {
    if (type.node.packed === undefined) continue;
    // Of wrong bits the digits and ranges would only say the same again.
    if (isPoisoned(type.node, "packed") || checkBits(context, type)) {
      checkDigits(context, type);
      checkRanges(context, type);
    }
    checkNames(context, type);
  }
});

/** Whether the bits are right. Where one part stands out, by its digits or its size, it is taken to be wrong. */
function checkBits(context: Context, { name, node, at }: TypeSymbol): boolean {
  const { report } = context;
  const parts = node.packed ?? [];
  const bits = parts.reduce((sum, part) => sum + part.bits, 0);
  const right = 8 * Number(node.octets ?? 0);
  if (bits === right) return true;
  // Octets that are not there are missed where the type is used.
  if (node.octets === undefined) return false;
  const index = parts.findIndex((part) => part.bits > right || (part.digits ?? Infinity) < digitsOfBits(part.bits));
  const range = index < 0 ? keyRange(at, "packed") : valueRange(at, "packed", index, "bits");
  const related = [{ range: valueRange(at, "octets"), message: "its octets stand here" }];
  report("parts-do-not-add-up", range, { name, bits, right }, related);
  return false;
}

function checkDigits(context: Context, { node, at }: TypeSymbol): void {
  const { report } = context;
  const parts = node.packed ?? [];
  const withDigits = parts.findIndex(({ digits }) => digits !== undefined);
  parts.forEach(({ name, bits, digits = Infinity }, index) => {
    if (withDigits >= 0 && digits === Infinity) {
      const related = [{ range: keyRange(at, "packed", withDigits, "digits"), message: "this one has digits" }];
      report("digits-missing", valueRange(at, "packed", index, "name"), { name }, related);
    }
    reportTooFewDigits(context, valueRange(at, "packed", index, "digits"), { name, digits, bits });
  });
}

function checkRanges(context: Context, { node, at }: TypeSymbol): void {
  const { report } = context;
  (node.packed ?? []).forEach(({ name, bits, min = 0, max }, index) => {
    const greatest = 2 ** bits - 1;
    if (min <= (max ?? greatest) && (max ?? greatest) <= greatest) return;
    const key = max === undefined ? "min" : "max";
    report("part-range-wrong", valueRange(at, "packed", index, key), { name, min, max: max ?? greatest, greatest });
  });
}

function checkNames(context: Context, { node, at }: TypeSymbol): void {
  const parts = (node.packed ?? []).map(({ name, property }, index) => {
    return { name, property: property ?? toPropertyName(name), range: valueRange(at, "packed", index, "name") };
  });
  for (const part of parts) {
    const first = parts.find(({ property }) => property === part.property) ?? part;
    if (first !== part) reportPropertyCollision(context, part, first);
  }
}
