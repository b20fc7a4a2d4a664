import { pick, type Random } from "./target.js";

type Change = (text: string, words: readonly string[], random: Random) => string;

const CHANGES: readonly Change[] = [
  (text, _, random) => cut(text, random(text.length + 1), random(4), ""),
  (text, words, random) => cut(text, random(text.length + 1), 0, pick(random, words)),
  (text, words, random) => cut(text, random(text.length + 1), random(6), pick(random, words)),
  (text, _, random) =>
    cut(text, random(text.length + 1), 1, String.fromCharCode(random(random(8) === 0 ? 0xffff : 0x7f))),
  // Replaces a word with another word of the same string.
  (text, _, random) => {
    const found = [...text.matchAll(/[\w.]+/g)];
    if (found.length === 0) return text;
    const one = pick(random, found);
    return cut(text, one.index, one[0].length, pick(random, found)[0]);
  },
  (text, words, random) => {
    const found = [...text.matchAll(/[\w.]+/g)];
    if (found.length === 0) return text;
    const one = pick(random, found);
    return cut(text, one.index, one[0].length, pick(random, words));
  },
  (text, _, random) => changeLines(text, random, (lines, at) => lines.toSpliced(at, 1)),
  (text, _, random) => changeLines(text, random, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? "")),
  (text, _, random) => changeLines(text, random, (lines, at) => lines.with(at, `  ${lines[at] ?? ""}`)),
  (text, _, random) => changeLines(text, random, (lines, at) => lines.with(at, (lines[at] ?? "").trimStart())),
  (text, _, random) => changeLines(text, random, (lines, at) => [...lines.slice(at), ...lines.slice(0, at)]),
];

/** Changes a string in some places: characters, words, lines. `words` may be inserted. */
export function mutateText(text: string, words: readonly string[], times: number, random: Random): string {
  let changed = text;
  for (let left = times; left > 0; left--) changed = pick(random, CHANGES)(changed, words, random);
  return changed;
}

function cut(text: string, at: number, length: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + length);
}

function changeLines(text: string, random: Random, change: (lines: string[], at: number) => string[]): string {
  const lines = text.split("\n");
  return change(lines, random(lines.length)).join("\n");
}
