import MiniSearch from "minisearch";
import type { SearchData } from "../search/documents.js";
import { tokenize, tokenizeQuery } from "../search/tokenize.js";

/** A thing that was found. */
export interface Found {
  /** The index of its kind. */
  readonly kind: number;
  readonly title: string;
  readonly words: string;
  readonly text: string;
  /** The page with its folder, and the titles of the protocols that have it. */
  readonly page: string;
  readonly protocols: readonly string[];
}

/** Finds at most `limit` things. `folder` is the protocol of the page, whose things come first. */
export type Find = (query: string, folder: string, limit: number) => readonly Found[];

/** Exact names count more than texts. */
const BOOST = { title: 6, words: 3, text: 1 };

/** How much more important messages are than values, by the index of the kind. */
const OF_KIND = [2, 1.5, 1.4, 1.3, 0.8, 0.8];

/** Builds the index of the search. */
export function createFind({ protocols, entries }: SearchData): Find {
  const index = new MiniSearch<{ id: number; title: string; words: string; text: string }>({
    fields: ["title", "words", "text"],
    tokenize,
    processTerm: (term) => term.toLowerCase(),
  });
  index.addAll(entries.map(([, title, words, text], id) => ({ id, title, words, text })));
  return (query, folder, limit) => {
    const own = protocols.findIndex(([each]) => each === folder);
    const wanted = query.trim().toLowerCase();
    const results = index.search(query, {
      tokenize: tokenizeQuery,
      combineWith: "AND",
      prefix: (_term, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (/^[a-z_]{5,}$/.test(term) ? 0.2 : false),
      boost: BOOST,
      boostDocument: (id: number) => boostOf(entries[id], own, wanted),
    });
    return results.slice(0, limit).flatMap(({ id }) => {
      const entry = entries[Number(id)];
      return entry === undefined ? [] : [foundOf(entry, protocols, own)];
    });
  };
}

function boostOf(entry: SearchData["entries"][number] | undefined, own: number, wanted: string): number {
  if (entry === undefined) return 1;
  const [kind, title, words, , , of] = entry;
  const isExact = title.toLowerCase() === wanted || words.toLowerCase() === wanted;
  return (OF_KIND[kind] ?? 1) * (of.includes(own) ? 1.5 : 1) * (isExact ? 4 : 1);
}

function foundOf(
  [kind, title, words, text, place, of]: SearchData["entries"][number],
  protocols: SearchData["protocols"],
  own: number,
): Found {
  const index = of.includes(own) ? own : (of.at(-1) ?? 0);
  const [folder = ""] = protocols[index] ?? [];
  return {
    kind,
    title,
    words,
    text,
    page: `${folder}/${place}`,
    protocols: of.flatMap((each) => protocols[each]?.[1] ?? []),
  };
}
