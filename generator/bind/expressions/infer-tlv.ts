import type { Bilingual } from "../../diagnostics/index.js";
import type { ExpressionNode } from "../../expression/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { bitsTypeOf } from "./field-path.js";
import { fieldNamed } from "../field-index.js";
import type { FieldList, FieldSymbol, TlvSymbol } from "../symbols.js";
import { inferBits } from "./infer-bits.js";
import {
  type ExpressionScope,
  fieldInWords,
  findField,
  reportOperand,
  type TlvScope,
  type Typed,
  valueTypeOf,
} from "./scope.js";

type Member = Extract<ExpressionNode, { readonly kind: "member" }>;

const scopes = new WeakMap<readonly TlvSymbol[], TlvScope>();

/** Returns the names that `tlvs.` may precede in the rules of a message; null if it has no TLVs. */
export function tlvScopeOf(owner: FieldList): TlvScope | null {
  const { tlvs = null } = owner;
  if (tlvs === null) return null;
  const scope = scopes.get(tlvs) ?? scopeOf(tlvs, owner);
  scopes.set(tlvs, scope);
  return scope;
}

function scopeOf(tlvs: readonly TlvSymbol[], { listed = [], absentTlvs = new Set() }: FieldList): TlvScope {
  const pathsOf = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map(pathOfTlv));
  return {
    fields: tlvs.map(asField),
    listed: pathsOf(listed.map(({ node }) => node.name)),
    absent: pathsOf(absentTlvs),
  };
}

/** Returns a TLV as a field whose name and property are paths. One that a message may have several times is a list. */
function asField(tlv: TlvSymbol): FieldSymbol {
  const own = { ...tlv, name: pathOfTlv(tlv.name), property: pathOfTlv(tlv.property) };
  return tlv.several ? { ...own, basic: "List", element: tlv } : own;
}

/** Returns the path of a TLV: its name after `tlvs.`. */
export function pathOfTlv(name: string): string {
  return `${TLVS_PROPERTY}.${name}`;
}

/** Returns the names of TLVs that a member such as `tlvs.x` may have; null for another member. */
export function tlvsOfMember({ fields, tlvs = null }: ExpressionScope, { field }: Member): TlvScope | null {
  return field === TLVS_PROPERTY && fieldNamed(fields, field) === undefined ? tlvs : null;
}

/** Whether a member begins like a TLV, but its message or structure has none. Reports that. */
export function lacksTlvs(scope: ExpressionScope, syntax: ExpressionNode): boolean {
  const isTlv = syntax.kind === "member" && syntax.field === TLVS_PROPERTY;
  if (!isTlv || tlvsOfMember(scope, syntax) !== null) return false;
  return findField(scope, TLVS_PROPERTY, { from: syntax.from, to: syntax.from + TLVS_PROPERTY.length }) === null;
}

/** Returns the TLV that a member names. Reports a missing one, unless its list has the error, and returns null. */
export function findTlv(scope: ExpressionScope, tlvs: TlvScope, syntax: Member): FieldSymbol | null {
  const path = pathOfTlv(syntax.member);
  const { fields, listed, absent } = tlvs;
  if (fieldNamed(fields, path) === undefined && listed.has(path) && !absent.has(path)) return null;
  return findField({ ...scope, fields, absent }, path, syntax);
}

const WITH_BITS: Bilingual = { en: "a TLV with named bits", zh: "带有bits:的TLV" };
const VALUE: Bilingual = { en: "a TLV with an integer or a string", zh: "值为整数或字符串的TLV" };

/** Infers the value of a TLV or of its bits. Without the TLV, an integer is -1 and a string is empty, so that it always has a value. */
export function inferTlv(scope: ExpressionScope, tlvs: TlvScope, syntax: Member): Typed | null {
  const tlv = findTlv(scope, tlvs, syntax);
  if (tlv === null) return null;
  if (syntax.bits !== null) return inferBitsOfTlv(scope, tlv, { ...syntax, bits: syntax.bits });
  const type = valueTypeOf(tlv);
  if (type === null || type === "condition") {
    return reportOperand(scope, syntax, { expected: VALUE, actual: tlvInWords(tlv) });
  }
  return { type, expression: { kind: "tlv", property: tlv.property, type } };
}

function inferBitsOfTlv(
  scope: ExpressionScope,
  tlv: FieldSymbol,
  syntax: Member & { readonly bits: string },
): Typed | null {
  const type = tlv.element === null ? bitsTypeOf(tlv) : null;
  if (type === null) return reportOperand(scope, syntax, { expected: WITH_BITS, actual: tlvInWords(tlv) });
  return inferBits(scope, { ...syntax, field: tlv.name, member: syntax.bits, bits: null }, tlv, type);
}

function tlvInWords(tlv: FieldSymbol): Bilingual {
  if (tlv.element === null) return fieldInWords(tlv);
  return { en: "a TLV that may be there several times", zh: "可以有多个的TLV" };
}
