import type { Protocol } from "../../model/index.js";
import { maskNumber } from "../../runtime/rules/index.js";
import { type FrameJson, isJsonObject, type JsonValue } from "../../runtime/interpreter/index.js";

/** Wire JSON with its telephone numbers masked. */
export function redactedJson({ messages }: Protocol, json: FrameJson): FrameJson {
  const model = messages.find(({ name }) => name === json.message);
  const { fields } = json;
  if (model === undefined || fields === undefined || !isJsonObject(fields)) return json;
  const isPersonal = new Set(model.fields.filter(({ personal }) => personal === "number").map(({ name }) => name));
  const masked = Object.entries(fields).map(([name, value]) => [name, isPersonal.has(name) ? masking(value) : value]);
  return { ...json, fields: Object.fromEntries(masked) };
}

function masking(value: JsonValue): JsonValue {
  if (typeof value === "string") return maskNumber(value);
  return Array.isArray(value) ? value.map((each: JsonValue) => masking(each)) : value;
}
