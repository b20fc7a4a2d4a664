import type { Flow, Link as LinkModel, Protocol } from "../../model/index.js";
import type {
  Attempt,
  Awaitable,
  CallOptions,
  Link,
  LinkSide,
  Operation,
  RequestContext,
} from "../../runtime/flow/index.js";
import { requestedBy } from "../../tables/index.js";
import type { DynamicMessage } from "./dynamic-message.js";
import { dynamicLogin, type DynamicLoginTypes, secretNames } from "./dynamic-login.js";
import { dynamicTable } from "./dynamic-table.js";

/** The handlers of a side at run time. */
export interface DynamicHandlers {
  /** Returns the response to a request of the other side; undefined rejects it. */
  readonly onRequest?:
    ((request: DynamicMessage, context: RequestContext) => Awaitable<DynamicMessage> | undefined) | undefined;
  /** Receives a one-way message of the other side. */
  readonly onOneWay?: ((message: DynamicMessage, context: RequestContext) => Awaitable<void>) | undefined;
}

/** The methods of a side at run time. */
export interface DynamicCalls {
  /** Sends the request of an operation. */
  readonly send: <Fields>(
    operation: Operation<DynamicMessage, Fields>,
    fields: Fields,
    options?: CallOptions,
  ) => Promise<Attempt<DynamicMessage>>;
}

/** The types of a side at run time: requests are sent by their operations. */
export interface DynamicSide {
  readonly calls: DynamicCalls;
  readonly handlers: DynamicHandlers;
}

/** A link whose messages are plain objects by properties, built from the schema without generated code. */
export type DynamicLink = Link<DynamicMessage, DynamicSide, DynamicSide, Readonly<Record<string, DynamicLoginTypes>>>;

/** A protocol with its flow. */
export interface FlowingProtocol {
  readonly protocol: Protocol;
  readonly flow: Flow;
}

/** A link of a protocol at run time, with its model. */
export interface OpenedLink extends FlowingProtocol {
  readonly model: LinkModel;
  readonly link: DynamicLink;
  /** The names of the secrets of its logins. */
  readonly secrets: readonly string[];
}

/** Opens a link of a protocol. */
export function openLink({ protocol, flow }: FlowingProtocol, model: LinkModel): OpenedLink {
  const sent = requestedBy({ protocol, flow }, model, "client").map(({ request }) => request.typeName);
  const logins = flow.logins.filter(({ operation }) => sent.includes(operation));
  const link: DynamicLink = {
    table: dynamicTable(protocol, flow, model),
    port: model.port,
    redact: (message) => message,
    client: sideOf(model.client),
    server: sideOf(model.server),
    logins: Object.fromEntries(
      logins.map((login) => [login.as ?? "login", dynamicLogin(protocol, flow, model, login)]),
    ),
  };
  return { protocol, flow, model, link, secrets: logins.flatMap((login) => secretNames(protocol, login)) };
}

function sideOf(party: string): LinkSide<DynamicMessage, DynamicSide> {
  return {
    party,
    calls: (requester) => ({
      send: (operation, fields, options) => requester.tryRequest(operation, fields, isMessage, options),
    }),
    handle: ({ onRequest }, request, context) => onRequest?.(request, context),
    accept: () => null,
    tell: ({ onOneWay }, message, context) => onOneWay?.(message, context),
  };
}

/** Every message is of the same type. */
function isMessage(_message: DynamicMessage): _message is DynamicMessage {
  return true;
}
