import { firstDefined } from "../../diagnostics/index.js";
import { isPoisoned, type SourceRef, valueRange } from "../../syntax/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["duplicate-operation"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that operations have different names, across all versions. */
export const uniqueOperations = defineCheck(codes, ({ protocol, report }: Context) => {
  const { operations } = protocol;

  const first = new Map<string, SourceRef>();
  for (const { document, node } of operations) {
    if (isPoisoned(node, "operation")) continue;
    const at: SourceRef = { document, path: ["operation"] };
    const other = first.get(node.operation);
    if (other === undefined) first.set(node.operation, at);
    else report("duplicate-operation", valueRange(at), { name: node.operation }, firstDefined(valueRange(other)));
  }
});
