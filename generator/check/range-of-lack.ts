import type { SourceRange } from "../diagnostics/index.js";
import { type ChangedNode, type SourceRef, valueRange, keyRange } from "../syntax/index.js";

/** Where a field is told that lacks something: at its name, or, where an import changed it, at the change. */
export function rangeOfLack({
  at,
  changed,
}: {
  readonly at: SourceRef;
  readonly changed: ChangedNode | undefined;
}): SourceRange {
  const [key] = Object.keys(changed?.before ?? {});
  return key === undefined ? valueRange(at, "name") : keyRange(at, key);
}
