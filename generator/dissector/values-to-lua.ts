import type { BitField, BitValue, Documentation, Enumeration, EnumerationValue } from "../model/index.js";
import { type Lua, LuaBytes, LuaCode, mapToLua, toLua } from "./lua-text.js";

/** The language of the texts in a dissector. */
export type DissectorLanguage = "en" | "zh";

/** What decides which meaning a value has. */
export interface Reading {
  readonly language: DissectorLanguage;
  /** The legs of the message; empty if they are unknown. */
  readonly legs: readonly string[];
}

/** Whether something has its meaning in a message. */
export function appliesOn(legs: readonly string[], reading: Reading): boolean {
  return legs.length === 0 || reading.legs.length === 0 || legs.some((leg) => reading.legs.includes(leg));
}

/** The values of an integer field: a table of texts, or a list of ranges. */
export interface IntegerMeanings {
  readonly table: string;
  readonly isRanges: boolean;
}

interface Meaning {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Returns the meanings of an integer for Wireshark; null without any. */
export function integerMeanings(
  values: readonly (EnumerationValue | BitValue)[],
  reading: Reading,
): IntegerMeanings | null {
  const meanings = values.filter(({ legs }) => appliesOn(legs, reading)).flatMap((value) => meaningOf(value, reading));
  const unique = meanings.filter(
    ({ first, last }, index) => !meanings.slice(0, index).some((each) => each.first === first && each.last === last),
  );
  if (unique.length === 0) return null;
  const isRanges = unique.some(({ first, last }) => first !== last);
  // Wireshark takes the first range that fits: single values are before the ranges that contain them.
  const ordered = unique.toSorted((one, other) => one.last - one.first - (other.last - other.first));
  const table = isRanges
    ? toLua(ordered.map(({ first, last, text }) => [first, last, text]))
    : toLua(mapToLua(unique.map(({ first, text }) => [first, text] as const)));
  return { table, isRanges };
}

function meaningOf(value: EnumerationValue | BitValue, { language }: Reading): Meaning[] {
  const text = titleOf(value, language);
  if (value.kind === "range") return [{ first: value.first, last: value.last, text }];
  if (value.kind === "prefix" || typeof value.value === "string") return [];
  return [{ first: value.value, last: value.value, text }];
}

/** The documentation without its full stop. */
export function titleOf(documentation: Documentation, language: DissectorLanguage): string {
  return documentation[language].replace(/[.。]$/, "");
}

/** Returns the meanings of a string: of whole values, and of beginnings. */
export function stringMeanings({ values }: Enumeration, reading: Reading): LuaCode {
  const own = values.filter(({ legs }) => appliesOn(legs, reading));
  const whole = own.flatMap((each) =>
    each.kind === "value" && typeof each.value === "string"
      ? [[new LuaBytes(each.value), titleOf(each, reading.language)] as const]
      : [],
  );
  const prefixes = own.flatMap((each) =>
    each.kind === "prefix" ? [[new LuaBytes(each.prefix), titleOf(each, reading.language)]] : [],
  );
  return new LuaCode(toLua({ v: mapToLua(whole), p: prefixes }));
}

/** Returns the codings of texts by the values that state them. */
export function codingsToLua({ values }: Enumeration): Lua {
  const single = values.flatMap((each) =>
    each.kind === "value" && typeof each.value === "number" && each.coding !== null
      ? [[each.value, each.coding] as const]
      : [],
  );
  const ranges = values.flatMap((each) =>
    each.kind === "range" && each.coding !== null ? [[each.first, each.last, each.coding]] : [],
  );
  return { v: mapToLua(single), r: ranges };
}

/** The mask of bits in an integer. */
export function maskOf({ low, count }: BitField): number {
  return (2 ** count - 1) * 2 ** low;
}
