import { type FlowNode, type SyntaxTree, child, keyRange, existsIn } from "../syntax/index.js";
import { changeFlow } from "./change-flow.js";
import type { ImportContext } from "./import-context.js";
import { dropOperations, usesInStates } from "./narrow-flow.js";
import { composedDocument } from "./source-map.js";
import { specializeToVersion } from "./specialize.js";

/** The flow of a protocol with import: its own one, or that of the imported protocol. */
export interface ImportedFlow {
  readonly flow: SyntaxTree<FlowNode> | null;
  readonly isFlowIncomplete: boolean;
}

/**
 * Returns the flow of a protocol with import. `imported` are the names of the imported operations. An imported flow loses
 * the other operations; if its states depend on one of them, it is not imported.
 */
export function importFlow(from: ImportContext, imported: readonly string[]): ImportedFlow {
  const { own, source } = from;
  if (own.flow === null && !own.isFlowIncomplete && source.flow !== null) {
    return { flow: changed(from, source.flow, imported), isFlowIncomplete: source.isFlowIncomplete };
  }
  const isKnown = !own.isFlowIncomplete && !source.isFlowIncomplete;
  if (from.clause.change?.flow !== undefined && isKnown) reportUseless(from);
  return { flow: own.flow, isFlowIncomplete: own.isFlowIncomplete };
}

/** Returns the imported flow with its changes; null if it depends on an operation that is not imported. */
function changed(
  from: ImportContext,
  { document, node }: SyntaxTree<FlowNode>,
  imported: readonly string[],
): SyntaxTree<FlowNode> | null {
  const flow = narrowed(from, { document, node }, imported);
  if (flow === null) return null;
  const change = from.clause.change?.flow;
  if (change !== undefined) changeFlow(from, flow, change, child(from.at, "change", "flow"));
  return { document: composedDocument(flow, document, from.sourceMap), node: flow };
}

/** Returns a copy of a flow in one version without the operations that are not imported; null if it depends on one. */
function narrowed(from: ImportContext, flow: SyntaxTree<FlowNode>, imported: readonly string[]): FlowNode | null {
  const { source, own, version, versions } = from;
  const kept = new Set([...imported, ...own.operations.map(({ node }) => node.operation)]);
  const others = source.operations.filter(({ node }) => !kept.has(node.operation));
  const excluded = others.filter(({ node }) => existsIn(node, version, versions));
  const copy = specializeToVersion(flow, from);
  const uses = usesInStates(copy);
  if (excluded.some(({ node }) => uses.has(node.operation))) return null;
  dropOperations(copy, new Set(others.map(({ node }) => node.operation)), from.sourceMap);
  return copy;
}

/** Reports a change of a flow that is not imported. */
function reportUseless({ report, source, own, at }: ImportContext): void {
  const of = own.flow === null ? source.protocol.node.protocol : null;
  report("flow-change-useless", keyRange(child(at, "change", "flow")), { of });
}
