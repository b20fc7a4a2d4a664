import { type Bilingual, escaped, shortened } from "../../diagnostics/index.js";
import type { Terminal } from "./terminal.js";

/** A line that shows how far long work is. */
export interface Progress {
  /** Shows a state. Does nothing during the first half second, without a terminal, or right after another state. */
  report(state: () => Bilingual): void;
  /** Erases the line. */
  end(): void;
}

/** In milliseconds. */
const SHOWN_AFTER = 500;
const INTERVAL = 100;

const ERASE_REST = "\u001b[K";

/** Starts a progress line on the terminal that shows messages. The line is never wider than the terminal. */
export function startProgress(terminal: Terminal): Progress {
  const start = performance.now();
  let last = -Infinity;
  let isShown = false;
  return {
    report: (state) => {
      const time = performance.now();
      if (time - start < SHOWN_AFTER || time - last < INTERVAL) return;
      const columns = terminal.messageColumns();
      if (columns === null) return;
      last = time;
      isShown = true;
      terminal.err(`\r${shortened(escaped(state()[terminal.language]), columns - 1)}${ERASE_REST}`);
    },
    end: () => {
      if (isShown) terminal.err(`\r${ERASE_REST}`);
      isShown = false;
    },
  };
}

/** Runs work with a progress line, and erases the line at the end. */
export async function withProgress<Result>(
  terminal: Terminal,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = startProgress(terminal);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
