import { countedBytes } from "../diagnose/index.js";
import {
  caseOf,
  type FieldLayout,
  integerRange,
  integerToOctets,
  type IntegerLayout,
  type MessageLayout,
  type UnionLayout,
} from "../interpreter/index.js";
import { fitsTailString, octetsAt, type Phrase } from "../wire/index.js";
import { invalidValueError, type InvalidValue, unknownCaseError } from "./errors.js";
import { type Found, type FrameBytes, integerIn, type Location, textIn } from "./locate.js";

/** The fields of a message in a frame that deviates, and the bytes of the repaired frame. */
interface Repair {
  readonly layout: MessageLayout;
  readonly bytes: FrameBytes;
  readonly places: Location["places"];
  readonly octets: number[];
}

/**
 * Writes the body of a message with its own widths. `others` are the fields as they were found. Missing fields become zeros. Throws a
 * DecodeError for the first value that does not fit.
 */
export function repairBody(
  layout: MessageLayout,
  bytes: FrameBytes,
  others: readonly FieldLayout[],
  places: Location["places"],
): readonly number[] {
  const repair: Repair = { layout, bytes, places, octets: [] };
  repairFields(repair, layout.fields, others, "");
  return repair.octets;
}

function repairFields(
  repair: Repair,
  fields: readonly FieldLayout[],
  others: readonly FieldLayout[],
  prefix: string,
): void {
  for (const field of fields) {
    const path = prefix + field.name;
    const counted = field.kind === "integer" ? fields.find(({ name }) => name === field.counts) : undefined;
    if (field.kind === "integer" && counted !== undefined) {
      repairCounter(repair, field, counted, prefix + counted.name);
      continue;
    }
    const place = repair.places.get(path);
    const other = others.find(({ name }) => name === field.name);
    if (place === undefined || other === undefined) repairMissing(repair, field);
    else repairField(repair, field, other, path, place);
  }
}

/** Writes the number of what is counted; 0 if that is missing. */
function repairCounter(repair: Repair, field: IntegerLayout, counted: FieldLayout, path: string): void {
  const place = repair.places.get(path);
  const isList = counted.kind === "list";
  const count = (isList ? place?.count : place?.size) ?? 0;
  const max = Number(integerRange(field).max);
  if (count > max) {
    const expected: Phrase = isList ? ["at most % elements", max] : ["at most %", countedBytes(max)];
    throw invalidValue(repair, { code: "too-wide", field: path, offset: place?.offset ?? 0, expected, actual: count });
  }
  push(repair, integerToOctets(field.octets, count, repair.bytes.littleEndian));
}

/** Writes zeros, or a constant, for a field that is missing. */
function repairMissing(repair: Repair, field: FieldLayout): void {
  switch (field.kind) {
    case "integer":
      return push(repair, integerToOctets(field.octets, field.constant ?? 0, repair.bytes.littleEndian));
    case "octet-string":
      return pushText(repair, field.constant ?? "", field.octets);
    case "c-string":
      return push(repair, [0]);
    case "digits":
    case "octets":
      return pushText(repair, "", typeof field.octets === "number" ? field.octets : 0);
    case "tail-string":
    case "mark":
    case "list":
    case "tlvs":
      return;
    case "structure":
      for (const inner of field.fields) repairMissing(repair, inner);
      return;
    case "union":
      return repairMissingUnion(repair, field);
  }
}

/** Writes the first case of a union: its first tag, and zeros. */
function repairMissingUnion(repair: Repair, { tag, cases }: UnionLayout): void {
  const [first] = cases;
  const [value] = first?.values ?? [];
  const layout = tag.kind === "integer" ? { ...tag, constant: Number(value) } : { ...tag, constant: String(value) };
  for (const inner of [layout, ...(first?.fields ?? [])]) repairMissing(repair, inner);
}

function repairField(repair: Repair, field: FieldLayout, other: FieldLayout, path: string, place: Found): void {
  const { bytes } = repair;
  const at = bytes.start + place.offset;
  if (field.kind === "integer" && other.kind === "integer") return repairInteger(repair, field, other, path, place);
  if (field.kind === "octet-string") {
    const text = textIn(bytes, at, place.size);
    requireSize(repair, path, place, text.length, field.octets);
    requireConstant(repair, path, place, field.constant, text);
    return pushText(repair, text, field.octets);
  }
  if (field.kind === "c-string") {
    requireSize(repair, path, place, place.size, field.maxOctets);
    return push(repair, octetsAt(bytes.view, at, place.size));
  }
  if (field.kind === "tail-string") {
    const { maxOctets, terminated = false } = field;
    if (!fitsTailString(bytes.view, at, at + place.size, maxOctets, terminated)) {
      throw tooWide(repair, path, place, place.size, maxOctets);
    }
    return push(repair, octetsAt(bytes.view, at, place.size));
  }
  if (field.kind === "tlvs") return push(repair, octetsAt(bytes.view, at, place.size));
  if (field.kind === "octets" || field.kind === "digits") {
    if (field.kind === "octets") requireSize(repair, path, place, place.size, field.maxOctets ?? Infinity);
    if (typeof field.octets === "number") requireExactSize(repair, path, place, field.octets);
    return push(repair, octetsAt(bytes.view, at, place.size));
  }
  if (field.kind === "list" && other.kind === "list") {
    return repairElements(repair, field.element, other.element, path, place.count);
  }
  if (field.kind === "structure" && other.kind === "structure") {
    repairFields(repair, field.fields, other.fields, `${path}.`);
  }
  if (field.kind === "union" && other.kind === "union") repairUnion(repair, field, other, path, place);
}

/** Writes the case that the tag selects. Throws a DecodeError if this version does not have it. */
function repairUnion(
  repair: Repair,
  field: UnionLayout,
  other: UnionLayout,
  path: string,
  { offset, tag = 0 }: Found,
): void {
  const found = caseOf(field, tag);
  if (found === null) {
    throw unknownCaseError(repair.layout, field, { field: `${path}.${field.tag.name}`, offset }, tag);
  }
  const others = [other.tag, ...(caseOf(other, tag)?.fields ?? [])];
  repairFields(repair, [field.tag, ...found.fields], others, `${path}.`);
}

function repairInteger(repair: Repair, field: IntegerLayout, other: IntegerLayout, path: string, place: Found): void {
  const value = integerIn(repair.bytes, other, repair.bytes.start + place.offset);
  const { min, max } = integerRange(field);
  if (value < min || value > max) {
    const expected: Phrase = ["an integer from % to %", min, max];
    throw invalidValue(repair, { code: "too-wide", field: path, offset: place.offset, expected, actual: value });
  }
  requireConstant(repair, path, place, field.constant === undefined ? undefined : BigInt(field.constant), value);
  push(repair, integerToOctets(field.octets, value, repair.bytes.littleEndian));
}

function repairElements(repair: Repair, element: FieldLayout, other: FieldLayout, path: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const inner = `${path}[${index}]`;
    const place = repair.places.get(inner);
    if (place !== undefined) repairField(repair, element, other, inner, place);
  }
}

/** Throws a DecodeError if a string is larger than the field. */
function requireSize(repair: Repair, path: string, place: Found, size: number, max: number): void {
  if (size > max) throw tooWide(repair, path, place, size, max);
}

/** Throws a DecodeError if a value has another size than the field. */
function requireExactSize(repair: Repair, path: string, { offset, size }: Found, octets: number): void {
  if (size === octets) return;
  const expected: Phrase = ["exactly %", countedBytes(octets)];
  throw invalidValue(repair, { code: "too-wide", field: path, offset, expected, actual: size });
}

function tooWide(repair: Repair, path: string, { offset }: Found, size: number, max: number): Error {
  const expected: Phrase = ["at most %", countedBytes(max)];
  return invalidValue(repair, { code: "too-wide", field: path, offset, expected, actual: size });
}

/** Throws a DecodeError if a field has a constant and a different value. */
function requireConstant<Value extends bigint | string>(
  repair: Repair,
  path: string,
  { offset }: Found,
  constant: Value | undefined,
  actual: Value,
): void {
  if (constant === undefined || constant === actual) return;
  const words = (value: bigint | string): Phrase => (typeof value === "string" ? ["%", JSON.stringify(value)] : value);
  const [expected, found] = [words(constant), words(actual)];
  throw invalidValue(repair, { code: "wrong-constant", field: path, offset, expected, actual: found });
}

function invalidValue({ layout }: Repair, details: InvalidValue): Error {
  return invalidValueError(layout, details);
}

function pushText(repair: Repair, text: string, size: number): void {
  for (let index = 0; index < size; index++) repair.octets.push(index < text.length ? text.charCodeAt(index) : 0);
}

function push({ octets }: Repair, added: Iterable<number>): void {
  for (const octet of added) octets.push(octet);
}
