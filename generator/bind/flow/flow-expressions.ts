import type { SourceRange } from "../../diagnostics/index.js";
import type { Span } from "../../expression/index.js";
import { isPoisoned, rangeInside, type SourceRef } from "../../syntax/index.js";
import { bindCondition, bindExpression } from "../expressions/bind-expression.js";
import { fieldsInScope } from "../expressions/bind-rules.js";
import { tlvScopeOf } from "../expressions/infer-tlv.js";
import type { ExpressionScope } from "../expressions/scope.js";
import { hasPoisonedNames } from "../field-index.js";
import type { DeferredReport, NamedPlace } from "../expressions/rule-symbols.js";
import type { MessageSymbol, OperationSymbol } from "../symbols.js";
import type { FlowScope } from "./flow-scope.js";
import type { FlowExpression, UnresolvedReference } from "./reference.js";

/** An expression in the flow, and the message that it is about. */
export interface ExpressionSource {
  readonly text: string;
  readonly at: SourceRef;
  readonly operation: OperationSymbol;
  readonly of: "request" | "response";
  /** Default: a condition. */
  readonly type?: "condition" | "integer";
}

/** Binds an expression, and records it. Returns null if the operation has no such message. */
export function bindFlowExpression(scope: FlowScope, source: ExpressionSource): FlowExpression | null {
  const expression = tryFlowExpression(scope, source);
  if (expression !== null) scope.expressions.push(expression);
  return expression;
}

/** Binds an expression. Returns null if the operation has no such message. */
export function tryFlowExpression(
  { scope: { header } }: Pick<FlowScope, "scope">,
  source: ExpressionSource,
): FlowExpression | null {
  const { text, at, operation, of, type = "condition" } = source;
  const message = operation[of];
  if (message === null) return null;
  const failures: DeferredReport[] = [];
  const unresolved: UnresolvedReference[] = [];
  const absent: NamedPlace[] = [];
  const rangeOf = (range: Span): SourceRange => rangeInside(at, text, range);
  const scopeOf = (owner: MessageSymbol, fields = fieldsInScope({ header }, owner)): ExpressionScope => {
    const tlvs = tlvScopeOf(owner);
    return {
      fields,
      absent: owner.absent,
      tlvs,
      report: (code, range, parameters) => failures.push((report) => report(code, rangeOf(range), parameters)),
      onUnresolved: (name, range) => {
        if (hasPoisonedNames(owner) || isPoisoned(owner.node, "tlvs")) return;
        const known = [...fields, ...(tlvs?.fields ?? [])].map((field) => field.name);
        unresolved.push({ kind: "field", name, range: rangeOf(range), known });
      },
      onAbsent: (name, range) => absent.push({ name, range: rangeOf(range) }),
    };
  };
  const scope: ExpressionScope =
    of === "request" ? scopeOf(message) : { ...scopeOf(message), request: requestScope(scopeOf(operation.request)) };
  const bound = type === "condition" ? bindCondition(scope, text) : bindExpression(scope, text, ["integer"]);
  const expression = bound?.expression ?? null;
  return { at, operation, message, fields: scope.fields, expression, failures, absent, unresolved };
}

/** Returns the scope of a request in which its properties begin with `request.`. */
function requestScope(scope: ExpressionScope): ExpressionScope {
  return {
    ...scope,
    tlvs: null,
    fields: scope.fields.map((field) => ({ ...field, property: `request.${field.property}` })),
  };
}
