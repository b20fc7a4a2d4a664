import type { BitRange } from "../../model/index.js";
import type { BitFieldNode, BitValueNode, SourceRef } from "../../syntax/index.js";

/** Adjacent bits of an integer with a name. */
export interface BitFieldSymbol extends BitRange {
  readonly name: string;
  readonly property: string;
  /** Whether it is a boolean: one bit without values. */
  readonly isFlag: boolean;
  /** Its values that exist in the version. */
  readonly values: readonly BitValueSymbol[];
  /** Its values in all versions. */
  readonly allValues: readonly BitValueSymbol[];
  readonly node: BitFieldNode;
  readonly at: SourceRef;
}

/** A value of a bit field. */
export interface BitValueSymbol {
  readonly node: BitValueNode;
  readonly at: SourceRef;
}
