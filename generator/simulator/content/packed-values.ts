import type { Packed, Part } from "../../model/index.js";

/** The value of a packed integer, from the values of its parts. */
export function packValue({ parts, wire }: Packed, valueOf: (part: Part) => number): number | bigint {
  const value = parts.reduce((sum, part) => sum | (BigInt(valueOf(part)) << BigInt(part.shift)), 0n);
  return wire.octets === 8 ? value : Number(value);
}

/** The value of a part of a packed integer. */
export function partOf({ bits, shift }: Part, value: number | bigint): number {
  return Number(BigInt.asUintN(bits, BigInt(value) >> BigInt(shift)));
}

/** A packed integer as its string of digits; as a decimal number if it has no such form. */
export function packedText({ parts, digits }: Packed, value: number | bigint): string {
  if (digits === null) return String(value);
  return parts.map((part) => String(partOf(part, value)).padStart(part.digits ?? 0, "0")).join("");
}

/** The value of a packed integer, from its string of digits. */
export function packedValue(type: Packed, digits: string): number | bigint {
  const ends = type.parts.map((_, index) =>
    type.parts.slice(0, index + 1).reduce((sum, part) => sum + (part.digits ?? 0), 0),
  );
  return packValue(type, (part) => {
    const end = ends[type.parts.indexOf(part)] ?? 0;
    return Number(digits.slice(end - (part.digits ?? 0), end));
  });
}

/** The parts of a date by the words that name parts of packed times. */
export function dateParts(date: Date): Readonly<Record<string, number>> {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  };
}
