import type { Bilingual } from "./language.js";

/** Returns a number and a noun in the right form: 1 octet, 2 octets. Pass the plural if it does not end in an s. */
export function pluralize(count: number, what: string, plural = `${what}s`): string {
  return count === 1 ? `1 ${what}` : `${count} ${plural}`;
}

/** Joins words to a list: a, b and c. */
export function listInWords(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

const LAST: Readonly<Record<"and" | "or", string>> = { and: "和", or: "或" };

/** Joins words to a list in each language: `a, b and c`, `a、b和c`. */
export function listInBoth(words: readonly string[], last: "and" | "or"): Bilingual {
  const zh = words.length < 2 ? words.join("") : `${words.slice(0, -1).join("、")}${LAST[last]}${words.at(-1) ?? ""}`;
  return { en: listInWords(words, last), zh };
}
