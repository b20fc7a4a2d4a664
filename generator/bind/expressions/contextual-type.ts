import type { ExpressionNode } from "../../expression/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { bitFieldNamed, bitsTypeOf } from "./field-path.js";
import { fieldNamed } from "../field-index.js";
import { tlvsOfMember } from "./infer-tlv.js";
import { enumerationOf, type ExpressionScope, type NamedValues, scopeOfMember } from "./scope.js";

/** Returns the values of a field, TLV or bits; a name that is compared with them may be one of these values. */
export function contextualTypeOf(scope: ExpressionScope, syntax: ExpressionNode): NamedValues | null {
  if (syntax.kind === "name") return enumerationOf(fieldNamed(scope.fields, syntax.name));
  if (syntax.kind !== "member") return null;
  const { field, member, bits } = syntax;
  const tlvs = tlvsOfMember(scope, syntax);
  if (tlvs !== null) return valuesOf(tlvs, `${TLVS_PROPERTY}.${member}`, bits);
  const request = scopeOfMember(scope, syntax);
  return request === null ? valuesOfBits(scope, field, member) : valuesOf(request, member, bits);
}

function valuesOf(scope: Pick<ExpressionScope, "fields">, name: string, bits: string | null): NamedValues | null {
  return bits === null ? enumerationOf(fieldNamed(scope.fields, name)) : valuesOfBits(scope, name, bits);
}

function valuesOfBits({ fields }: Pick<ExpressionScope, "fields">, name: string, bitName: string): NamedValues | null {
  const field = fieldNamed(fields, name);
  const bits = bitFieldNamed(field, bitName);
  if (bits === null) return null;
  return { name: `${bitsTypeOf(field)?.name}.${bits.name}`, values: bits.values, node: bits.node };
}
