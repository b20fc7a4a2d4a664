/** Ids, words with underscores, and runs of Chinese characters. */
const WORDS = /0x[0-9a-f]+|[\p{L}\p{N}_]+/giu;
const CHINESE = /[\u3400-\u9fff]+/g;

/**
 * The terms of a text: ids without leading zeros, whole words, their parts between underscores, capitals and digits, and pairs
 * of neighbouring Chinese characters, because Chinese has no spaces between words.
 */
export function tokenize(text: string): string[] {
  return termsOf(text, partsOf);
}

/** The terms of a query: a word stays whole, so that a part of a name such as dest_term is completed. */
export function tokenizeQuery(text: string): string[] {
  return termsOf(text, (word) => (word === "" ? [] : [word.toLowerCase()]));
}

function termsOf(text: string, split: (word: string) => string[]): string[] {
  return (text.match(WORDS) ?? []).flatMap((word) => {
    if (/^0x[0-9a-f]+$/i.test(word)) return [withoutZeros(word.toLowerCase())];
    const rest = word.replaceAll(CHINESE, " ");
    const pairs = (word.match(CHINESE) ?? []).flatMap(pairsOf);
    return [...rest.split(" ").flatMap(split), ...pairs];
  });
}

function withoutZeros(id: string): string {
  return id.replace(/^0x0+(?=.)/, "0x");
}

function pairsOf(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** A word and its parts: Msg_Id, Msg, Id. */
function partsOf(word: string): string[] {
  if (word === "") return [];
  const parts = word.match(/\p{N}+|\p{Lu}+(?!\p{Ll})|\p{L}\p{Ll}*/gu) ?? [];
  return [...new Set([word, ...parts].map((part) => part.toLowerCase()))];
}
