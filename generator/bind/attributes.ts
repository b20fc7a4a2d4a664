import {
  annotationsOf,
  child,
  type FieldNode,
  type PerVersion,
  type ScalarNode,
  type SourceRef,
  valueIn,
} from "../syntax/index.js";
import type { Attribute, Stated, TypedAttributes } from "./attribute.js";
import type { TypeSymbol } from "./symbols.js";

/** A field, its place, and the version in which it is bound. */
export interface FieldSource {
  readonly node: FieldNode;
  readonly at: SourceRef;
  readonly version: string;
}

/** Returns the attributes that a field has itself or inherits from its type; for a list, those of its elements. */
export function bindTyped(field: FieldSource, type: TypeSymbol | null): TypedAttributes {
  return {
    octets: inherit(field, type, "octets", ({ octets }) => octets),
    maxOctets: inherit(field, type, "max-octets", (node) => node["max-octets"]),
  };
}

/**
 * Returns the attributes of a field. It inherits marks from its type or, if it is a list, from the type of its
 * elements.
 */
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

/** Returns the attribute of a field; a field without the key inherits it from the type. */
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

/** Returns the value at a place for a version. */
export function statedAt<Value extends number | string | boolean>(
  at: SourceRef,
  stated: PerVersion<Value>,
  version: string,
): Stated<Value> {
  const versions = typeof stated === "object" ? Object.keys(stated) : null;
  return { value: valueIn(stated, version), at, valueAt: versions === null ? at : child(at, version), versions };
}

/** Whether a field has an attribute from itself or from an import, not from its type. */
export function isOwn(attribute: Attribute<unknown> | undefined): boolean {
  return ownPlaceOf(attribute) !== undefined;
}

/** Returns the place of an attribute that a field has from itself or from an import; undefined if it has none. */
export function ownPlaceOf(attribute: Attribute<unknown> | undefined): SourceRef | undefined {
  return attribute === undefined || attribute.from === "type" ? undefined : attribute.at;
}
