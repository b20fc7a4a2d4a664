import { once } from "node:events";
import { isatty } from "node:tty";
import { allowsColor } from "./color.js";
import { languageOfLocale } from "./locale.js";
import { readLines } from "./read-lines.js";
import { standardStream } from "./standard-stream.js";
import type { Terminal } from "./terminal.js";

const STDOUT = 1;
const STDERR = 2;

const results = standardStream(STDOUT, "stdout");
const messages = standardStream(STDERR, "stderr");
let isTalkLost = false;

/** The terminal of this process. `out` throws a FileError, except after the reader has closed stdout. */
export const processTerminal: Terminal = {
  out: (text) => results.write(text),
  err: (text) => {
    try {
      messages.write(text);
    } catch {
      // There is no other place to report it.
      isTalkLost = true;
    }
  },
  color: allowsColor(process.env, isatty(STDERR)),
  resultColor: allowsColor(process.env, isatty(STDOUT)),
  columns: () => (isatty(STDOUT) ? widthOf(process.stdout) : null),
  messageColumns: () => (isatty(STDERR) && process.env["TERM"] !== "dumb" ? widthOf(process.stderr) : null),
  language: languageOfLocale(process.env),
  lines: async function* (file) {
    for (const lines of readLines(file)) {
      yield lines;
      if (results.isClosed()) return;
    }
  },
  interrupted: async () => {
    await Promise.race([...["SIGINT", "SIGTERM"].map((signal) => once(process, signal)), results.closed]);
  },
};

/** Asks the system, because a resized terminal may not have been reported yet. Returns null for an unknown width. */
function widthOf(stream: { getWindowSize(): [number, number] }): number | null {
  try {
    const [columns] = stream.getWindowSize();
    return columns > 0 ? columns : null;
  } catch {
    return null;
  }
}

/**
 * Returns the exit code of the process: 2 if a message could not be written to stderr, otherwise the command's code.
 */
export function exitCodeOf(code: number): number {
  return isTalkLost ? 2 : code;
}
