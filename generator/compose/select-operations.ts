import { type OperationShape, valueRange, existsIn, type Shaped } from "../syntax/index.js";
import type { Import } from "./import-context.js";
import { inVersion } from "./specialize.js";

/** The operations that are imported, as they are in the version that is imported. Names that are none are reported. */
export function chosenOperations(from: Import): Shaped<OperationShape>[] {
  const { source, said, version, versions, places } = from;
  const all = source.operations.filter(({ shape }) => existsIn(shape, version, versions));
  const known = all.map(({ shape }) => shape.operation);
  const names = typeof said.operations === "object" ? said.operations : known;
  reportUnknown(from, names, known);
  return all
    .filter(({ shape }) => names.includes(shape.operation))
    .map((file) => ({ document: file.document, shape: inVersion(file, from, places) }));
}

function reportUnknown(
  { at, title, source, report }: Import,
  names: readonly string[],
  known: readonly string[],
): void {
  if (source.isIncomplete) return;
  names.forEach((name, index) => {
    if (known.includes(name)) return;
    report("unknown-import", valueRange(at, "operations", index), { what: "operation", name, of: title, known });
  });
}
