import { verbatim } from "../diagnostics/index.js";
import { type OperationNode, valueRange, existsIn, type SyntaxTree } from "../syntax/index.js";
import type { ImportContext } from "./import-context.js";
import { IMPORTED_PARTS } from "./imported-parts.js";
import { specializeToVersion } from "./specialize.js";

/** Returns the imported operations, specialized to the imported version. Reports names that do not exist. */
export function selectOperations(from: ImportContext): SyntaxTree<OperationNode>[] {
  const { source, clause, version, versions } = from;
  const all = source.operations.filter(({ node }) => existsIn(node, version, versions));
  const known = all.map(({ node }) => node.operation);
  const names = typeof clause.operations === "object" ? clause.operations : known;
  reportUnknown(from, names, known);
  return all
    .filter(({ node }) => names.includes(node.operation))
    .map((file) => ({ document: file.document, node: specializeToVersion(file, from) }));
}

function reportUnknown(
  { at, title, source, report }: ImportContext,
  names: readonly string[],
  known: readonly string[],
): void {
  if (source.isIncomplete) return;
  names.forEach((name, index) => {
    if (known.includes(name)) return;
    const missing = { what: IMPORTED_PARTS.operation, name, of: verbatim(title), known };
    report("unknown-import", valueRange(at, "operations", index), missing);
  });
}
