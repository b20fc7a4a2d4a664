import { countedOctets } from "../diagnose/index.js";
import type {
  FieldLayout,
  IntegerLayout,
  ListLayout,
  OctetsLayout,
  OctetStringLayout,
  StructureLayout,
  TextLayout,
} from "./layout.js";
import { isObject, kindOf } from "../wire/index.js";
import { type Given, givenProperty, givenValue } from "./snapshot.js";
import { isProperty } from "./message-object.js";
import { pushOctet, pushOctets, type Writing, writingError } from "./writer.js";

/** Writes the properties of an object as fields, one after the other. Throws the EncodeError of the first that cannot be. */
export function writeFields(writing: Writing, fields: readonly FieldLayout[], values: object, prefix = ""): void {
  const known = new Map<FieldLayout, Given>();
  const givenFor = (layout: FieldLayout): Given => {
    const given = known.get(layout) ?? givenProperty(writing.context, prefix + layout.name, values, layout.property);
    known.set(layout, given);
    return given;
  };
  for (const layout of fields) {
    if (layout.kind === "integer") {
      const counted = countedBy(fields, layout);
      if (counted !== undefined) {
        writeCounter(writing, layout, counted, givenFor(counted), prefix + counted.name);
        continue;
      }
    }
    writeField(writing, layout, isProperty(layout) ? givenFor(layout) : NOTHING, prefix + layout.name);
  }
}

const NOTHING: Given = { kind: "other", value: undefined, length: null };

/** The octets of an integer that was checked. */
export function octetsOfInteger(octets: number, value: number | bigint, littleEndian: boolean): number[] {
  const list: number[] = [];
  for (let index = 0; index < octets; index++) {
    const shift = 8 * (littleEndian ? index : octets - 1 - index);
    list.push(octets > 4 ? Number((BigInt(value) >> BigInt(shift)) & 0xffn) : (Number(value) >>> shift) & 0xff);
  }
  return list;
}

/** Writes an integer that was checked. */
export function pushInteger(writing: Writing, octets: number, value: number | bigint): void {
  for (const octet of octetsOfInteger(octets, value, writing.littleEndian)) pushOctet(writing, octet);
}

function countedBy(fields: readonly FieldLayout[], layout: IntegerLayout): FieldLayout | undefined {
  return layout.counts === undefined ? undefined : fields.find((field) => field.name === layout.counts);
}

function writeField(writing: Writing, layout: FieldLayout, given: Given, path: string): void {
  switch (layout.kind) {
    case "integer":
      return writeInteger(writing, layout, given.value, path);
    case "octet-string":
      return writeOctetString(writing, layout, given.value, path);
    case "text":
      return writeText(writing, layout, given.value, path);
    case "octets":
      return writeOctets(writing, layout, given, path);
    case "list":
      return writeList(writing, layout, given, path);
    case "structure":
      return writeStructure(writing, layout, given.value, path);
  }
}

function writeCounter(writing: Writing, layout: IntegerLayout, counted: FieldLayout, given: Given, path: string): void {
  const isList = counted.kind === "list";
  const length = given.kind === counted.kind ? given.length : null;
  if (length === null) {
    throw writingError(writing.context, "wrong-type", path, isList ? "a list" : "a Uint8Array", kindOf(given.value));
  }
  const greatest = Number(integerRange(layout).greatest);
  if (length > greatest) {
    const expected = isList ? `at most ${greatest} elements` : `at most ${countedOctets(greatest)}`;
    throw writingError(writing.context, isList ? "too-many" : "too-long", path, expected, `has ${length}`);
  }
  pushInteger(writing, layout.octets, length);
}

function writeInteger(writing: Writing, layout: IntegerLayout, value: unknown, path: string): void {
  if (layout.constant !== undefined) return pushInteger(writing, layout.octets, layout.constant);
  const { least, greatest } = integerRange(layout);
  const type = layout.octets === 8 ? "bigint" : "number";
  if (!isOfType(value, type)) throw writingError(writing.context, "wrong-type", path, `a ${type}`, kindOf(value));
  if (!isInteger(value) || value < least || value > greatest) {
    throw writingError(writing.context, "out-of-range", path, `an integer from ${least} to ${greatest}`, `is ${value}`);
  }
  pushInteger(writing, layout.octets, value);
}

function isOfType(value: unknown, type: "bigint" | "number"): value is bigint | number {
  return typeof value === type;
}

function isInteger(value: number | bigint): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** The least and greatest integer of a field. */
export function integerRange(layout: IntegerLayout): { readonly least: bigint; readonly greatest: bigint } {
  const values = 1n << BigInt(8 * layout.octets);
  return layout.signed ? { least: -values / 2n, greatest: values / 2n - 1n } : { least: 0n, greatest: values - 1n };
}

function writeOctetString(writing: Writing, layout: OctetStringLayout, value: unknown, path: string): void {
  const text = checkedText(writing, layout.constant ?? value, path, layout.octets);
  pushCharacters(writing, text);
  for (let index = text.length; index < layout.octets; index++) pushOctet(writing, 0);
}

function writeText(writing: Writing, layout: TextLayout, value: unknown, path: string): void {
  pushCharacters(writing, checkedText(writing, value, path, layout.greatestOctets - 1));
  pushOctet(writing, 0);
}

function checkedText(writing: Writing, value: unknown, path: string, greatest: number): string {
  if (typeof value !== "string") throw writingError(writing.context, "wrong-type", path, "a string", kindOf(value));
  if (value.length > greatest) {
    const expected = `at most ${countedOctets(greatest)}`;
    throw writingError(writing.context, "too-long", path, expected, `has ${value.length}`);
  }
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === 0 || code > 0xff) {
      const actual = `has U+${code.toString(16).toUpperCase().padStart(4, "0")} at index ${index}`;
      throw writingError(writing.context, "wrong-character", path, "characters from U+0001 to U+00FF", actual);
    }
  }
  return value;
}

function pushCharacters(writing: Writing, text: string): void {
  for (let index = 0; index < text.length; index++) pushOctet(writing, text.charCodeAt(index));
}

function writeOctets(writing: Writing, layout: OctetsLayout, given: Given, path: string): void {
  if (given.kind !== "octets") {
    throw writingError(writing.context, "wrong-type", path, "a Uint8Array", kindOf(given.value));
  }
  const { value, length } = given;
  if (typeof layout.octets === "number" && length !== layout.octets) {
    const code = length > layout.octets ? "too-long" : "wrong-type";
    const expected = `exactly ${countedOctets(layout.octets)}`;
    throw writingError(writing.context, code, path, expected, `has ${length}`);
  }
  pushOctets(writing, value, length, path);
}

function writeList(writing: Writing, layout: ListLayout, given: Given, path: string): void {
  // What is no list was refused when its counter was written, which stands before it.
  const elements = given.kind === "list" ? given.value : [];
  for (let index = 0; index < (given.length ?? 0); index++) {
    const place = `${path}[${index}]`;
    writeField(
      writing,
      layout.element,
      givenValue(writing.context, place, () => elements[index]),
      place,
    );
  }
}

function writeStructure(writing: Writing, layout: StructureLayout, value: unknown, path: string): void {
  if (!isObject(value)) throw writingError(writing.context, "wrong-type", path, "an object", kindOf(value));
  writeFields(writing, layout.fields, value, `${path}.`);
}
