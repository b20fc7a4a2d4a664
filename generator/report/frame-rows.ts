import type { Language } from "../diagnostics/index.js";
import {
  type ContentDescriptor,
  type FieldDescriptor,
  type ProtocolDescriptor,
  type ProtocolLayout,
  type FieldSpan,
  readCharactersOf,
  type UnionDescriptor,
  type ValueDescriptor,
  type WireValue,
  readStructureSpans,
  type StructureLayout,
} from "../runtime/interpreter/index.js";
import { reportWords } from "./words.js";
import { bitsIn, type Deviation, deviationAt } from "../runtime/wire/index.js";
import { readPartly } from "./partial-content.js";
import { valueText } from "./value-text.js";

/** A line of a described frame: a field, or bytes that belong to no field. */
export interface FrameRow {
  readonly offset: number;
  readonly size: number;
  /** The wire name; with an index in a list, with a path in a structure. */
  readonly path: string;
  readonly value: string;
  /** The next rows show its bytes. */
  readonly isDivided?: true;
  /** How the bytes deviate from their structure. Offsets are those of the frame. */
  readonly deviations?: readonly Deviation[];
  /** The error is in this row. */
  readonly isError?: true;
}

/** The input for building rows. */
export interface RowContext {
  readonly layouts: ProtocolLayout;
  readonly descriptors: ProtocolDescriptor;
  readonly language: Language;
  readonly frame: Uint8Array;
  /** The legs of the message, on which the meaning of values and bits may depend; absent if it is unknown. */
  readonly legs?: readonly string[];
}

/** Returns the rows of the fields that were read: one per field and element, and those of structures in raw bytes. */
export function rowsOf(
  context: RowContext,
  fields: readonly FieldDescriptor[],
  spans: readonly FieldSpan[],
): FrameRow[] {
  const values = new Map(spans.map(({ path, value }) => [path, value]));
  return spans
    .filter(({ layout }) => !["list", "structure", "union", "tlvs"].includes(layout.kind))
    .flatMap((span) => {
      const descriptor = descriptorAt(context.descriptors, fields, span.path, values);
      const { path, offset, size } = span;
      const content = descriptor?.contents?.find((each) => isContent(each, siblingOf(values, path, each.field)));
      const value = valueText(span, descriptor, context.language, context.legs);
      return content === undefined ? [{ offset, size, path, value }] : contentRows(context, content, span);
    });
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

/** Returns the rows of the structure in raw bytes; if none exists, a row that reports it, and the fields that it has. */
function contentRows(context: RowContext, { structures }: ContentDescriptor, span: FieldSpan): FrameRow[] {
  const { path, offset, size } = span;
  const layouts = context.layouts.structures.filter(({ name }) => structures.includes(name));
  for (const layout of layouts) {
    const place = { frame: context.frame, at: offset, end: offset + size, prefix: "" };
    const { spans, error } = readStructureSpans(context.layouts, layout, place);
    if (error !== null || endOf(spans) !== place.end) continue;
    const inner = rowsOf(context, fieldsOf(context.descriptors, layout.name), spans);
    const named = inner.map((row) => ({ ...row, path: `${path}.${row.path}` }));
    return [{ offset, size, path, value: layout.name, isDivided: true }, ...named];
  }
  const notice = reportWords[context.language].noStructure(structures);
  const value = `${valueText(span, null, context.language)} ${notice}`.trim();
  return partialRows(context, layouts, { offset, size, path, value });
}

/** Returns the row of bytes that are no structure, and the rows of the fields that can be read. */
function partialRows(context: RowContext, layouts: readonly StructureLayout[], row: FrameRow): FrameRow[] {
  const { offset, size, path } = row;
  const partial = readPartly(context.layouts, layouts, context.frame.subarray(offset, offset + size));
  if (partial === null) return [row];
  const spans = partial.spans.map((span) => ({ ...span, offset: offset + span.offset }));
  const inner = rowsOf(context, fieldsOf(context.descriptors, partial.structure.name), spans);
  const deviations = partial.deviations.map((deviation) => {
    const field = deviation.field === null ? path : `${path}.${deviation.field}`;
    return deviationAt(deviation, { field, offset: offset + deviation.offset });
  });
  return [{ ...row, isDivided: true, deviations }, ...inner.map((each) => ({ ...each, path: `${path}.${each.path}` }))];
}

function endOf(spans: readonly FieldSpan[]): number {
  const last = spans.at(-1);
  return last === undefined ? 0 : last.offset + last.size;
}
