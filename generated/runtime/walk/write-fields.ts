import type {
  FieldLayout,
  IntegerLayout,
  ListLayout,
  OctetsLayout,
  OctetStringLayout,
  StructureLayout,
  TextLayout,
} from "./layout.js";
import { countedOctets } from "./reading.js";
import { kindOf, propertyOf, type Writing, writingError } from "./writing.js";

/** Writes the properties of an object as fields, one after the other. Throws the EncodeError of the first that cannot be. */
export function writeFields(writing: Writing, fields: readonly FieldLayout[], values: unknown, prefix = ""): void {
  for (const layout of fields) {
    const counted = layout.kind === "integer" ? countedBy(fields, layout) : undefined;
    if (counted !== undefined && layout.kind === "integer") {
      writeCounter(writing, layout, counted, propertyOf(values, counted.property), prefix + counted.name);
    } else {
      writeField(writing, layout, propertyOf(values, layout.property), prefix + layout.name);
    }
  }
}

/** Writes an integer that was checked. */
export function pushInteger(
  writing: Pick<Writing, "octets" | "littleEndian">,
  octets: number,
  value: number | bigint,
): void {
  for (let index = 0; index < octets; index++) {
    const shift = 8 * (writing.littleEndian ? index : octets - 1 - index);
    writing.octets.push(Number((BigInt(value) >> BigInt(shift)) & 0xffn));
  }
}

function countedBy(fields: readonly FieldLayout[], layout: IntegerLayout): FieldLayout | undefined {
  return layout.counts === undefined ? undefined : fields.find((field) => field.name === layout.counts);
}

function writeField(writing: Writing, layout: FieldLayout, value: unknown, path: string): void {
  switch (layout.kind) {
    case "integer":
      return writeInteger(writing, layout, value, path);
    case "octet-string":
      return writeOctetString(writing, layout, value, path);
    case "text":
      return writeText(writing, layout, value, path);
    case "octets":
      return writeOctets(writing, layout, value, path);
    case "list":
      return writeList(writing, layout, value, path);
    case "structure":
      return writeStructure(writing, layout, value, path);
  }
}

function writeCounter(
  writing: Writing,
  layout: IntegerLayout,
  counted: FieldLayout,
  value: unknown,
  path: string,
): void {
  const isList = counted.kind === "list";
  const isRight = isList ? Array.isArray(value) : value instanceof Uint8Array;
  const length = propertyOf(value, "length");
  if (!isRight || typeof length !== "number") {
    throw writingError(writing.context, "wrong-type", path, isList ? "a list" : "a Uint8Array", kindOf(value));
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
  if ((typeof value !== "number" && typeof value !== "bigint") || typeof value !== type) {
    throw writingError(writing.context, "wrong-type", path, `a ${type}`, kindOf(value));
  }
  if (!isInteger(value) || value < least || value > greatest) {
    throw writingError(writing.context, "out-of-range", path, `an integer from ${least} to ${greatest}`, `is ${value}`);
  }
  pushInteger(writing, layout.octets, value);
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
  for (let index = text.length; index < layout.octets; index++) writing.octets.push(0);
}

function writeText(writing: Writing, layout: TextLayout, value: unknown, path: string): void {
  pushCharacters(writing, checkedText(writing, value, path, layout.greatestOctets - 1));
  writing.octets.push(0);
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
  for (let index = 0; index < text.length; index++) writing.octets.push(text.charCodeAt(index));
}

function writeOctets(writing: Writing, layout: OctetsLayout, value: unknown, path: string): void {
  if (!(value instanceof Uint8Array)) {
    throw writingError(writing.context, "wrong-type", path, "a Uint8Array", kindOf(value));
  }
  if (typeof layout.octets === "number" && value.length !== layout.octets) {
    const code = value.length > layout.octets ? "too-long" : "wrong-type";
    const expected = `exactly ${countedOctets(layout.octets)}`;
    throw writingError(writing.context, code, path, expected, `has ${value.length}`);
  }
  for (const octet of value) writing.octets.push(octet);
}

function writeList(writing: Writing, layout: ListLayout, value: unknown, path: string): void {
  if (!Array.isArray(value)) throw writingError(writing.context, "wrong-type", path, "a list", kindOf(value));
  const elements: readonly unknown[] = value;
  for (let index = 0; index < elements.length; index++) {
    writeField(writing, layout.element, elements[index], `${path}[${index}]`);
  }
}

function writeStructure(writing: Writing, layout: StructureLayout, value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) {
    throw writingError(writing.context, "wrong-type", path, "an object", kindOf(value));
  }
  writeFields(writing, layout.fields, value, `${path}.`);
}
