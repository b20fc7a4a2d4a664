import { nearestName } from "../diagnostics/index.js";
import { isPoisoned, type TypeNode, type VectorTree } from "../syntax/index.js";
import { isStructural } from "./type-graph.js";
import type { BoundProtocol } from "./bound-protocol.js";
import {
  BASIC_TYPES,
  type BasicType,
  type FieldList,
  type FieldSymbol,
  type HeaderFieldSymbol,
  type MessageSymbol,
  type OperationSymbol,
  type TypeRef,
} from "./symbols.js";

/** Returns the messages of a version: each request, then its response. */
export function messagesOf(protocol: BoundProtocol): MessageSymbol[] {
  return protocol.operations.flatMap(({ request, response }) => (response === null ? [request] : [request, response]));
}

/** Returns the fields of a header that are properties of every message: the sequence and the status. */
export function carriedFields<F extends Pick<HeaderFieldSymbol, "role">>(header: readonly F[]): F[] {
  return header.filter(({ role }) => role === "sequence" || role === "status");
}

/** Returns the status of a header, if it has one. */
export function statusField<F extends Pick<HeaderFieldSymbol, "role">>(header: readonly F[]): F | undefined {
  return header.find(({ role }) => role === "status");
}

/** Returns the vectors of a version by the names of their messages. */
export function vectorsByMessage(protocol: BoundProtocol): ReadonlyMap<string, readonly VectorTree[]> {
  const byMessage = new Map<string, VectorTree[]>();
  for (const vector of protocol.vectors) {
    const { message } = vector.node;
    const vectors = byMessage.get(message);
    if (vectors === undefined) byMessage.set(message, [vector]);
    else vectors.push(vector);
  }
  return byMessage;
}

/** Returns every list of fields of a version: those of messages and of structures, and the tag of each union. */
export function fieldListsOf(protocol: BoundProtocol): FieldList[] {
  return [...messagesOf(protocol), ...protocol.definitions.filter(isStructural)];
}

/** Returns every field of a version: those of the header, of messages and of structures, and the TLVs. */
export function fieldsOf(protocol: BoundProtocol): readonly FieldSymbol[] {
  const { header, tlvDefinitions } = protocol;
  return [...header, ...fieldListsOf(protocol).flatMap(({ fields }) => fields), ...tlvDefinitions];
}

/** Whether the type of a field is unresolved. The type's own errors are reported at the type. */
export function isUnresolved({ basic, type }: TypeRef): boolean {
  return basic === null && type === null;
}

/** Returns the keys of a type that give its kind. A valid type has one of them. */
export function kindsOf(node: TypeNode): readonly KindKey[] {
  return KIND_KEYS.filter((key) => node[key] !== undefined);
}

/** The keys of which one gives a type its kind. */
const KIND_KEYS = ["type", "fields", "by-octets", "case"] as const;

/** A key that gives a type its kind. */
export type KindKey = (typeof KIND_KEYS)[number];

/**
 * Whether a type is poisoned, so that a use of its name is not reported again. A removed name that is not valid may be
 * a misspelling of this name.
 */
export function isPoisonedType({ brokenTypes }: BoundProtocol, name: string): boolean {
  if (brokenTypes.has(name) || brokenTypes.has("*")) return true;
  return nearestName(name, namelessAmong(brokenTypes)) !== null;
}

const nameless = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** Returns the names of broken types that are not valid as type names. */
function namelessAmong(brokenTypes: ReadonlySet<string>): readonly string[] {
  const names = nameless.get(brokenTypes) ?? [...brokenTypes].filter((each) => !/^[A-Za-z]\w*$/.test(each));
  nameless.set(brokenTypes, names);
  return names;
}

/** Whether a name is that of a basic type. */
export function isBasicType(name: string): name is BasicType {
  return BASIC_TYPES.some((basic) => basic === name);
}

/** Whether a schema cannot define a type with this name. */
export function isReservedType(name: string): boolean {
  return isBasicType(name) && name !== "Mark";
}

/** Returns the sizes that the specification lists for the strings of a field; null if it lists none, or the value is constant. */
export function sizesOf(field: FieldSymbol): readonly number[] | null {
  const { basic, sizes } = field.element ?? field;
  const isString = basic === "Octet String" || basic === "C-Octet String";
  return isString && field.constant === undefined ? (sizes ?? null) : null;
}

/** Returns the operation whose message answers any request; null without such an operation. */
export function anyAnswerOf(operations: readonly OperationSymbol[]): OperationSymbol | null {
  return operations.find(({ node }) => node.request.answers === "any") ?? null;
}

/** Whether a role of the header has an error, so that it is not clear which field is the status. */
export function isStatusUnclear(header: readonly HeaderFieldSymbol[]): boolean {
  return header.some(({ node }) => isPoisoned(node, "role"));
}
