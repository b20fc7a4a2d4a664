import type { Bilingual } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import {
  type FieldLayout,
  isJsonObject,
  isSequence,
  isStatus,
  type JsonObject,
  type JsonValue,
  readJson,
  writeJson,
} from "../runtime/interpreter/index.js";
import { isDecodeError, isEncodeError } from "../runtime/wire/index.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import { recounted } from "./recount.js";

/** A frame after a change, or why it has not changed. */
export interface Edited {
  readonly octets: Uint8Array | null;
  readonly error: Bilingual | null;
}

/** Changes the value at a path of a valid frame. The lengths and counts of its fields follow the other values. */
export function editFrame(protocol: InspectedProtocol, frame: Uint8Array, path: string, text: string): Edited {
  const { layouts } = protocol;
  try {
    const json = readJson(layouts, frame);
    const layout = layouts.messages.find(({ name }) => name === json.message);
    const changed = changedJson(json, path, text) ?? changedHeader(json, layouts.frame.header, path, text);
    if (changed === null || layout === undefined) return { octets: null, error: CANNOT };
    const fields = changed["fields"];
    const counted = isJsonObject(fields) ? { ...changed, fields: recounted(layout.fields, fields) } : changed;
    return { octets: writeJson(layouts, counted), error: null };
  } catch (error) {
    if (!isEncodeError(error) && !isDecodeError(error)) throw error;
    return { octets: null, error: { en: explainError(error, "en"), zh: explainError(error, "zh") } };
  }
}

const CANNOT: Bilingual = { en: "This value cannot be changed.", zh: "该值无法修改。" };

/** The JSON with another value at a path in the body; null if there is no such value. */
function changedJson(json: JsonObject, path: string, text: string): JsonObject | null {
  const fields = replaced(json["fields"], path.match(/[^.[\]]+/g) ?? [], text);
  return isJsonObject(fields) ? { ...json, fields } : null;
}

/** The JSON with another sequence or status; null if the path is no such field of the header. */
function changedHeader(
  json: JsonObject,
  header: readonly FieldLayout[],
  path: string,
  text: string,
): JsonObject | null {
  const field = header.find(({ name }) => name === path);
  if (field === undefined || !(isSequence(field) || isStatus(field))) return null;
  const key = isSequence(field) ? "sequence_id" : "status";
  const changed = valueLike(json[key], text);
  return changed === null ? null : { ...json, [key]: changed };
}

function replaced(value: JsonValue | undefined, [first, ...rest]: readonly string[], text: string): JsonValue | null {
  if (first === undefined) return valueLike(value, text);
  if (Array.isArray(value)) {
    const changed = replaced(value[Number(first)], rest, text);
    return changed === null ? null : value.map((each: JsonValue, index) => (index === Number(first) ? changed : each));
  }
  if (!isJsonObject(value) || !(first in value)) return null;
  const changed = replaced(value[first], rest, text);
  return changed === null ? null : { ...value, [first]: changed };
}

/** A value of the same type as the former one: a number, a text, or bytes in hexadecimal. */
function valueLike(former: JsonValue | undefined, text: string): JsonValue | null {
  if (typeof former === "number") return /^\s*$/.test(text) || Number.isNaN(Number(text)) ? text : Number(text);
  if (typeof former === "string") return text;
  if (typeof former === "boolean") return text === "true";
  if (isJsonObject(former) && "hex" in former) return { ...former, hex: text.replaceAll(/\s/g, "") };
  return null;
}
