import type { SearchData, SearchEntry } from "./documents.js";

/** Search data with each text, word and page once: entries have the indexes of their strings. */
export interface CompactData {
  readonly protocols: SearchData["protocols"];
  readonly strings: readonly string[];
  readonly entries: readonly CompactEntry[];
}

/** Kind, title, words, text, page, fragment, and the indexes of the protocols. */
type CompactEntry = readonly [number, string, number, number, number, string, readonly number[]];

/** Many fields and versions share a text: it is written once. */
export function compactData({ protocols, entries }: SearchData): CompactData {
  const strings = new Map<string, number>();
  const indexOf = (text: string): number => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const compact = entries.map(([kind, title, words, text, place, of]): CompactEntry => {
    const [page = "", fragment = ""] = place.split("#");
    return [kind, title, indexOf(words), indexOf(text), indexOf(page), fragment, of];
  });
  return { protocols, strings: [...strings.keys()], entries: compact };
}

/** Returns the data as it was. */
export function expandedData({ protocols, strings, entries }: CompactData): SearchData {
  const at = (index: number): string => strings[index] ?? "";
  return {
    protocols,
    entries: entries.map(([kind, title, words, text, page, fragment, of]): SearchEntry => {
      const place = fragment === "" ? at(page) : `${at(page)}#${fragment}`;
      return [kind, title, at(words), at(text), place, of];
    }),
  };
}
