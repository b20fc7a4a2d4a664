import { kindOf, type ProtocolContext } from "./arguments.js";
import { EncodeError } from "./errors.js";
import { checkedPart } from "./packed.js";

/** The number in adjacent bits of a value of at most 32 bits. `low` is the lowest of the bits. */
export function bitsIn(value: number, low: number, count: number): number {
  return (value >>> low) % 2 ** count;
}

/**
 * A value with other bits; the same value if `part` is undefined. Throws an EncodeError if it is not an integer that fits
 * in the bits. `names` are its wire name and its property, separated by a space: `Esm_Class.Message_Type messageType`.
 */
export function withBits(
  context: ProtocolContext,
  names: string,
  value: number,
  [low, count]: readonly [low: number, count: number],
  part: number | undefined,
): number {
  if (part === undefined) return value;
  const checked = checkedPart(context, names, part, 0, 2 ** count - 1);
  return value + (checked - bitsIn(value, low, count)) * 2 ** low;
}

/** A value with another bit; the same value if `flag` is undefined. Throws an EncodeError if it is not a boolean. */
export function withFlag(
  context: ProtocolContext,
  names: string,
  value: number,
  bit: number,
  flag: boolean | undefined,
): number {
  if (flag === undefined || typeof flag === "boolean") {
    return withBits(context, names, value, [bit, 1], flag === undefined ? flag : Number(flag));
  }
  const { protocol, title } = context;
  const [field = "", property = null] = names.split(" ");
  throw new EncodeError(
    { protocol, title, messageName: null },
    { code: "wrong-type", field, property, expected: "a boolean", actual: kindOf(flag) },
  );
}
