import type { Terminal } from "./terminal.js";

/** Output that is not shown yet. */
export interface BufferedTerminal {
  /** Collects the output. */
  readonly terminal: Terminal;
  /** Returns the collected output. */
  readonly text: () => string;
  /** Writes the collected output to the terminal. */
  readonly show: () => void;
}

/** Collects output until it is decided whether to show it. */
export function bufferTerminal(terminal: Terminal): BufferedTerminal {
  const pieces: { readonly text: string; readonly show: () => void }[] = [];
  return {
    terminal: {
      out: (text) => void pieces.push({ text, show: () => terminal.out(text) }),
      err: (text) => void pieces.push({ text, show: () => terminal.err(text) }),
      color: terminal.color,
      resultColor: terminal.resultColor,
      columns: () => terminal.columns(),
      messageColumns: () => terminal.messageColumns(),
      language: terminal.language,
      lines: (file) => terminal.lines(file),
      interrupted: () => terminal.interrupted(),
    },
    text: () => pieces.map(({ text }) => text).join(""),
    show: () => pieces.forEach(({ show }) => show()),
  };
}
