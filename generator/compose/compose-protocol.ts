import {
  annotate,
  annotationsOf,
  type ImportNode,
  isPoisoned,
  type OperationNode,
  type TlvNode,
  type TypeNode,
  child,
  type SourceRef,
  valueRange,
  type SyntaxTree,
  type ProtocolTrees,
  type ComposedProtocol,
} from "../syntax/index.js";
import { invariant, type Report, verbatim } from "../diagnostics/index.js";
import { applyChanges, type Imported } from "./apply-changes.js";
import { selectOperations } from "./select-operations.js";
import { composedDocument, SourceMap } from "./source-map.js";
import { importFlow } from "./import-flow.js";
import { IMPORTED_PARTS } from "./imported-parts.js";
import { importedVectors } from "./imported-vectors.js";
import { dropAbsentTlvs, listedIn, specializedTypes, tlvsIn } from "./import-tlvs.js";
import { mergedProtocol } from "./merged-protocol.js";
import { reachableTypes, withTypes } from "./reachable-types.js";
import { ownFiles } from "./own-files.js";
import type { ImportContext } from "./import-context.js";

/** Whether files of a protocol name a version. If it is not declared, that is reported there, once. */
function names({ types, operations }: ComposedProtocol, version: string): boolean {
  const uses = [`"since":"${version}"`, `"until":"${version}"`, `"${version}":`];
  return [...types, ...operations].some(({ document }) => {
    const text = JSON.stringify(document.value);
    return uses.some((use) => text.includes(use));
  });
}

/** Composes a protocol with its import. Returns null if the source does not have the version, after it reports that. */
export function composeProtocol(
  own: ProtocolTrees,
  source: ComposedProtocol,
  isSibling: boolean,
  report: Report,
): ComposedProtocol | null {
  const clause = invariant(own.protocol.node.import, "A protocol without import");
  const { node } = source.protocol;
  const versions = node.versions.map(({ version }) => version);
  const { version } = clause;
  const at: SourceRef = { document: own.protocol.document, path: ["import"] };
  if (!versions.includes(version) && (isPoisoned(node, "versions") || (isSibling && names(source, version))))
    return null;
  if (!versions.includes(version)) {
    report("unknown-import", valueRange(at, "version"), {
      what: IMPORTED_PARTS.version,
      name: version,
      of: verbatim(node.protocol),
      known: versions,
    });
    return null;
  }
  const title = `${node.protocol} ${version}`;
  return mergeImport({
    own,
    source,
    isSibling,
    clause,
    at,
    title,
    version,
    versions,
    sourceMap: new SourceMap(),
    report,
  });
}

function mergeImport(from: ImportContext): ComposedProtocol {
  const { own, source, clause, sourceMap, title, report } = from;
  const operations = selectOperations(from);
  dropAbsentTlvs(from, operations);
  const types = specializedTypes(from);
  const imported: Imported = {
    title,
    operations: operations.map(({ node }) => node),
    types: new Map(types.flatMap(({ node }) => Object.entries(node.types ?? {}))),
    tlvs: tlvsIn(types),
    isIncomplete: source.isIncomplete || lacksOperations(clause, operations.length),
    suffix: source.protocol.node.responses?.suffix,
  };
  for (const node of [...imported.operations, ...imported.types.values(), ...imported.tlvs.values()]) cite(node, from);
  const layoutChanges = applyChanges({ imported, sourceMap, report }, clause.change ?? {}, child(from.at, "change"));
  const protocol = mergedProtocol(from);
  const rest = ownFiles(from, operations, types);
  const all = [...operations, ...rest.operations].map(({ node }) => node);
  const named = listedIn(all);
  const tlvs = [...imported.tlvs].flatMap(([name, tlv]) => (named.has(name) ? [tlv] : []));
  const whole = [protocol.node, ...all, ...rest.types.map(({ node }) => node), ...tlvs];
  const needed = { types: reachableTypes(imported.types, whole), tlvs: named };
  const composed = <Node>(each: SyntaxTree<Node>): SyntaxTree<Node> => ({
    document: composedDocument(each.node, each.document, sourceMap),
    node: each.node,
  });
  return {
    folder: own.folder,
    protocol: composed(protocol),
    types: [...withTypes(types, needed).map(composed), ...rest.types],
    operations: [...operations.map(composed), ...rest.operations],
    vectors: [...importedVectors(from, imported, layoutChanges), ...own.vectors],
    ...importFlow(
      from,
      operations.map(({ node }) => node.operation),
    ),
    brokenTypes: new Set([...source.brokenTypes, ...own.brokenTypes]),
    isIncomplete: source.isIncomplete || own.isIncomplete,
    importedFrom: { protocol: source, version: from.version },
  };
}

/** Annotates an imported node with its specification, so that its sections keep their meaning. */
function cite(copy: OperationNode | TypeNode | TlvNode, { source, version, title }: ImportContext): void {
  if (annotationsOf(copy).cited !== undefined) return;
  const { specification = null } = source.protocol.node.versions.find((each) => each.version === version) ?? {};
  annotate(copy, { cited: { title, specification } });
}

/** Whether `operations` names missing operations or is poisoned. Changes in them are not reported then. */
function lacksOperations(clause: ImportNode, found: number): boolean {
  return (
    isPoisoned(clause, "operations") || (typeof clause.operations === "object" && clause.operations.length > found)
  );
}
