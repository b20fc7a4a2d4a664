import {
  type OperationShape,
  type TypesShape,
  keyRange,
  type Located,
  valueRange,
  type Shaped,
} from "../syntax/index.js";
import { firstDefined } from "../diagnostics/index.js";
import type { Import } from "./import-context.js";

/** What a protocol adds to what it imports. */
interface OwnFiles {
  readonly types: readonly Shaped<TypesShape>[];
  readonly operations: readonly Shaped<OperationShape>[];
}

/** The types and operations of the protocol's own files. Those that are imported already are reported and left out. */
export function ownFiles(
  from: Import,
  operations: readonly Shaped<OperationShape>[],
  types: readonly Shaped<TypesShape>[],
): OwnFiles {
  reportParties(from);
  reportIds(from);
  return { types: newTypes(from, types), operations: newOperations(from, operations) };
}

function newOperations(
  { own, title, report }: Import,
  imported: readonly Shaped<OperationShape>[],
): Shaped<OperationShape>[] {
  const remedy = "Rename it, or leave that one out by import.operations";
  return own.operations.flatMap(({ document, shape }) => {
    const name = shape.operation;
    const other = imported.find((each) => each.shape.operation === name);
    if (other === undefined) return [{ document, shape: { ...shape, addedTo: title } }];
    const related = firstDefined(valueRange({ document: other.document, path: ["operation"] }));
    report(
      "already-imported",
      valueRange({ document, path: ["operation"] }),
      { what: "The operation", name, of: title, remedy },
      related,
    );
    return [];
  });
}

function newTypes({ own, title, report }: Import, imported: readonly Shaped<TypesShape>[]): Shaped<TypesShape>[] {
  const remedy = "Rename it, or say what is different by import.change";
  return own.types.map(({ document, shape }) => {
    const types = Object.entries(shape.types).filter(([name]) => {
      const other = imported.find((each) => Object.hasOwn(each.shape.types, name));
      if (other === undefined) return true;
      const related = firstDefined(keyRange({ document: other.document, path: ["types", name] }));
      report(
        "already-imported",
        keyRange({ document, path: ["types", name] }),
        { what: "The type", name, of: title, remedy },
        related,
      );
      return false;
    });
    return { document, shape: { types: Object.fromEntries(types) } };
  });
}

function reportParties({ own, source, title, report }: Import): void {
  const remedy = "Rename it, or remove it here";
  for (const name of Object.keys(own.protocol.shape.parties ?? {})) {
    if (!Object.hasOwn(source.protocol.shape.parties, name)) continue;
    const related = firstDefined(keyRange({ document: source.protocol.document, path: ["parties", name] }));
    const at: Located = { document: own.protocol.document, path: ["parties", name] };
    report("already-imported", keyRange(at), { what: "The party", name, of: title, remedy }, related);
  }
}

/** What is compiled into the same output has an id of its own anyway: another rule says so. */
function reportIds({ own, source, isSibling, title, report }: Import): void {
  if (isSibling) return;
  const theirs = source.protocol.shape.versions;
  own.protocol.shape.versions.forEach(({ id: name }, index) => {
    const other = theirs.findIndex(({ id }) => id === name);
    if (other < 0) return;
    const related = firstDefined(valueRange({ document: source.protocol.document, path: ["versions", other, "id"] }));
    const at: Located = { document: own.protocol.document, path: ["versions", index, "id"] };
    const remedy = `Choose another, such as ${name}-own`;
    report("already-imported", valueRange(at), { what: "The id", name, of: title, remedy }, related);
  });
}
