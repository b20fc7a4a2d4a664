import { collectNames, keyRange } from "../../syntax/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["unused-type"] as const;
type Context = ProtocolContext<typeof codes>;

/** Reports types that are not used. It runs only without errors, because an error can hide a use. */
export const noUnusedTypes = defineCheck(codes, ({ protocol: { protocol, types, operations }, report }: Context) => {
  const named = new Set<string>();
  for (const { document } of [protocol, ...types, ...operations]) collectNames(document.value, named);
  for (const { document, node } of types) {
    for (const name of Object.keys(node.types ?? {})) {
      if (!named.has(name)) report("unused-type", keyRange({ document, path: ["types"] }, name), { name });
    }
  }
});
