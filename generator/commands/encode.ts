import type { Command } from "commander";
import { toHex } from "../runtime/octets/index.js";
import { type Codec, openCodec, type ProtocolOptions, withProtocolOptions } from "./codec.js";
import { eachLine, LineProblem } from "./each-line.js";
import type { Terminal } from "./terminal.js";

/** `encode`: wire JSON in, hex frames out. */
export function addEncode(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withProtocolOptions(program.command("encode"))
    .description("read wire JSON, one object a line, and write frames in hexadecimal, one a line")
    .argument("[file]", "file of wire JSON; stdin where it is left out or -")
    .action(async (file: string | undefined, options: ProtocolOptions) => {
      const codec = await openCodec(options, terminal);
      if (codec === null) return finish(1);
      finish(await eachLine(file, terminal, (line) => encodeLine(codec, line)));
    });
}

function encodeLine(codec: Codec, line: string): string {
  return toHex(codec.jsonToFrame(parse(line)));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new LineProblem(
      "bad-json",
      `The line is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
