import { countedBytes } from "../diagnose/index.js";
import {
  type CaseLayout,
  caseOf,
  type FieldLayout,
  type FieldSpan,
  type MessageLayout,
  tagOf,
  type UnionLayout,
} from "../interpreter/index.js";
import { type Deviation, deviationOf, type Phrase } from "../wire/index.js";
import { isTlvBlock } from "./readings.js";

/** A range of bytes from the start of the frame. */
export interface Place {
  readonly offset: number;
  readonly size: number;
  /** The tag of a union. */
  readonly tag?: number | string;
}

/** The place of a field that was read, and its tag if it is a union. */
export function placeOfSpan(span: FieldSpan | undefined): Place | undefined {
  if (span === undefined) return undefined;
  const { offset, size, layout, value } = span;
  if (layout.kind !== "union" || typeof value !== "object" || !("fields" in value)) return { offset, size };
  return { offset, size, tag: tagOf(layout, value) };
}

/** Where the fields were read, by wire name with the index in a list and the path in a structure. */
export type PlaceOf = (path: string) => Place | undefined;

/** How a layout of another version deviates from that of the message. */
export interface LayoutDifference {
  readonly deviations: readonly Deviation[];
  /** The bytes of fields that this version lacks. */
  readonly surplus: readonly Place[];
}

/** Compares the layout of a message with another one with which its frame was read. Deviations are in order of their offsets. */
export function differenceOf(
  layout: MessageLayout,
  others: readonly FieldLayout[],
  placeOf: PlaceOf,
): LayoutDifference {
  const deviations: Deviation[] = [];
  let end = layout.frame.minOctets;
  for (const field of layout.fields) {
    const other = others.find(({ name }) => name === field.name);
    const place = placeOf(field.name);
    if (other === undefined || place === undefined) deviations.push(...missingFields([field], end));
    else {
      deviations.push(...widthDeviations(field, other, field.name, placeOf));
      end = place.offset + place.size;
    }
  }
  const added = others.filter(({ name }) => !layout.fields.some((field) => field.name === name));
  const surplus: Place[] = [];
  for (const { name } of added) {
    const place = placeOf(name);
    if (place === undefined || place.size === 0) continue;
    surplus.push(place);
    deviations.push(surplusField(name, place));
  }
  return { deviations: deviations.sort((one, other) => one.offset - other.offset), surplus };
}

/** Of a list, only the first element is compared: all have the same width, unless they are unions. */
function widthDeviations(field: FieldLayout, other: FieldLayout, path: string, placeOf: PlaceOf): Deviation[] {
  if (field === other) return [];
  if (field.kind === "list" && other.kind === "list") {
    const [element, counterpart] = [field.element, other.element];
    if (element.kind === "union" && counterpart.kind === "union") {
      return unionDeviations(element, counterpart, elementsOf(path, placeOf), placeOf);
    }
    return widthDeviations(element, counterpart, `${path}[0]`, placeOf);
  }
  if (field.kind === "structure" && other.kind === "structure") {
    return field.fields.flatMap((inner, index) => {
      const counterpart = other.fields[index];
      return counterpart === undefined ? [] : widthDeviations(inner, counterpart, `${path}.${inner.name}`, placeOf);
    });
  }
  if (field.kind === "union" && other.kind === "union") return unionDeviations(field, other, [path], placeOf);
  const [expected, actual] = [fixedSizeOf(field), fixedSizeOf(other)];
  const place = placeOf(path);
  if (expected === null || actual === null || expected === actual || place === undefined) return [];
  const { offset } = place;
  return [
    deviationOf({
      code: "other-width",
      field: path,
      offset,
      expected: countedBytes(expected),
      actual: countedBytes(actual),
    }),
  ];
}

/** Unions of one type: their tag is compared once, and each case where it is first. */
function unionDeviations(
  field: UnionLayout,
  other: UnionLayout,
  paths: readonly string[],
  placeOf: PlaceOf,
): Deviation[] {
  const compared = new Set<CaseLayout | null>([null]);
  return paths.flatMap((path, index) => {
    const tag = placeOf(path)?.tag;
    const [own, counterpart] = [caseOf(field, tag), caseOf(other, tag)];
    const fields = compared.has(own) ? [] : (own?.fields ?? []);
    compared.add(own);
    return [...(index === 0 ? [field.tag] : []), ...fields].flatMap((inner) => {
      const same = [other.tag, ...(counterpart?.fields ?? [])].find(({ name }) => name === inner.name);
      return same === undefined ? [] : widthDeviations(inner, same, `${path}.${inner.name}`, placeOf);
    });
  });
}

/** The paths of the elements of a list. */
function elementsOf(path: string, placeOf: PlaceOf): string[] {
  const paths: string[] = [];
  for (let next = `${path}[0]`; placeOf(next) !== undefined; next = `${path}[${paths.length}]`) paths.push(next);
  return paths;
}

/** The size of a field that is not a list, structure or union; null if it varies. */
export function fixedSizeOf(field: FieldLayout): number | null {
  return "octets" in field && typeof field.octets === "number" ? field.octets : null;
}

/** The deviations of fields that are not in the frame; `offset` is where they would begin. */
export function missingFields(fields: readonly FieldLayout[], offset: number): Deviation[] {
  return fields.flatMap((field) => {
    if (isTlvBlock(field)) return [];
    const size = fixedSizeOf(field);
    const expected: Phrase = size === null ? "the field" : countedBytes(size);
    return deviationOf({ code: "missing-field", field: field.name, offset, expected, actual: "nothing" });
  });
}

function surplusField(field: string, { offset, size }: Place): Deviation {
  return deviationOf({ code: "surplus-octets", field, offset, expected: "no field", actual: countedBytes(size) });
}

/** The deviation of bytes after the last field. */
export function surplusOctets({ fields }: MessageLayout, { offset, size }: Place): Deviation {
  const last = fields.at(-1);
  const expected: Phrase = last === undefined ? "no body" : ["nothing after %", last.name];
  return deviationOf({ code: "surplus-octets", field: null, offset, expected, actual: countedBytes(size) });
}

/** The deviation of a response without a body. */
export function headerOnly({ frame, fields }: MessageLayout): Deviation {
  const names = fields.filter((field) => !isTlvBlock(field)).map(({ name }) => name);
  const expected: Phrase = ["the fields %", names.join(", ")];
  return deviationOf({ code: "header-only", field: null, offset: frame.minOctets, expected, actual: "no body" });
}

/** The deviation of a counter that states a different number of bytes. */
export function wrongLength(counter: string, offset: number, expected: number, actual: number): Deviation {
  return deviationOf({ code: "wrong-length", field: counter, offset, expected, actual });
}
