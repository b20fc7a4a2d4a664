import type { FlowSymbol, OperationSymbol, StateSymbol } from "../../bind/index.js";
import { isResponseKnown } from "./completeness.js";

/* What other checks of flows do not report again, because the check of logins does. */

/** Whether an operation is a login that a client may not send in the first state. */
export function isMisplacedLogin({ logins, states }: FlowSymbol, operation: OperationSymbol): boolean {
  const isLogin = logins.some(({ operation: { target } }) => target === operation);
  return isLogin && states[0]?.client.listed.every(({ target }) => target !== operation) !== false;
}

/** Whether the response to a login leads to a state other than the final one. */
export function leadsOn({ transitions }: FlowSymbol, login: OperationSymbol, final: StateSymbol): boolean {
  if (login.response === null && isResponseKnown(login)) return false;
  const answered = transitions.filter(({ event, operations }) => event === "answered" && operations.includes(login));
  return answered.some(({ to }) => to.target !== final);
}
