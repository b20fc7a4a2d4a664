import { escaped, wrapped } from "../../diagnostics/index.js";
import { wordsOfPhrase } from "../../runtime/explain/index.js";
import { sniffProtocol } from "../../runtime/frames/index.js";
import type { DecodeError, Deviation } from "../../runtime/wire/index.js";
import type { BrokenRule } from "../../broken-rules/index.js";
import { commandIdToJson, type SpanReading } from "../../runtime/interpreter/index.js";
import type { Codec } from "../project/open-codec.js";
import type { Style } from "../terminal/style.js";
import type { Paint } from "../terminal/table.js";
import { errorText, type FrameRow, readSpans, type RowContext, rowsOf } from "../../report/index.js";
import { framesIn } from "../../dump/index.js";
import { decodeMessages } from "./messages.js";
import { hexTable } from "./hex-table.js";

/** A protocol whose frames are described. */
export type ShownProtocol = Pick<Codec, "layouts" | "descriptors" | "brokenRules" | "readings">;

/** A described frame, and whether it is valid. */
export interface DescribedFrame {
  readonly text: string;
  readonly isSound: boolean;
}

/** Describes consecutive frames: each field with its offset, bytes, name and value. */
export function* frameReport(codec: ShownProtocol, octets: Uint8Array, style: Style): Generator<DescribedFrame> {
  for (const { at, frame } of framesIn(codec.layouts, octets)) {
    const reading = readSpans(codec, frame);
    const { error, deviations } = reading;
    const broken = error === null && deviations.length === 0 ? (codec.brokenRules?.(frame) ?? []) : [];
    const rules = broken.map((rule) => brokenLine(rule, style));
    const context = { layouts: codec.layouts, descriptors: codec.descriptors, language: style.language, frame };
    const lines = [...describe(context, reading, at, style), ...deviationLines(deviations, style), ...rules];
    const isSound = error === null && broken.every(({ severity }) => severity === "warning");
    yield { text: lines.join("\n"), isSound };
  }
}

function deviationLines(deviations: readonly Deviation[], { colors, columns, language }: Style): string[] {
  const { deviation: inWords } = decodeMessages[language];
  return deviations.map((deviation) => errorLine(inWords(deviation), columns, colors.yellow));
}

function brokenLine(rule: BrokenRule, { colors, columns, language }: Style): string {
  const paint = rule.severity === "error" ? colors.red : colors.yellow;
  return errorLine(decodeMessages[language].broken(rule), columns, paint);
}

/** Returns the lines of an error or a broken rule. */
export function errorLine(text: string, columns: number | null, paint: Paint): string {
  return wrapped(escaped(`! ${text}`), columns ?? Infinity)
    .map(paint)
    .join("\n");
}

function describe(context: RowContext, reading: SpanReading, at: number, style: Style): string[] {
  const { descriptors, frame, layouts } = context;
  const { message, spans, error } = reading;
  const descriptor = descriptors.messages.find(({ name }) => name === message?.name);
  const legs = descriptor === undefined ? {} : { legs: descriptor.legs };
  const rows = rowsOf({ ...context, ...legs }, [...descriptors.header, ...(descriptor?.fields ?? [])], spans);
  const isBody = message === null && error === null && frame.length > layouts.frame.minOctets;
  const all = isBody ? [...rows, bodyRow(context)] : [...rows, ...surplusRows(context, reading)];
  const lines = hexTable(decodeMessages[context.language].headings, frame, withError(context, all, error), style);
  const reported = error === null ? [] : errorTexts(context, error);
  const { columns, colors } = style;
  return [
    ...titleLines(context, reading, at, style),
    ...lines,
    ...deviationLines(
      all.flatMap(({ deviations }) => deviations ?? []),
      style,
    ),
    ...reported.map((text) => errorLine(text, columns, colors.red)),
  ];
}

/** Describes an error. If the length is invalid, it is followed by a guess of the actual protocol. */
function errorTexts({ layouts, language, frame }: RowContext, error: DecodeError): string[] {
  const beginning = error.code === "frame-length" ? sniffProtocol(frame) : null;
  const guess = beginning === null ? [] : [decodeMessages[language].beginning(wordsOfPhrase(beginning))];
  return [errorText(layouts, error, language), ...guess];
}

function titleLines(context: RowContext, { message }: SpanReading, at: number, style: Style): string[] {
  const { descriptors, layouts, language, frame } = context;
  const words = decodeMessages[language];
  const name = message === null ? words.unknown : `${message.name} ${commandIdToJson(message.commandId)}`;
  const place = at === 0 ? "" : words.frameAt(at);
  const meaning = descriptors.messages.find((each) => each.name === message?.name)?.[language];
  const title = `${layouts.frame.title} ${name}${words.comma}${words.octets(frame.length)}${place}`;
  const shown = (text: string): string[] => wrapped(escaped(text), style.columns ?? Infinity);
  return [...shown(title).map(style.colors.bold), ...(meaning === undefined ? [] : shown(meaning))];
}

/** Returns the row for the body of an unknown message. */
function bodyRow({ frame, layouts, language }: RowContext): FrameRow {
  const offset = layouts.frame.minOctets;
  return { offset, size: frame.length - offset, path: decodeMessages[language].body, value: "" };
}

/** Returns a row for the bytes after the last field; none if the frame has an error, which marks them. */
function surplusRows({ frame, language }: RowContext, { spans, error }: SpanReading): FrameRow[] {
  const offset = endOf(spans);
  if (error !== null || offset >= frame.length) return [];
  return [{ offset, size: frame.length - offset, path: decodeMessages[language].surplus, value: "" }];
}

/** Marks the row of the error. If no field was read there, adds a row for the remaining bytes. */
function withError({ frame }: RowContext, rows: readonly FrameRow[], error: DecodeError | null): readonly FrameRow[] {
  if (error === null) return rows;
  const at = rows.findIndex(({ offset, size }) => error.offset >= offset && error.offset < offset + size);
  if (at >= 0) return rows.map((row, index) => (index === at ? { ...row, isError: true } : row));
  // The error may be inside a field.
  const offset = Math.min(error.offset, endOf(rows));
  return [...rows, { offset, size: frame.length - offset, path: error.field ?? "", value: "", isError: true }];
}

/** The offset after the last of some fields. */
function endOf(rows: readonly { readonly offset: number; readonly size: number }[]): number {
  return Math.max(0, ...rows.map(({ offset, size }) => offset + size));
}
