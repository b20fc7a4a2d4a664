import { type Flow, isoTime, type PacketMark } from "../../capture/index.js";
import { type Bilingual, pluralize, type Language } from "../../diagnostics/index.js";
import { explainDeviation } from "../../runtime/explain/index.js";
import type { Deviation } from "../../runtime/wire/index.js";
import type { BrokenRule } from "../../broken-rules/index.js";

/** The words of a described frame that do not come from the schema. */
export interface DecodeMessages {
  readonly headings: readonly [offset: string, octets: string, hex: string, field: string, value: string];
  readonly octets: (count: number) => string;
  readonly comma: string;
  readonly unknown: string;
  readonly deviation: (deviation: Deviation) => string;
  readonly frameAt: (offset: number) => string;
  readonly broken: (rule: BrokenRule) => string;
  readonly packet: (frame: PlacedInCapture) => string;
  readonly noHex: (line: number, what: NoHex) => string;
  readonly tooLong: (line: number, max: number) => string;
}

/** The place of a frame in a capture. */
type PlacedInCapture = Flow & { readonly mark: PacketMark };

function timeAfter(time: number | null, comma: string): string {
  return time === null ? "" : `${comma}${isoTime(time)}`;
}

/** Why a line is not a frame in hexadecimal: an invalid character, no digits, or an odd number of digits. */
export type NoHex = { readonly shown: string; readonly column: number } | "none" | "odd";

/** The words in each language. */
export const decodeMessages: Readonly<Record<Language, DecodeMessages>> = {
  en: {
    headings: ["offset", "bytes", "hex", "field", "value"],
    octets: (count) => pluralize(count, "byte"),
    comma: ", ",
    unknown: "unknown message",
    deviation: (deviation) => `deviation: ${explainDeviation(deviation, "en")}`,
    frameAt: (offset) => `, at offset ${offset} of the line`,
    broken: ({ id, severity, fields, section, en }) =>
      `${severity} ${id}${structureAfter(fields, " in ")}${section === null ? "" : ` (section ${section})`}: ${en}`,
    packet: ({ mark, stream, source, destination }) =>
      `Packet ${mark.number}${timeAfter(mark.time, ", ")}, stream ${stream}: ${source} to ${destination}`,
    noHex: (line, what) => `Line ${line} is not a frame in hexadecimal: it has ${noHexInEnglish(what)}.`,
    tooLong: (line, max) => lineTooLong(line, max).en,
  },
  zh: {
    headings: ["偏移", "字节", "十六进制", "字段", "值"],
    octets: (count) => `${count}字节`,
    comma: "，",
    unknown: "未知消息",
    deviation: (deviation) => `偏差：${explainDeviation(deviation, "zh")}`,
    frameAt: (offset) => `，位于本行偏移${offset}`,
    broken: ({ id, severity, fields, section, zh }) =>
      `${severity === "error" ? "错误" : "警告"} ${id}${structureAfter(fields, "：")}${section === null ? "" : `（${section}节）`}：${zh}`,
    packet: ({ mark, stream, source, destination }) =>
      `数据包${mark.number}${timeAfter(mark.time, "，")}，流${stream}：${source}至${destination}`,
    noHex: (line, what) => `第${line}行不是十六进制帧：${noHexInChinese(what)}。`,
    tooLong: (line, max) => lineTooLong(line, max).zh,
  },
};

/** Reports a line that exceeds the maximum length. */
export function lineTooLong(line: number, max: number): Bilingual {
  return {
    en: `Line ${line} has more than ${inThousands(max)} characters. Write one frame on each line.`,
    zh: `第${line}行超过${inThousands(max)}个字符。请每行只写一帧。`,
  };
}

function inThousands(count: number): string {
  return count.toLocaleString("en");
}

/** Returns the structure whose rule is broken, after a word; empty if the rule belongs to the message. */
function structureAfter([first = ""]: BrokenRule["fields"], word: string): string {
  const end = first.lastIndexOf(".");
  return end < 0 ? "" : `${word}${first.slice(0, end)}`;
}

function noHexInEnglish(what: NoHex): string {
  if (what === "none") return "no digits";
  return what === "odd" ? "an odd number of digits" : `${what.shown} at column ${what.column}`;
}

function noHexInChinese(what: NoHex): string {
  if (what === "none") return "没有数字";
  return what === "odd" ? "十六进制位数为奇数" : `第${what.column}列是${what.shown}`;
}
