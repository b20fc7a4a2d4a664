import type { BrokenRule } from "../broken-rules/index.js";
import type { Language } from "../diagnostics/index.js";
import { maskFrame, reportFrame } from "../report/index.js";
import { decodedOrNull, messageFinder, readFrame, toProperties } from "../runtime/interpreter/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import { codingOf, concatenationOf } from "../runtime/text/index.js";
import { contentOf, hasText, placeIn, type TextMessage } from "../simulator/content/texts.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import type { FindingText, FrameDetail, ShownText } from "./results.js";

/** What a frame is, without its place in a list. */
export type DetailOfFrame = Omit<FrameDetail, "index" | "kind" | "partner" | "isChanged">;

/** Reads a frame for a person. Masked, nothing secret or personal is in the result. */
export function detailOf(
  protocol: InspectedProtocol,
  frame: Uint8Array,
  language: Language,
  isMasked: boolean,
): DetailOfFrame {
  const octets = isMasked ? maskFrame(protocol, frame) : frame;
  // The rules are those of the frame as it was sent.
  const report = reportFrame({ ...protocol, brokenRules: () => protocol.brokenRules(frame) }, octets, language);
  const { error, message } = report;
  return {
    protocol: protocol.id,
    title: report.protocol,
    message,
    commandId: report.commandId,
    documentation: report.documentation,
    octets,
    rows: report.rows,
    error,
    guess: report.guess,
    findings: report.findings.map(findingText),
    text: isMasked ? null : textOf(protocol, frame),
    isMasked,
    canEdit: error === null && message !== null && !isMasked,
  };
}

function findingText({ severity, id, section, fields, en, zh }: BrokenRule): FindingText {
  return { severity, rule: id, section, fields, text: { en, zh } };
}

/** A message with a text, and its values by property. */
export interface ReadTextMessage {
  readonly message: TextMessage;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads a frame of a message that has a text; null for any other frame. */
export function readTextMessage({ protocol, layouts }: InspectedProtocol, frame: Uint8Array): ReadTextMessage | null {
  const source = { octets: frame, view: dataViewOf(frame), start: 0, end: frame.length };
  const reading = decodedOrNull(source, (each) => readFrame(layouts.frame, messageFinder(layouts), each));
  const layout = reading?.message ?? null;
  const message = protocol.messages.find(({ name }) => name === layout?.name);
  if (reading === null || layout === null || message === undefined || !hasText(message)) return null;
  const header = toProperties(layouts.frame.header, reading.header);
  return { message, values: { ...header, ...toProperties(layout.fields, reading.body) } };
}

/** The text of a frame; null if its message has none. */
export function textOf(protocol: InspectedProtocol, frame: Uint8Array): ShownText | null {
  const { formats } = protocol;
  const read = formats === null ? null : readTextMessage(protocol, frame);
  if (formats === null || read === null) return null;
  const { message, values } = read;
  const content = contentOf(message, formats, values);
  if (content === null || content.octets.length === 0) return null;
  const { number, total } = placeOf(read, content.header === null ? null : concatenationOf(content.header.elements));
  return {
    text: content.text,
    coding: codingOf(formats, Number(values[message.text.coding] ?? 0)),
    part: total > 1 ? { number, total } : null,
  };
}

function placeOf(
  { message, values }: ReadTextMessage,
  header: { readonly number: number; readonly total: number } | null,
): { readonly number: number; readonly total: number } {
  return header ?? placeIn(message.text, values);
}
