import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { keyRange } from "../../syntax/index.js";
import { isBasicType } from "../../bind/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["duplicate-type"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that types are defined once across all files, and that no type has the name of a basic type. */
export const uniqueTypes = defineCheck(codes, ({ protocol, report }: Context) => {
  const { types } = protocol;

  const first = new Map<string, SourceRange>();
  for (const { document, node } of types) {
    for (const name of Object.keys(node.types)) {
      const range = keyRange({ document, path: [] }, "types", name);
      const other = first.get(name);
      if (isBasicType(name)) report("duplicate-type", range, { name, isBasic: true });
      else if (other === undefined) first.set(name, range);
      else report("duplicate-type", range, { name, isBasic: false }, firstDefined(other));
    }
  }
});
