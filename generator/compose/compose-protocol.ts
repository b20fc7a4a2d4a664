import {
  type CitedShape,
  type ImportShape,
  isLeftOut,
  type OperationShape,
  type TypeShape,
  inside,
  type Located,
  valueRange,
  type Shaped,
  type ShapedFiles,
  type ShapedProtocol,
} from "../syntax/index.js";
import { certain, type Report } from "../diagnostics/index.js";
import { applyChanges, type Imported } from "./apply-changes.js";
import { chosenOperations } from "./select-operations.js";
import { composedDocument, Places } from "./source-map.js";
import { importedVectors } from "./imported-vectors.js";
import { inVersion } from "./specialize.js";
import { mergedProtocol } from "./merged-protocol.js";
import { neededTypes, withTypes } from "./reachable-types.js";
import { ownFiles } from "./own-files.js";
import type { Import } from "./import-context.js";

/** A protocol with what it imports put into it; null where the source has no such version, which is reported. */
export function composeProtocol(
  own: ShapedFiles,
  source: ShapedProtocol,
  isSibling: boolean,
  report: Report,
): ShapedProtocol | null {
  const said = certain(own.protocol.shape.import, "A protocol without import");
  const { shape } = source.protocol;
  const versions = shape.versions.map(({ version }) => version);
  const { version } = said;
  const at: Located = { document: own.protocol.document, path: ["import"] };
  if (!versions.includes(version) && isLeftOut(shape, "versions")) return null;
  if (!versions.includes(version)) {
    report("unknown-import", valueRange(at, "version"), {
      what: "version",
      name: version,
      of: shape.protocol,
      known: versions,
    });
    return null;
  }
  const title = `${shape.protocol} ${version}`;
  return compose({ own, source, isSibling, said, at, title, version, versions, places: new Places(), report });
}

function compose(from: Import): ShapedProtocol {
  const { own, source, said, places, title, report } = from;
  const operations = chosenOperations(from);
  const types = source.types.map((file) => ({ document: file.document, shape: inVersion(file, from, places) }));
  const imported: Imported = {
    title,
    operations: operations.map(({ shape }) => shape),
    types: new Map(types.flatMap(({ shape }) => Object.entries(shape.types))),
    isIncomplete: source.isIncomplete || lacksOperations(said, operations.length),
    suffix: source.protocol.shape.responses?.suffix,
  };
  for (const shape of [...imported.operations, ...imported.types.values()]) cite(shape, from);
  const moved = applyChanges(imported, said.change ?? {}, inside(from.at, "change"), places, report);
  const protocol = mergedProtocol(from);
  const rest = ownFiles(from, operations, types);
  const whole = [protocol, ...operations, ...rest.types, ...rest.operations].map(({ shape }) => shape);
  const needed = neededTypes(imported.types, whole);
  const composed = <Shape>(each: Shaped<Shape>): Shaped<Shape> => ({
    document: composedDocument(each.shape, each.document, places),
    shape: each.shape,
  });
  return {
    folder: own.folder,
    protocol: composed(protocol),
    types: [...withTypes(types, needed).map(composed), ...rest.types],
    operations: [...operations.map(composed), ...rest.operations],
    vectors: [...importedVectors(from, imported, moved), ...own.vectors],
    brokenTypes: new Set([...source.brokenTypes, ...own.brokenTypes]),
    isIncomplete: source.isIncomplete || own.isIncomplete,
    importedFrom: { protocol: source, version: from.version },
  };
}

/** Sections stay those of the specification that they were written for. */
function cite(copy: OperationShape | TypeShape, { source, version, title }: Import): void {
  if (copy.cited !== undefined) return;
  const { specification = null } = source.protocol.shape.versions.find((each) => each.version === version) ?? {};
  Reflect.set(copy, "cited", { title, specification } satisfies CitedShape);
}

/** Whether operations are named that are not there, or in a wrong way: what is changed of them is no second mistake. */
function lacksOperations(said: ImportShape, found: number): boolean {
  return isLeftOut(said, "operations") || (typeof said.operations === "object" && said.operations.length > found);
}
