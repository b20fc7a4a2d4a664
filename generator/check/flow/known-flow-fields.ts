import { EXPRESSION_CODES, fieldNamed, type FlowExpression, isStatusUnclear } from "../../bind/index.js";
import type { Bilingual } from "../../diagnostics/index.js";
import { STATUS_NAME } from "../../syntax/index.js";
import { reportAbsentField } from "../reports.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";

const codes = ["field-absent", "unknown-flow-field", ...EXPRESSION_CODES] as const;
type Context = FlowContext<typeof codes>;

const THIS_EXPRESSION: Bilingual = { en: "This expression", zh: "该表达式" };

/** Checks the expressions of a flow, and that the fields which it names exist. */
export const knownFlowFields = defineFlowCheck(codes, (context: Context) => {
  const { flow, report } = context;
  for (const expression of flow.expressions) checkExpression(context, expression);
  for (const { kind, name, range, known } of flow.unresolved) {
    if (kind === "field") report("unknown-flow-field", range, { name, known, message: null, isOfRequest: false });
  }
});

function checkExpression({ protocol, report }: Context, each: FlowExpression): void {
  const { operation, message, failures, absent, unresolved } = each;
  for (const failure of failures) failure(report);
  for (const { name, range } of absent) {
    reportAbsentField({ protocol, report }, range, { name: THIS_EXPRESSION, other: name });
  }
  for (const { name, range, known } of unresolved) {
    if (name === STATUS_NAME && isStatusUnclear(protocol.header)) continue;
    const isOfRequest = message !== operation.request && fieldNamed(operation.request.fields, name) !== undefined;
    report("unknown-flow-field", range, { name, known, message: message.name ?? null, isOfRequest });
  }
}
