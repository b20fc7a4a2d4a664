import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { isPoisoned, valueRange } from "../../syntax/index.js";
import type { ProtocolCheck } from "../check.js";

/** Every operation has a name of its own, whatever the version. */
export const uniqueOperations: ProtocolCheck = ({ operations }, report) => {
  const first = new Map<string, SourceRange>();
  for (const { document, node } of operations) {
    if (isPoisoned(node, "operation")) continue;
    const range = valueRange({ document, path: ["operation"] });
    const other = first.get(node.operation);
    if (other === undefined) first.set(node.operation, range);
    else report("duplicate-operation", range, { name: node.operation }, firstDefined(other));
  }
};
