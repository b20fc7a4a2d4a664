import type { Documentation } from "./documentation.js";

/** A position in an integer: adjacent bits, counted from the lowest, which is 0. */
export interface BitRange {
  /** The lowest bit. */
  readonly low: number;
  /** The number of bits. */
  readonly count: number;
}

/** Bits of a field, to which another part of the schema refers. */
export interface BitReference extends BitRange {
  /** The name of the bits in the schema. */
  readonly name: string;
}

/** Adjacent bits with a name. */
export interface BitField extends BitReference, Documentation {
  readonly property: string;
  /** Whether it is a boolean: one bit without values. */
  readonly isFlag: boolean;
  readonly values: readonly BitValue[];
  /** The legs on which the bits have a meaning, such as `ESME -> SMSC`; empty for all. */
  readonly legs: readonly string[];
}

/** A value of a bit field, or a range of values. Other values are valid. */
export type BitValue = Documentation & {
  /** The legs on which the value has this meaning; empty for all. */
  readonly legs: readonly string[];
} & (
    | { readonly kind: "value"; readonly value: number; readonly name: string }
    | { readonly kind: "range"; readonly first: number; readonly last: number }
  );
