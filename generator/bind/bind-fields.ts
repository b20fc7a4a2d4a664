import {
  annotationsOf,
  type SpecReferenceNode,
  type FieldNode,
  type HeaderFieldNode,
  type ScalarNode,
  child,
  type SourceRef,
  existsIn,
  valueIn,
} from "../syntax/index.js";
import { SEQUENCE_PROPERTY, toPropertyName } from "../naming/index.js";
import { bindAttributes, bindTyped, type FieldSource } from "./attributes.js";
import { isBasicType, isReservedType } from "./queries.js";
import type { FieldSymbol, HeaderFieldSymbol, TypeRef, TypeSymbol } from "./symbols.js";

/** The context in which fields are bound: a version and its types. */
export interface BindScope {
  readonly version: string;
  readonly versions: readonly string[];
  readonly types: ReadonlyMap<string, TypeSymbol>;
  /** The specification to which the sections in the protocol's own files refer. */
  readonly cited: SpecReferenceNode;
}

/** Returns the fields of a list that exist in the version. */
export function bindFields(scope: BindScope, nodes: readonly FieldNode[], at: SourceRef): FieldSymbol[] {
  return nodes.flatMap((node, index) =>
    existsIn(node, scope.version, scope.versions) ? [bindField(scope, node, child(at, index))] : [],
  );
}

/** Returns the names of fields, or of bits, that exist only in other versions. */
export function absentNames(
  { version, versions }: BindScope,
  nodes: readonly Pick<FieldNode, "name" | "since" | "until">[],
): Set<string> {
  return new Set(nodes.filter((node) => !existsIn(node, version, versions)).map(({ name }) => name));
}

/** Returns the fields of the header. */
export function bindHeader(scope: BindScope, nodes: readonly HeaderFieldNode[], at: SourceRef): HeaderFieldSymbol[] {
  return nodes.map((node, index) => {
    const field = bindField(scope, node, child(at, index));
    const role = node.role ?? null;
    return { ...field, role, property: role === "sequence" ? SEQUENCE_PROPERTY : field.property };
  });
}

/** Returns a field of a list, or the value of a TLV. */
export function bindField(scope: BindScope, node: FieldNode | HeaderFieldNode, at: SourceRef): FieldSymbol {
  const own: FieldNode = node;
  const source: FieldSource = { node: own, at, version: scope.version };
  const typed = bindTypeRef(scope, source, "type");
  const element = own.type === "List" ? bindTypeRef(scope, source, "of") : null;
  const elementType = element?.type ?? null;
  const inherited = scalarOf(typed.type);
  const marked = scalarOf(typed.type ?? elementType);
  const attributes = { ...typed.attributes, ...bindAttributes(source, typed.type, elementType) };
  const { section, cited } = sectionOf(scope, own, typed.type);
  const values = valuesOf(own.name, attributes);
  // Spreading several objects into one is slow: naming each property halves the time of a compile with many fields.
  return {
    typeAt: typed.typeAt,
    type: typed.type,
    basic: typed.basic,
    octets: typed.octets,
    maxOctets: typed.maxOctets,
    padLeft: typed.padLeft,
    tail: typed.tail,
    sizes: typed.sizes,
    name: own.name,
    property: values.property,
    at,
    node,
    documentation: documentationOf(own, marked),
    section,
    cited,
    element,
    counter: counterOf(own, typed),
    contents: (own.contains ?? []).map((content, index) => ({ ...content, at: child(at, "contains", index) })),
    text: own.text,
    digest: own.digest,
    accessor: own.accessor,
    receipt: own.receipt,
    attributes,
    default: values.default,
    constant: values.constant,
    personal: values.personal,
    secret: values.secret,
    repeats: values.repeats,
    printed: valueIn(own.printed ?? inherited.printed, scope.version),
    reserved: own.reserved ?? marked.reserved ?? false,
    changed: annotationsOf(own).changed ?? changedByType(own, marked),
  };
}

/** Returns the node of a type; empty if there is no type. */
function scalarOf(type: TypeSymbol | null): ScalarNode {
  return type?.node ?? {};
}

/** Returns the values of the attributes of a field, with their defaults. */
function valuesOf(name: string, attributes: FieldSymbol["attributes"]) {
  return {
    property: attributes.property?.value ?? toPropertyName(name),
    default: attributes.default?.value,
    constant: attributes.constant?.value,
    personal: attributes.personal?.value,
    secret: attributes.secret?.value ?? false,
    repeats: attributes.repeats?.value ?? false,
  };
}

/** Resolves the type that a field names under a key: its own type, or the type of its elements. */
function bindTypeRef(scope: BindScope, field: FieldSource, key: "type" | "of"): TypeRef {
  const name = field.node[key] ?? "";
  const type = isReservedType(name) ? null : (scope.types.get(name) ?? null);
  const inherited = scalarOf(type);
  const attributes = bindTyped(field, type);
  const basic = basicTypeOf(name, type);
  return {
    typeAt: child(field.at, key),
    type,
    basic,
    attributes,
    octets: attributes.octets?.value,
    maxOctets: attributes.maxOctets?.value,
    padLeft: field.node["pad-left"] ?? inherited["pad-left"],
    tail: key === "type" ? tailOf(field.node, basic) : null,
    sizes: field.node.sizes ?? inherited.sizes,
  };
}

function tailOf({ natural, terminator }: FieldNode, basic: TypeRef["basic"]): TypeRef["tail"] {
  if (natural === true && basic === "Octet String") return "natural";
  return terminator === "optional" && basic === "C-Octet String" ? "optional-terminator" : null;
}

/** Returns the basic type that a name means, or that a named type has; null if it has none. */
function basicTypeOf(name: string, type: TypeSymbol | null): TypeRef["basic"] {
  const basic = type === null ? name : (type.node.type ?? "");
  return isBasicType(basic) ? basic : null;
}

/** Returns the section of a field. If the type gives the section, `cited` is the specification to which it refers. */
function sectionOf({ version, cited }: BindScope, own: FieldNode, type: TypeSymbol | null) {
  const inherited = type?.node.section;
  return {
    section: valueIn(own.section, version) ?? valueIn(inherited, version),
    cited:
      own.section === undefined && inherited !== undefined
        ? (annotationsOf(type?.node ?? own).cited ?? cited)
        : undefined,
  };
}

/** Returns the name of the field that counts the elements of a list, or the octets of a field. */
function counterOf(own: FieldNode, { basic, octets }: TypeRef): string | null {
  if (own.type === "List") return own.count ?? null;
  return basic === "Octets" && typeof octets === "string" && octets !== "rest" ? octets : null;
}

/**
 * Returns the descriptions of a field. It inherits a missing one from its type or, if it is a list, from the type of
 * its elements.
 */
function documentationOf(own: FieldNode, marked: ScalarNode): FieldSymbol["documentation"] {
  const en = own.en ?? marked.en;
  const zh = own.zh ?? marked.zh;
  return { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}

/** Returns what the type of a field had before it was changed, without the keys that the field has itself. */
function changedByType(own: FieldNode, inherited: ScalarNode): FieldSymbol["changed"] {
  const { changed } = annotationsOf(inherited);
  if (changed === undefined) return undefined;
  const before = Object.entries(changed.before).filter(([key]) => !Object.hasOwn(own, key));
  return before.length === 0 ? undefined : { of: changed.of, before: Object.fromEntries(before) };
}
