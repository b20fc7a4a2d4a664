import type { SourceRange } from "../../diagnostics/index.js";
import { isLeftOut } from "../../validate/index.js";
import { valueRange } from "../located.js";
import { firstDefined, type ProtocolRule } from "./rule.js";

/** Every operation has a name of its own, whatever the version. */
export const operationsAreDistinct: ProtocolRule = ({ operations }, report) => {
  const first = new Map<string, SourceRange>();
  for (const { document, shape } of operations) {
    if (isLeftOut(shape, "operation")) continue;
    const range = valueRange({ document, path: ["operation"] });
    const other = first.get(shape.operation);
    if (other === undefined) first.set(shape.operation, range);
    else report("duplicate-operation", range, { name: shape.operation }, firstDefined(other));
  }
};
