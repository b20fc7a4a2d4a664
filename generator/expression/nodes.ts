/** From a first character of an expression up to, and not including, a last one; both count from 0. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** How two values are compared. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** How two integers become one. */
export type Arithmetic = "+" | "-" | "*" | "/" | "%";

/** What an expression says, before anybody knows what its names mean. */
export type ExpressionNode = TextSpan &
  (
    | { readonly kind: "integer"; readonly value: number }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "name"; readonly name: string }
    /** A value of an enumeration by its name: Msg_Fmt.ascii. */
    | { readonly kind: "member"; readonly field: string; readonly member: string }
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

/** One value of a set, or a range of values, both ends included. */
export interface SetMember {
  readonly first: ExpressionNode;
  /** Null for a single value. */
  readonly last: ExpressionNode | null;
}
