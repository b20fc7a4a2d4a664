import type { Terminal } from "./terminal.js";

/** What was written to a terminal and is not shown yet. */
export interface BufferedTerminal {
  /** Takes what is written. */
  readonly terminal: Terminal;
  /** All that was written. */
  readonly text: () => string;
  /** Shows it, piece by piece. */
  readonly show: () => void;
}

/** Keeps what is written until it is known whether it is to be shown. */
export function bufferTerminal(terminal: Terminal): BufferedTerminal {
  const pieces: { readonly text: string; readonly show: () => void }[] = [];
  return {
    terminal: {
      out: (text) => void pieces.push({ text, show: () => terminal.out(text) }),
      err: (text) => void pieces.push({ text, show: () => terminal.err(text) }),
      color: terminal.color,
      lines: (file) => terminal.lines(file),
      interrupted: () => terminal.interrupted(),
    },
    text: () => pieces.map(({ text }) => text).join(""),
    show: () => pieces.forEach(({ show }) => show()),
  };
}
