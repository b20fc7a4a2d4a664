import type { BitRange } from "../../model/index.js";
import type { BitFieldNode, BitValueNode, DigitPartNode, PartNode, SourceRef } from "../../syntax/index.js";

/* Parts of integers and of digits. */

/** A part of a packed integer. */
export interface PartSymbol {
  readonly name: string;
  readonly property: string;
  readonly bits: number;
  readonly digits: number | null;
  readonly min: number;
  readonly max: number;
  readonly node: PartNode;
  readonly at: SourceRef;
}

/** A part of a string of digits. */
export interface DigitPartSymbol {
  readonly name: string;
  readonly property: string;
  readonly digits: number;
  readonly node: DigitPartNode;
  readonly at: SourceRef;
}

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

/** A value, and its place. */
export interface Valued<Node> {
  readonly node: Node;
  readonly at: SourceRef;
}

/** A value of a bit field. */
export type BitValueSymbol = Valued<BitValueNode>;
