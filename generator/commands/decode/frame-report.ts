import type { BrokenRule } from "../../broken-rules/index.js";
import { escaped, wrapped } from "../../diagnostics/index.js";
import { framesIn } from "../../dump/index.js";
import { type FrameReport, type ReportedProtocol, reportFrame, shownRows } from "../../report/index.js";
import type { Deviation } from "../../runtime/wire/index.js";
import type { Style } from "../terminal/style.js";
import type { Paint } from "../terminal/table.js";
import { hexTable } from "./hex-table.js";
import { decodeMessages } from "./messages.js";

/** A described frame, and whether it is valid. */
export interface DescribedFrame {
  readonly text: string;
  readonly isSound: boolean;
}

/** Describes consecutive frames: each field with its offset, bytes, name and value. */
export function* frameReport(protocol: ReportedProtocol, octets: Uint8Array, style: Style): Generator<DescribedFrame> {
  for (const { at, frame } of framesIn(protocol.layouts, octets)) yield describedFrame(protocol, frame, at, style);
}

/** Describes a frame, at an offset of what is shown. */
export function describedFrame(
  protocol: ReportedProtocol,
  frame: Uint8Array,
  at: number,
  style: Style,
): DescribedFrame {
  const report = reportFrame(protocol, frame, style.language);
  const place = at === 0 ? "" : decodeMessages[style.language].frameAt(at);
  return { text: printReport(report, frame, place, style), isSound: report.isSound };
}

/** Prints a report as a title, a table of the fields, and the errors. The place follows the title. */
export function printReport(report: FrameReport, frame: Uint8Array, place: string, style: Style): string {
  const { columns, colors, language } = style;
  const rows = shownRows(report.rows);
  const errors = [report.error, report.guess].flatMap((text) => text ?? []);
  return [
    ...titleLines(report, place, style),
    ...hexTable(decodeMessages[language].headings, frame, rows, style),
    ...deviationLines(
      rows.flatMap(({ deviations = [] }) => deviations),
      style,
    ),
    ...errors.map((text) => errorLine(text, columns, colors.red)),
    ...deviationLines(report.deviations, style),
    ...report.findings.map((rule) => brokenLine(rule, style)),
  ].join("\n");
}

function titleLines(report: FrameReport, place: string, { columns, colors, language }: Style): string[] {
  const { protocol, message, commandId, documentation, size } = report;
  const words = decodeMessages[language];
  const name = message === null ? words.unknown : `${message} ${commandId}`;
  const shown = (text: string): string[] => wrapped(escaped(text), columns ?? Infinity);
  const title = shown(`${protocol} ${name}${words.comma}${words.octets(size)}${place}`).map(colors.bold);
  return [...title, ...(documentation === null ? [] : shown(documentation))];
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
