import { casesInWords, countedBytes, octetInHex, tagInWords, tailErrorOf } from "../diagnose/index.js";
import { countDigitPairs, type HeaderValues, octetsAt, type Phrase } from "../wire/index.js";
import { readCharactersOf } from "./c-string.js";
import { decodeErrorOf } from "./decode-error-of.js";
import { pathOf, wireNamesOf } from "./field-path.js";
import type {
  DigitsLayout,
  FieldLayout,
  FrameLayout,
  IntegerLayout,
  ListLayout,
  OctetsLayout,
  OctetStringLayout,
  StructureLayout,
  CStringLayout,
  UnionLayout,
} from "./layout.js";
import { caseOf, isSequence, tagOf, toProperties } from "./message-object.js";
import { minSizeOf } from "./min-size.js";
import {
  type FieldPosition,
  type FieldSpan,
  type Reader,
  readError,
  type ReadResult,
  take,
  type WireValue,
} from "./reader.js";
import { readTlvs } from "./tlvs/read-tlvs.js";

/** Reads fields in wire order. Throws a DecodeError for the first invalid one. */
export function readFields(
  reader: Reader,
  fields: readonly FieldLayout[],
  at: number,
  end: number,
  prefix = "",
): { readonly fields: ReadonlyMap<string, WireValue>; readonly end: number } {
  const values = new Map<string, WireValue>();
  let position = at;
  for (const layout of fields) {
    const read = readField(reader, layout, { at: position, end, path: pathOf(prefix, layout), siblings: values });
    values.set(layout.name, read.value);
    position = read.end;
  }
  return { fields: values, end: position };
}

function readField(reader: Reader, layout: FieldLayout, place: FieldPosition): ReadResult<WireValue> {
  const read = readKind(reader, layout, place);
  const size = read.end - place.at;
  reader.visit?.({ path: wireNamesOf(place.path), layout, offset: place.at - reader.start, size, value: read.value });
  return read;
}

function readKind(reader: Reader, layout: FieldLayout, place: FieldPosition): ReadResult<WireValue> {
  switch (layout.kind) {
    case "integer":
      return readInteger(reader, layout, place);
    case "octet-string":
      return readOctetString(reader, layout, place);
    case "c-string":
      return readCString(reader, layout, place);
    case "tail-string":
      return readTail(reader, place, layout.maxOctets, layout.terminated);
    case "mark":
      return { value: true, end: place.at };
    case "digits":
      return readDigits(reader, layout, place);
    case "octets":
      return readOctets(reader, layout, place);
    case "list":
      return readList(reader, layout, place);
    case "structure":
      return readStructure(reader, layout, place);
    case "tlvs":
      return readTlvs(reader, layout, place, readKind);
    case "union":
      return readUnion(reader, layout, place);
  }
}

function readInteger(reader: Reader, layout: IntegerLayout, place: FieldPosition): ReadResult<number | bigint> {
  const end = take(reader, place, layout.octets);
  const value = integerAt(reader, layout, place.at);
  const { constant } = layout;
  if (constant !== undefined && value !== constant && reader.ignoresConstants !== true) {
    throw wrongConstant(reader, place, constant, value);
  }
  return { value, end };
}

function integerAt({ view, littleEndian }: Reader, layout: IntegerLayout, at: number): number | bigint {
  switch (layout.octets) {
    case 1:
      return layout.signed ? view.getInt8(at) : view.getUint8(at);
    case 2:
      return layout.signed ? view.getInt16(at, littleEndian) : view.getUint16(at, littleEndian);
    case 4:
      return layout.signed ? view.getInt32(at, littleEndian) : view.getUint32(at, littleEndian);
    case 8:
      return layout.signed ? view.getBigInt64(at, littleEndian) : view.getBigUint64(at, littleEndian);
  }
}

function readOctetString(reader: Reader, layout: OctetStringLayout, place: FieldPosition): ReadResult<Uint8Array> {
  const end = take(reader, place, layout.octets);
  const value = octetsAt(reader.view, place.at, end - place.at);
  const text = readCharactersOf(value);
  const { constant } = layout;
  if (constant !== undefined && text !== constant && reader.ignoresConstants !== true) {
    throw wrongConstant(reader, place, ["%", JSON.stringify(constant)], ["%", JSON.stringify(text)]);
  }
  return { value, end };
}

function readCString(reader: Reader, layout: CStringLayout, place: FieldPosition): ReadResult<Uint8Array> {
  const last = Math.min(place.at + layout.maxOctets, place.end);
  const terminator = octetsAt(reader.view, place.at, last - place.at).indexOf(0);
  if (terminator >= 0) {
    const end = place.at + terminator + 1;
    return { value: octetsAt(reader.view, place.at, end - place.at), end };
  }
  const expected: Phrase = ["a NUL within %", countedBytes(layout.maxOctets)];
  const code = last < place.at + layout.maxOctets ? "body-too-short" : "no-terminator";
  throw readError(reader, code, place.path, place.at, expected, ["none in %", countedBytes(last - place.at)]);
}

function readDigits(reader: Reader, { octets }: DigitsLayout, place: FieldPosition): ReadResult<Uint8Array> {
  const { at, path } = place;
  const end = take(reader, place, octets);
  const wrong = at + countDigitPairs(reader.view, at, octets);
  if (wrong === end) return { value: octetsAt(reader.view, at, octets), end };
  throw readError(reader, "not-digits", path, wrong, "two decimal digits in each byte", octetInHex(reader.view, wrong));
}

function readOctets(reader: Reader, layout: OctetsLayout, place: FieldPosition): ReadResult<Uint8Array> {
  const { octets } = layout;
  if (octets === "rest") return readTail(reader, place, layout.maxOctets ?? Infinity);
  const end =
    typeof octets === "number"
      ? take(reader, place, octets)
      : take(reader, place, counterValue(place, octets.counter), "beyond-body");
  return { value: octetsAt(reader.view, place.at, end - place.at), end };
}

/** All remaining bytes, which must fit a maximum size. */
function readTail(
  reader: Reader,
  { at, end, path }: FieldPosition,
  maxOctets: number,
  terminated = false,
): ReadResult<Uint8Array> {
  const error = tailErrorOf(reader.view, at, end, maxOctets, terminated);
  if (error !== null) throw readError(reader, error.code, path, error.at, error.expected, error.actual);
  return { value: octetsAt(reader.view, at, end - at), end };
}

function readList(reader: Reader, layout: ListLayout, place: FieldPosition): ReadResult<readonly WireValue[]> {
  const count = counterValue(place, layout.counter);
  // Checked before the first element, so that an excessive count costs neither time nor memory.
  take(reader, place, count * minSizeOf(layout.element), "beyond-body");
  const value: WireValue[] = [];
  let at = place.at;
  for (let index = 0; index < count; index++) {
    const read = readField(reader, layout.element, { ...place, at, path: `${place.path}[${index}]` });
    value.push(read.value);
    at = read.end;
  }
  return { value, end: at };
}

function readStructure(reader: Reader, layout: StructureLayout, place: FieldPosition): ReadResult<WireValue> {
  const { fields, end } = readFields(reader, layout.fields, place.at, place.end, `${place.path}.`);
  return { value: { fields }, end };
}

function readUnion(reader: Reader, layout: UnionLayout, place: FieldPosition): ReadResult<WireValue> {
  const prefix = `${place.path}.`;
  const tag = readFields(reader, [layout.tag], place.at, place.end, prefix);
  const value = tagOf(layout, tag);
  const found = caseOf(layout, value);
  if (found === null) {
    const path = pathOf(prefix, layout.tag);
    const expected = casesInWords(layout.cases.flatMap(({ values }) => values));
    throw readError(reader, "unknown-case", path, place.at, expected, tagInWords(value));
  }
  const { fields, end } = readFields(reader, found.fields, tag.end, place.end, prefix);
  return { value: { fields: new Map([...tag.fields, ...fields]) }, end };
}

function counterValue(place: FieldPosition, counter: string): number {
  return Number(place.siblings.get(counter));
}

function wrongConstant(reader: Reader, place: FieldPosition, expected: Phrase, actual: Phrase): Error {
  return readError(reader, "wrong-constant", place.path, place.at, expected, actual);
}

/** Command and sequence of a frame, even if constants of its header are wrong; null if the bytes end before them. */
export function readHeaderValues({ header, command }: FrameLayout, reader: Reader, end: number): HeaderValues {
  const values = new Map<string, WireValue>();
  const visit = ({ layout, value }: FieldSpan): void => {
    if (header.includes(layout)) values.set(layout.name, value);
  };
  decodeErrorOf(() => readFields({ ...reader, visit, ignoresConstants: true }, header, reader.start, end));
  const commandId = values.get(command.field);
  const sequence = header.find((field) => isSequence(field) && values.has(field.name));
  return {
    commandId: commandId === undefined ? null : Number(commandId),
    sequenceId: sequence === undefined ? null : toSequence(toProperties([sequence], values)["sequenceId"]),
  };
}

function toSequence(value: unknown): HeaderValues["sequenceId"] {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "object" ? value : null;
}
