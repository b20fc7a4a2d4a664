import type { SourceRef } from "../syntax/index.js";

/** The value of a key of a field or type, with its source. */
export interface Attribute<Value> {
  /** Undefined if the key has values per version, but none for this version. */
  readonly value: Value | undefined;
  /** The key and its whole value. */
  readonly at: SourceRef;
  /** The value for this version. */
  readonly valueAt: SourceRef;
  /** The versions that have values; null if one value is valid in all versions. */
  readonly versions: readonly string[] | null;
  /** The name of the field or type that has the key. */
  readonly owner: string;
  /** The source of the value: the field, its type, or a change of an imported field. */
  readonly from: "field" | "type" | "import";
}

/** The attributes that a field and the elements of a list have. */
export interface TypedAttributes {
  readonly octets: Attribute<number | string> | undefined;
  readonly maxOctets: Attribute<number> | undefined;
}

/** The attributes of a field. */
export interface FieldAttributes extends TypedAttributes {
  readonly property: Attribute<string> | undefined;
  readonly default: Attribute<number | string> | undefined;
  readonly constant: Attribute<number | string> | undefined;
  readonly personal: Attribute<"number" | "content"> | undefined;
  readonly secret: Attribute<boolean> | undefined;
  readonly repeats: Attribute<boolean> | undefined;
}

/** A value with its place, without its owner. */
export type Stated<Value> = Pick<Attribute<Value>, "value" | "at" | "valueAt" | "versions">;
