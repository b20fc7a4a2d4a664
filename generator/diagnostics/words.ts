import type { Bilingual } from "./language.js";

/** Returns a number and a noun in the right form: 1 octet, 2 octets. Pass the plural if it does not end in an s. */
export function pluralize(count: number, what: string, plural = `${what}s`): string {
  return count === 1 ? `1 ${what}` : `${count} ${plural}`;
}

const LAST: Readonly<Record<"and" | "or", string>> = { and: "和", or: "或" };

/** Joins words to a list in each language: `a, b and c`, `a、b和c`. */
export function listInBoth(words: readonly string[], last: "and" | "or"): Bilingual {
  const final = words.at(-1) ?? "";
  if (words.length < 2) return { en: final, zh: final };
  const before = words.slice(0, -1);
  return { en: `${before.join(", ")} ${last} ${final}`, zh: `${before.join("、")}${LAST[last]}${final}` };
}
