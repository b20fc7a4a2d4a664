import type { FlowMessage, FlowTable, Operation } from "../table.js";

/** An operation, and what the table says about it. */
export interface OperationFacts<M extends FlowMessage> {
  readonly operation: Operation<M>;
  /** Whether a transition names it: only one such request is open at a time. */
  readonly isExclusive: boolean;
  readonly isKeepAlive: boolean;
  readonly isEnd: boolean;
}

/** What a message is. */
export interface MessageFacts<M extends FlowMessage> {
  readonly kind: "request" | "response" | "one-way" | "negative";
  /** Null for the negative answer, if it is not an operation. */
  readonly facts: OperationFacts<M> | null;
}

/** The messages of a link by their wire names. */
export function messagesOf<M extends FlowMessage>(table: FlowTable<M>): ReadonlyMap<string, MessageFacts<M>> {
  const exclusive = new Set(table.transitions.flatMap(({ event, requests }) => (event === "told" ? [] : requests)));
  const messages = new Map<string, MessageFacts<M>>();
  for (const operation of table.operations) {
    const { request, response } = operation;
    const facts: OperationFacts<M> = {
      operation,
      isExclusive: exclusive.has(request),
      isKeepAlive: request === table.keepAlive?.operation.request,
      isEnd: request === table.end?.operation.request,
    };
    messages.set(request, { kind: response === null ? "one-way" : "request", facts });
    if (response !== null) messages.set(response, { kind: "response", facts });
  }
  if (table.negative !== null) messages.set(table.negative.message, { kind: "negative", facts: null });
  return messages;
}
