import type { BitRange, Condition } from "../model/index.js";

/** The number in some bits of an integer. Gives the same result as the emitted code. */
export function evaluateBits(value: unknown, { low, count }: BitRange): number {
  return (Number(value) >>> low) % 2 ** count;
}

/** An integer of at most 4 octets with another number in some bits. */
export function replaceBits(value: unknown, range: BitRange, part: number): number {
  return Number(value) + (part - evaluateBits(value, range)) * 2 ** range.low;
}

/** Whether the values of a message meet the condition of a content. */
export function meetsCondition(
  { whenProperty, whenBits, equals }: Condition,
  values: Readonly<Record<string, unknown>>,
): boolean {
  const value = values[whenProperty];
  return whenBits === null ? value === equals : value !== undefined && evaluateBits(value, whenBits) === equals;
}
