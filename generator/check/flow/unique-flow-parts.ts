import type { LoginSymbol, OperationResultsSymbol, OperationSymbol } from "../../bind/index.js";
import { firstDefined, type SourceRange } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";

const codes = ["duplicate-link", "duplicate-login", "duplicate-result"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that links and logins have different names, and that one entry states the results of each operation. */
export const uniqueFlowParts = defineFlowCheck(codes, (context: Context) => {
  checkLinks(context);
  checkLogins(context);
  checkResults(context);
});

function checkLinks({ flow, report }: Context): void {
  const places = new Map<string, SourceRange>();
  for (const { name, at } of flow.links) {
    const range = valueRange(at, "name");
    const first = places.get(name);
    if (first === undefined) places.set(name, range);
    else report("duplicate-link", range, { name }, firstDefined(first));
  }
}

function checkLogins({ flow, report }: Context): void {
  const places = new Map<string | undefined, SourceRange>();
  for (const login of flow.logins) {
    const range = placeOf(login);
    const first = places.get(login.as);
    if (first === undefined) places.set(login.as, range);
    else report("duplicate-login", range, { name: login.as ?? null }, firstDefined(first));
  }
}

/** Returns the place of the name of a login; without one, that of its operation. */
function placeOf({ at, as: name }: LoginSymbol): SourceRange {
  return valueRange(at, name === undefined ? "operation" : "as");
}

function checkResults({ protocol: { version }, flow, report }: Context): void {
  const places = new Map<OperationSymbol, SourceRange>();
  for (const { at, listed, of } of flow.results) {
    for (const meaning of of.filter(hasKnownFields)) {
      const { operation } = meaning;
      const name = listed.find(({ target }) => target === operation);
      const range = name === undefined ? valueRange(at, "of") : valueRange(name.at);
      const first = places.get(operation);
      if (first === undefined) places.set(operation, range);
      else report("duplicate-result", range, { name: operation.node.operation, version }, firstDefined(first));
    }
  }
}

/** Whether the response has all fields of the conditions. If it has not, another check reports them. */
function hasKnownFields({ meanings }: OperationResultsSymbol): boolean {
  return Object.values(meanings).every((each) => each === null || each.unresolved.length === 0);
}
