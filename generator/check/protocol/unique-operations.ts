import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { isLeftOut, valueRange } from "../../syntax/index.js";
import type { ProtocolRule } from "../check.js";

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
