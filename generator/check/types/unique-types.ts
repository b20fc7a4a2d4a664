import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { keyRange } from "../../syntax/index.js";
import { isReservedType } from "../../bind/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["duplicate-type"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that types and TLVs are defined once across all files, and that no type has the name of a basic type. */
export const uniqueTypes = defineCheck(codes, (context: Context) => {
  checkTypes(context);
  checkTlvs(context);
});

function checkTlvs({ protocol: { types }, report }: Context): void {
  const first = new Map<string, SourceRange>();
  for (const { document, node } of types) {
    for (const name of Object.keys(node.tlvs ?? {})) {
      const range = keyRange({ document, path: [] }, "tlvs", name);
      const other = first.get(name);
      if (other === undefined) first.set(name, range);
      else report("duplicate-type", range, { name, isBasic: false, isTlv: true }, firstDefined(other));
    }
  }
}

function checkTypes({ protocol: { types }, report }: Context): void {
  const first = new Map<string, SourceRange>();
  for (const { document, node } of types) {
    for (const name of Object.keys(node.types ?? {})) {
      const range = keyRange({ document, path: [] }, "types", name);
      const other = first.get(name);
      if (isReservedType(name)) report("duplicate-type", range, { name, isBasic: true });
      else if (other === undefined) first.set(name, range);
      else report("duplicate-type", range, { name, isBasic: false }, firstDefined(other));
    }
  }
}
