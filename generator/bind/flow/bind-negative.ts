import { child, NEGATIVE_KEYS } from "../../syntax/index.js";
import { anyAnswerOf } from "../queries.js";
import { bindFlowExpression } from "./flow-expressions.js";
import { type FlowScope, operationOrNull } from "./flow-scope.js";
import type { NegativeSymbol } from "./flow-symbols.js";

/**
 * Binds the message that answers any request: the one that the flow names, or else that of the messages. Returns null if the
 * version has no such message.
 */
export function bindNegative(scope: FlowScope): NegativeSymbol | null {
  const { negative: node } = scope.node;
  if (node === undefined) return answerToAny(scope);
  const at = child(scope.at, "negative");
  const isName = typeof node === "string";
  const operation = isName
    ? operationOrNull(scope, node, at)
    : operationOrNull(scope, node.operation, child(at, "operation"));
  if (operation === null) return null;
  const { target } = operation;
  if (isName || target === null) return { operation, reasons: [] };
  const reasons = NEGATIVE_KEYS.flatMap((reason) => {
    const text = node[reason];
    if (text === undefined) return [];
    const source = { text, at: child(at, reason), operation: target, of: "request" } as const;
    const condition = bindFlowExpression(scope, source);
    return condition === null ? [] : [{ reason, condition }];
  });
  return { operation, reasons };
}

function answerToAny(scope: FlowScope): NegativeSymbol | null {
  const target = anyAnswerOf(scope.operations);
  if (target === null) return null;
  const at = child(target.at, "request", "answers");
  return { operation: { name: target.node.operation, at, target }, reasons: [] };
}
