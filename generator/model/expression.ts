import type { BitReference } from "./bits.js";

/** A condition or value of a rule, with resolved names and checked types. */
export type Expression =
  /** An integer; `isWide` if the other operand is an integer of 8 octets. */
  | { readonly kind: "integer"; readonly value: number; readonly isWide: boolean }
  | { readonly kind: "string"; readonly value: string }
  /** A value of an enumeration, by its name there. */
  | {
      readonly kind: "constant";
      /** Name of the enumeration in the schema. */
      readonly type: string;
      readonly name: string;
      readonly value: number | string;
    }
  /** The value of a field. */
  | { readonly kind: "field"; readonly property: string }
  /** The value of a TLV, whose property is a path: tlvs.sarMsgRefNum. Without the TLV, -1 or an empty string. */
  | { readonly kind: "tlv"; readonly property: string; readonly type: "integer" | "wide" | "string" }
  /** Whether a message has a TLV; its property is a path. */
  | { readonly kind: "has"; readonly property: string }
  /** The integer in some bits of a field or TLV. The property of a TLV is a path; without the TLV, it is -1. */
  | { readonly kind: "bits"; readonly property: string; readonly bits: BitReference }
  /**
   * The number of elements, octets or characters of a field or TLV; also the value of a counter. Here and below, the property
   * of a TLV is a path, and without the TLV the value is that of an empty list, string or octets.
   */
  | { readonly kind: "length"; readonly property: string }
  /** The octet at a position, counted from 1; -1 if it does not exist. */
  | { readonly kind: "octet"; readonly property: string; readonly position: Expression }
  /** `count` characters from a position, counted from 1. */
  | { readonly kind: "part"; readonly string: Expression; readonly position: Expression; readonly count: Expression }
  /** The integer that a string of digits represents; -1 if it is empty or has other characters. */
  | { readonly kind: "number"; readonly string: Expression }
  /** Whether a string consists of one or more decimal digits. */
  | { readonly kind: "digits"; readonly string: Expression }
  | { readonly kind: "begins"; readonly string: Expression; readonly beginning: Expression }
  /** Whether all octets are zero. */
  | { readonly kind: "zeros"; readonly property: string }
  /** Whether the enumeration of a field defines the field's value. */
  | { readonly kind: "known"; readonly property: string; readonly type: string }
  /**
   * Whether a condition holds for every element of a list. In the condition, an element is the property of the list with
   * `[]` at its end.
   */
  | { readonly kind: "each"; readonly property: string; readonly condition: Expression }
  | { readonly kind: "not"; readonly value: Expression }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "in"; readonly value: Expression; readonly members: readonly Membership[] }
  | {
      readonly kind: "arithmetic";
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    };

/** An operator that compares two values. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** An arithmetic operator on two integers; / truncates. */
export type Arithmetic = "+" | "-" | "*" | "/" | "%";

/** One value of a set, or a range of values; `last` is null for a single value. */
export interface Membership {
  readonly first: Expression;
  readonly last: Expression | null;
}
