import { bitsIn } from "../runtime/wire/index.js";
import {
  type ContentDescriptor,
  fieldsToJson,
  type FieldSpan,
  type JsonObject,
  type JsonValue,
  type ProtocolDescriptor,
  type ProtocolLayout,
  readFrameSpans,
  readStructureSpans,
} from "../runtime/interpreter/index.js";

/** A protocol with its descriptions. */
interface Described {
  readonly layouts: ProtocolLayout;
  readonly descriptors: ProtocolDescriptor;
}

/**
 * Returns the structures in the raw bytes of a frame, such as a report in the content of a message: their fields as wire
 * JSON, by the wire name of the bytes. Null if the frame has no such structure.
 */
export function contentsToJson({ layouts, descriptors }: Described, frame: Uint8Array): JsonObject | null {
  const { message, spans, error } = readFrameSpans(layouts, frame);
  const descriptor = descriptors.messages.find(({ name }) => name === message?.name);
  const json: Record<string, JsonValue> = {};
  for (const { name, contents = [] } of error === null ? (descriptor?.fields ?? []) : []) {
    const content = contents.find((each) => isContent(each, spans));
    const span = spans.find(({ path }) => path === name);
    const structure = content === undefined || span === undefined ? null : structureIn(layouts, content, frame, span);
    if (structure !== null) json[name] = structure;
  }
  return Object.keys(json).length === 0 ? null : json;
}

/** Whether a message of a protocol can hold structures in raw bytes. */
export function messagesWithContents({ descriptors }: Described): ReadonlySet<string> {
  const found = descriptors.messages.filter(({ fields }) => fields.some(({ contents = [] }) => contents.length > 0));
  return new Set(found.map(({ name }) => name));
}

function isContent({ field, bits, equals }: ContentDescriptor, spans: readonly FieldSpan[]): boolean {
  const value = Number(spans.find(({ path }) => path === field)?.value);
  return (bits === undefined ? value : bitsIn(value, bits.low, bits.count)) === equals;
}

function structureIn(
  layouts: ProtocolLayout,
  { structures }: ContentDescriptor,
  frame: Uint8Array,
  { offset, size }: FieldSpan,
): JsonObject | null {
  for (const layout of layouts.structures.filter(({ name }) => structures.includes(name))) {
    const place = { frame, at: offset, end: offset + size, prefix: "" };
    const { spans, error } = readStructureSpans(layouts, layout, place);
    const last = spans.at(-1);
    if (error !== null || last === undefined || last.offset + last.size !== place.end) continue;
    return fieldsToJson(layout.fields, new Map(spans.map(({ path, value }) => [path, value])));
  }
  return null;
}
