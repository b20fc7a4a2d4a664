/*
 * The line that is indented wrongly. The YAML parser reports the first line that contradicts the lines before it, but the
 * line before may be the wrong one: then the lines around both show it.
 */

/** A line with content: its offset in the file, and the column in which its content starts. */
interface Line {
  readonly start: number;
  readonly text: string;
  readonly depth: number;
}

/** The range of a line without its indentation. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The wrong one of two lines, and whether it is the first. */
export interface DeeperLine {
  readonly range: LineRange;
  readonly isFirst: boolean;
}

const ENTRY = /^ *- /;
const HOLDER = /^ *(?:- )?[\w-]+:$/;
/** The key of a list inside a message or a type; these keys are never at the top of a file. */
const INNER_LIST = /^ *(?:fields|rules|values|packed|parts|bits):$/;

/**
 * Finds a key that is indented less than the keys of its object: an error is at a key that is deeper, but cannot belong to
 * the list below the first one.
 */
export function findDedentedKey(text: string, errorOffset: number): LineRange | null {
  const lines = linesOf(text);
  const at = lines.findIndex(({ start, text: line }) => start + line.length >= errorOffset);
  const line = lines[at];
  if (line === undefined || ENTRY.test(line.text)) return null;
  const parent = lines.findLastIndex(({ depth }, index) => index < at && depth < line.depth);
  const [key, first] = [lines[parent], lines[parent + 1]];
  if (key === undefined || first === undefined || !INNER_LIST.test(key.text)) return null;
  // A key in line with those of the first entry belongs to an entry.
  if (!ENTRY.test(first.text) || line.depth >= first.depth) return null;
  return isInside(lines.slice(0, parent), key, line.depth) ? rangeOf(key) : null;
}

/** Whether a key belongs to an object with keys at a depth: one is before it, or it is the first below its own key. */
function isInside(linesBefore: readonly Line[], key: Line, depth: number): boolean {
  const sibling = linesBefore.findLast((each) => each.depth <= depth);
  const before = linesBefore.at(-1);
  return sibling?.depth === depth || (before !== undefined && HOLDER.test(before.text) && before.depth >= key.depth);
}

/**
 * Returns the wrong one of a line with a complete value and the next line, which is indented more: the first one if the
 * lines around both have the indentation of the second. Returns null if there is no next line.
 */
export function findDeeperLine(text: string, value: number): DeeperLine | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= value);
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined) return null;
  const isShallower = ({ depth }: Line): boolean => depth <= next.depth;
  const before = lines.slice(0, at).findLast(isShallower);
  const after = lines.slice(at + 2).find(isShallower);
  const isUsual =
    HOLDER.test(lines[at - 1]?.text ?? "") && next.depth - (lines[at - 1]?.depth ?? 0) === usualOffset(text);
  const isFirst = isUsual || [before, after].some((each) => each?.depth === next.depth);
  return { range: rangeOf(isFirst ? line : next), isFirst };
}

/** Returns the usual number of spaces before an entry in addition to those of its key; in doubt 2. */
export function usualOffset(text: string): number {
  const lines = linesOf(text);
  const counts = new Map([[2, 1]]);
  for (const [index, { text: line }] of lines.entries()) {
    const before = lines[index - 1];
    if (!ENTRY.test(line) || before === undefined || !HOLDER.test(before.text)) continue;
    const offset = line.search(/\S/) - before.depth;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [[usual] = [2]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual;
}

/** Returns the lines of a file that are neither blank nor comments. */
function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").flatMap((source) => {
    const line = { start, text: source.replace(/\s+(?:#.*)?$/, ""), depth: contentAt(source) };
    start += source.length + 1;
    return /^\s*[^\s#]/.test(source) ? [line] : [];
  });
}

/** Returns the column of the content of a line, after its dash: the first key of an entry is in line with its others. */
function contentAt(line: string): number {
  return line.replace(ENTRY, (dash) => " ".repeat(dash.length)).search(/\S/);
}

function rangeOf({ start, text }: Line): LineRange {
  return { from: start + text.search(/\S/), to: start + text.length };
}
