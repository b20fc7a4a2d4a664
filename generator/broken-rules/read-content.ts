import { type ProtocolLayout, readStructureSpans, toProperties } from "../runtime/interpreter/index.js";

/** Returns the structure in raw octets, by property; null if they hold anything else. */
export function readContent(layouts: ProtocolLayout, name: string, octets: Uint8Array): object | null {
  const layout = layouts.structures.find((each) => each.name === name);
  if (layout === undefined) return null;
  const place = { frame: octets, at: 0, end: octets.length, prefix: "" };
  const { spans, error } = readStructureSpans(layouts, layout, place);
  const last = spans.at(-1);
  const end = last === undefined ? 0 : last.offset + last.size;
  if (error !== null || end !== octets.length) return null;
  // Only the structure's own fields have a path that equals their name.
  return toProperties(layout.fields, new Map(spans.map(({ path, value }) => [path, value])));
}
