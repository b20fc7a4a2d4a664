import { countedOctets } from "../diagnose/index.js";
import { octetsAt } from "../wire/index.js";
import { readCharactersOf } from "./c-string.js";
import type {
  FieldLayout,
  IntegerLayout,
  ListLayout,
  OctetsLayout,
  OctetStringLayout,
  StructureLayout,
  TextLayout,
} from "./layout.js";
import { leastOctetsOf } from "./min-size.js";
import { type Reading, readingError, type WireValue } from "./reader.js";

/** A value and the place behind it. */
interface Read<Value extends WireValue> {
  readonly value: Value;
  readonly end: number;
}

/** A field to read: where it begins, where its surroundings end, how it is called, what was read before it. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly path: string;
  readonly siblings: ReadonlyMap<string, WireValue>;
}

/** Reads fields one after the other. Throws the DecodeError of the first that is not there as it should be. */
export function readFields(
  reading: Reading,
  fields: readonly FieldLayout[],
  at: number,
  end: number,
  prefix = "",
): { readonly fields: ReadonlyMap<string, WireValue>; readonly end: number } {
  const values = new Map<string, WireValue>();
  let position = at;
  for (const layout of fields) {
    const read = readField(reading, layout, { at: position, end, path: prefix + layout.name, siblings: values });
    values.set(layout.name, read.value);
    position = read.end;
  }
  return { fields: values, end: position };
}

function readField(reading: Reading, layout: FieldLayout, place: Place): Read<WireValue> {
  const read = readKind(reading, layout, place);
  const octets = read.end - place.at;
  reading.visit?.({ path: place.path, layout, offset: place.at - reading.start, octets, value: read.value });
  return read;
}

function readKind(reading: Reading, layout: FieldLayout, place: Place): Read<WireValue> {
  switch (layout.kind) {
    case "integer":
      return readInteger(reading, layout, place);
    case "octet-string":
      return readOctetString(reading, layout, place);
    case "text":
      return readText(reading, layout, place);
    case "octets":
      return readOctets(reading, layout, place);
    case "list":
      return readList(reading, layout, place);
    case "structure":
      return readStructure(reading, layout, place);
  }
}

function readInteger(reading: Reading, layout: IntegerLayout, place: Place): Read<number | bigint> {
  const end = take(reading, place, layout.octets);
  const value = integerAt(reading, layout, place.at);
  if (layout.constant !== undefined && value !== layout.constant) {
    throw wrongConstant(reading, place, `${layout.constant}`, `${value}`);
  }
  return { value, end };
}

function integerAt({ view, littleEndian }: Reading, layout: IntegerLayout, at: number): number | bigint {
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

function readOctetString(reading: Reading, layout: OctetStringLayout, place: Place): Read<Uint8Array> {
  const end = take(reading, place, layout.octets);
  const value = octetsAt(reading.view, place.at, end - place.at);
  const text = readCharactersOf(value);
  if (layout.constant !== undefined && text !== layout.constant) {
    throw wrongConstant(reading, place, JSON.stringify(layout.constant), JSON.stringify(text));
  }
  return { value, end };
}

function readText(reading: Reading, layout: TextLayout, place: Place): Read<Uint8Array> {
  const last = Math.min(place.at + layout.greatestOctets, place.end);
  const terminator = octetsAt(reading.view, place.at, last - place.at).indexOf(0);
  if (terminator >= 0) {
    const end = place.at + terminator + 1;
    return { value: octetsAt(reading.view, place.at, end - place.at), end };
  }
  const expected = `a zero octet within ${countedOctets(layout.greatestOctets)}`;
  const code = last < place.at + layout.greatestOctets ? "body-too-short" : "no-terminator";
  throw readingError(reading, code, place.path, place.at, expected, `none in ${last - place.at}`);
}

function readOctets(reading: Reading, layout: OctetsLayout, place: Place): Read<Uint8Array> {
  const { octets } = layout;
  if (octets === "rest") return { value: octetsAt(reading.view, place.at, place.end - place.at), end: place.end };
  const end =
    typeof octets === "number"
      ? take(reading, place, octets)
      : take(reading, place, counterValue(place, octets.counter), "beyond-body");
  return { value: octetsAt(reading.view, place.at, end - place.at), end };
}

function readList(reading: Reading, layout: ListLayout, place: Place): Read<readonly WireValue[]> {
  const count = counterValue(place, layout.counter);
  // Before the first element is read: a count that the body cannot hold must not cost time or memory.
  take(reading, place, count * leastOctetsOf(layout.element), "beyond-body");
  const value: WireValue[] = [];
  let at = place.at;
  for (let index = 0; index < count; index++) {
    const read = readField(reading, layout.element, { ...place, at, path: `${place.path}[${index}]` });
    value.push(read.value);
    at = read.end;
  }
  return { value, end: at };
}

function readStructure(reading: Reading, layout: StructureLayout, place: Place): Read<WireValue> {
  const { fields, end } = readFields(reading, layout.fields, place.at, place.end, `${place.path}.`);
  return { value: { fields }, end };
}

/** The end of so many octets; throws where the surroundings end before. */
function take(
  reading: Reading,
  place: Place,
  octets: number,
  code: "body-too-short" | "beyond-body" = "body-too-short",
): number {
  const left = place.end - place.at;
  if (octets <= left) return place.at + octets;
  throw readingError(reading, code, place.path, place.at, countedOctets(octets), `${left} left`);
}

function counterValue(place: Place, counter: string): number {
  return Number(place.siblings.get(counter));
}

function wrongConstant(reading: Reading, place: Place, expected: string, actual: string): Error {
  return readingError(reading, "wrong-constant", place.path, place.at, expected, `holds ${actual}`);
}
