import { columnsOf } from "../../diagnostics/index.js";

/** After a space, or between a Chinese character that may end a line and one that may begin a line. */
const BREAKS = /(?<= )|(?<=[\u3000-\u9fff\uff00-\uffef])(?<![（《])(?=[^ ，。；：、？！）”》])/u;

/**
 * Splits a paragraph into lines of at most `width` columns: at spaces, after Chinese characters, and inside words that
 * are longer than a line.
 */
export function wrapped(text: string, width: number): string[] {
  if (columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  for (const piece of text.split(BREAKS).flatMap((word) => cutAt(word, width))) {
    const line = lines.pop();
    if (line === undefined) lines.push(piece);
    else if (columnsOf((line + piece).trimEnd()) <= width) lines.push(line + piece);
    else lines.push(line, piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** Returns the beginning of a text that fits into a width. A longer text ends with dots. */
export function shortened(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  // Not an ellipsis, which takes two columns on some terminals.
  return width <= 3 ? "...".slice(0, Math.max(0, width)) : `${cutAt(text, width - 3)[0] ?? ""}...`;
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
