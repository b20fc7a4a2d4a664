import type { Bilingual } from "../../diagnostics/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { Option } from "commander";
import { openCaptureProtocols } from "./capture/capture-protocols.js";
import { type CaptureOptions, decodeCapture } from "./capture/decode-capture.js";
import { isCaptureFile } from "./capture/file-chunks.js";
import { decodeExamples, decodeHelp } from "./help.js";
import {
  type Codec,
  type Codecs,
  openCodecs,
  type ProtocolOptions,
  withProtocolOptions,
} from "../project/open-codec.js";
import { chooseOnFirstFrame, type OpenCandidate } from "./choose-protocol.js";
import { chooseId } from "../project/select-protocol.js";
import { type Notation, NOTATIONS, sizesOf } from "../../dump/index.js";
import { FrameView } from "./frame-view.js";
import { toDescriptions, toJson } from "./item-work.js";
import { NotationNotice } from "./notation-notice.js";
import { type ItemWork, readItems } from "./read-items.js";
import { forEachLine } from "../terminal/for-each-line.js";
import { type ToolCommand } from "../help/tool-command.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { Terminal } from "../terminal/terminal.js";

interface DecodeOptions extends ProtocolOptions, CaptureOptions {
  readonly from?: Notation;
  readonly verbose?: true;
}

const NOT_OF_CAPTURES: Bilingual = {
  en: "--from names the notation of frames; this file is a capture. Remove --from.",
  zh: "--from指定帧的写法，而该文件是抓包文件。请去掉--from。",
};

/** Adds `decode`, which describes frames in many notations, or converts them to wire JSON. */
export function addDecode(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = decodeHelp[program.language];
  const command = program.command("decode");
  withProtocolOptions(command)
    .description(words.description)
    .argument(`[${words.file}]`, words.fileMeaning)
    .addOption(new Option("--json", words.json).conflicts("check"))
    .option("--check", words.check)
    .option(`--filter ${PLACEHOLDERS[program.language].expression}`, words.filter)
    .option("--mask", words.mask)
    .addOption(command.choiceOption(`--from ${PLACEHOLDERS[program.language].notation}`, words.from, NOTATIONS))
    .option("-v, --verbose", words.verbose)
    .option("--tolerant", words.tolerant)
    .footer(decodeExamples, ["smswire encode --help", "smswire layout --help", "smswire explain --help"])
    .action(async (file: string | undefined, options: DecodeOptions) => {
      if (isCaptureFile(file)) {
        if (options.from !== undefined) throw new UsageError(NOT_OF_CAPTURES);
        const protocols = openCaptureProtocols(options, terminal);
        return finish(protocols === null ? 1 : await decodeCapture(file, protocols, options, terminal));
      }
      const codecs = await openCodecs(options, terminal);
      if (codecs === null) return finish(1);
      const shared = { notice: new NotationNotice(terminal, options.verbose === true), isFirst: true };
      const workOf = (codec: Codec): ItemWork => {
        const view = new FrameView(codec, options);
        return options.json
          ? toJson(codec, view, terminal.language, shared.notice)
          : toDescriptions(codec, view, terminal, shared);
      };
      const input = { file, from: options.from ?? null, terminal };
      const wanted = options.protocol ?? codecs.usual ?? undefined;
      if (wanted === undefined && codecs.ids.length > 1)
        return finish(await decodeUnknown(input, await openAll(codecs), workOf));
      const codec = await codecs.open(chooseId(codecs.ids, wanted));
      const reading = { from: input.from, sizeAt: sizesOf([codec.layouts]) };
      finish(await forEachLine(file, terminal, readItems(reading, workOf(codec))));
    });
}

/** What is decoded, and where the results go. */
interface Input {
  readonly file: string | undefined;
  readonly from: Notation | null;
  readonly terminal: Terminal;
}

/** Decodes the input with the only protocol that fits the first frames. */
async function decodeUnknown(
  { file, from, terminal }: Input,
  candidates: readonly OpenCandidate[],
  workOf: (codec: Codec) => ItemWork,
): Promise<number> {
  const choice = chooseOnFirstFrame(candidates, terminal, workOf);
  const reading = { from, sizeAt: sizesOf(candidates.map(({ codec }) => codec.layouts)) };
  const code = await forEachLine(file, terminal, readItems(reading, choice.work));
  choice.finish();
  return code;
}

function openAll({ ids, open }: Codecs): Promise<OpenCandidate[]> {
  return Promise.all(ids.map(async (id) => ({ id, codec: await open(id) })));
}
