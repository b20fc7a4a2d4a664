import { TLVS_PROPERTY } from "../naming/index.js";
import type { PlaceOfPartNode, TextBindingNode } from "../syntax/index.js";
import { bitFieldNamed, fieldPath } from "./expressions/field-path.js";
import { pathOfTlv, tlvScopeOf } from "./expressions/infer-tlv.js";
import type { TlvScope } from "./expressions/scope.js";
import { fieldNamed } from "./field-index.js";
import type { FieldList, FieldSymbol, TypeSymbol, ValueSymbol } from "./symbols.js";

/** A field that holds a text or a part of one. */
export interface TextBindingSymbol {
  readonly field: FieldSymbol;
  readonly node: TextBindingNode;
}

/**
 * What a field that a binding names must be: an integer of up to 4 octets that is not packed and names no bits, such an
 * integer or one bit of one that names them, octets, an integer, string or octets, a string, or a string or list of strings.
 */
export type BoundFieldKind = "integer" | "indicator" | "octets" | "scalar" | "string" | "strings";

/** A key of a binding that names a field: coding, or parts and reference. */
export type TextBindingPath =
  readonly [key: Exclude<keyof TextBindingNode, "parts">] | readonly [key: "parts", inner: keyof PlaceOfPartNode];

/** The other keys of a binding, and what the field that they name must be. */
export const TEXT_BINDING_KEYS: readonly { readonly path: TextBindingPath; readonly expected: BoundFieldKind }[] = [
  { path: ["header-indicator"], expected: "indicator" },
  { path: ["total"], expected: "integer" },
  { path: ["number"], expected: "integer" },
  { path: ["parts", "reference"], expected: "integer" },
  { path: ["parts", "total"], expected: "integer" },
  { path: ["parts", "number"], expected: "integer" },
  { path: ["instead"], expected: "octets" },
  { path: ["from"], expected: "string" },
  { path: ["to"], expected: "strings" },
  { path: ["identifier"], expected: "scalar" },
];

/** Returns what a key of a binding names; undefined if the binding does not have the key. */
export function namedBy(node: TextBindingNode, path: TextBindingPath): string | undefined {
  return path[0] === "parts" ? node.parts?.[path[1]] : node[path[0]];
}

/** Returns all that a binding names. */
export function pathsNamedBy(node: TextBindingNode): string[] {
  return [node.coding, ...TEXT_BINDING_KEYS.flatMap(({ path }) => namedBy(node, path) ?? [])];
}

/** What a path of a binding names: a field of a list, and perhaps some of its bits. */
export interface BoundPath {
  /** The message; for a TLV, its TLVs as fields with paths as names. */
  readonly list: FieldList;
  readonly name: string;
  readonly bitName: string | null;
  /** The TLVs of the message if the path names one of them; otherwise null. */
  readonly tlvs: TlvScope | null;
}

/** Splits a path of a binding: a TLV has the whole path as its name. */
export function boundPath(owner: FieldList, path: string): BoundPath {
  const tlvs = path.startsWith(pathOfTlv("")) && fieldNamed(owner.fields, TLVS_PROPERTY) === undefined;
  const scope = tlvs ? tlvScopeOf(owner) : null;
  if (scope === null) {
    const { field: name, bits } = fieldPath(path);
    return { list: owner, name, bitName: bits, tlvs: null };
  }
  return { list: { ...owner, fields: scope.fields, absent: scope.absent }, name: path, bitName: null, tlvs: scope };
}

/** Returns the field, the bits or the TLV that a path of a binding names. */
export function resolveBoundPath(owner: FieldList, path: string) {
  const { list, name, bitName } = boundPath(owner, path);
  const field = fieldNamed(list.fields, name);
  return { field, bits: bitFieldNamed(field, bitName) };
}

/** Returns the fields of a message that are bound to a coding. */
export function textBindingsOf({ fields }: { readonly fields: readonly FieldSymbol[] }): TextBindingSymbol[] {
  return fields.flatMap((field) => (field.text === undefined ? [] : [{ field, node: field.text }]));
}

/** Returns the values of an enumeration that have a coding. */
export function codedValues({ values }: TypeSymbol): ValueSymbol[] {
  return values.filter(({ node }) => node.coding !== undefined);
}
