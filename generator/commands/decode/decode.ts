import { Option } from "commander";
import { decodeExamples, decodeHelp } from "./help.js";
import { type Language, safeJson } from "../../diagnostics/index.js";
import {
  type Codec,
  type Codecs,
  openCodecs,
  type ProtocolOptions,
  withProtocolOptions,
} from "../project/open-codec.js";
import { type Candidate, chooseOnFirstFrame } from "./choose-protocol.js";
import { chooseId } from "../project/select-protocol.js";
import { decodeMessages, type NoHex } from "./messages.js";
import { propertyOfError } from "./error-text.js";
import { type DescribedFrame, errorLine, frameReport } from "./frame-report.js";
import { forEachLine, LineError, type LineWork, toJsonLines } from "../terminal/for-each-line.js";
import { jsonPrinter } from "./frame-to-json.js";
import { hexToBytes, withoutMarks } from "../terminal/hex.js";
import { MAX_LINE, type Line } from "../terminal/line-splitter.js";
import { type ToolCommand } from "../help/tool-command.js";
import { type Style, styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";

interface DecodeOptions extends ProtocolOptions {
  readonly json?: true;
}

/** Adds `decode`, which describes frames in hexadecimal, or converts them to wire JSON. */
export function addDecode(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = decodeHelp[program.language];
  withProtocolOptions(program.command("decode"))
    .description(words.description)
    .argument(`[${words.file}]`, words.fileMeaning)
    .addOption(new Option("--json", words.json).conflicts("check"))
    .option("--check", words.check)
    .footer(decodeExamples, ["smswire encode --help", "smswire layout --help", "smswire explain --help"])
    .action(async (file: string | undefined, options: DecodeOptions) => {
      const codecs = await openCodecs(options, terminal);
      if (codecs === null) return finish(1);
      const state = { isFirst: true };
      const workOf = (codec: Codec): LineWork =>
        options.json ? toJson(codec, terminal.language) : toDescriptions(codec, terminal, state);
      const wanted = options.protocol ?? codecs.usual ?? undefined;
      if (wanted === undefined && codecs.ids.length > 1)
        return finish(await decodeUnknown(file, terminal, await openAll(codecs), workOf));
      const codec = await codecs.open(chooseId(codecs.ids, wanted));
      finish(await forEachLine(file, terminal, workOf(codec)));
    });
}

/** Decodes lines with the only protocol that fits the first frames. */
async function decodeUnknown(
  file: string | undefined,
  terminal: Terminal,
  candidates: readonly Candidate[],
  workOf: (codec: Codec) => LineWork,
): Promise<number> {
  const choice = chooseOnFirstFrame(candidates, terminal, workOf);
  const code = await forEachLine(file, terminal, choice.work);
  choice.requireLine();
  return code;
}

function openAll({ ids, open }: Codecs): Promise<Candidate[]> {
  return Promise.all(ids.map(async (id) => ({ id, codec: await open(id) })));
}

/** Converts the frame of each line to wire JSON. */
function toJson(codec: Codec, language: Language): LineWork {
  const print = jsonPrinter(codec.layouts);
  const convert = (line: string) => print(withoutMarks(line)) ?? safeJson(codec.frameToJson(bytesOf(line)));
  return toJsonLines(convert, language, (error) => propertyOfError(codec.layouts, error));
}

/** Describes the frames of all lines, separated by empty lines. */
function toDescriptions(codec: Codec, terminal: Terminal, state = { isFirst: true }): LineWork {
  return (line, number, out) => {
    let isSound = true;
    for (const described of describeLine(codec, line, number, styleOf(terminal))) {
      out(`${state.isFirst ? "" : "\n"}${described.text}\n`);
      state.isFirst = false;
      isSound &&= described.isSound;
    }
    return isSound;
  };
}

function describeLine(codec: Codec, line: Line, number: number, style: Style): Iterable<DescribedFrame> {
  const words = decodeMessages[style.language];
  const wrong = (text: string): DescribedFrame[] => [
    { text: errorLine(text, style.columns, style.colors.red), isSound: false },
  ];
  if (line === null) return wrong(words.tooLong(number, MAX_LINE));
  const hex = withoutMarks(line);
  const bytes = hexToBytes(hex);
  if (bytes !== null && bytes.length > 0) return frameReport(codec, bytes, style);
  return wrong(words.noHex(number, whatIsWrong(line, bytes)));
}

function whatIsWrong(line: string, bytes: Uint8Array | null): NoHex {
  if (bytes !== null) return "none";
  const wrong = /[^0-9a-f]/i.exec(line.replaceAll(/0x/gi, "  ").replaceAll(/[\s:]/g, "0"));
  if (wrong === null) return "odd";
  const codePoint = line.codePointAt(wrong.index) ?? 0;
  const character = String.fromCodePoint(codePoint);
  const isSeen = /[^\p{C}\p{Z}]/u.test(character);
  const shown = isSeen ? JSON.stringify(character) : `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return { shown, column: wrong.index + 1 };
}

function bytesOf(line: string): Uint8Array {
  const bytes = hexToBytes(withoutMarks(line));
  if (bytes !== null) return bytes;
  throw new LineError("bad-hex", {
    en: "The line is not a frame in hexadecimal: expected pairs of digits 0 to 9, a to f.",
    zh: "该行不是十六进制帧：应为成对的十六进制数字0至9、a至f。",
  });
}
