import type { Flow, Link, Protocol, Transition as TransitionModel } from "../../model/index.js";
import { type NegativeReason, negativeValues, requestedBy } from "../../tables/index.js";
import type { EndReason, FlowTable, Transition } from "../../runtime/flow/index.js";
import { conditionOf } from "./conditions.js";
import { dynamicCodec } from "./dynamic-codec.js";
import type { DynamicMessage } from "./dynamic-message.js";
import { type DynamicOperation, dynamicOperation } from "./dynamic-operation.js";
import { createMessage, emptyOf } from "./field-values.js";
import { emptyFields, plainValues } from "./stated-values.js";

/** The table of a link at run time. */
export function dynamicTable(protocol: Protocol, flow: Flow, link: Link): FlowTable<DynamicMessage> {
  const asked = new Set([
    ...requestedBy({ protocol, flow }, link, "client"),
    ...requestedBy({ protocol, flow }, link, "server"),
  ]);
  const models = protocol.operations.filter((each) => asked.has(each));
  const operations = new Map(models.map((each) => [each.request.typeName, dynamicOperation(protocol, flow, each)]));
  const wireName = (name: string): string =>
    protocol.operations.find(({ request }) => request.typeName === name)?.request.name ?? name;
  const find = (name: string | undefined): DynamicOperation | null => operations.get(name ?? "") ?? null;
  return {
    link: link.name,
    kind: link.kind,
    parties: { client: link.client, server: link.server },
    codec: dynamicCodec(protocol, flow),
    operations: [...operations.values()],
    settings: Object.fromEntries(flow.settings.map(({ name, unit, value }) => [name, { unit, value }])),
    requests: flow.requests,
    states: flow.states.map(({ name, requests, leaveWithin }) => {
      const own = requests.find((each) => each.link === link.name);
      return {
        name,
        client: (own?.client ?? []).map(wireName),
        server: (own?.server ?? []).map(wireName),
        leaveWithin,
      };
    }),
    transitions: flow.transitions.flatMap((each) => transitionOf(protocol, [...operations.values()], each)),
    logins: flow.logins.flatMap(({ operation }) => find(operation)?.request ?? []),
    ...endings(flow, link, find),
    idle: flow.idle,
    negative: negativeOf(protocol, flow),
    tolerated: flow.tolerated.map((each) => ({ in: each.in, request: wireName(each.request) })),
  };
}

function endings(
  { keepAlive, end }: Flow,
  { kind }: Link,
  find: (name: string | undefined) => DynamicOperation | null,
): Pick<FlowTable<DynamicMessage>, "keepAlive" | "end"> {
  const test = kind === "one-exchange" ? null : find(keepAlive?.operation);
  const last = find(end?.operation);
  return {
    keepAlive: keepAlive === null || test === null ? null : { ...keepAlive, operation: test },
    end: end === null || last === null ? null : { by: end.by, operation: last },
  };
}

/** A transition; none if no operation of it is part of the link. */
function transitionOf(
  protocol: Protocol,
  operations: readonly DynamicOperation[],
  transition: TransitionModel,
): Transition<DynamicMessage>[] {
  const { from, event, by, when, to, because } = transition;
  const own = operations.filter(({ name }) => transition.operations.includes(name));
  if (own.length === 0) return [];
  const names = own.map(({ request }) => request);
  const responses = own.map(({ response }) => response);
  const among = (wireNames: readonly (string | null)[]) =>
    protocol.messages.filter(({ name }) => wireNames.includes(name));
  const requests = among(names);
  const condition = conditionOf(protocol, when, {
    messages: event === "answered" ? among(responses) : requests,
    requests,
  });
  return [{ from, event, requests: names, by, when: condition, to, because: reasonOf(because) }];
}

const REASONS: readonly EndReason[] = ["ended", "rejected", "idle", "link-dead", "destroyed", "out-of-turn", "overrun"];

function reasonOf(because: string | null): EndReason | null {
  return because === null ? null : (REASONS.find((reason) => reason === because) ?? "ended");
}

function negativeOf(protocol: Protocol, flow: Flow): FlowTable<DynamicMessage>["negative"] {
  const message = protocol.operations.find(({ request }) => request.typeName === flow.negative?.operation)?.request;
  if (message === undefined) return null;
  const empty = emptyFields(message);
  const noSequence = emptyOf(protocol.header.sequence.wire);
  const stated = new Map(
    negativeValues(protocol, flow).map(([reason, values]) => [reason, Object.fromEntries(plainValues(values))]),
  );
  const create = (sequenceId: unknown, reason: NegativeReason): DynamicMessage =>
    createMessage(protocol.header, message, { ...empty, ...stated.get(reason) }, sequenceId);
  return {
    message: message.name,
    create,
    toMalformed: ({ sequenceId }) => create(sequenceId ?? noSequence, "malformed"),
  };
}
