import type { DocumentationNode } from "./documentation-node.js";
import type { ScalarNode } from "./scalar-node.js";

/** The octets before the value of a TLV. */
export interface TlvHeadNode {
  readonly tag: 1 | 2 | 4;
  readonly length: 1 | 2 | 4;
}

/** How a string ends that takes the remaining octets. */
export interface TailNode {
  readonly natural?: boolean;
  readonly terminator?: "optional";
}

/** A TLV. */
export interface TlvNode extends ScalarNode, TailNode {
  readonly tag: number;
  readonly type: string;
  readonly several?: boolean;
  readonly since?: string;
  readonly until?: string;
}

/** A TLV in the list of a message, with what holds only there. */
export interface TlvEntryNode extends DocumentationNode {
  readonly name: string;
  readonly required?: boolean;
  readonly several?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly personal?: "number" | "content";
}

/** A TLV in the list of a message: its name, or an object. */
export type ListedTlvNode = string | TlvEntryNode;
