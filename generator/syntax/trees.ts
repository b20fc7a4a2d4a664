import type { SourceRange } from "../diagnostics/index.js";
import type { FlowNode } from "./flow-nodes.js";
import type { VectorNode, OperationNode, ProtocolFileNode, ProtocolNode, TypesNode } from "./nodes.js";
import type { SourceDocument } from "../load/index.js";

/** The syntax tree of a file. */
export interface SyntaxTree<Node> {
  readonly document: SourceDocument;
  readonly node: Node;
}

/** The syntax trees of one protocol, poisoned where they were recovered. */
export interface ProtocolTrees {
  readonly folder: string;
  readonly protocol: SyntaxTree<ProtocolFileNode>;
  readonly types: readonly SyntaxTree<TypesNode>[];
  readonly operations: readonly SyntaxTree<OperationNode>[];
  readonly vectors: readonly VectorTree[];
  /** Null if the protocol has no flow.yaml, or nothing of it is usable. */
  readonly flow: SyntaxTree<FlowNode> | null;
  /** Whether something of flow.yaml was removed because of its errors, or the file cannot be read. */
  readonly isFlowIncomplete: boolean;
  /** Names of types and TLVs whose form is wrong, or * for any name. A reference to one of them is not a further error. */
  readonly brokenTypes: ReadonlySet<string>;
  /** Whether something was removed because of its errors, so that the rest may be incomplete. */
  readonly isIncomplete: boolean;
}

/** A protocol with everything that it needs, its own or imported. */
export interface ComposedProtocol extends ProtocolTrees {
  readonly protocol: SyntaxTree<ProtocolNode>;
  /** The imported protocol and version; absent if there is no import. */
  readonly importedFrom?: { readonly protocol: ComposedProtocol; readonly version: string };
}

/** The syntax tree of a vector, with its ranges. */
export interface VectorTree {
  readonly range: SourceRange;
  readonly node: VectorNode;
  /** Returns the range of the value under a key path; the whole line if the path does not exist. */
  readonly rangeOf: (...path: readonly string[]) => SourceRange;
}
