import type { Message, WireType } from "../../model/index.js";
import { requestedBy } from "../../tables/index.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicOperation } from "../link/dynamic-operation.js";
import { hasText, type TextMessage } from "./texts.js";

/** An operation whose request has a text. */
export interface TextOperation {
  readonly operation: DynamicOperation;
  readonly request: TextMessage;
  readonly response: Message | null;
}

/** The first operation of the client whose request has a text; null if it sends no texts. */
export function textOperationOf({ protocol, flow, model, link }: OpenedLink): TextOperation | null {
  for (const { request, response } of requestedBy({ protocol, flow }, model, "client")) {
    const operation = link.table.operations.find((each) => each.request === request.name);
    if (hasText(request) && operation !== undefined) return { operation, request, response };
  }
  return null;
}

/** The wire type of the field that names the account; null without a login. */
export function accountWireOf({ protocol, flow }: OpenedLink): WireType | null {
  const [login] = flow.logins;
  const operation = protocol.operations.find(({ request }) => request.typeName === login?.operation);
  return operation?.request.fields.find(({ property }) => property === login?.account)?.wire ?? null;
}
