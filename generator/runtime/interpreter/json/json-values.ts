import { EncodeError, type ErrorContext, kindOf, type Phrase } from "../../wire/index.js";
import { bigintToJson } from "./read-json.js";
import { pathOf, wireNamesOf } from "../field-path.js";
import type { FieldLayout, IntegerLayout, UnionLayout } from "../layout.js";
import { caseOf, isProperty } from "../message-object.js";
import { isCleanlyPadded, readCharactersOf } from "../c-string.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./wire-json.js";
import { writeError } from "../writer.js";
import { octetsFromJson } from "./octets-from-json.js";
import { type JsonContext, tlvsFromJson } from "./tlvs-from-json.js";

/** Converts fields of wire JSON to properties. Counts and constants are optional, and must be consistent. */
export function jsonToProperties(
  context: JsonContext,
  fields: readonly FieldLayout[],
  json: JsonObject,
  prefix = "",
): Record<string, unknown> {
  rejectUnknown(context, fields, json, prefix);
  const properties: Record<string, unknown> = {};
  for (const layout of fields.filter(isProperty)) {
    properties[layout.property] = jsonToValue(context, layout, own(json, layout.name), pathOf(prefix, layout));
  }
  for (const layout of fields) {
    const snapshot = own(json, layout.name);
    if (snapshot === undefined) continue;
    rejectContradiction(context, pathOf(prefix, layout), snapshot, derivedValue(fields, layout, properties));
  }
  return properties;
}

/** The value of one field, from wire JSON. */
export function jsonToValue(
  context: JsonContext,
  layout: FieldLayout,
  json: JsonValue | undefined,
  path: string,
): unknown {
  switch (layout.kind) {
    case "integer":
      return layout.octets === 8 ? bigintFromJson(context, layout, json, path) : json;
    case "octet-string":
      return typeof json === "string" ? json : textFromHex(context, layout.octets, json, path);
    case "c-string":
    case "tail-string":
      return typeof json === "string" ? json : textFromHex(context, null, json, path);
    case "mark":
      return json;
    case "digits":
      return json;
    case "octets":
      return octetsFromJson(context, path, json);
    case "list":
      return elementsFromJson(context, layout.element, json, path);
    case "structure":
      return isJsonObject(json) ? jsonToProperties(context, layout.fields, json, `${path}.`) : json;
    case "union":
      return isJsonObject(json) ? unionFromJson(context, layout, json, `${path}.`) : json;
    case "tlvs":
      return tlvsFromJson(context, layout, json, { path, convert: jsonToValue });
  }
}

/** The value of a union. An unknown tag is kept alone: the writer rejects it. */
function unionFromJson(context: JsonContext, layout: UnionLayout, json: JsonObject, prefix: string): unknown {
  const { tag } = layout;
  const value = jsonToValue(context, tag, own(json, tag.name), pathOf(prefix, tag));
  const found = caseOf(layout, value);
  if (found === null) return { [tag.property]: value };
  return jsonToProperties(context, [tag, ...found.fields], json, prefix);
}

/** An own property; a field can have the name of an inherited one. */
function own(json: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}

function rejectUnknown(context: ErrorContext, fields: readonly FieldLayout[], json: JsonObject, prefix: string): void {
  for (const name of Object.keys(json)) {
    if (fields.some((layout) => layout.name === name)) continue;
    const names = fields.map((layout) => layout.name).join(", ");
    const expected: Phrase = names === "" ? "no field" : ["one of %", names];
    const field = wireNamesOf(prefix) + name;
    throw new EncodeError(context, { code: "unknown-field", field, expected, actual: "an unknown field" });
  }
}

/** The value that a constant or counter must have; null for other fields. */
function derivedValue(
  fields: readonly FieldLayout[],
  layout: FieldLayout,
  properties: Record<string, unknown>,
): JsonValue {
  const constant = "constant" in layout ? layout.constant : undefined;
  if (constant !== undefined) return typeof constant === "bigint" ? bigintToJson(layout, constant) : constant;
  const counts = "counts" in layout ? layout.counts : undefined;
  const counted = properties[fields.find((field) => field.name === counts)?.property ?? ""];
  return Array.isArray(counted) || counted instanceof Uint8Array ? counted.length : null;
}

function rejectContradiction(context: ErrorContext, path: string, snapshot: JsonValue, right: JsonValue): void {
  if (snapshot === right || right === null) return;
  const actual: Phrase = typeof snapshot === "object" ? kindOf(snapshot) : ["%", JSON.stringify(snapshot)];
  throw writeError(context, "contradiction", path, ["%", JSON.stringify(right)], actual);
}

function bigintFromJson(
  context: ErrorContext,
  layout: IntegerLayout,
  json: JsonValue | undefined,
  path: string,
): bigint {
  if (typeof json !== "string" || !/^0x[0-9a-fA-F]{1,16}$/.test(json)) {
    throw writeError(context, "wrong-type", path, '"0x" and 16 hexadecimal digits', kindOf(json));
  }
  return layout.signed ? BigInt.asIntN(64, BigInt(json)) : BigInt(json);
}

function textFromHex(context: ErrorContext, width: number | null, json: JsonValue | undefined, path: string): unknown {
  if (!isJsonObject(json)) return json;
  const octets = octetsFromJson(context, path, json);
  if (width !== null && octets.length !== width) {
    throw writeError(context, "bad-hex", path, ["all % bytes of the field", width], octets.length);
  }
  if (!isCleanlyPadded(octets)) {
    throw writeError(context, "bad-hex", path, "only zero bytes after the first NUL", "other bytes");
  }
  return readCharactersOf(octets);
}

function elementsFromJson(
  context: JsonContext,
  element: FieldLayout,
  json: JsonValue | undefined,
  path: string,
): unknown {
  if (!Array.isArray(json)) return json;
  const elements: readonly JsonValue[] = json;
  return elements.map((each, index) => jsonToValue(context, element, each, `${path}[${index}]`));
}
