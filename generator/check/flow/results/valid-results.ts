import {
  enumerationOf,
  type FieldSymbol,
  type FlowSymbol,
  type OperationSymbol,
  type ResultsSymbol,
  statusField,
} from "../../../bind/index.js";
import type { SourceRange } from "../../../diagnostics/index.js";
import { isPoisoned, keyRange, RESULT_KEYS, STATUS_NAME, valueRange } from "../../../syntax/index.js";
import { definedHere, keyHere } from "../../related-places.js";
import { defineFlowCheck, type FlowContext } from "../define-flow-check.js";
import { valueOfBoth } from "./value-of-both.js";

const codes = ["expression-not-exclusive", "results-missing", "slow-down-without-accepted"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that results state which responses accept, and that no response has two meanings. */
export const validResults = defineFlowCheck(codes, (context: Context) => {
  const { protocol, flow } = context;
  for (const results of flow.results) {
    checkAccepted(context, results);
    checkExclusive(context, results);
  }
  if (!areResultsKnown(flow)) return;
  const stated = new Set(flow.results.flatMap(({ of }) => of.map(({ operation }) => operation)));
  const named = new Set(flow.results.flatMap(({ listed }) => listed.map(({ name }) => name)));
  for (const operation of protocol.operations) {
    if (!stated.has(operation) && !named.has(operation.node.operation)) reportMissing(context, operation);
  }
});

/** Whether it is known which operations have results. If a name refers to nothing, its operation only seems to have none. */
function areResultsKnown({ node, results, unresolved, expressions }: FlowSymbol): boolean {
  const isComplete = unresolved.every(({ kind }) => kind !== "operation");
  const areBound = expressions.every((each) => each.unresolved.length === 0);
  return (
    isComplete &&
    areBound &&
    !isPoisoned(node, "results") &&
    results.every((each) => !isPoisoned(each.node, "accepted"))
  );
}

const OTHERS = RESULT_KEYS.filter((key) => key !== "accepted");

/** Meanings that no response has together. A response that rejects a request may also have a more exact meaning. */
const EXCLUSIVE = [
  ["accepted", "slow-down"],
  ["accepted", "repeated"],
  ["slow-down", "repeated"],
  ["accepted", "rejected"],
  ["accepted", "out-of-turn"],
] as const;

function checkAccepted({ report }: Context, { at, node }: ResultsSymbol): void {
  const key = OTHERS.find((each) => node[each] !== undefined);
  if (key === undefined || node.accepted !== undefined || isPoisoned(node, "accepted")) return;
  report("slow-down-without-accepted", keyRange(at, key), { key });
}

/** Checks that no value of a response has two of the meanings of an entry. */
function checkExclusive({ report }: Context, { at, of }: ResultsSymbol): void {
  for (const { meanings } of of) {
    const [both] = EXCLUSIVE.flatMap(([one, other]) => {
      const value = valueOfBoth(meanings[one], meanings[other]);
      return value === null ? [] : [{ one, other, value }];
    });
    if (both === undefined) continue;
    const { one, other, value } = both;
    const related = [keyHere(valueRange(at, one), one)];
    report("expression-not-exclusive", valueRange(at, other), { one, other, value }, related);
  }
}

/** Reports an operation without results whose response has a field that looks like one, or a status. */
function reportMissing(context: Context, operation: OperationSymbol): void {
  const { flow, report } = context;
  const result = resultOf(context, operation);
  if (result === null) return;
  const what = flow.node.results === undefined ? "states" : "results";
  const parameters = { name: operation.node.operation, field: result.name };
  report("results-missing", result.range, parameters, [definedHere(keyRange(flow.at, what), what)]);
}

function resultOf(
  { protocol, flow }: Context,
  operation: OperationSymbol,
): { readonly name: string; readonly range: SourceRange } | null {
  const { at, request, response } = operation;
  if (response === null) return null;
  // A field with the name of one of the request repeats its value.
  const repeated = new Set(request.fields.map(({ name }) => name));
  const field = response.fields.find((each) => isResult(each) && !repeated.has(each.name));
  if (field !== undefined) return { name: field.name, range: valueRange(field.at, "name") };
  if (statusField(protocol.header) === undefined || isOfSession(flow, operation)) return null;
  return { name: STATUS_NAME, range: keyRange(at, "response") };
}

/** Whether only the session itself sends a request: nothing depends on the result. */
function isOfSession({ keepAlive, end }: FlowSymbol, operation: OperationSymbol): boolean {
  return [keepAlive, end].some((each) => each?.operation.target === operation);
}

/** Whether a field is an integer with named values that are not codings of texts. */
function isResult(field: FieldSymbol): boolean {
  const enumeration = enumerationOf(field);
  if (enumeration === null || field.basic !== "Unsigned Integer") return false;
  return enumeration.values.every(({ node }) => node.coding === undefined);
}
