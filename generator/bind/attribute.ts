import type { SourceRef } from "../syntax/index.js";

/** What is said of a field under a key, and where. */
export interface Attribute<Value> {
  /** Undefined where there are values per version, and none for this version. */
  readonly value: Value | undefined;
  /** The key and all that it says. */
  readonly at: SourceRef;
  /** The value for this version. */
  readonly valueAt: SourceRef;
  /** The versions that have values; null where one value is that of all. */
  readonly versions: readonly string[] | null;
  /** The name of the field or type that says it. */
  readonly owner: string;
  /** What says it: the field, its type, or the change of a field that is imported. */
  readonly from: "field" | "type" | "import";
}

/** The attributes of what has a type: a field, or the elements of a list. */
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

/** What is stated of anything, and where. */
export type Stated<Value> = Pick<Attribute<Value>, "value" | "at" | "valueAt" | "versions">;
