import type { Flow, Link, Message, Operation, Protocol, Side } from "../../model/index.js";
import { requestedBy } from "../../tables/index.js";
import { namesOfOperation, type OperationNames } from "../../naming/index.js";
import type { DocLanguage } from "../code/doc-comment.js";
import { type Code, imported, importedType } from "../code/code.js";
import { messageModule, protocolModule } from "../code/module-paths.js";

/** The input of the emitters of a flow. */
export interface FlowContext {
  readonly protocol: Protocol;
  readonly flow: Flow;
  readonly language: DocLanguage;
  /** Whether the output has the functions that describe values. */
  readonly describes: boolean;
}

/** An operation of the protocol by its name in the schema. */
export function operationOf({ protocol }: FlowContext, name: string): Operation {
  const found = protocol.operations.find(({ request }) => request.typeName === name);
  if (found === undefined) throw new Error(`Internal error: there is no operation ${name}.`);
  return found;
}

/** The names of an operation. */
export function namesOf({ protocol }: FlowContext, operation: Operation): OperationNames {
  return namesOfOperation(operation.request.typeName, operationNames(protocol));
}

const known = new WeakMap<Protocol, ReadonlySet<string>>();

function operationNames(protocol: Protocol): ReadonlySet<string> {
  const names = known.get(protocol) ?? new Set(protocol.operations.map(({ request }) => request.typeName));
  known.set(protocol, names);
  return names;
}

/** The operations that a program requests on a side: not those of the session, such as the login and the keep-alive. */
export function callsOf(context: FlowContext, link: Link, side: Side): readonly Operation[] {
  const { logins, keepAlive, end, negative } = context.flow;
  const own = new Set([
    ...logins.map(({ operation }) => operation),
    keepAlive?.operation,
    end?.operation,
    negative?.operation,
  ]);
  return requestedBy(context, link, side).filter(({ request }) => !own.has(request.typeName));
}

/** All operations that a flow refers to, in the order of the protocol. */
export function operationsOfFlow(context: FlowContext): readonly Operation[] {
  const { flow, protocol } = context;
  const used = new Set([
    ...flow.links.flatMap((link) => [...requestedBy(context, link, "client"), ...requestedBy(context, link, "server")]),
    ...flow.tolerated.map(({ request }) => operationOf(context, request)),
  ]);
  return protocol.operations.filter((operation) => used.has(operation));
}

/** The constant of an operation. */
export function operationConstant(context: FlowContext, operation: Operation): Code {
  return imported(protocolModule(context.protocol, "flow/operations"), namesOf(context, operation).constant);
}

/** The type of any message. */
export function anyMessage({ protocol }: FlowContext): Code {
  return importedType(protocolModule(protocol, "codec"), "Message");
}

/** The type of a message. */
export function messageType({ protocol }: FlowContext, message: Message): Code {
  return importedType(messageModule(protocol, message), message.typeName);
}
