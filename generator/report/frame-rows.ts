import {
  type ContentDescriptor,
  type FieldDescriptor,
  type ProtocolDescriptor,
  type FieldSpan,
  readCharactersOf,
  type UnionDescriptor,
  type ValueDescriptor,
  type WireValue,
  readStructureSpans,
  type StructureLayout,
  type TlvsLayout,
} from "../runtime/interpreter/index.js";
import { reportWords } from "./words.js";
import { bitsIn, deviationAt } from "../runtime/wire/index.js";
import { readPartly } from "./partial-content.js";
import type { ReportRow, RowContext } from "./report-row.js";
import { valueText } from "./value-text.js";

/** Returns the rows of the fields that were read, with those of structures in raw bytes. */
export function rowsOf(
  context: RowContext,
  fields: readonly FieldDescriptor[],
  spans: readonly FieldSpan[],
): ReportRow[] {
  const values = new Map(spans.map(({ path, value }) => [path, value]));
  const rows: ReportRow[] = [];
  for (const span of spans) {
    const descriptor = descriptorAt(context.descriptors, fields, span.path, values);
    const children = isContainer(span) ? rows.splice(firstInside(rows, span.path)) : null;
    if (children === null) rows.push(rowOfValue(context, span, descriptor, values));
    else {
      const row = { ...placeOf(span), value: "", meaning: null, ...privacyOf(descriptor) };
      rows.push({
        ...row,
        children: span.layout.kind === "tlvs" ? tlvRows(span.path, span.layout, children) : children,
      });
    }
  }
  return rows;
}

const CONTAINERS: readonly string[] = ["list", "structure", "union", "tlvs"];

function isContainer({ layout: { kind }, value }: FieldSpan): boolean {
  return CONTAINERS.includes(kind) && !(value instanceof Uint8Array);
}

/** Adds what TLVs have and fields have not: a head. Those of unknown tags can hold anything. */
function tlvRows(block: string, { tagOctets, lengthOctets }: TlvsLayout, rows: readonly ReportRow[]): ReportRow[] {
  const headSize = tagOctets + lengthOctets;
  return rows.map((row) => {
    const isUnknown = row.path.startsWith(`${block}[`);
    return { ...row, headSize, ...(isUnknown ? { privacy: "content" } : {}) };
  });
}

/** The position of the first row inside a field; the rows of its parts are the last ones. */
function firstInside(rows: readonly ReportRow[], path: string): number {
  return rows.findLastIndex((row) => !(row.path.startsWith(path) && /^[.[]/.test(row.path.slice(path.length)))) + 1;
}

function placeOf({ path, offset, size, layout: { kind } }: FieldSpan) {
  return { path, span: { offset, size }, kind };
}

/** Marks the row of a field that is secret or personal. */
function privacyOf(descriptor: FieldDescriptor | null): Pick<ReportRow, "privacy"> {
  const privacy = descriptor?.secret === true ? "secret" : descriptor?.personal;
  return privacy === undefined ? {} : { privacy };
}

function rowOfValue(
  context: RowContext,
  span: FieldSpan,
  descriptor: FieldDescriptor | null,
  values: Values,
): ReportRow {
  const content = descriptor?.contents?.find((each) => isContent(each, siblingOf(values, span.path, each.field)));
  const text = valueText(span, descriptor, context.language, context.legs);
  const row: ReportRow = { ...placeOf(span), ...text, ...privacyOf(descriptor), children: [] };
  return content === undefined ? row : contentRow(context, content, span, row);
}

/** Whether the deciding field of a content, or bits of it, hold its value. */
function isContent({ bits, equals }: ContentDescriptor, value: WireValue | undefined): boolean {
  return (bits === undefined ? Number(value) : bitsIn(Number(value), bits.low, bits.count)) === equals;
}

/** Values by the paths of their fields. */
type Values = ReadonlyMap<string, WireValue>;

/** Returns the descriptor of a field by its path: `Hops[1].Name` is the field Name of the elements of Hops. */
function descriptorAt(
  descriptors: ProtocolDescriptor,
  fields: readonly FieldDescriptor[],
  path: string,
  values: Values,
): FieldDescriptor | null {
  const direct = fields.find((field) => field.name === path);
  if (direct !== undefined) return direct;
  let among = fields;
  let found: FieldDescriptor | undefined;
  let before = "";
  for (const step of path.split(".")) {
    const name = step.replaceAll(/\[\d+\]/g, "");
    found = among.find((field) => field.name === name);
    before += `${step}.`;
    const union = descriptors.unions?.find((each) => each.name === found?.union);
    among =
      union === undefined
        ? (found?.tlvs ?? fieldsOf(descriptors, found?.structure ?? ""))
        : fieldsOfUnion(descriptors, union, values.get(before + union.tag.name));
  }
  return found ?? null;
}

/** Returns the tag of a union, and the fields of the structure that it selects. */
function fieldsOfUnion(
  descriptors: ProtocolDescriptor,
  { tag, cases }: UnionDescriptor,
  value: WireValue | undefined,
): readonly FieldDescriptor[] {
  const selecting = value instanceof Uint8Array ? readCharactersOf(value) : value;
  const found = cases.find(({ values }) => values.some((each) => each === selecting));
  const structures = cases.map(({ values, structure }) => valuesOfCase(descriptors, values, structure));
  return [{ values: structures.flat(), ...tag }, ...fieldsOf(descriptors, found?.structure ?? "")];
}

/** Returns the values of a tag with the documentation of the structure that they select. */
function valuesOfCase(
  { structures }: ProtocolDescriptor,
  values: readonly (number | string)[],
  structure: string,
): ValueDescriptor[] {
  const { en = "", zh = "" } = structures.find(({ name }) => name === structure) ?? {};
  return values.map((value) => ({ value, name: structure, en, zh }));
}

function fieldsOf(descriptors: ProtocolDescriptor, structure: string): readonly FieldDescriptor[] {
  return descriptors.structures.find(({ name }) => name === structure)?.fields ?? [];
}

function siblingOf(values: Values, path: string, name: string): WireValue | undefined {
  return values.get(path.slice(0, path.lastIndexOf(".") + 1) + name);
}

/** Returns the row of a structure in raw bytes; if no structure fits, one that reports it, with the fields that it has. */
function contentRow(
  context: RowContext,
  { structures }: ContentDescriptor,
  span: FieldSpan,
  row: ReportRow,
): ReportRow {
  const { path, offset, size } = span;
  const layouts = context.layouts.structures.filter(({ name }) => structures.includes(name));
  for (const layout of layouts) {
    const place = { frame: context.frame, at: offset, end: offset + size, prefix: "" };
    const { spans, error } = readStructureSpans(context.layouts, layout, place);
    if (error !== null || endOf(spans) !== place.end) continue;
    const children = within(path, rowsOf(context, fieldsOf(context.descriptors, layout.name), spans));
    return { ...row, kind: "content", value: layout.name, meaning: null, children };
  }
  const notice = reportWords[context.language].noStructure(structures);
  const { value } = valueText(span, null, context.language);
  return partialRow(context, layouts, { ...row, value: `${value} ${notice}`.trim(), meaning: null });
}

/** Returns the row of bytes that are no structure, with the rows of the fields that can be read. */
function partialRow(context: RowContext, layouts: readonly StructureLayout[], row: ReportRow): ReportRow {
  const { path } = row;
  const { offset, size } = row.span;
  const partial = readPartly(context.layouts, layouts, context.frame.subarray(offset, offset + size));
  if (partial === null) return row;
  const spans = partial.spans.map((span) => ({ ...span, offset: offset + span.offset }));
  const children = within(path, rowsOf(context, fieldsOf(context.descriptors, partial.structure.name), spans));
  const deviations = partial.deviations.map((deviation) => {
    const field = deviation.field === null ? path : `${path}.${deviation.field}`;
    return deviationAt(deviation, { field, offset: offset + deviation.offset });
  });
  return { ...row, kind: "content", deviations, children };
}

/** Puts the path of a field before those of the rows inside it. */
function within(path: string, rows: readonly ReportRow[]): ReportRow[] {
  return rows.map((row) => ({ ...row, path: `${path}.${row.path}`, children: within(path, row.children) }));
}

function endOf(spans: readonly FieldSpan[]): number {
  const last = spans.at(-1);
  return last === undefined ? 0 : last.offset + last.size;
}
