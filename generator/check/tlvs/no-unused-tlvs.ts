import { keyRange, type ListedTlvNode } from "../../syntax/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["tlv-unused"] as const;
type Context = ProtocolContext<typeof codes>;

/** Reports TLVs that no message lists. It runs only without errors, because an error can hide a list. */
export const noUnusedTlvs = defineCheck(codes, ({ protocol: { types, operations }, report }: Context) => {
  const lists = operations.flatMap(({ node: { request, response } }) => [request.tlvs ?? [], response?.tlvs ?? []]);
  const listed = new Set(lists.flat().map(nameOf));
  for (const { document, node } of types) {
    for (const name of Object.keys(node.tlvs ?? {})) {
      if (!listed.has(name)) report("tlv-unused", keyRange({ document, path: ["tlvs"] }, name), { name });
    }
  }
});

function nameOf(entry: ListedTlvNode): string {
  return typeof entry === "string" ? entry : entry.name;
}
