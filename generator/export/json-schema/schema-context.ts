import type { Language } from "../../diagnostics/index.js";
import type { FieldReference, ProtocolReference, TypeReference } from "../../tables/index.js";

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a schema describes: wire JSON, or message objects of TypeScript in JSON. */
export type Form = "wire-json" | "messages";

/** What the schemas of one document have in common. */
export interface SchemaContext {
  readonly form: Form;
  readonly language: Language;
  readonly types: ReadonlyMap<string, TypeReference>;
  /** Writes a text of the schema as a description: plain, or escaped where tools read Markdown. */
  readonly textOf: (text: string) => string;
  /** The beginning of references to definitions: `#/$defs/`. */
  readonly refs: string;
}

/** Returns the context of a document. */
export function contextOf({ types }: ProtocolReference, given: Omit<SchemaContext, "types">): SchemaContext {
  return { ...given, types: new Map(types.map((type) => [type.slug, type])) };
}

/** A reference to a definition, as a schema that may have other keywords: draft 7 ignores those next to `$ref`. */
export function refTo({ refs }: SchemaContext, slug: string): Schema {
  return { allOf: [{ $ref: `${refs}${slug}` }] };
}

/** The keywords of a schema that applies only to values of another, in their order. */
const CONDITIONAL = ["if", "then"] as const;

/** A schema that applies only to values of another. */
export function conditional(...schemas: readonly [condition: Schema, consequence: Schema]): Schema {
  return Object.fromEntries(CONDITIONAL.map((keyword, index) => [keyword, schemas[index]]));
}

/** The name of a field in JSON. */
export function keyOf({ form }: SchemaContext, { name, property }: FieldReference): string {
  return form === "messages" ? property : name;
}

/** Whether a field follows from others: a counter, a constant, or a length or command in the header. */
export function isDerived({ counts, constant, role }: FieldReference): boolean {
  return counts !== null || constant !== null || role === "length" || role === "command";
}
