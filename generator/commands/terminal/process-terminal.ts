import { once } from "node:events";
import { isatty } from "node:tty";
import pc from "picocolors";
import { readLines } from "./read-lines.js";
import { standardStream } from "./standard-stream.js";
import type { Terminal } from "./terminal.js";

const STDERR = 2;

const results = standardStream(1, "stdout");
const messages = standardStream(STDERR, "stderr");
let isTalkLost = false;

/** The terminal of this process. Its `out` throws a FileError, unless the reader has closed stdout. */
export const processTerminal: Terminal = {
  out: (text) => results.write(text),
  err: (text) => {
    try {
      messages.write(text);
    } catch {
      // There is nowhere left to report it.
      isTalkLost = true;
    }
  },
  // Not isTTY: where there is no terminal, that is undefined, which leaves the choice to others.
  color: pc.isColorSupported && isatty(STDERR),
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

/** The exit code of the process: 2 when a message could not be written to stderr, else the code of the command. */
export function exitCodeOf(code: number): number {
  return isTalkLost ? 2 : code;
}
