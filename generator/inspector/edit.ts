import type { Bilingual } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import { type JsonObject, type JsonValue, readJson, writeJson } from "../runtime/interpreter/index.js";
import { isDecodeError, isEncodeError } from "../runtime/wire/index.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import { recounted } from "./recount.js";

/** A frame after a change, or why it has not changed. */
export interface Edited {
  readonly octets: Uint8Array | null;
  readonly error: Bilingual | null;
}

/** Changes the value at a path of a valid frame. Lengths and counts follow the other values. */
export function editFrame(protocol: InspectedProtocol, frame: Uint8Array, path: string, text: string): Edited {
  const { layouts } = protocol;
  try {
    const json = readJson(layouts, frame);
    const layout = layouts.messages.find(({ name }) => name === json.message);
    const changed = changedJson(json, path, text);
    if (changed === null || layout === undefined) return { octets: null, error: CANNOT };
    const fields = changed["fields"];
    const counted =
      isObject(fields) && layout !== undefined ? { ...changed, fields: recounted(layout.fields, fields) } : changed;
    return { octets: writeJson(layouts, counted), error: null };
  } catch (error) {
    if (!isEncodeError(error) && !isDecodeError(error)) throw error;
    return { octets: null, error: { en: explainError(error, "en"), zh: explainError(error, "zh") } };
  }
}

const CANNOT: Bilingual = { en: "This value cannot be changed.", zh: "该值无法修改。" };

/** The JSON with another value at a path; null if there is no such value. The sequence and the status are of the header. */
function changedJson(json: JsonObject, path: string, text: string): JsonObject | null {
  const parts = path.match(/[^.[\]]+/g) ?? [];
  const fields = json["fields"];
  if (isObject(fields)) {
    const changed = replaced(fields, parts, text);
    if (changed !== null && isObject(changed)) return { ...json, fields: changed };
  }
  const key = /status|result/i.test(path) && json["status"] !== undefined ? "status" : "sequence_id";
  const changed = /sequence|status/i.test(path) ? valueLike(json[key], text) : null;
  return changed === null ? null : { ...json, [key]: changed };
}

function replaced(value: JsonValue | undefined, [first, ...rest]: readonly string[], text: string): JsonValue | null {
  if (first === undefined) return valueLike(value, text);
  if (Array.isArray(value)) {
    const changed = replaced(value[Number(first)], rest, text);
    return changed === null ? null : value.map((each: JsonValue, index) => (index === Number(first) ? changed : each));
  }
  if (!isObject(value) || !(first in value)) return null;
  const changed = replaced(value[first], rest, text);
  return changed === null ? null : { ...value, [first]: changed };
}

/** A value of the same type as the former one: a number, a text, or bytes in hexadecimal. */
function valueLike(former: JsonValue | undefined, text: string): JsonValue | null {
  if (typeof former === "number") return /^\s*$/.test(text) || Number.isNaN(Number(text)) ? text : Number(text);
  if (typeof former === "string") return text;
  if (typeof former === "boolean") return text === "true";
  if (isObject(former) && "hex" in former) return { ...former, hex: text.replaceAll(/\s/g, "") };
  return null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
