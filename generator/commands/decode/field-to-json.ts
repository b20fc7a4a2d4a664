import { safeJson } from "../../diagnostics/index.js";
import {
  type DigitsLayout,
  type FieldLayout,
  type IntegerLayout,
  minSizeOf,
  type ListLayout,
  type OctetsLayout,
  type OctetStringLayout,
  type CStringLayout,
  type TailStringLayout,
  type UnionLayout,
  valueToJson,
} from "../../runtime/interpreter/index.js";
import { fitsTailString, holdsDigits } from "../../runtime/wire/index.js";
import { type ByteCursor, take } from "../project/byte-cursor.js";
import { tlvsPrinter } from "./tlvs-to-json.js";

/**
 * Reads a field and returns its value as wire JSON. Sets `isWrong` of the cursor if only the interpreter can read it.
 */
export type PrintField = (cursor: ByteCursor) => string;

/** The last value of each counter, by wire name. */
type Counters = Map<string, { value: number }>;

/** Returns a reader for a field of big-endian frames; null if only the interpreter can read it. */
export function fieldPrinter(layout: FieldLayout, counters: Counters): PrintField | null {
  switch (layout.kind) {
    case "integer":
      return integerPrinter(layout, counters);
    case "octet-string":
      return layout.constant === undefined ? stringPrinter(layout) : null;
    case "c-string":
      return textPrinter(layout);
    case "tail-string":
      return tailPrinter(layout);
    case "mark":
      return () => "true";
    case "digits":
      return digitsPrinter(layout);
    case "octets":
      return octetsPrinter(layout, counters);
    case "list":
      return listPrinter(layout, counters);
    case "structure":
      return fieldsPrinter(layout.fields);
    case "tlvs":
      return tlvsPrinter(layout, (field) => (isPlainKey(field.name) ? fieldPrinter(field, new Map()) : null));
    case "union":
      return unionPrinter(layout);
  }
}

/** The interpreter reports a tag without a case. */
function unionPrinter({ tag, cases }: UnionLayout): PrintField | null {
  const printTag = fieldsPrinter([tag]);
  const printers = new Map<string, PrintField>();
  for (const { values, fields } of cases) {
    const print = fieldsPrinter(fields);
    if (print === null) return null;
    for (const value of values) printers.set(`{"${tag.name}":${safeJson(value)}}`, print);
  }
  if (printTag === null) return null;
  return (cursor) => {
    const start = printTag(cursor);
    const print = printers.get(start);
    if (print !== undefined) return joined(start, print(cursor));
    cursor.isWrong = true;
    return "";
  };
}

/** Joins two objects. */
function joined(one: string, other: string): string {
  return other.length < 3 ? one : `${one.slice(0, -1)},${other.slice(1)}`;
}

/** Returns a reader for several fields, which returns an object. */
export function fieldsPrinter(fields: readonly FieldLayout[]): PrintField | null {
  const counters: Counters = new Map();
  const printers: { readonly key: string; readonly print: PrintField }[] = [];
  for (const layout of fields) {
    const print = fieldPrinter(layout, counters);
    if (print === null || !isPlainKey(layout.name)) return null;
    printers.push({ key: `${printers.length === 0 ? "" : ","}"${layout.name}":`, print });
  }
  if (new Set(fields.map(({ name }) => name)).size < fields.length) return null;
  return (cursor) => {
    let text = "{";
    for (const { key, print } of printers) {
      const value = print(cursor);
      // A message without TLVs has no key for them.
      if (value !== "") text += key + value;
    }
    return `${text}}`;
  };
}

/** Whether objects keep a key in insertion order and JSON needs no escapes for it. */
function isPlainKey(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name);
}

function integerPrinter(layout: IntegerLayout, counters: Counters): PrintField | null {
  const { octets, counts, constant } = layout;
  if (octets === 8) return counts === undefined && constant === undefined ? printWide : null;
  const read = integerReader(layout);
  const counter = { value: 0 };
  counters.set(layout.name, counter);
  return (cursor) => {
    const at = take(cursor, octets);
    if (at < 0) return "";
    const value = read(cursor.view, at);
    if (constant !== undefined && value !== constant) cursor.isWrong = true;
    counter.value = value;
    return String(value);
  };
}

function integerReader({ octets, signed }: IntegerLayout): (symbol: DataView, at: number) => number {
  if (octets === 1) return signed ? (symbol, at) => symbol.getInt8(at) : (symbol, at) => symbol.getUint8(at);
  if (octets === 2) return signed ? (symbol, at) => symbol.getInt16(at) : (symbol, at) => symbol.getUint16(at);
  return signed ? (symbol, at) => symbol.getInt32(at) : (symbol, at) => symbol.getUint32(at);
}

function printWide(cursor: ByteCursor): string {
  const at = take(cursor, 8);
  return at < 0 ? "" : `"0x${cursor.bytes.toString("hex", at, at + 8)}"`;
}

function stringPrinter(layout: OctetStringLayout): PrintField {
  return (cursor) => {
    const at = take(cursor, layout.octets);
    return at < 0 ? "" : printCharacters(cursor.bytes, layout, at, cursor.at);
  };
}

function textPrinter(layout: CStringLayout): PrintField {
  return (cursor) => {
    const { at, bytes } = cursor;
    const last = Math.min(at + layout.maxOctets, cursor.end);
    let end = at;
    while (end < last && bytes[end] !== 0) end++;
    if (take(cursor, end < last ? end + 1 - at : -1) < 0) return "";
    return printCharacters(bytes, layout, at, end + 1);
  };
}

function tailPrinter(layout: TailStringLayout): PrintField {
  const { maxOctets, terminated = false } = layout;
  return (cursor) => {
    const { view, bytes, at, end } = cursor;
    const isFitting = fitsTailString(view, at, end, maxOctets, terminated);
    return take(cursor, isFitting ? end - at : -1) < 0 ? "" : printCharacters(bytes, layout, at, end);
  };
}

/** Prints printable ASCII without escapes as a string. The interpreter prints everything else. */
function printCharacters(bytes: Buffer, layout: FieldLayout, at: number, end: number): string {
  let last = at;
  while (last < end && PLAIN[bytes[last] ?? 0] === 1) last++;
  let padding = last;
  while (padding < end && bytes[padding] === 0) padding++;
  if (padding === end) return `"${bytes.toString("latin1", at, last)}"`;
  return safeJson(valueToJson(layout, bytes.subarray(at, end)));
}

/** 1 for each byte that JSON writes as a character without escapes. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isEscaped = byte === 0x22 || byte === 0x5c;
  return byte >= 0x20 && byte <= 0x7e && !isEscaped ? 1 : 0;
});

function digitsPrinter({ octets }: DigitsLayout): PrintField {
  return (cursor) => {
    const at = take(cursor, octets);
    if (at >= 0 && !holdsDigits(cursor.view, at, octets)) cursor.isWrong = true;
    return at < 0 ? "" : `"${cursor.bytes.toString("hex", at, cursor.at)}"`;
  };
}

function octetsPrinter({ octets, maxOctets = Infinity }: OctetsLayout, counters: Counters): PrintField | null {
  const sizeOf = sizeReader(octets, counters);
  if (sizeOf === null) return null;
  return (cursor) => {
    const size = sizeOf(cursor);
    const at = take(cursor, size <= maxOctets ? size : -1);
    return at < 0 ? "" : `{"hex":"${cursor.bytes.toString("hex", at, cursor.at)}"}`;
  };
}

function sizeReader(octets: OctetsLayout["octets"], counters: Counters): ((cursor: ByteCursor) => number) | null {
  if (octets === "rest") return ({ at, end }) => end - at;
  if (typeof octets === "number") return () => octets;
  const counter = counters.get(octets.counter);
  return counter === undefined ? null : () => counter.value;
}

function listPrinter(layout: ListLayout, counters: Counters): PrintField | null {
  const counter = counters.get(layout.counter);
  const print = fieldPrinter(layout.element, counters);
  if (counter === undefined || print === null) return null;
  const min = minSizeOf(layout.element);
  return (cursor) => {
    const count = counter.value;
    // Reject a count that does not fit in the frame before it costs time.
    if (count < 0 || count * Math.max(1, min) > cursor.end - cursor.at) cursor.isWrong = true;
    let text = "[";
    for (let index = 0; index < count && !cursor.isWrong; index++) text += (index === 0 ? "" : ",") + print(cursor);
    return `${text}]`;
  };
}
