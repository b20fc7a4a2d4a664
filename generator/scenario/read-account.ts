import { resultAccepts, type SimulatedAccount } from "../simulator/index.js";
import type { ScenarioAccountNode } from "../syntax/index.js";
import { requestedBy } from "../tables/index.js";
import { readFields } from "./read-fields.js";
import type { ScenarioContext } from "./scenario-context.js";

/** Reads an account. Reports its errors. */
export function readAccount(context: ScenarioContext, id: string, node: ScenarioAccountNode): SimulatedAccount {
  const { login, ...account } = node;
  return login === undefined ? account : { ...account, login: loginOf(context, id, login) };
}

/** The response to the logins of an account: its fields are those of the first login of the link. */
function loginOf(
  context: ScenarioContext,
  id: string,
  login: NonNullable<ScenarioAccountNode["login"]>,
): SimulatedAccount["login"] {
  const { link } = context;
  const logins = link.flow.logins.map(({ operation }) => operation);
  const operation = requestedBy(link, link.model, "client").find(({ request }) => logins.includes(request.typeName));
  const response = operation?.response ?? null;
  if (operation === undefined || response === null) return undefined;
  const fields = readFields(context, response, login, ["accounts", id, "login"]);
  return { fields, isAccepted: resultAccepts(link, operation, fields) };
}
