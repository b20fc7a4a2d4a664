import type { BrokenRule } from "../broken-rules/index.js";
import type { Language } from "../diagnostics/index.js";
import { wordsOfPhrase } from "../runtime/explain/index.js";
import { sniffProtocol } from "../runtime/frames/index.js";
import {
  commandIdToJson,
  type MessageLayout,
  type ProtocolDescriptor,
  type SpanReading,
} from "../runtime/interpreter/index.js";
import type { DecodeError, Deviation } from "../runtime/wire/index.js";
import { errorText } from "./error-text.js";
import { rowsOf } from "./frame-rows.js";
import { type ReportRow, type RowContext, shownRows } from "./report-row.js";
import { type ReadProtocol, readSpans } from "./tolerant-reading.js";
import { reportWords } from "./words.js";

/** A protocol whose frames are reported. */
export interface ReportedProtocol extends ReadProtocol {
  readonly descriptors: ProtocolDescriptor;
  /** Returns the rules that a frame breaks; absent if they are not checked. */
  readonly brokenRules?: (frame: Uint8Array) => readonly BrokenRule[];
}

/** A frame as data for a person, in one language. */
export interface FrameReport {
  /** Protocol and version, such as CMPP 3.0. */
  readonly protocol: string;
  /** The wire name of the message; null if it is unknown. */
  readonly message: string | null;
  /** The command in hexadecimal; null if the message is unknown. */
  readonly commandId: string | null;
  /** What the message is for; null if it is unknown. */
  readonly documentation: string | null;
  readonly size: number;
  readonly rows: readonly ReportRow[];
  /** The first error; null if the frame is valid. */
  readonly error: string | null;
  /** What else the bytes look like, if the length is invalid; null otherwise. */
  readonly guess: string | null;
  /** How the frame deviates from the specification. */
  readonly deviations: readonly Deviation[];
  readonly findings: readonly BrokenRule[];
  /** Whether the frame is valid and breaks no rule that is an error. */
  readonly isSound: boolean;
}

/** Reports a frame. Any bytes are accepted. */
export function reportFrame(protocol: ReportedProtocol, frame: Uint8Array, language: Language): FrameReport {
  const { layouts, descriptors } = protocol;
  const reading = readSpans(protocol, frame);
  const { message, error, deviations } = reading;
  const findings = error === null && deviations.length === 0 ? (protocol.brokenRules?.(frame) ?? []) : [];
  const descriptor = descriptors.messages.find(({ name }) => name === message?.name);
  const text = error === null ? null : errorText(layouts, error, language);
  return {
    protocol: layouts.frame.title,
    ...namesOf(message),
    documentation: descriptor?.[language] ?? null,
    size: frame.length,
    rows: rowsOfReading({ layouts, descriptors, language, frame }, reading, text),
    error: text,
    guess: guessOf(frame, error, language),
    deviations,
    findings,
    isSound: error === null && findings.every(({ severity }) => severity === "warning"),
  };
}

function namesOf(message: MessageLayout | null): Pick<FrameReport, "message" | "commandId"> {
  if (message === null) return { message: null, commandId: null };
  return { message: message.name, commandId: commandIdToJson(message.commandId) };
}

function guessOf(frame: Uint8Array, error: DecodeError | null, language: Language): string | null {
  const beginning = error?.code === "frame-length" ? sniffProtocol(frame) : null;
  if (beginning === null) return null;
  return reportWords[language].beginning(wordsOfPhrase(beginning));
}

function rowsOfReading(context: RowContext, reading: SpanReading, text: string | null): readonly ReportRow[] {
  const { descriptors, frame, layouts } = context;
  const { message, spans, error } = reading;
  const descriptor = descriptors.messages.find(({ name }) => name === message?.name);
  const legs = descriptor === undefined ? {} : { legs: descriptor.legs };
  const rows = rowsOf({ ...context, ...legs }, [...descriptors.header, ...(descriptor?.fields ?? [])], spans);
  if (error !== null) return withError(context, rows, { offset: error.offset, field: error.field, text: text ?? "" });
  const isBody = message === null && frame.length > layouts.frame.minOctets;
  return isBody ? [...rows, bodyRow(context)] : [...rows, ...surplusRows(context, spans)];
}

/** Returns the row for the body of an unknown message. */
function bodyRow({ frame, layouts, language }: RowContext): ReportRow {
  const offset = layouts.frame.minOctets;
  return { ...restRow(frame, offset, reportWords[language].body), kind: "body" };
}

/** Returns a row for the bytes after the last field. */
function surplusRows({ frame, language }: RowContext, spans: SpanReading["spans"]): ReportRow[] {
  const offset = Math.max(0, ...spans.map((span) => span.offset + span.size));
  return offset >= frame.length ? [] : [{ ...restRow(frame, offset, reportWords[language].surplus), kind: "surplus" }];
}

function restRow(frame: Uint8Array, offset: number, path: string): ReportRow {
  const span = { offset, size: frame.length - offset };
  return { path, span, value: "", meaning: null, kind: "unread", children: [] };
}

/** The place of an error, and its text. */
interface PlacedError {
  readonly offset: number;
  readonly field: string | null;
  readonly text: string;
}

/** Marks the row of the error. If no field was read there, adds a row for the remaining bytes. */
function withError({ frame }: RowContext, rows: readonly ReportRow[], error: PlacedError): readonly ReportRow[] {
  const shown = shownRows(rows);
  const found = shown.find(({ span }) => error.offset >= span.offset && error.offset < span.offset + span.size);
  if (found !== undefined) return marked(rows, found, error.text);
  // The error may be inside a field.
  const end = Math.max(0, ...shown.map(({ span }) => span.offset + span.size));
  const rest = restRow(frame, Math.min(error.offset, end), error.field ?? "");
  return [...rows, { ...rest, error: error.text }];
}

function marked(rows: readonly ReportRow[], wanted: ReportRow, error: string): ReportRow[] {
  return rows.map((row) =>
    row === wanted ? { ...row, error } : { ...row, children: marked(row.children, wanted, error) },
  );
}
