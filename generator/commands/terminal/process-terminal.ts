import { once } from "node:events";
import { isatty } from "node:tty";
import pc from "picocolors";
import { languageOfLocale } from "./locale.js";
import { readLines } from "./read-lines.js";
import { standardStream } from "./standard-stream.js";
import type { Terminal } from "./terminal.js";

const STDERR = 2;

const results = standardStream(1, "stdout");
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
  // Not isTTY, which is undefined without a terminal: the default of other modules would apply.
  color: pc.isColorSupported && isatty(STDERR),
  language: languageOfLocale(process.env),
  lines: async function* (file) {
    for (const lines of readLines(file)) {
      yield lines;
      if (results.isClosed()) return;
    }
  },
  interrupted: async () => {
    await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
  },
};

/**
 * Returns the exit code of the process: 2 if a message could not be written to stderr, otherwise the command's code.
 */
export function exitCodeOf(code: number): number {
  return isTalkLost ? 2 : code;
}
