import type { ExpressionNode } from "../../expression/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { fieldNamed } from "../field-index.js";
import type { TypeSymbol } from "../symbols.js";
import { tlvsOfMember } from "./infer-tlv.js";
import { enumerationOf, type ExpressionScope, scopeOfMember } from "./scope.js";

/** Returns the enumeration of a field or TLV, whose values may be written alone next to it; null for anything else. */
export function contextualTypeOf(scope: ExpressionScope, syntax: ExpressionNode): TypeSymbol | null {
  if (syntax.kind === "name") return enumerationOf(fieldNamed(scope.fields, syntax.name));
  if (syntax.kind !== "member") return null;
  const tlvs = tlvsOfMember(scope, syntax);
  if (tlvs !== null) return enumerationOf(fieldNamed(tlvs.fields, `${TLVS_PROPERTY}.${syntax.member}`));
  const request = scopeOfMember(scope, syntax);
  return request === null ? null : enumerationOf(fieldNamed(request.fields, syntax.member));
}
