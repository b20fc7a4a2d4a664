import { columnsOf } from "./terminal-text.js";

/** The maximum number of columns before the carets in a line that is cut at the beginning. */
const CONTEXT = 12;

/** Cuts a code frame to the width of a terminal, so that the carets stay below their range and visible. */
export function fitFrame(lines: readonly string[], columns: number | null): readonly string[] {
  if (columns === null || lines.every((line) => columnsOf(line) <= columns)) return lines;
  const marks = lines.find((line) => /^ *\| *\^+$/.test(line)) ?? "";
  const margin = marks.indexOf("|") + 2;
  const width = Math.max(1, columns - margin);
  const first = columnsOf(marks.slice(margin, Math.max(margin, marks.indexOf("^"))));
  const isFarRight = columnsOf(marks) > columns;
  const from = isFarRight ? Math.max(0, first - CONTEXT, first - Math.floor(width / 2)) : 0;
  return lines.map((line) => `${line.slice(0, margin)}${windowOf(line.slice(margin), from, width)}`.trimEnd());
}

/** Marks an end that is cut. Its width is the same on all terminals; that of an ellipsis is not. */
const DOTS = "...";

/** Returns the part of a text in a range of columns. Dots mark each end that is cut. */
function windowOf(text: string, from: number, width: number): string {
  if (/^ *\^*$/.test(text)) return text.slice(from, from + width);
  const isCut = columnsOf(text) > from + width;
  const first = from > 0 ? from + DOTS.length : 0;
  const last = from + width - (isCut ? DOTS.length : 0);
  return `${from > 0 ? DOTS : ""}${columnsBetween(text, first, last)}${isCut ? DOTS : ""}`;
}

/** Returns the characters between two columns. A wide character at the first one is replaced by spaces. */
function columnsBetween(text: string, first: number, last: number): string {
  let shown = "";
  let at = 0;
  for (const character of text) {
    const next = at + columnsOf(character);
    if (at >= first && next <= last) shown += character;
    else if (at < first && next > first) shown += " ".repeat(next - first);
    at = next;
  }
  return shown;
}
