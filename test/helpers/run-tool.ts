import { Readable } from "node:stream";
import type { Line } from "../../generator/commands/terminal/line-splitter.js";
import type { Terminal } from "../../generator/commands/terminal/terminal.js";
import { run } from "../../generator/commands/program.js";

/** The result of a run of the command line. */
export interface ToolRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function runTool(words: readonly string[], input = ""): Promise<ToolRun> {
  let out = "";
  let err = "";
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    color: false,
    language: "en",
    interrupted: () => Promise.resolve(),
    lines: (file) => (file === undefined || file === "-" ? linesOf(input) : fileLines(file)),
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
