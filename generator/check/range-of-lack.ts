import type { SourceRange } from "../diagnostics/index.js";
import { type ChangedNode, type SourceRef, valueRange, keyRange } from "../syntax/index.js";

/** Returns where to report that a field lacks something: at its name or, if an import changed it, at the change. */
export function missingRange({
  at,
  changed,
}: {
  readonly at: SourceRef;
  readonly changed: ChangedNode | undefined;
}): SourceRange {
  const [key] = Object.keys(changed?.before ?? {});
  return key === undefined ? valueRange(at, "name") : keyRange(at, key);
}
