import type { BitDescriptor, BitValueDescriptor } from "../interpreter/index.js";
import { bitsIn } from "../wire/index.js";
import type { Language } from "./describe.js";

/** Bits of a value, and what they mean. */
export interface DescribedBits {
  /** Wire name. */
  readonly name: string;
  readonly part: number;
  /** Null for a bit that is 0, and for a value that the protocol does not define. */
  readonly meaning: string | null;
  /** A boolean, a number without values, or one of several values. */
  readonly kind: "flag" | "number" | "value";
}

/** The named bits of a value, and the other bits that are set. */
export interface BitsReading {
  readonly bits: readonly DescribedBits[];
  readonly others: number;
}

/** Reads the bits that have a meaning on one of some legs; without legs, all bits. */
export function readBits(
  descriptors: readonly BitDescriptor[],
  value: number,
  language: Language,
  legs: readonly string[] = [],
): BitsReading {
  const named = descriptors.filter((each) => isOnLeg(each, legs));
  const bits = named.map((each): DescribedBits => {
    const part = bitsIn(value, each.low, each.count);
    return { name: each.name, part, meaning: meaningOf(each, part, language, legs), kind: kindOf(each) };
  });
  const others = named.reduce((rest, { low }, index) => rest - (bits[index]?.part ?? 0) * 2 ** low, value);
  return { bits, others };
}

/**
 * Describes the bits of a value, one line for each name, with the bits that have no name in a last line. With a leg, without
 * the bits and values that have no meaning on it. Empty for a value that is not an unsigned integer.
 */
export function describeBits(
  descriptors: readonly BitDescriptor[],
  value: number,
  language: Language,
  leg?: string,
): string {
  if (!Number.isSafeInteger(value) || value < 0) return "";
  const { bits, others } = readBits(descriptors, value, language, leg === undefined ? [] : [leg]);
  const isChinese = language === "zh";
  const lines = bits.map(({ name, part, meaning, kind }) => {
    if (kind === "flag" && part === 0) return `${name} 0`;
    return `${name} ${part}${isChinese ? "：" : ": "}${meaning ?? (isChinese ? "未定义" : "not defined")}`;
  });
  if (others !== 0) lines.push(`${isChinese ? "其他位" : "other bits"} 0x${others.toString(16)}`);
  return lines.join("\n");
}

function kindOf({ count, values }: BitDescriptor): DescribedBits["kind"] {
  if (values !== undefined) return "value";
  return count === 1 ? "flag" : "number";
}

function meaningOf(
  { values, ...description }: BitDescriptor,
  part: number,
  language: Language,
  legs: readonly string[],
): string | null {
  const key = language === "zh" ? "zh" : "en";
  if (values === undefined) return part === 0 && description.count === 1 ? null : description[key];
  const meanings = values.filter((each) => isOnLeg(each, legs) && isValue(each, part)).map((each) => each[key]);
  return meanings.length === 0 ? null : meanings.join(" / ");
}

function isValue(each: BitValueDescriptor, part: number): boolean {
  return "value" in each ? each.value === part : part >= each.first && part <= each.last;
}

function isOnLeg({ legs: own }: { readonly legs?: readonly string[] }, legs: readonly string[]): boolean {
  return own === undefined || legs.length === 0 || own.some((leg) => legs.includes(leg));
}
