import { wrapped } from "../../diagnostics/index.js";
import type { Terminal } from "./terminal.js";

/** Shows lines for the user. On a terminal, no line is wider than the screen, and words are not cut. */
export function showMessage(terminal: Terminal, text: string): void {
  const columns = terminal.messageColumns() ?? Infinity;
  const lines = text.split("\n").flatMap((line) => wrapped(line, columns));
  terminal.err(`${lines.join("\n")}\n`);
}
