import {
  annotationsOf,
  child,
  type FieldNode,
  type PerVersion,
  type ScalarNode,
  type SourceRef,
  valueIn,
} from "../syntax/index.js";
import type { TypeSymbol } from "./symbols.js";

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

/** A field, where it is, and the version that it is bound in. */
export interface FieldSource {
  readonly node: FieldNode;
  readonly at: SourceRef;
  readonly version: string;
}

/** The attributes of a field by itself or by its type, those of a list for its elements. */
export function bindTyped(field: FieldSource, type: TypeSymbol | null): TypedAttributes {
  return {
    octets: inherit(field, type, "octets", ({ octets }) => octets),
    maxOctets: inherit(field, type, "max-octets", (node) => node["max-octets"]),
  };
}

/** The attributes of a field: its marks may be those of its type or, in a list, of the elements' type. */
export function bindAttributes(field: FieldSource, type: TypeSymbol | null, element: TypeSymbol | null) {
  const marked = type ?? element;
  const { constant } = field.node;
  return {
    property: inherit(field, type, "property", ({ property }) => property),
    default: inherit(field, type, "default", (node) => node.default),
    constant: constant === undefined ? undefined : ownAttribute(field, "constant", constant),
    personal: inherit(field, marked, "personal", ({ personal }) => personal),
    secret: inherit(field, marked, "secret", ({ secret }) => secret),
    repeats: inherit(field, marked, "repeats", ({ repeats }) => repeats),
  };
}

/** The attribute of a field or, where it says nothing itself, of a type. */
function inherit<Value extends number | string | boolean>(
  field: FieldSource,
  type: TypeSymbol | null,
  key: string,
  read: (node: ScalarNode) => PerVersion<Value> | undefined,
): Attribute<Value> | undefined {
  const own = read(field.node);
  if (own !== undefined) return ownAttribute(field, key, own);
  const inherited = type === null ? undefined : read(type.node);
  if (type === null || inherited === undefined) return undefined;
  return { ...statedAt(child(type.at, key), inherited, field.version), owner: type.name, from: "type" };
}

function ownAttribute<Value extends number | string | boolean>(
  { node, at, version }: FieldSource,
  key: string,
  own: PerVersion<Value>,
): Attribute<Value> {
  const isChanged = Object.hasOwn(annotationsOf(node).changed?.before ?? {}, key);
  return { ...statedAt(child(at, key), own, version), owner: node.name, from: isChanged ? "import" : "field" };
}

/** What is stated of anything, and where. */
export type Stated<Value> = Pick<Attribute<Value>, "value" | "at" | "valueAt" | "versions">;

/** What is stated at a place, for a version. */
export function statedAt<Value extends number | string | boolean>(
  at: SourceRef,
  stated: PerVersion<Value>,
  version: string,
): Stated<Value> {
  const versions = typeof stated === "object" ? Object.keys(stated) : null;
  return { value: valueIn(stated, version), at, valueAt: versions === null ? at : child(at, version), versions };
}

/** Whether a field says something itself, or an import for it. */
export function isOwn(attribute: Attribute<unknown> | undefined): boolean {
  return attribute !== undefined && attribute.from !== "type";
}
