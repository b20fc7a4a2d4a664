import { casesInWords, countedBytes, tagInWords } from "../diagnose/index.js";
import { pathOf } from "./field-path.js";
import type {
  DigitsLayout,
  FieldLayout,
  IntegerLayout,
  ListLayout,
  OctetsLayout,
  OctetStringLayout,
  StructureLayout,
  TailStringLayout,
  UnionLayout,
} from "./layout.js";
import { isObject, kindOf, type Phrase } from "../wire/index.js";
import { plainProperty, type Snapshot, snapshotProperty, snapshotValue } from "./snapshot.js";
import { caseOf, isProperty } from "./message-object.js";
import { writeTlvs } from "./tlvs/write-tlvs.js";
import { integerRange, pushInteger, writeInteger, pushOctet, pushOctets, type Writer, writeError } from "./writer.js";

/** Writes the properties of an object as fields, in wire order. Throws an EncodeError for the first invalid one. */
export function writeFields(writer: Writer, fields: readonly FieldLayout[], values: object, prefix = ""): void {
  const known = new Map<FieldLayout, Snapshot>();
  const snapshotOf = (layout: FieldLayout): Snapshot => {
    const path = pathOf(prefix, layout);
    // Any object is valid as TLVs, bytes and lists included, so they are not measured.
    const read = layout.kind === "tlvs" ? plainProperty : snapshotProperty;
    const snapshot = known.get(layout) ?? read(writer.context, path, values, layout.property);
    known.set(layout, snapshot);
    return snapshot;
  };
  for (const layout of fields) {
    if (layout.kind === "integer") {
      const counted = countedBy(fields, layout);
      if (counted !== undefined) {
        writeCounter(writer, layout, counted, snapshotOf(counted), pathOf(prefix, counted));
        continue;
      }
    }
    writeField(writer, layout, isProperty(layout) ? snapshotOf(layout) : NOTHING, pathOf(prefix, layout));
  }
}

const NOTHING: Snapshot = { kind: "other", value: undefined, length: null };

function countedBy(fields: readonly FieldLayout[], layout: IntegerLayout): FieldLayout | undefined {
  return layout.counts === undefined ? undefined : fields.find((field) => field.name === layout.counts);
}

function writeField(writer: Writer, layout: FieldLayout, snapshot: Snapshot, path: string): void {
  switch (layout.kind) {
    case "integer":
      return writeInteger(writer, layout, snapshot.value, path);
    case "octet-string":
      return writeOctetString(writer, layout, snapshot.value, path);
    case "c-string":
      return writeCString(writer, layout.maxOctets, snapshot.value, path);
    case "tail-string":
      return writeTailString(writer, layout, snapshot.value, path);
    case "mark":
      return checkMark(writer, snapshot.value, path);
    case "digits":
      return writeDigits(writer, layout, snapshot.value, path);
    case "octets":
      return writeOctets(writer, layout, snapshot, path);
    case "list":
      return writeList(writer, layout, snapshot, path);
    case "structure":
    case "union":
      return writeObject(writer, layout, snapshot.value, path);
    case "tlvs":
      return writeTlvs(writer, layout, snapshot.value, { path, writeValue: writeField });
  }
}

function writeCounter(
  writer: Writer,
  layout: IntegerLayout,
  counted: FieldLayout,
  snapshot: Snapshot,
  path: string,
): void {
  const isList = counted.kind === "list";
  const length = snapshot.kind === counted.kind ? snapshot.length : null;
  if (length === null) {
    throw writeError(writer.context, "wrong-type", path, isList ? "an array" : "a Uint8Array", kindOf(snapshot.value));
  }
  const max = Number(integerRange(layout).max);
  if (length > max) {
    const expected: Phrase = isList ? ["at most % elements", max] : ["at most %", countedBytes(max)];
    throw writeError(writer.context, isList ? "too-many" : "too-long", path, expected, length);
  }
  pushInteger(writer, layout.octets, length);
}

function writeOctetString(writer: Writer, layout: OctetStringLayout, value: unknown, path: string): void {
  const text = checkedText(writer, layout.constant ?? value, path, layout.octets);
  pushCharacters(writer, text);
  for (let index = text.length; index < layout.octets; index++) pushOctet(writer, 0);
}

function writeCString(writer: Writer, maxOctets: number, value: unknown, path: string): void {
  pushCharacters(writer, checkedText(writer, value, path, maxOctets - 1));
  pushOctet(writer, 0);
}

function writeTailString(writer: Writer, layout: TailStringLayout, value: unknown, path: string): void {
  const { maxOctets, terminated } = layout;
  if (terminated === true) return writeCString(writer, maxOctets, value, path);
  pushCharacters(writer, checkedText(writer, value, path, maxOctets));
}

/** A mark has no bytes. */
function checkMark(writer: Writer, value: unknown, path: string): void {
  if (value !== true) throw writeError(writer.context, "wrong-type", path, "true", kindOf(value));
}

function checkedText(writer: Writer, value: unknown, path: string, max: number): string {
  if (typeof value !== "string") throw writeError(writer.context, "wrong-type", path, "a string", kindOf(value));
  if (value.length > max) {
    const expected: Phrase = ["at most %", countedBytes(max)];
    throw writeError(writer.context, "too-long", path, expected, value.length);
  }
  checkCharacters(writer, value, path, LATIN);
  return value;
}

/** The characters that a string may have, and these in words. */
interface Characters {
  readonly min: number;
  readonly max: number;
  readonly expected: Phrase;
}

const LATIN: Characters = { min: 1, max: 0xff, expected: "characters from U+0001 to U+00FF" };

const DECIMAL: Characters = { min: 0x30, max: 0x39, expected: "characters from 0 to 9" };

function checkCharacters(writer: Writer, text: string, path: string, { min, max, expected }: Characters): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= min && code <= max) continue;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    throw writeError(writer.context, "wrong-character", path, expected, ["% at index %", name, index]);
  }
}

function writeDigits(writer: Writer, { octets }: DigitsLayout, value: unknown, path: string): void {
  if (typeof value !== "string") throw writeError(writer.context, "wrong-type", path, "a string", kindOf(value));
  const { length } = value;
  if (length !== 2 * octets) {
    const code = length > 2 * octets ? "too-long" : "wrong-type";
    throw writeError(writer.context, code, path, ["% digits", 2 * octets], ["% characters", length]);
  }
  checkCharacters(writer, value, path, DECIMAL);
  for (let index = 0; index < length; index += 2) pushOctet(writer, Number.parseInt(value.slice(index, index + 2), 16));
}

function pushCharacters(writer: Writer, text: string): void {
  for (let index = 0; index < text.length; index++) pushOctet(writer, text.charCodeAt(index));
}

function writeOctets(writer: Writer, layout: OctetsLayout, snapshot: Snapshot, path: string): void {
  if (snapshot.kind !== "octets") {
    throw writeError(writer.context, "wrong-type", path, "a Uint8Array", kindOf(snapshot.value));
  }
  const { value, length } = snapshot;
  if (typeof layout.octets === "number" && length !== layout.octets) {
    const code = length > layout.octets ? "too-long" : "wrong-type";
    const expected: Phrase = ["exactly %", countedBytes(layout.octets)];
    throw writeError(writer.context, code, path, expected, length);
  }
  const { maxOctets = Infinity } = layout;
  if (length > maxOctets) {
    throw writeError(writer.context, "too-long", path, ["at most %", countedBytes(maxOctets)], length);
  }
  pushOctets(writer, value, length, path);
}

function writeList(writer: Writer, layout: ListLayout, snapshot: Snapshot, path: string): void {
  // The counter comes before the list, and rejected a value that is not a list.
  const elements = snapshot.kind === "list" ? snapshot.value : [];
  for (let index = 0; index < (snapshot.length ?? 0); index++) {
    const place = `${path}[${index}]`;
    writeField(
      writer,
      layout.element,
      snapshotValue(writer.context, place, () => elements[index]),
      place,
    );
  }
}

/** Writes a structure or union. Without a path, errors name its fields alone. */
export function writeObject(
  writer: Writer,
  layout: StructureLayout | UnionLayout,
  value: unknown,
  path: string | null,
): void {
  if (!isObject(value)) throw writeError(writer.context, "wrong-type", path, "an object", kindOf(value));
  const prefix = path === null ? "" : `${path}.`;
  if (layout.kind === "structure") writeFields(writer, layout.fields, value, prefix);
  else writeUnion(writer, layout, value, prefix);
}

function writeUnion(writer: Writer, layout: UnionLayout, value: object, prefix: string): void {
  const { tag, cases } = layout;
  const path = pathOf(prefix, tag);
  const snapshot = snapshotProperty(writer.context, path, value, tag.property);
  writeField(writer, tag, snapshot, path);
  const found = caseOf(layout, snapshot.value);
  if (found === null) {
    const expected = casesInWords(cases.flatMap(({ values }) => values));
    throw writeError(writer.context, "unknown-case", path, expected, tagInWords(snapshot.value));
  }
  writeFields(writer, found.fields, value, prefix);
}
