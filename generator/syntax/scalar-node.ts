import type { DocumentationNode, PerVersion } from "./documentation-node.js";

/** The common part of fields, scalar types and TLVs. */
export interface ScalarNode extends DocumentationNode {
  readonly octets?: PerVersion<number | string>;
  readonly "max-octets"?: PerVersion<number>;
  readonly sizes?: readonly number[];
  readonly default?: PerVersion<number | string>;
  readonly reserved?: boolean;
  readonly personal?: "number" | "content";
  readonly secret?: boolean;
  readonly repeats?: boolean;
  readonly printed?: PerVersion<string>;
  readonly "pad-left"?: string;
  readonly property?: string;
}
