import { CaptureNotes, CaptureReader } from "../../../capture/index.js";
import type { Bilingual } from "../../../diagnostics/index.js";
import { maskFrame, reportFrame } from "../../../report/index.js";
import type { Codec } from "../../project/open-codec.js";
import { limitHeapGrowth } from "../../terminal/for-each-line.js";
import { OutputBuffer } from "../../terminal/output-buffer.js";
import { withProgress } from "../../terminal/progress.js";
import { showMessage } from "../../terminal/show-message.js";
import { styleOf } from "../../terminal/style.js";
import type { Terminal } from "../../terminal/terminal.js";
import { UsageError } from "../../terminal/usage-error.js";
import { FrameFilter } from "../filter/frame-filter.js";
import { printReport } from "../frame-report.js";
import { decodeMessages } from "../messages.js";
import { type CapturedFrame, FrameLines, printLine } from "./capture-json.js";
import type { OpenedProtocols } from "./capture-protocols.js";
import { fileChunks } from "./file-chunks.js";

/** How a capture is shown. */
export interface CaptureOptions {
  readonly json?: true;
  readonly mask?: true;
  readonly filter?: string;
}

/** Shows the frames of a capture. Returns the exit code. */
export async function decodeCapture(
  file: string,
  protocols: OpenedProtocols,
  options: CaptureOptions,
  terminal: Terminal,
): Promise<number> {
  const frames = new ShownFrames(protocols, options, terminal);
  const notes = new CaptureNotes();
  const say = (words: Bilingual | null): void => {
    if (words !== null) showMessage(terminal, words[terminal.language]);
  };
  const output = new OutputBuffer(terminal);
  let isSound = true;
  const reader = await readWhole(file, protocols, terminal, (item) => {
    say(notes.sentenceFor(item));
    if (item.kind === "frame" || item.kind === "partial") isSound = frames.show(item, output) && isSound;
  });
  output.flush();
  for (const words of notes.summary(reader.counts)) say(words);
  if (reader.problem !== null) say(reader.problem.text);
  return isSound && !notes.hasGaps && reader.problem === null ? 0 : 1;
}

type Item = ReturnType<CaptureReader["push"]>[number];

/** Reads a capture to its end. Throws a UsageError if it is not one, and a FileError if it cannot be read. */
export async function readWhole(
  file: string,
  { candidates }: OpenedProtocols,
  terminal: Terminal,
  take: (item: Item) => void,
): Promise<CaptureReader> {
  limitHeapGrowth();
  const reader = new CaptureReader(candidates);
  await withProgress(terminal, async (progress) => {
    for (const chunk of fileChunks(file)) {
      for (const item of reader.push(chunk)) take(item);
      if (reader.problem !== null) break;
      progress.report(() => packetsInWords(reader.counts.packets));
      // Lets signals in.
      await new Promise((resolve) => void setImmediate(resolve));
    }
    for (const item of reader.end()) take(item);
  });
  if (reader.problem?.kind === "no-capture") {
    const { en, zh } = reader.problem.text;
    throw new UsageError({
      en: `Cannot read ${file}: ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
      zh: `无法读取${file}：${zh}`,
    });
  }
  return reader;
}

function packetsInWords(count: number): Bilingual {
  return { en: `${count.toLocaleString("en")} packets`, zh: `已读取${count}个数据包` };
}

/** Shows frames as JSON or as tables. */
class ShownFrames {
  readonly #protocols: OpenedProtocols;
  readonly #options: CaptureOptions;
  readonly #terminal: Terminal;
  readonly #filter: FrameFilter | null;
  readonly #lines = new Map<string, FrameLines>();
  #isFirst = true;

  constructor(protocols: OpenedProtocols, options: CaptureOptions, terminal: Terminal) {
    this.#protocols = protocols;
    this.#options = options;
    this.#terminal = terminal;
    const descriptors = [...protocols.byId.values()].map(({ codec }) => codec.descriptors);
    this.#filter = options.filter === undefined ? null : new FrameFilter(options.filter, descriptors);
  }

  /** Shows a frame, if the filter keeps it. Returns whether it is valid. */
  show(item: CapturedFrame, output: OutputBuffer): boolean {
    const opened = this.#protocols.byId.get(item.protocol);
    if (opened === undefined) return true;
    const lines = this.#lines.get(item.protocol) ?? new FrameLines(opened, this.#terminal.language);
    this.#lines.set(item.protocol, lines);
    const { json, mask } = this.#options;
    const quick = json === true && mask !== true && this.#filter === null ? lines.quickLineOf(item) : null;
    if (quick !== null) {
      output.add(quick);
      return true;
    }
    // The filter compares the values as they are.
    if (this.#filter !== null && !this.#filter.keeps(lines.lineOf(item, false).json)) return true;
    if (json !== true) return this.#showTable(item, opened.codec, output);
    const line = lines.lineOf(item, mask === true);
    output.add(printLine(line));
    return line.isSound;
  }

  #showTable(item: CapturedFrame, codec: Codec, output: OutputBuffer): boolean {
    const style = styleOf(this.#terminal);
    const { language } = style;
    const { octets } = item;
    const shown = this.#options.mask === true ? maskFrame(codec, octets) : octets;
    // Rules are those of the frame as it was sent.
    const brokenRules = codec.brokenRules && (() => codec.brokenRules?.(octets) ?? []);
    const report = reportFrame({ ...codec, ...(brokenRules && { brokenRules }) }, shown, language);
    output.add(`${this.#isFirst ? "" : "\n"}${style.colors.dim(decodeMessages[language].packet(item))}\n`);
    output.add(`${printReport(report, shown, "", style)}\n`);
    this.#isFirst = false;
    return report.isSound;
  }
}
