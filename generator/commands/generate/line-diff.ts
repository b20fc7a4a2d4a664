import { type Bilingual, HIDDEN } from "../../diagnostics/index.js";

/** The maximum length of an excerpt, and the part of it before the difference. */
const SHOWN = 80;
const SHOWN_BEFORE = 20;

/** Returns the first difference of a found string from the wanted one, and its line. Line ends are not compared. */
export function lineDiff(found: string, wanted: string): { readonly line: number; readonly difference: Bilingual } {
  const [had, would] = [found.split(/\r?\n/), wanted.split(/\r?\n/)];
  const index = firstDiffering(had, would) ?? 0;
  const [one, other] = [had[index], would[index]];
  const start = startOf(firstDiffering(Array.from(one ?? ""), Array.from(other ?? "")) ?? 0);
  return { line: index + 1, difference: differenceOf(excerpt(other, start), excerpt(one, start)) };
}

/** Describes two lines; null if there is no line. */
function differenceOf(expected: string | null, actual: string | null): Bilingual {
  return {
    en: `expected ${expected ?? "no line"}, found ${actual ?? "no line"}`,
    zh: `${expected === null ? "不应有该行" : `应为${expected}`}，${actual === null ? "但缺少该行" : `实为${actual}`}`,
  };
}

function firstDiffering(one: readonly string[], other: readonly string[]): number | null {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) if (one[index] !== other[index]) return index;
  return null;
}

/** Returns where an excerpt starts: at the start of the line, unless the differing column is too far away. */
function startOf(column: number): number {
  return column < SHOWN - SHOWN_BEFORE ? 0 : column - SHOWN_BEFORE;
}

function excerpt(line: string | undefined, start: number): string | null {
  if (line === undefined) return null;
  const shown = Array.from(line)
    .slice(start, start + SHOWN)
    .join("");
  return `${start > 0 ? "…" : ""}${JSON.stringify(shown).replaceAll(HIDDEN, escaped)}`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
