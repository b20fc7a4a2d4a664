import {
  caseOf,
  type DigitsLayout,
  type FieldLayout,
  type IntegerLayout,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ListLayout,
  type OctetsLayout,
  type OctetStringLayout,
  type TailStringLayout,
  type UnionLayout,
} from "../../runtime/interpreter/index.js";
import { fitsDigits } from "../../runtime/wire/index.js";
import { type ByteCursor, take } from "../project/byte-cursor.js";
import { tlvsWriter } from "./tlvs-from-json.js";

/**
 * Writes the value of a field from wire JSON. Sets `isWrong` of the cursor if only the interpreter can write or reject
 * it.
 */
export type WriteField = (cursor: ByteCursor, json: JsonValue | undefined) => void;

/** Returns a writer for a field of big-endian frames; null if only the interpreter can write it. */
function fieldWriter(layout: FieldLayout): WriteField | null {
  switch (layout.kind) {
    case "integer":
      return layout.counts === undefined && layout.constant === undefined ? integerWriter(layout) : null;
    case "octet-string":
      return layout.constant === undefined ? stringWriter(layout) : null;
    case "c-string":
      return textWriter(layout.maxOctets);
    case "tail-string":
      return layout.terminated === true ? textWriter(layout.maxOctets) : naturalWriter(layout);
    case "mark":
      return (cursor, json) => void (cursor.isWrong ||= json !== true);
    case "digits":
      return digitsWriter(layout);
    case "octets":
      return octetsWriter(layout);
    case "list":
      return listWriter(layout);
    case "structure":
      return structureWriter(layout.fields);
    case "tlvs":
      return tlvsWriter(layout, fieldWriter);
    case "union":
      return unionWriter(layout);
  }
}

function unionWriter(layout: UnionLayout): WriteField | null {
  const { tag, cases } = layout;
  const writers = new Map<object, WriteField>();
  for (const each of cases) {
    const write = structureWriter([tag, ...each.fields]);
    if (write === null) return null;
    writers.set(each, write);
  }
  return (cursor, json) => {
    const found = isJsonObject(json) ? caseOf(layout, json[tag.name]) : null;
    const write = found === null ? undefined : writers.get(found);
    if (write === undefined) cursor.isWrong = true;
    else write(cursor, json);
  };
}

/** Writes a field from a property of an object. Returns 1 if the object has the property, otherwise 0. */
type WriteProperty = (cursor: ByteCursor, object: JsonObject) => number;

/** Returns a writer for several fields, from an object without other properties. */
export function structureWriter(fields: readonly FieldLayout[]): WriteField | null {
  const writers: WriteProperty[] = [];
  for (const layout of fields) {
    const write = propertyWriter(fields, layout);
    if (write === null) return null;
    writers.push(write);
  }
  return (cursor, json) => {
    if (!isJsonObject(json)) return void (cursor.isWrong = true);
    let known = 0;
    for (const write of writers) known += write(cursor, json);
    for (const _ in json) known--;
    if (known !== 0) cursor.isWrong = true;
  };
}

function propertyWriter(fields: readonly FieldLayout[], layout: FieldLayout): WriteProperty | null {
  const { name } = layout;
  // Every object inherits these names.
  if (name in Object.prototype) return null;
  if (layout.kind === "integer" && layout.counts !== undefined) {
    return counterWriter(
      layout,
      fields.find(({ name: other }) => other === layout.counts),
    );
  }
  const write = fieldWriter(layout);
  if (write === null) return null;
  return (cursor, object) => {
    const value = object[name];
    if (value === undefined && layout.kind === "tlvs") return 0;
    write(cursor, value);
    return 1;
  };
}

/** Returns a writer for the number of elements or bytes of another field. */
function counterWriter(layout: IntegerLayout, counted: FieldLayout | undefined): WriteProperty | null {
  const write = layout.constant === undefined ? integerWriter(layout) : null;
  if (write === null || layout.octets === 8 || (counted?.kind !== "list" && counted?.kind !== "octets")) return null;
  const { name } = layout;
  return (cursor, object) => {
    const count = countOf(object[counted.name]);
    const given = object[name];
    write(cursor, count);
    if (given === undefined) return 0;
    if (given !== count) cursor.isWrong = true;
    return 1;
  };
}

function countOf(json: JsonValue | undefined): number {
  if (Array.isArray(json)) return json.length;
  const hex = isJsonObject(json) ? json["hex"] : undefined;
  return typeof hex === "string" ? hex.length / 2 : -1;
}

/** Returns a writer for an integer. */
export function integerWriter(layout: IntegerLayout): WriteField {
  const { octets, signed } = layout;
  if (octets === 8) return writeWide;
  const min = signed ? -(2 ** (8 * octets - 1)) : 0;
  const max = min + 2 ** (8 * octets) - 1;
  return (cursor, json) => {
    const isRight = typeof json === "number" && Number.isInteger(json) && json >= min && json <= max;
    const at = take(cursor, isRight ? octets : -1);
    if (at < 0 || !isRight) return;
    if (octets === 1) cursor.view.setUint8(at, json);
    else if (octets === 2) cursor.view.setUint16(at, json);
    else cursor.view.setUint32(at, json);
  };
}

function writeWide(cursor: ByteCursor, json: JsonValue | undefined): void {
  const isRight = typeof json === "string" && /^0x[0-9a-fA-F]{16}$/.test(json);
  const at = take(cursor, isRight ? 8 : -1);
  if (at >= 0 && isRight) cursor.bytes.write(json.slice(2), at, "hex");
}

function stringWriter({ octets }: OctetStringLayout): WriteField {
  return (cursor, json) => writeCharacters(cursor, json, octets, octets);
}

/** Returns a writer for a string and its NUL. */
function textWriter(maxOctets: number): WriteField {
  return (cursor, json) => {
    const length = typeof json === "string" ? json.length : 0;
    writeCharacters(cursor, json, maxOctets - 1, length + 1);
  };
}

/** Returns a writer for a string without a NUL. */
function naturalWriter({ maxOctets }: TailStringLayout): WriteField {
  return (cursor, json) => writeCharacters(cursor, json, maxOctets, typeof json === "string" ? json.length : 0);
}

/** Writes characters from U+0001 to U+00FF, padded with zeros to a fixed number of bytes. */
function writeCharacters(cursor: ByteCursor, json: JsonValue | undefined, max: number, bytes: number): void {
  const isRight = typeof json === "string" && json.length <= max;
  const at = take(cursor, isRight ? bytes : -1);
  if (at < 0 || !isRight) return;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === 0 || code > 0xff) cursor.isWrong = true;
    cursor.bytes[at + index] = code;
  }
  cursor.bytes.fill(0, at + json.length, cursor.at);
}

function digitsWriter({ octets }: DigitsLayout): WriteField {
  return (cursor, json) => {
    const isRight = typeof json === "string" && fitsDigits(json, octets);
    const at = take(cursor, isRight ? octets : -1);
    if (at >= 0 && isRight) cursor.bytes.write(json, at, "hex");
  };
}

function octetsWriter({ octets, maxOctets = Infinity }: OctetsLayout): WriteField {
  return (cursor, json) => {
    const hex = isJsonObject(json) ? json["hex"] : undefined;
    const isRight = typeof hex === "string" && hex.length % 2 === 0 && !/[^0-9a-fA-F]/.test(hex);
    const length = isRight ? hex.length / 2 : -1;
    const isFitting = typeof octets === "number" ? length === octets : length <= maxOctets;
    const at = take(cursor, isFitting ? length : -1);
    if (at >= 0 && isRight) cursor.bytes.write(hex, at, "hex");
  };
}

function listWriter({ element }: ListLayout): WriteField | null {
  const write = fieldWriter(element);
  if (write === null) return null;
  return (cursor, json) => {
    if (!Array.isArray(json)) return void (cursor.isWrong = true);
    const elements: readonly JsonValue[] = json;
    for (let index = 0; index < elements.length && !cursor.isWrong; index++) write(cursor, elements[index]);
  };
}
