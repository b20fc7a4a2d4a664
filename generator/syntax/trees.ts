import type { SourceRange } from "../diagnostics/index.js";
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
  /** Names of types, or * for any, that are there but not of the right shape: a reference to one of them is no second mistake. */
  readonly brokenTypes: ReadonlySet<string>;
  /** Whether something is left out because of its mistakes, so that nobody can say what is not there. */
  readonly isIncomplete: boolean;
}

/** A protocol with all that it needs, its own or imported. */
export interface ComposedProtocol extends ProtocolTrees {
  readonly protocol: SyntaxTree<ProtocolNode>;
  /** What it was made from; absent where it imports nothing. */
  readonly importedFrom?: { readonly protocol: ComposedProtocol; readonly version: string };
}

/** The syntax tree of a vector, and where it is. */
export interface VectorTree {
  readonly range: SourceRange;
  readonly node: VectorNode;
  /** Where the value of a key, or of one inside it, stands; the whole line where there is none. */
  readonly rangeOf: (...path: readonly string[]) => SourceRange;
}
