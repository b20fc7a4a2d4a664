import { Readable } from "node:stream";
import type { Line } from "../../generator/commands/terminal/line-splitter.js";
import type { Terminal } from "../../generator/commands/terminal/terminal.js";
import { run } from "../../generator/commands/program.js";
import { sharedCache } from "./shared-cache.js";

/** The result of a run of the command line. */
export interface ToolRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal that shows results and messages. */
export type Screen = Partial<
  Pick<Terminal, "color" | "resultColor" | "language" | "columns" | "messageColumns" | "interrupted">
>;

/** Runs the command line in this process. Without a screen, results and messages go to a program. */
export async function runTool(words: readonly string[], input = "", screen: Screen = {}): Promise<ToolRun> {
  let out = "";
  let err = "";
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    color: false,
    resultColor: false,
    columns: () => null,
    messageColumns: () => null,
    language: "en",
    interrupted: () => Promise.resolve(),
    lines: (file) => (file === undefined || file === "-" ? linesOf(input) : fileLines(file)),
    cache: sharedCache(),
    ...screen,
  };
  const code = await run(words, terminal);
  return { code, out, err };
}

function linesOf(input: string): AsyncIterable<readonly Line[]> {
  return Readable.from([input.split("\n")]);
}

async function* fileLines(file: string): AsyncIterable<readonly Line[]> {
  const { processTerminal } = await import("../../generator/commands/terminal/process-terminal.js");
  yield* processTerminal.lines(file);
}
