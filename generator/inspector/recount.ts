import type { FieldLayout, JsonObject, JsonValue } from "../runtime/interpreter/index.js";

/** Returns fields in which each counter is the count of what it counts. */
export function recounted(layouts: readonly FieldLayout[], fields: JsonObject): JsonObject {
  const counts = layouts.flatMap((layout): (readonly [string, number])[] => {
    const size = countOf(layout, fields[layout.name]);
    const counter = counterOf(layout);
    return size === null || counter === null ? [] : [[counter, size]];
  });
  return { ...fields, ...Object.fromEntries(counts.filter(([name]) => name in fields)) };
}

function counterOf(layout: FieldLayout): string | null {
  if (layout.kind === "list") return layout.counter;
  return layout.kind === "octets" && typeof layout.octets === "object" ? layout.octets.counter : null;
}

function countOf({ kind }: FieldLayout, value: JsonValue | undefined): number | null {
  if (kind === "list") return Array.isArray(value) ? value.length : null;
  const hex = typeof value === "object" && value !== null ? Reflect.get(value, "hex") : null;
  return typeof hex === "string" ? Math.floor(hex.length / 2) : null;
}
