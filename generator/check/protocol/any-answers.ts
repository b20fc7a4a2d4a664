import { anyAnswerOf, type OperationSymbol } from "../../bind/index.js";
import { type RelatedPlace, relatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { child, keyRange, valueRange } from "../../syntax/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["answers-twice", "answers-and-response"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that at most one message of a version answers any request, and that it has no response. */
export const anyAnswers = defineCheck(codes, (context: Context) => {
  const { flow, operations } = context.protocol;
  const first = anyAnswerOf(operations);
  if (first === null) return;
  for (const operation of operations.filter(({ node }) => node.request.answers === "any")) {
    checkResponse(context, operation);
    if (operation !== first) reportTwice(context, first, operation, placeOf(operation));
  }
  const named = flow?.negative?.operation.target ?? first;
  if (flow !== null && named !== first) reportTwice(context, first, named, valueRange(child(flow.at, "negative")));
});

function checkResponse({ report }: Context, operation: OperationSymbol): void {
  if (operation.node.response === undefined) return;
  const name = nameOf(operation);
  report("answers-and-response", keyRange(child(operation.at, "response")), { name }, [answersHere(operation)]);
}

function reportTwice(
  { protocol: { version }, report }: Context,
  first: OperationSymbol,
  second: OperationSymbol,
  range: SourceRange,
): void {
  report("answers-twice", range, { name: nameOf(second), other: nameOf(first), version }, [answersHere(first)]);
}

/** Returns the place of the operation whose message answers any request. */
function answersHere(operation: OperationSymbol): RelatedPlace {
  const name = nameOf(operation);
  return relatedPlace(placeOf(operation), { en: `${name} answers any request`, zh: `${name}应答任何请求` });
}

function placeOf({ at }: OperationSymbol): SourceRange {
  return valueRange(at, "request", "answers");
}

function nameOf({ node }: OperationSymbol): string {
  return node.request.name;
}
