import { toHex, viewOf } from "../runtime/octets/index.js";
import { type ProtocolLayout, readFrame, type Span, valueToJson } from "../runtime/walk/index.js";

/** A frame for a person: every field with its place, octets, name and value. Throws a DecodeError where it is none. */
export function describeFrame(layouts: ProtocolLayout, frame: Uint8Array): string {
  const spans: Span[] = [];
  const find = (commandId: number) => layouts.messages.find((message) => message.commandId === commandId) ?? null;
  const source = { octets: frame, view: viewOf(frame), start: 0, end: frame.length };
  const read = readFrame(layouts.frame, find, source, (span) => spans.push(span));
  const name = read.message?.name ?? "unknown message";
  const lines = spans.filter(({ layout }) => layout.kind !== "list" && layout.kind !== "structure").map(lineOf);
  const body = read.message === null ? [`${" ".repeat(12)}body ${toHex(read.bodyOctets)}`] : [];
  return [`${layouts.frame.title} ${name}, ${frame.length} octets`, ...lines, ...body, ""].join("\n");
}

function lineOf({ path, layout, offset, octets, value }: Span): string {
  const json = valueToJson(layout, value);
  const shown = typeof json === "object" ? JSON.stringify(json) : String(json);
  return `${String(offset).padStart(6)} ${String(octets).padStart(4)}  ${path} = ${shown}`;
}
