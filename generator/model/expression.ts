/** A condition or value of a rule, its names resolved and its types in order. */
export type Expression =
  /** An integer; `isWide` where it stands beside integers of 8 octets. */
  | { readonly kind: "integer"; readonly value: number; readonly isWide: boolean }
  | { readonly kind: "text"; readonly value: string }
  /** A value of an enumeration, by the name it has there. */
  | {
      readonly kind: "constant";
      /** Name of the enumeration in the schema. */
      readonly type: string;
      readonly name: string;
      readonly value: number | string;
    }
  /** What a field holds. */
  | { readonly kind: "field"; readonly property: string }
  /** How many elements, octets or characters a field has; counters are read so as well. */
  | { readonly kind: "length"; readonly property: string }
  /** The octet at a place counted from 1; -1 where there is none. */
  | { readonly kind: "octet"; readonly property: string; readonly position: Expression }
  /** So many characters from a place on, counted from 1. */
  | { readonly kind: "part"; readonly text: Expression; readonly position: Expression; readonly count: Expression }
  /** The integer that digits say; -1 where there are none or other characters. */
  | { readonly kind: "number"; readonly text: Expression }
  /** Whether a text is made of decimal digits, at least one. */
  | { readonly kind: "digits"; readonly text: Expression }
  | { readonly kind: "begins"; readonly text: Expression; readonly beginning: Expression }
  /** Whether all octets are zero. */
  | { readonly kind: "zeros"; readonly property: string }
  /** Whether a field's value is one that its enumeration has a meaning for. */
  | { readonly kind: "known"; readonly property: string; readonly type: string }
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

/** How two values are compared. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** How two integers become one; / leaves no fraction. */
export type Arithmetic = "+" | "-" | "*" | "/" | "%";

/** One value of a set, or a range of values; `last` is null for a single one. */
export interface Membership {
  readonly first: Expression;
  readonly last: Expression | null;
}
