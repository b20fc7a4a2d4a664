import type { Language } from "../../diagnostics/index.js";
import type { FieldReference } from "../../tables/index.js";
import { docText } from "./doc-text.js";
import { Identifiers } from "./identifiers.js";
import type { FileNames } from "./names.js";
import type { Attribute } from "./spec-types.js";
import { wireOf } from "./wire.js";

/** What attributes refer to. */
export interface AttributeContext {
  readonly names: FileNames;
  readonly language: Language;
}

/** The attributes of the fields of one type, and the names that remain free. */
export interface Attributes {
  readonly seq: readonly Attribute[];
  readonly free: Identifiers;
}

/** Returns the attributes of fields, in wire order. */
export function attributesOf(fields: readonly FieldReference[], context: AttributeContext): Attributes {
  const free = new Identifiers("field");
  const ids = new Map<string, string>();
  const seq = fields.map((field): Attribute => {
    const id = free.take(field.abbr);
    const wire = wireOf(field, { names: context.names, ids });
    ids.set(field.name, "enum" in wire ? `${id}.to_i` : id);
    return { id, "-orig-id": field.name, ...wire, ...docOf(fieldTexts(field, context), context) };
  });
  return { seq, free };
}

/** A description as a key, if there is one. */
export function docOf(texts: readonly (string | null)[], _context: AttributeContext): { readonly doc?: string } {
  const doc = docText(texts);
  return doc === "" ? {} : { doc };
}

/** What the schema states about a field, except for its type. */
function fieldTexts(field: FieldReference, { language, names }: AttributeContext): readonly (string | null)[] {
  const type = field.type === null ? undefined : names.types.get(field.type);
  const isTextual = type?.kind === "enumeration" && field.wire.kind !== "integer";
  return [
    field[language],
    field.constant?.kind === "octets" ? `= ${field.constant.hex}` : null,
    isTextual ? valueTexts(type.values, language) : null,
  ];
}

type Values = Extract<
  FileNames["types"] extends ReadonlyMap<string, infer T> ? T : never,
  { kind: "enumeration" }
>["values"];

/** The values of an enumeration of strings in words: enumerations of Kaitai Struct have integers only. */
function valueTexts(values: Values, language: Language): string {
  return values
    .map((value) => {
      if (value.kind === "value") return `${value.value}: ${value[language]}`;
      return value.kind === "prefix" ? `${value.prefix}…: ${value[language]}` : "";
    })
    .join("; ");
}
