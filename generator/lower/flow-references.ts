import type { FieldSymbol, FlowExpression, Reference } from "../bind/index.js";
import { invariant } from "../diagnostics/index.js";
import type { Expression } from "../model/index.js";

/** Returns the expression of a flow without errors. */
export function expressionOf({ expression }: FlowExpression): Expression {
  return invariant(expression, "An expression of the flow");
}

/** Returns the property of a field. */
export function propertyOf({ name, target }: Reference<FieldSymbol>): string {
  return invariant(target, `The field ${name}`).property;
}
