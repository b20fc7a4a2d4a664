import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isatty } from "node:tty";
import pc from "picocolors";
import { FileProblem } from "../files/index.js";
import type { Terminal } from "./terminal.js";

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  talk: (text) => void process.stderr.write(text),
  // Not isTTY: where there is no terminal, that is undefined, which leaves the choice to others.
  color: pc.isColorSupported && isatty(process.stderr.fd),
  lines: linesOf,
  interrupted: async () => {
    await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
  },
};

async function* linesOf(file: string | undefined): AsyncGenerator<string> {
  const input = file === undefined || file === "-" ? process.stdin : createReadStream(file, "utf8");
  const failure = new Promise<never>((_, reject) => {
    input.once("error", (cause: unknown) => reject(new FileProblem("read", file ?? "stdin", cause)));
  });
  failure.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done === true) return;
    yield next.value;
  }
}
