/** A range of an expression, from `from` to before `to`; both count from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An operator that compares two values. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** An arithmetic operator on two integers. */
export type Arithmetic = "+" | "-" | "*" | "/" | "%";

/** A node of a parsed expression, with unresolved names. */
export type ExpressionNode = Span &
  (
    | { readonly kind: "integer"; readonly value: number }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "name"; readonly name: string }
    /** A value of an enumeration, bits, a TLV, or a field of the request: Msg_Fmt.ascii. `bits` are those of the last two. */
    | { readonly kind: "member"; readonly field: string; readonly member: string; readonly bits: string | null }
    | { readonly kind: "call"; readonly name: string; readonly values: readonly ExpressionNode[] }
    | { readonly kind: "not"; readonly value: ExpressionNode }
    | { readonly kind: "and" | "or"; readonly left: ExpressionNode; readonly right: ExpressionNode }
    | {
        readonly kind: "compare";
        readonly operator: Comparison;
        readonly left: ExpressionNode;
        readonly right: ExpressionNode;
      }
    | { readonly kind: "in"; readonly value: ExpressionNode; readonly members: readonly SetMember[] }
    | {
        readonly kind: "arithmetic";
        readonly operator: Arithmetic;
        readonly left: ExpressionNode;
        readonly right: ExpressionNode;
      }
  );

/** One value of a set, or an inclusive range of values. */
export interface SetMember {
  readonly first: ExpressionNode;
  /** Null for a single value. */
  readonly last: ExpressionNode | null;
}
