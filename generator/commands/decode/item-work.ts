import { type Language, safeJson } from "../../diagnostics/index.js";
import { propertyOfError } from "../../runtime/explain/index.js";
import type { Codec } from "../project/open-codec.js";
import { describeError, LineError, type PropertyOf, withinLimit, writeJson } from "../terminal/for-each-line.js";
import { MAX_LINE } from "../terminal/line-splitter.js";
import { type Style, styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { type FoundBytes, framesIn, hexToBytes, type PlainLine, withoutMarks } from "../../dump/index.js";
import { type DescribedFrame, describedFrame, errorLine } from "./frame-report.js";
import { jsonPrinter } from "./frame-to-json.js";
import type { FrameView } from "./frame-view.js";
import { decodeMessages, type NoHex } from "./messages.js";
import type { NotationNotice } from "./notation-notice.js";
import type { InputItem, ItemWork } from "./read-items.js";
import { frameToTolerantJson } from "../../report/index.js";

/** Returns work that converts the frame of each line, and all frames of a dump, to wire JSON. */
export function toJson(codec: Codec, view: FrameView, language: Language, notice: NotationNotice): ItemWork {
  const print = jsonPrinter(codec.layouts);
  const propertyOf: PropertyOf = (error) => propertyOfError(codec.layouts, error);
  const failed = (error: unknown, more: object = {}): string =>
    safeJson({ error: describeError(error, language, propertyOf), ...more });
  const toFrames = ({ octets, notation }: FoundBytes, out: (text: string) => void): boolean => {
    const frames = [...framesIn(codec.layouts, octets)].map(({ frame }) => {
      const json = (): string => safeJson({ ...frameToTolerantJson(codec, view.shown(frame), language), notation });
      return !view.keeps(frame) || writeJson(json, out, (error) => failed(error, { notation }));
    });
    return frames.every(Boolean);
  };
  return {
    quick: (line) => {
      const text = view.isPlain ? print(withoutMarks(line)) : null;
      return text === null ? null : `${text}\n`;
    },
    item: (item, out) => {
      report(notice, item);
      if (item.kind === "bytes") return toFrames(item, out);
      if (item.kind === "line" && !keepsLine(view, item)) return true;
      return writeJson(() => jsonOfLine(codec, view, item, language), out, failed);
    },
  };
}

function keepsLine(view: FrameView, { text }: PlainLine): boolean {
  const bytes = hexToBytes(withoutMarks(text));
  return bytes === null || view.keeps(bytes);
}

function jsonOfLine(codec: Codec, view: FrameView, item: Exclude<InputItem, FoundBytes>, language: Language): string {
  if (item.kind === "problem") throw new LineError("bad-dump", item.text);
  const frame = bytesOf(withinLimit(item.kind === "line" ? item.text : null, item.line));
  return safeJson(frameToTolerantJson(codec, view.shown(frame), language));
}

/** What several works on one input share. */
export interface Shared {
  readonly notice: NotationNotice;
  /** Whether nothing was described yet. */
  isFirst: boolean;
}

/** Returns work that describes all frames, separated by empty lines. */
export function toDescriptions(codec: Codec, view: FrameView, terminal: Terminal, shared: Shared): ItemWork {
  return {
    quick: () => null,
    item: (item, out) => {
      report(shared.notice, item);
      let isSound = true;
      for (const described of describeItem(codec, view, item, styleOf(terminal))) {
        out(`${shared.isFirst ? "" : "\n"}${described.text}\n`);
        shared.isFirst = false;
        isSound &&= described.isSound;
      }
      return isSound;
    },
  };
}

function report(notice: NotationNotice, item: InputItem): void {
  if (item.kind === "bytes") notice.report(item);
  else if (item.kind === "line" && hexToBytes(withoutMarks(item.text)) !== null)
    notice.report({ line: item.line, notation: "hex" });
}

function describeItem(codec: Codec, view: FrameView, item: InputItem, style: Style): Iterable<DescribedFrame> {
  if (item.kind === "line") return describeLine(codec, view, item, style);
  if (item.kind === "problem") return wrong(item.text[style.language], style);
  if (item.kind === "too-long") return wrong(decodeMessages[style.language].tooLong(item.line, MAX_LINE), style);
  return describeFrames(codec, view, item.octets, style);
}

/** Describes the frames of a dump. Their offsets in it have no meaning if it has headers of packets. */
function* describeFrames(codec: Codec, view: FrameView, octets: Uint8Array, style: Style): Generator<DescribedFrame> {
  for (const { frame } of framesIn(codec.layouts, octets)) yield* describeFrame(view, frame, 0, style);
}

function* describeFrame(view: FrameView, frame: Uint8Array, at: number, style: Style): Generator<DescribedFrame> {
  if (view.keeps(frame)) yield describedFrame(view.protocolOf(frame), view.shown(frame), at, style);
}

function* describeLine(
  codec: Codec,
  view: FrameView,
  { text, line }: PlainLine,
  style: Style,
): Generator<DescribedFrame> {
  const bytes = hexToBytes(withoutMarks(text));
  if (bytes === null || bytes.length === 0)
    return yield* wrong(decodeMessages[style.language].noHex(line, whatIsWrong(text, bytes)), style);
  for (const { at, frame } of framesIn(codec.layouts, bytes)) yield* describeFrame(view, frame, at, style);
}

function wrong(text: string, { columns, colors }: Style): DescribedFrame[] {
  return [{ text: errorLine(text, columns, colors.red), isSound: false }];
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
