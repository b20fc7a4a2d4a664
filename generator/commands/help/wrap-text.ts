import { columnsOf } from "../../diagnostics/index.js";

/** A word, a Chinese character, or either with the punctuation and spaces that stay on its line. */
const PIECE = /\s*[（“]*(?:[\u2e80-\u2fff\u3040-\u9fff]|[^\s\u2e80-\uffef]+|[^\s])[，。；：、）”？]*/gu;

/** Wraps a line at spaces and between Chinese characters. No line starts with closing punctuation. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (columnsOf(line + piece) <= width || line === "") {
      line += piece;
      continue;
    }
    lines.push(line);
    line = piece.trimStart();
  }
  return [...lines, line].join("\n");
}
