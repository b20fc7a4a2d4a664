import {
  enumerationOf,
  type FieldSymbol,
  type FlowSymbol,
  type OperationSymbol,
  type ResultsSymbol,
} from "../../bind/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { definedHere, keyHere } from "../related-places.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
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

const OTHERS = ["slow-down", "repeated"] as const;

function checkAccepted({ report }: Context, { at, node }: ResultsSymbol): void {
  const key = OTHERS.find((each) => node[each] !== undefined);
  if (key === undefined || node.accepted !== undefined || isPoisoned(node, "accepted")) return;
  report("slow-down-without-accepted", keyRange(at, key), { key });
}

/** Checks that no value of a response has two of the meanings of an entry. */
function checkExclusive({ report }: Context, { at, of }: ResultsSymbol): void {
  for (const { accepted, slowDown, repeated } of of) {
    const meanings = [
      { key: "accepted", condition: accepted },
      { key: "slow-down", condition: slowDown },
      { key: "repeated", condition: repeated },
    ];
    const [both] = pairsOf(meanings).flatMap(([one, other]) => {
      const value = valueOfBoth(one.condition, other.condition);
      return value === null ? [] : [{ one, other, value }];
    });
    if (both === undefined) continue;
    const { one, other, value } = both;
    const related = [keyHere(valueRange(at, one.key), one.key)];
    report("expression-not-exclusive", valueRange(at, other.key), { one: one.key, other: other.key, value }, related);
  }
}

function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

/** Reports an operation without results whose response has a field that looks like one. */
function reportMissing({ flow, report }: Context, { node, request, response }: OperationSymbol): void {
  // A field with the name of one of the request repeats its value.
  const repeated = new Set(request.fields.map(({ name }) => name));
  const result = response?.fields.find((field) => isResult(field) && !repeated.has(field.name));
  if (result === undefined) return;
  const place = flow.node.results === undefined ? keyRange(flow.at, "states") : keyRange(flow.at, "results");
  const what = flow.node.results === undefined ? "states" : "results";
  const parameters = { name: node.operation, field: result.name };
  report("results-missing", valueRange(result.at, "name"), parameters, [definedHere(place, what)]);
}

/** Whether a field is an integer with named values that are not codings of texts. */
function isResult(field: FieldSymbol): boolean {
  const enumeration = enumerationOf(field);
  if (enumeration === null || field.basic !== "Unsigned Integer") return false;
  return enumeration.values.every(({ node }) => node.coding === undefined);
}
