import type { Command } from "commander";
import { type Codec, openCodec, type ProtocolOptions, withProtocolOptions } from "../project/open-codec.js";
import { forEachLine, LineError, toJsonLines } from "../terminal/for-each-line.js";
import { bytesToHex } from "../terminal/hex.js";
import { frameWriter } from "./json-to-frame.js";
import type { Terminal } from "../terminal/terminal.js";

/** `encode`: wire JSON in, hex frames out. */
export function addEncode(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withProtocolOptions(program.command("encode"))
    .description("read wire JSON, one object a line, and write frames in hexadecimal, one a line")
    .argument("[file]", "file of wire JSON; stdin where it is left out or -")
    .action(async (file: string | undefined, options: ProtocolOptions) => {
      const codec = await openCodec(options, terminal);
      if (codec === null) return finish(1);
      finish(await forEachLine(file, terminal, toJsonLines(lineEncoder(codec))));
    });
}

function lineEncoder(codec: Codec): (line: string) => string {
  const write = frameWriter(codec.layouts);
  return (line) => {
    const json = parse(line);
    return write(json) ?? bytesToHex(codec.jsonToFrame(json));
  };
}

/** Without a byte order mark, which some editors and shells write before a text, and white space. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch (error) {
    throw new LineError("bad-json", `The line is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
