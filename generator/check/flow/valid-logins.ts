import { type FieldSymbol, type LoginSymbol, type MessageSymbol, type TypeRef } from "../../bind/index.js";
import { type SourceRange } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { keyHere } from "../related-places.js";
import { isComplete } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { isMisplacedLogin } from "./sendable.js";
import { finalState, leadsOn } from "./state-graph.js";

const codes = ["login-differs-by-version", "login-leads-nowhere", "login-not-in-first-state"] as const;
type Context = FlowContext<typeof codes>;

/**
 * Checks that a client may log in in the first state, that this leads to another state, and that a server can read the
 * login before it knows the version.
 */
export const validLogins = defineFlowCheck(codes, (context: Context) => {
  const { flow } = context;
  const isWhole = isComplete(flow);
  for (const login of flow.logins) {
    if (isWhole) checkStates(context, login);
    checkLayout(context, login);
  }
});

function checkStates({ flow, report }: Context, { at, operation: { name, target } }: LoginSymbol): void {
  const [first] = flow.states;
  if (target === null || first === undefined) return;
  const range = valueRange(at, "operation");
  if (isMisplacedLogin(flow, target)) {
    const place = first.node.client === undefined ? keyRange(first.at) : keyRange(first.at, "client");
    report("login-not-in-first-state", place, { name, state: first.name }, [keyHere(keyRange(at), "login")]);
  }
  const final = finalState(flow);
  if (final === null || leadsOn(flow, target, final)) return;
  report("login-leads-nowhere", range, { name, final: final.name, hasResponse: target.response !== null });
}

/** Checks that the request of a login with a version has the same layout in all versions. */
function checkLayout({ protocol, report }: Context, { operation, version, node }: LoginSymbol): void {
  const { target } = operation;
  const isByVersion = version !== null && !Array.isArray(node.version?.values);
  if (!isByVersion || target === null || protocol.versions.length < 2 || isPoisoned(target.node, "request")) return;
  const different = differenceIn(target.request);
  if (different === null) return;
  const related = [keyHere(keyRange(version.at), "version")];
  report("login-differs-by-version", different.range, { login: operation.name, name: different.name }, related);
}

/** A field of a message that is not the same in all versions. */
interface Difference {
  readonly name: string;
  readonly range: SourceRange;
}

/** Returns a field that other versions do not have or have in another size. A missing field is reported in the others. */
function differenceIn(request: MessageSymbol): Difference | null {
  const field = request.fields.find(isDifferent);
  return field === undefined ? null : { name: field.name, range: valueRange(field.at, "name") };
}

function isDifferent(field: FieldSymbol): boolean {
  const { since, until } = { since: undefined, until: undefined, ...field.node };
  return since !== undefined || until !== undefined || isOfDifferentType(field.element ?? field, new Set());
}

/** Whether a type has another size in other versions. `outer` are the structures that contain it. */
function isOfDifferentType({ type, attributes }: TypeRef, outer: ReadonlySet<string>): boolean {
  const isPerVersion = [attributes.octets, attributes.maxOctets].some((each) => (each?.versions?.length ?? 0) > 1);
  if (isPerVersion || type === null || outer.has(type.name)) return isPerVersion;
  const inner = new Set([...outer, type.name]);
  return type.absent.size > 0 || type.fields.some((field) => isOfDifferentType(field.element ?? field, inner));
}
