import {
  type SpecReferenceNode,
  type FieldNode,
  type HeaderFieldNode,
  type ScalarNode,
  child,
  type SourceRef,
  existsIn,
  valueIn,
} from "../syntax/index.js";
import { toPropertyName } from "../naming/index.js";
import { type FieldSymbol, type HeaderFieldSymbol, isBasicType, type TypeRef, type TypeSymbol } from "./symbols.js";

/** What fields are seen by: a version, and the types there are. */
export interface BindScope {
  readonly version: string;
  readonly versions: readonly string[];
  readonly typeOf: (name: string) => TypeSymbol | undefined;
  /** Whose the sections of the protocol's own files are. */
  readonly cited: SpecReferenceNode;
}

/** The fields of a list that exist in the version. */
export function bindFields(scope: BindScope, nodes: readonly FieldNode[], at: SourceRef): FieldSymbol[] {
  return nodes.flatMap((node, index) =>
    existsIn(node, scope.version, scope.versions) ? [bindField(scope, node, child(at, index))] : [],
  );
}

/** Names of fields that exist in other versions only. */
export function absentNames({ version, versions }: BindScope, nodes: readonly FieldNode[]): string[] {
  return nodes.filter((node) => !existsIn(node, version, versions)).map(({ name }) => name);
}

/** The fields of the header. */
export function bindHeader(scope: BindScope, nodes: readonly HeaderFieldNode[], at: SourceRef): HeaderFieldSymbol[] {
  return nodes.map((node, index) => {
    const field = bindField(scope, node, child(at, index));
    const role = node.role ?? null;
    return { ...field, role, property: role === "sequence" ? "sequenceId" : field.property };
  });
}

function bindField(scope: BindScope, node: FieldNode | HeaderFieldNode, at: SourceRef): FieldSymbol {
  const own: FieldNode = node;
  const isList = own.type === "List";
  const typed = bindTypeRef(scope, own.type, own);
  const inherited: ScalarNode = typed.type?.node ?? {};
  const { octets } = typed;
  const counting = typed.basic === "Octets" && typeof octets === "string" && octets !== "rest" ? octets : null;
  return {
    ...typed,
    name: own.name,
    property: own.property ?? inherited.property ?? toPropertyName(own.name),
    at,
    node,
    documentation: documentationOf(scope, own, inherited),
    section: valueIn(own.section, scope.version) ?? valueIn(inherited.section, scope.version),
    cited:
      own.section === undefined && inherited.section !== undefined
        ? (typed.type?.node.cited ?? scope.cited)
        : undefined,
    element: isList ? bindTypeRef(scope, own.of ?? "", own) : null,
    counter: isList ? (own.count ?? null) : counting,
    default: valueIn(own.default ?? inherited.default, scope.version),
    constant: valueIn(own.constant, scope.version),
    printed: valueIn(own.printed ?? inherited.printed, scope.version),
    ...marksOf(own, isList ? elementOf(scope, own) : inherited),
    changed: own.changed ?? changedByType(own, isList ? elementOf(scope, own) : inherited),
  };
}

function bindTypeRef(scope: BindScope, name: string, own: ScalarNode): TypeRef {
  if (isBasicType(name)) return { type: null, basic: name, ...widthsOf(scope, own, {}) };
  const type = scope.typeOf(name);
  const basic = type?.node.type ?? "";
  return {
    type: type ?? null,
    basic: isBasicType(basic) ? basic : null,
    ...widthsOf(scope, own, type?.node ?? {}),
  };
}

function widthsOf({ version }: BindScope, own: ScalarNode, inherited: ScalarNode) {
  return {
    octets: valueIn(own.octets ?? inherited.octets, version),
    maxOctets: valueIn(own["max-octets"] ?? inherited["max-octets"], version),
    padLeft: own["pad-left"] ?? inherited["pad-left"],
  };
}

function documentationOf(scope: BindScope, own: FieldNode, inherited: ScalarNode): FieldSymbol["documentation"] {
  const element = elementOf(scope, own);
  const en = own.en ?? inherited.en ?? element.en;
  const zh = own.zh ?? inherited.zh ?? element.zh;
  return { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}

/** The type of a list's elements. */
function elementOf(scope: BindScope, own: FieldNode): ScalarNode {
  return own.type === "List" ? (scope.typeOf(own.of ?? "")?.node ?? {}) : {};
}

/** What the type of a field said before it was changed, as far as the field says nothing itself. */
function changedByType(own: FieldNode, { changed }: ScalarNode): FieldSymbol["changed"] {
  if (changed === undefined) return undefined;
  const before = Object.entries(changed.before).filter(([key]) => !Object.hasOwn(own, key));
  return before.length === 0 ? undefined : { of: changed.of, before: Object.fromEntries(before) };
}

function marksOf(own: ScalarNode, inherited: ScalarNode) {
  return {
    reserved: own.reserved ?? inherited.reserved ?? false,
    personal: own.personal ?? inherited.personal,
    secret: own.secret ?? inherited.secret ?? false,
    repeats: own.repeats ?? inherited.repeats ?? false,
  };
}
