/** Returns a random integer below a bound. */
export type Random = (below: number) => number;

/** A file after an error. */
export interface Made {
  readonly text: string;
  /** The wrong lines of the text, from 1. A diagnostic on any of them is right. */
  readonly wrong: readonly number[];
}

/** A kind of error. */
export interface Kind {
  readonly what: string;
  /** The files in which it can be made. */
  readonly files: RegExp;
  /** Makes the error at a random place of a file; null if the file has no place for it. */
  readonly make: (text: string, random: Random) => Made | null;
}

export const YAML = /\.yaml$/;
export const MESSAGES = /messages\/.*\.yaml$/;
export const TYPES = /types\/.*\.yaml$/;
export const PROTOCOL = /^(?!acme).*protocol\.yaml$/;
export const IMPORT = /^acme.*protocol\.yaml$/;
export const VECTORS = /\.jsonl$/;

/** A replacement: a pattern of `String.replace`, or a function of the match and its groups. */
export type Replacement = string | ((...groups: string[]) => string);

/** An error in one line. `pattern` must not be global. */
export function inLine(what: string, pattern: RegExp, replacement: Replacement, files: RegExp = YAML): Kind {
  return {
    what,
    files,
    make: (text, random) => {
      const lines = text.split("\n");
      const places = lines.flatMap((line, index) => {
        const changed = line.startsWith("#") ? line : replaced(line, pattern, replacement);
        return changed === line ? [] : [{ index, changed }];
      });
      const place = places[random(Math.max(1, places.length))];
      if (place === undefined) return null;
      return { text: lines.with(place.index, place.changed).join("\n"), wrong: linesFrom(place.index, place.changed) };
    },
  };
}

/** An error in a line outside the descriptions `en` and `zh`. */
export function inCode(what: string, pattern: RegExp, replacement: Replacement, files: RegExp = YAML): Kind {
  const inside = new RegExp(`^((?:(?!\\b(?:en|zh): ).)*?)${shiftedIn(pattern.source)}`, pattern.flags);
  const change = typeof replacement === "string" ? replacement.replaceAll(/\$(\d)/g, shifted) : replacement;
  const after: Replacement =
    typeof change === "string" ? `$1${change}` : (_, before = "", ...groups) => before + change("", ...groups);
  return inLine(what, inside, after, files);
}

/** A change of the lines of a file at an index: the new lines, and the indexes of the wrong ones. */
export type LinesChange = (
  lines: readonly string[],
  index: number,
  random: Random,
) => { readonly lines: readonly string[]; readonly wrong: readonly number[] } | null;

/** An error in several lines, which begin with one that matches the pattern. */
export function inLines(what: string, start: RegExp, change: LinesChange, files: RegExp = YAML): Kind {
  return {
    what,
    files,
    make: (text, random) => {
      const lines = text.split("\n");
      const starts = lines.flatMap((line, index) => (start.test(line) && !line.startsWith("#") ? [index] : []));
      const first = random(Math.max(1, starts.length));
      // The change does not apply to every place: try all of them, beginning with a random one.
      for (const index of [...starts.slice(first), ...starts.slice(0, first)]) {
        const made = change(lines, index, random);
        if (made === null) continue;
        return { text: made.lines.join("\n"), wrong: made.wrong.map((each) => each + 1) };
      }
      return null;
    },
  };
}

/** Returns the end of a block: the index after the last line that is indented more than the first. */
export function endOfBlock(lines: readonly string[], start: number): number {
  const depth = depthOf(lines[start] ?? "");
  const end = lines.findIndex((line, index) => index > start && line.trim() !== "" && depthOf(line) <= depth);
  return end < 0 ? lines.length - (lines.at(-1) === "" ? 1 : 0) : end;
}

/** Returns the number of spaces at the start of a line. */
export function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Returns the indexes from `from` up to, but not including, `to`. */
export function between(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function replaced(line: string, pattern: RegExp, replacement: Replacement): string {
  return typeof replacement === "string"
    ? line.replace(pattern, replacement)
    : line.replace(pattern, (...groups) => replacement(...groups.map((group) => String(group ?? ""))));
}

/** Returns the source of a pattern that follows another group: its references to groups are one higher. */
function shiftedIn(source: string): string {
  return source.replaceAll(/\\(\d)/g, (_, group: string) => `\\${Number(group) + 1}`);
}

function shifted(_: string, group: string): string {
  return `$${Number(group) + 1}`;
}

function linesFrom(index: number, text: string): readonly number[] {
  return between(index + 1, index + 1 + text.split("\n").length);
}
