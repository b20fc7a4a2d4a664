import type { CaseLayout, FieldLayout, UnionLayout } from "./layout.js";
import type { WireFields, WireTlv, WireTlvs, WireValue } from "./reader.js";
import { digitsOf, readCharactersOf } from "./c-string.js";
import { type TlvProperty, toTlvsObject } from "./tlvs/tlvs-object.js";

/** Whether a field is a property of the message: counters, constants, length and command are not. */
export function isProperty(layout: FieldLayout): boolean {
  switch (layout.kind) {
    case "integer":
      return layout.counts === undefined && layout.constant === undefined && layout.role === undefined;
    case "octet-string":
      return layout.constant === undefined;
    default:
      return true;
  }
}

/** Whether a field of the header is its sequence. */
export function isSequence(field: FieldLayout): boolean {
  return field.property === "sequenceId";
}

/** Whether a field of the header is its status: every message has it as a property, as it has the sequence. */
export function isStatus(field: FieldLayout): boolean {
  return isProperty(field) && !isSequence(field);
}

/** The properties of a message object, from the values on the wire. */
export function toProperties(
  fields: readonly FieldLayout[],
  values: ReadonlyMap<string, WireValue>,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const layout of fields.filter(isProperty)) object[layout.property] = toProperty(layout, values.get(layout.name));
  return object;
}

function toProperty(layout: FieldLayout, value: WireValue | undefined): unknown {
  // A message without a body has no TLVs, as one without TLVs.
  if (layout.kind === "tlvs") return toTlvsObject(layout, tlvsOf(value).map(toPropertyOfTlv));
  if (value instanceof Uint8Array) return layout.kind === "octets" ? value : stringOf(layout, value);
  if (typeof value !== "object" || isTlvs(value)) return value;
  if (isFields(value)) return toProperties(fieldsOfValue(layout, value), value.fields);
  return value.map((each) => toProperty(elementOf(layout), each));
}

/** The string in bytes: digits, or characters. */
function stringOf({ kind }: FieldLayout, value: Uint8Array): string {
  return kind === "digits" ? digitsOf(value) : readCharactersOf(value);
}

function toPropertyOfTlv({ tag, parameter, value }: WireTlv): TlvProperty {
  return { tag, parameter, value: parameter === null ? value : toProperty(parameter.value, value) };
}

/** The TLVs of a value; empty if it has none. */
export function tlvsOf(value: WireValue | undefined): readonly WireTlv[] {
  return typeof value === "object" && isTlvs(value) ? value.tlvs : [];
}

/**
 * The fields of a structure, and the known TLVs of a message; those of a union are its tag and the fields of all its cases.
 * Empty for any other field.
 */
export function fieldsIn(layout: FieldLayout): readonly FieldLayout[] {
  if (layout.kind === "tlvs") return layout.parameters.map(({ value }) => value);
  if (layout.kind === "union") return [layout.tag, ...layout.cases.flatMap(({ fields }) => fields)];
  return layout.kind === "structure" ? layout.fields : [];
}

/** The fields of a value: those of the structure, or the tag of a union and the fields of the case that it selects. */
export function fieldsOfValue(layout: FieldLayout, value: WireFields): readonly FieldLayout[] {
  if (layout.kind !== "union") return fieldsIn(layout);
  return [layout.tag, ...(caseOf(layout, tagOf(layout, value))?.fields ?? [])];
}

/** The case that a tag selects; null if none does. */
export function caseOf({ cases }: Pick<UnionLayout, "cases">, tag: unknown): CaseLayout | null {
  return cases.find(({ values }) => values.some((value) => value === tag)) ?? null;
}

/** The tag in the value of a union, as a property. */
export function tagOf({ tag }: Pick<UnionLayout, "tag">, { fields }: WireFields): number | string {
  const value = fields.get(tag.name);
  return value instanceof Uint8Array ? readCharactersOf(value) : Number(value);
}

/** The layout of the elements of a list; the field itself if it is not a list. */
export function elementOf(layout: FieldLayout): FieldLayout {
  return layout.kind === "list" ? layout.element : layout;
}

/** A value that is not an integer, string or mark. */
type Compound = Extract<WireValue, object>;

/** Whether a value is that of a structure. */
export function isFields(value: Compound): value is WireFields {
  return "fields" in value;
}

/** Whether a value is TLVs. */
export function isTlvs(value: Compound): value is WireTlvs {
  return "tlvs" in value;
}
