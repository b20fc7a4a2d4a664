import { countedBytes } from "../diagnose/index.js";
import { decodedOrNull, type FieldLayout, type StructureLayout } from "../interpreter/index.js";
import { type Deviation, deviationOf, type Phrase, type Phrases, toHex } from "../wire/index.js";

/** The fields of a structure, of which some are undefined. */
export type PartialValues<Report extends object> = { readonly [Key in keyof Report]: Report[Key] | undefined };

/** A field of fixed size. */
interface PlainField {
  readonly name: string;
  readonly property: string;
  readonly offset: number;
  readonly size: number;
  readonly isString: boolean;
}

/** The fields of a structure; no fields and no size if one of them has a variable size. */
interface PlainFields {
  readonly fields: readonly PlainField[];
  readonly size: number | null;
}

/** A structure, its fields, and its values with zeros for the bytes that are missing. */
interface Candidate<Report> extends PlainFields {
  readonly layout: StructureLayout;
  readonly size: number;
  readonly padded: Report;
}

/** The values at the front of bytes. */
export interface Front<Report extends object> {
  /** The structure that the values are fields of, and its size in bytes. */
  readonly layout: StructureLayout;
  readonly size: number;
  readonly report: PartialValues<Report>;
  readonly state: string | null;
  readonly deviations: readonly Deviation[];
}

/** The offsets and sizes of the fields of a structure. */
function plainFieldsOf({ fields }: StructureLayout): PlainFields {
  const plain: PlainField[] = [];
  let offset = 0;
  for (const field of fields) {
    const size = sizeOf(field);
    if (size === null) return { fields: [], size: null };
    const { name, property, kind } = field;
    plain.push({ name, property, offset, size, isString: kind === "octet-string" });
    offset += size;
  }
  return { fields: plain, size: offset };
}

function sizeOf(field: FieldLayout): number | null {
  return "octets" in field && typeof field.octets === "number" ? field.octets : null;
}

/**
 * Reads bytes whose size none of the structures has. A field is read if all structures that the bytes may be agree on
 * its value. Returns null if no field can be read.
 */
export function readFront<Report extends object>(
  layouts: readonly { readonly layout: StructureLayout; readonly decode: (octets: Uint8Array) => Report }[],
  octets: Uint8Array,
  stateField: string,
): Front<Report> | null {
  const all = layouts.flatMap(({ layout, decode }) => candidatesOf(layout, decode, octets));
  const fitting = all.filter((each) => fits(each, octets));
  const among = fitting.length === 0 ? all : fitting;
  const [first] = among;
  if (first === undefined) return null;
  const lacking = first.fields.filter((field) => !isAgreed(among, field, octets));
  if (lacking.length === first.fields.length) return null;
  const state = first.fields.find(({ name }) => name === stateField);
  const report = without(
    first.padded,
    lacking.map(({ property }) => property),
  );
  return {
    layout: first.layout,
    size: first.size,
    report,
    state: state === undefined || lacking.includes(state) ? null : String(Reflect.get(report, state.property)),
    deviations: [...lacking.map((field) => missing(among, field, octets)), ...surplus(among, octets)],
  };
}

function candidatesOf<Report extends object>(
  layout: StructureLayout,
  decode: (octets: Uint8Array) => Report,
  octets: Uint8Array,
): Candidate<Report>[] {
  const { fields, size } = plainFieldsOf(layout);
  if (size === null) return [];
  const whole = new Uint8Array(size);
  whole.set(octets.subarray(0, size));
  const padded = decodedOrNull(whole, decode);
  return padded === null ? [] : [{ layout, fields, size, padded }];
}

/** Whether bytes may be a structure with bytes cut off or zeros added: its strings are padded only with zeros. */
function fits<Report>({ fields, size }: Candidate<Report>, octets: Uint8Array): boolean {
  const strings = fields.filter(({ isString }) => isString);
  return isZero(octets.subarray(size)) && strings.every((field) => isZero(afterNul(octetsOf(field, octets))));
}

function octetsOf({ offset, size }: PlainField, octets: Uint8Array): Uint8Array {
  return octets.subarray(offset, offset + size);
}

function afterNul(octets: Uint8Array): Uint8Array {
  const end = octets.indexOf(0);
  return end < 0 ? octets.subarray(octets.length) : octets.subarray(end);
}

/** Offset after the last byte that is not zero. */
function endOfData(octets: Uint8Array): number {
  let end = octets.length;
  while (end > 0 && octets[end - 1] === 0) end--;
  return end;
}

function isZero(octets: Uint8Array): boolean {
  return octets.every((octet) => octet === 0);
}

/** Whether all candidates have a field of the first one, at the same place or with the same value. */
function isAgreed<Report extends object>(
  candidates: readonly Candidate<Report>[],
  { name, property, offset, size }: PlainField,
  octets: Uint8Array,
): boolean {
  const own: unknown = Reflect.get(candidates[0]?.padded ?? {}, property);
  return candidates.every(({ fields, padded }) => {
    const field = fields.find((each) => each.name === name);
    if (field === undefined || !isThere(field, octets)) return false;
    return (field.offset === offset && field.size === size) || Reflect.get(padded, field.property) === own;
  });
}

/** Whether the bytes have a field as a whole, or a string up to its padding. */
function isThere(field: PlainField, octets: Uint8Array): boolean {
  const part = octetsOf(field, octets);
  return part.length === field.size || (field.isString && part.includes(0));
}

/** A copy of values, of which some are undefined. */
function without<Report extends object>(whole: Report, properties: readonly string[]): PartialValues<Report> {
  const values: { -readonly [Key in keyof Report]: Report[Key] | undefined } = { ...whole };
  for (const property of properties) if (isKeyOf(whole, property)) values[property] = undefined;
  return values;
}

function isKeyOf<Values extends object>(values: Values, property: PropertyKey): property is keyof Values {
  return Object.hasOwn(values, property);
}

function missing<Report>(
  candidates: readonly Candidate<Report>[],
  { name, size, ...own }: PlainField,
  octets: Uint8Array,
): Deviation {
  const offset = offsetOfLacking(candidates, name, octets) ?? own.offset;
  const sizes = [...new Set(candidates.flatMap(({ fields }) => fields.find((each) => each.name === name)?.size ?? []))];
  const anyOf = sizes.reduce<Phrases["anyOf"]>((all, each) => (all === 0 ? each : ["% or %", all, each]), 0);
  const expected: Phrase = sizes.length === 1 ? countedBytes(size) : ["% bytes", anyOf];
  const actual = countedBytes(Math.max(0, Math.min(size, octets.length - offset)));
  return deviationOf({ code: "missing-field", field: name, offset, expected, actual });
}

/** Offset of a field in the first structure whose bytes end before it does; null if none does. */
function offsetOfLacking<Report>(
  candidates: readonly Candidate<Report>[],
  name: string,
  octets: Uint8Array,
): number | null {
  const fields = candidates.flatMap(({ fields }) => fields.find((each) => each.name === name) ?? []);
  return fields.find((field) => !isThere(field, octets))?.offset ?? null;
}

function surplus<Report>(candidates: readonly Candidate<Report>[], octets: Uint8Array): Deviation[] {
  const sizes = candidates.map(({ size }) => size).filter((size) => size < octets.length);
  if (sizes.length === 0) return [];
  const offset = Math.max(...sizes);
  const actual = countedBytes(octets.length - offset);
  return [deviationOf({ code: "surplus-octets", field: null, offset, expected: "nothing after it", actual })];
}

/**
 * The strings of a structure with bytes after their NUL, as they are if a shorter structure is padded to the size of this
 * one: the fields after the string may then be wrong.
 */
export function unclearStrings(layout: StructureLayout, octets: Uint8Array): Deviation[] {
  return plainFieldsOf(layout).fields.flatMap((field) => {
    if (!field.isString) return [];
    const padding = afterNul(octetsOf(field, octets));
    const first = padding.findIndex((octet) => octet !== 0);
    if (first < 0) return [];
    const offset = field.offset + field.size - padding.length + first;
    const expected = "only zero bytes after the first NUL";
    const actual = ["%", toHex(padding.subarray(first, endOfData(padding)))] as const;
    return [deviationOf({ code: "surplus-octets", field: field.name, offset, expected, actual })];
  });
}

/**
 * Whether bytes of a wrong size are a status report and no text: the state is known, or it is a word and the bytes are
 * not all printable.
 */
export function isPlausible(octets: Uint8Array, state: string | null, isKnown: (state: string) => boolean): boolean {
  if (state !== null && isKnown(state)) return true;
  const isWord = state === null || /^[!-~]+$/.test(state);
  return isWord && octets.some((octet) => octet < 0x20 || octet === 0x7f);
}
