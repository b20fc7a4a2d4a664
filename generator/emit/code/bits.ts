import type { BitReference, BitRange, Bits, Condition } from "../../model/index.js";
import { uncapitalize } from "../../naming/index.js";
import { type Code, code } from "./code.js";

/** The number in some bits of an integer. */
export function bitsCode(value: Code | string, { low, count }: BitRange): Code {
  if (count === 32) return code`${value}`;
  const shifted = low === 0 ? code`${value}` : code`(${value} >>> ${low})`;
  return code`(${shifted} & ${hex(2 ** count - 1)})`;
}

/** Whether one bit of an integer is 1. */
export function flagCode(value: Code | string, { low }: BitRange): Code {
  return code`(${value} & ${hex(2 ** low)}) !== 0`;
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** A test of the condition of a content or receipt on the fields of a message. */
export function conditionTest(message: Code | string, condition: Condition, isNegated = false): Code {
  const { whenProperty, whenBits, equals } = condition;
  const value = code`${message}.${whenProperty}`;
  const held = whenBits === null ? value : bitsCode(value, whenBits);
  return code`${held} ${isNegated ? "!==" : "==="} ${equals}`;
}

/** Whether two conditions are about the same bits or the same whole field: then only one of them can hold. */
export function isSameSubject(one: Condition, other: Condition): boolean {
  return one.whenProperty === other.whenProperty && positionOf(one.whenBits) === positionOf(other.whenBits);
}

function positionOf(bits: BitReference | null): string {
  return bits === null ? "" : `${bits.low} ${bits.count}`;
}

/** The name of what a condition is about: a field, or bits of it. */
export function subjectOf({ whenField, whenBits }: Condition): string {
  return whenBits === null ? whenField : `${whenField}.${whenBits.name}`;
}

/** The function that reads the bits of a type: esmClassBits. */
export function bitsReader({ typeName }: Pick<Bits, "typeName">): string {
  return `${uncapitalize(typeName)}Bits`;
}

/** The function that changes bits: withEsmClassBits. */
export function bitsChanger({ typeName }: Pick<Bits, "typeName">): string {
  return `with${typeName}Bits`;
}

/** The position of bits in words: bit 6, bits 5 to 2. */
export function positionInWords({ low, count }: BitRange): string {
  return count === 1 ? `bit ${low}` : `bits ${low + count - 1} to ${low}`;
}
