import { countedBytes } from "../diagnose/index.js";
import {
  caseOf,
  charactersOf,
  type FieldLayout,
  fieldsOfValue,
  type IntegerLayout,
  integerRange,
  isFields,
  isTlvs,
  type MessageLayout,
  minSizeOf,
  type OctetStringLayout,
  readCharactersOf,
  tagOf,
  type TlvsLayout,
  type UnionLayout,
  type WireFields,
  type WireTlv,
  type WireValue,
} from "../interpreter/index.js";
import { dataViewOf, fitsTailString, type Phrase } from "../wire/index.js";
import type { PlaceOf } from "./deviations.js";
import { invalidValueError, unknownCaseError } from "./errors.js";
import { counterOf } from "./readings.js";

/** The values that were read, the message that they are for, and where they were. */
export interface Fitting {
  readonly layout: MessageLayout;
  readonly placeOf: PlaceOf;
}

type Values = ReadonlyMap<string, WireValue>;

/** Values by wire name as values of the fields of this version. Throws a DecodeError for the first one that does not fit. */
export function fitValues(
  fitting: Fitting,
  fields: readonly FieldLayout[],
  others: readonly FieldLayout[],
  values: Values,
  prefix = "",
): Values {
  const fitted = new Map<string, WireValue>();
  for (const field of fields) {
    const path = prefix + field.name;
    const counted = fields.find((each) => counterOf(each) === field.name);
    if (counted !== undefined && field.kind === "integer") {
      const count = fitCount(fitting, field, counted, values.get(counted.name), prefix + counted.name);
      if (count !== null) fitted.set(field.name, count);
      continue;
    }
    const value = values.get(field.name);
    const other = others.find(({ name }) => name === field.name);
    if (value !== undefined && other !== undefined)
      fitted.set(field.name, fitValue(fitting, field, other, value, path));
  }
  return fitted;
}

/** The value of a counter; null if what it counts is missing. */
function fitCount(
  fitting: Fitting,
  field: IntegerLayout,
  counted: FieldLayout,
  value: WireValue | undefined,
  path: string,
): number | bigint | null {
  const isMany = value instanceof Uint8Array || Array.isArray(value);
  const count: number = isMany ? value.length : 0;
  const max = Number(integerRange(field).max);
  if (count > max) {
    const expected: Phrase = counted.kind === "list" ? ["at most % elements", max] : ["at most %", countedBytes(max)];
    throw tooWide(fitting, path, expected, count);
  }
  if (!isMany) return null;
  return field.octets === 8 ? BigInt(count) : count;
}

function fitValue(fitting: Fitting, field: FieldLayout, other: FieldLayout, value: WireValue, path: string): WireValue {
  if (field === other && !["list", "structure", "union"].includes(field.kind)) return value;
  if (typeof value === "number" || typeof value === "bigint") {
    return field.kind === "integer" ? fitInteger(fitting, field, BigInt(value), path) : value;
  }
  if (value instanceof Uint8Array) return fitOctets(fitting, field, value, path);
  if (typeof value !== "object" || isTlvs(value)) return value;
  if (isFields(value)) return fitObject(fitting, field, other, value, path);
  if (field.kind !== "list" || other.kind !== "list") return value;
  return value.map((each, index) => fitValue(fitting, field.element, other.element, each, `${path}[${index}]`));
}

/** The value of a structure or union. A tag that this version does not have is an error. */
function fitObject(
  fitting: Fitting,
  field: FieldLayout,
  other: FieldLayout,
  value: WireFields,
  path: string,
): WireFields {
  if (field.kind === "union" && other.kind === "union") requireCase(fitting, field, tagOf(other, value), path);
  const fields = fieldsOfValue(field, value);
  return { fields: fitValues(fitting, fields, fieldsOfValue(other, value), value.fields, `${path}.`) };
}

function requireCase({ layout, placeOf }: Fitting, union: UnionLayout, tag: number | string, path: string): void {
  if (caseOf(union, tag) !== null) return;
  const field = `${path}.${union.tag.name}`;
  throw unknownCaseError(layout, union, { field, offset: placeOf(field)?.offset ?? 0 }, tag);
}

function fitInteger(fitting: Fitting, field: IntegerLayout, value: bigint, path: string): number | bigint {
  const { min, max } = integerRange(field);
  if (value < min || value > max) throw tooWide(fitting, path, ["an integer from % to %", min, max], value);
  const { constant } = field;
  if (constant !== undefined && BigInt(constant) !== value) throw wrongConstant(fitting, path, constant, value);
  return field.octets === 8 ? value : Number(value);
}

function fitOctets(fitting: Fitting, field: FieldLayout, value: Uint8Array, path: string): Uint8Array {
  switch (field.kind) {
    case "octet-string":
      return fitString(fitting, field, value, path);
    case "c-string":
      if (value.length > field.maxOctets) throw tooWide(fitting, path, atMost(field.maxOctets), value.length);
      return value;
    case "tail-string":
      if (!fitsTailString(dataViewOf(value), 0, value.length, field.maxOctets, field.terminated === true)) {
        throw tooWide(fitting, path, atMost(field.maxOctets), value.length);
      }
      return value;
    case "digits":
      return requireExactSize(fitting, field.octets, value, path);
    case "octets":
      if (typeof field.octets === "number") return requireExactSize(fitting, field.octets, value, path);
      if (field.maxOctets !== undefined && value.length > field.maxOctets) {
        throw tooWide(fitting, path, atMost(field.maxOctets), value.length);
      }
      return value;
    default:
      return value;
  }
}

function requireExactSize(fitting: Fitting, octets: number, value: Uint8Array, path: string): Uint8Array {
  if (value.length !== octets) throw tooWide(fitting, path, ["exactly %", countedBytes(octets)], value.length);
  return value;
}

/** The string with the width of this version; the bytes after its NUL are not kept. */
function fitString(fitting: Fitting, field: OctetStringLayout, value: Uint8Array, path: string): Uint8Array {
  const characters = charactersOf(value);
  if (characters.length > field.octets) throw tooWide(fitting, path, atMost(field.octets), characters.length);
  const { constant } = field;
  const text = readCharactersOf(value);
  if (constant !== undefined && constant !== text) {
    throw wrongConstant(fitting, path, ["%", JSON.stringify(constant)], ["%", JSON.stringify(text)]);
  }
  if (value.length === field.octets) return value;
  const fitted = new Uint8Array(field.octets);
  fitted.set(characters);
  return fitted;
}

function atMost(size: number): Phrase {
  return ["at most %", countedBytes(size)];
}

function tooWide({ layout, placeOf }: Fitting, field: string, expected: Phrase, actual: Phrase): Error {
  const offset = placeOf(field)?.offset ?? 0;
  return invalidValueError(layout, { code: "too-wide", field, offset, expected, actual });
}

function wrongConstant({ layout, placeOf }: Fitting, field: string, expected: Phrase, actual: Phrase): Error {
  const offset = placeOf(field)?.offset ?? 0;
  return invalidValueError(layout, { code: "wrong-constant", field, offset, expected, actual });
}

/** Size in bytes of values with the widths of this version. Missing fields have their minimum size. */
export function sizeOfValues(fields: readonly FieldLayout[], values: Values): number {
  return fields.reduce((sum, field) => sum + sizeOfValue(field, values.get(field.name)), 0);
}

function sizeOfValue(field: FieldLayout, value: WireValue | undefined): number {
  if (value === undefined) return minSizeOf(field);
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== "object") return minSizeOf(field);
  if (isTlvs(value)) return field.kind === "tlvs" ? value.tlvs.reduce((sum, tlv) => sum + sizeOfTlv(field, tlv), 0) : 0;
  if (isFields(value)) return sizeOfValues(fieldsOfValue(field, value), value.fields);
  return field.kind === "list" ? value.reduce<number>((sum, each) => sum + sizeOfValue(field.element, each), 0) : 0;
}

function sizeOfTlv({ tagOctets, lengthOctets }: TlvsLayout, { parameter, value }: WireTlv): number {
  const size =
    value instanceof Uint8Array ? value.length : parameter === null ? 0 : sizeOfValue(parameter.value, value);
  return tagOctets + lengthOctets + size;
}
