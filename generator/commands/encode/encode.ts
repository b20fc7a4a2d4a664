import { encodeExamples, encodeHelp } from "./help.js";
import { type Codec, openCodec, type ProtocolOptions, withProtocolOptions } from "../project/open-codec.js";
import { forEachLine, LineError, toJsonLines } from "../terminal/for-each-line.js";
import { bytesToHex } from "../terminal/hex.js";
import { frameWriter } from "./json-to-frame.js";
import type { ToolCommand } from "../help/tool-command.js";
import type { Terminal } from "../terminal/terminal.js";

/** Adds `encode`, which converts wire JSON to frames in hexadecimal. */
export function addEncode(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = encodeHelp[program.language];
  withProtocolOptions(program.command("encode"))
    .description(words.description)
    .argument(`[${words.file}]`, words.fileMeaning)
    .footer(encodeExamples, ["smswire decode --help", "smswire layout --help"])
    .action(async (file: string | undefined, options: ProtocolOptions) => {
      const codec = await openCodec(options, terminal);
      if (codec === null) return finish(1);
      finish(await forEachLine(file, terminal, { line: toJsonLines(lineEncoder(codec), terminal.language) }));
    });
}

function lineEncoder(codec: Codec): (line: string) => string {
  const write = frameWriter(codec.layouts);
  return (line) => {
    const json = withoutNotation(parse(line));
    return write(json) ?? bytesToHex(codec.jsonToFrame(json));
  };
}

/** Removes the key that `decode` adds to a frame in another notation than hexadecimal. */
function withoutNotation(json: unknown): unknown {
  if (typeof json !== "object" || json === null || !("notation" in json)) return json;
  const { notation: _, ...frame } = json;
  return frame;
}

/** Parses a line without its byte order mark, which some editors and shells write, and without white space. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LineError("bad-json", { en: `The line is not JSON: ${reason}.`, zh: `该行不是JSON：${reason}。` });
  }
}
