import type { Command } from "commander";
import { fromHex } from "../runtime/octets/index.js";
import { type Codec, openCodec, type ProtocolOptions, withProtocolOptions } from "./codec.js";
import { describeFrame } from "./describe-frame.js";
import { eachLine, LineProblem } from "./each-line.js";
import type { Terminal } from "./terminal.js";

interface DecodeOptions extends ProtocolOptions {
  readonly json?: true;
}

/** `decode`: hex frames in, their fields out. */
export function addDecode(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  withProtocolOptions(program.command("decode"))
    .description("read frames in hexadecimal, one a line (spaces, colons and 0x are allowed), and show their fields")
    .argument("[file]", "file of frames; stdin where it is left out or -")
    .option("--json", "wire JSON, one object a line")
    .action(async (file: string | undefined, options: DecodeOptions) => {
      const codec = await openCodec(options, terminal);
      if (codec === null) return finish(1);
      finish(await eachLine(file, terminal, (line) => decodeLine(codec, line, options.json === true)));
    });
}

function decodeLine(codec: Codec, line: string, asJson: boolean): string {
  const frame = fromHex(line.replaceAll(/0x|[\s:]/gi, ""));
  if (frame === null)
    throw new LineProblem("bad-hex", "The line is no frame in hexadecimal: pairs of digits 0 to 9, a to f.");
  return asJson ? JSON.stringify(codec.frameToJson(frame)) : describeFrame(codec.layouts, frame);
}
