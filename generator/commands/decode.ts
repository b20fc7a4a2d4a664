import { type Command, Option } from "commander";
import { fromHex } from "../runtime/octets/index.js";
import { type Codec, openCodec, type ProtocolOptions, withProtocolOptions } from "./codec.js";
import { decodeWords, type Language, type NoHex } from "./decode-words.js";
import { type DescribedFrames, describeFrames } from "./describe-frame.js";
import { eachLine, LineProblem } from "./each-line.js";
import type { Terminal } from "./terminal.js";

interface DecodeOptions extends ProtocolOptions {
  readonly json?: true;
  readonly lang: Language;
}

/** `decode`: hex frames in, their fields out. */
export function addDecode(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const language = new Option("--lang <language>", "language of the meanings").choices(["en", "zh"]).default("en");
  withProtocolOptions(program.command("decode"))
    .description(
      "read frames in hexadecimal (spaces, colons and 0x are allowed), one or more a line, and show their fields",
    )
    .argument("[file]", "file of frames; stdin where it is left out or -")
    .addOption(new Option("--json", "wire JSON, one object a line; a line then holds one frame").conflicts("check"))
    .option("--check", "say as well which rules of the specification each message breaks")
    .addOption(language)
    .action(async (file: string | undefined, options: DecodeOptions) => {
      const codec = await openCodec(options, terminal);
      if (codec === null) return finish(1);
      const asJson = (line: string): string => JSON.stringify(codec.frameToJson(octetsOf(line)));
      finish(
        options.json ? await eachLine(file, terminal, asJson) : await describeLines(codec, file, options, terminal),
      );
    });
}

async function describeLines(
  codec: Codec,
  file: string | undefined,
  { lang }: DecodeOptions,
  terminal: Terminal,
): Promise<number> {
  let code = 0;
  let number = 0;
  let isFirst = true;
  for await (const line of terminal.lines(file)) {
    number++;
    if (line.trim() === "") continue;
    const { text, isSound } = describeLine(codec, line, number, lang);
    terminal.out(`${isFirst ? "" : "\n"}${text}\n`);
    isFirst = false;
    if (!isSound) code = 1;
  }
  return code;
}

function describeLine(codec: Codec, line: string, number: number, language: Language): DescribedFrames {
  const hex = withoutMarks(line);
  const octets = fromHex(hex);
  if (octets !== null && octets.length > 0) return describeFrames(codec, octets, language);
  return { text: `! ${decodeWords[language].noHex(number, whatIsWrong(line, octets))}`, isSound: false };
}

function whatIsWrong(line: string, octets: Uint8Array | null): NoHex {
  if (octets !== null) return "none";
  const wrong = /[^0-9a-f]/i.exec(line.replaceAll(/0x/gi, "  ").replaceAll(/[\s:]/g, "0"));
  if (wrong === null) return "odd";
  const codePoint = line.codePointAt(wrong.index) ?? 0;
  const character = String.fromCodePoint(codePoint);
  const isSeen = /[^\p{C}\p{Z}]/u.test(character);
  const shown = isSeen ? JSON.stringify(character) : `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return { shown, column: wrong.index + 1 };
}

function octetsOf(line: string): Uint8Array {
  const octets = fromHex(withoutMarks(line));
  if (octets !== null) return octets;
  throw new LineProblem("bad-hex", "The line is no frame in hexadecimal: pairs of digits 0 to 9, a to f.");
}

function withoutMarks(line: string): string {
  return line.replaceAll(/0x|[\s:]/gi, "");
}
