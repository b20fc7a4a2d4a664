import { columnsOf } from "./terminal-text.js";

/**
 * After a space; after a Chinese character, or before one that follows a Latin letter. No line begins with closing
 * punctuation or ends with opening punctuation.
 */
const BREAKS =
  /(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])(?<![（《])(?=[^ ，。；：、？！）”》])|(?<=[^\s（《“])(?=[\u2e80-\u2fff\u3040-\u9fff])/u;

/**
 * Splits a paragraph into lines of at most `width` columns: at spaces, after Chinese characters, and inside words that
 * are longer than a line. Paths are split after a slash, if possible.
 */
export function wrapped(text: string, width: number): string[] {
  if (columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  for (const piece of text.split(BREAKS).flatMap((word) => splitWord(word, width))) {
    const line = lines.pop();
    if (line === undefined) lines.push(piece);
    else if (columnsOf((line + piece).trimEnd()) <= width) lines.push(line + piece);
    else lines.push(line, piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** Splits a paragraph into lines. All lines but the first are indented; none is wider than `width`. */
export function wrappedWithIndent(text: string, width: number, indent: string): string[] {
  if (columnsOf(text) <= width) return [text];
  const lines = wrapped(text, Math.max(1, width - indent.length));
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}

/** Returns the beginning of a text that fits into a width. A longer text ends with dots. */
export function shortened(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  // Not an ellipsis, which takes two columns on some terminals.
  return width <= 3 ? "...".slice(0, Math.max(0, width)) : `${cutAt(text, width - 3)[0] ?? ""}...`;
}

/** Splits a word that is longer than a line. */
function splitWord(word: string, width: number): string[] {
  if (columnsOf(word.trimEnd()) <= width) return [word];
  return word.split(/(?<=[/\\])/).flatMap((part) => cutAt(part, width));
}

/** Splits a text into pieces of at most `width` columns. A combining mark stays with its character. */
function cutAt(text: string, width: number): string[] {
  if (columnsOf(text.trimEnd()) <= width) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece !== "" && columnsOf(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
