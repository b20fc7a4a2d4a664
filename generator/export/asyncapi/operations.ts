import type { OperationReference, ProtocolReference } from "../../tables/index.js";

/**
 * The operations of a party: one for each leg on which it sends or receives the request. The reply is the response, on the
 * same connection.
 */
export function operationsOf(protocol: ProtocolReference, party: string, channel: string): object {
  const operations = protocol.operations.flatMap((operation) =>
    (["send", "receive"] as const).flatMap((action) => {
      const peers = peersOf(operation, party, action);
      if (peers.length === 0) return [];
      return [[`${action}-${operation.slug}`, operationObject(operation, { action, peers, channel })]];
    }),
  );
  return Object.fromEntries(operations);
}

type Action = "send" | "receive";

function peersOf({ legs }: OperationReference, party: string, action: Action): readonly string[] {
  return legs.flatMap(({ from, to }) => {
    if (action === "send") return from === party ? [to] : [];
    return to === party ? [from] : [];
  });
}

interface Sides {
  readonly action: Action;
  readonly peers: readonly string[];
  readonly channel: string;
}

function operationObject({ request, response, legs }: OperationReference, { action, peers, channel }: Sides): object {
  const messageOf = (slug: string): object => ({ $ref: `#/channels/${channel}/messages/${slug}` });
  const reply = { channel: { $ref: `#/channels/${channel}` }, messages: [messageOf(response ?? "")] };
  return {
    action,
    channel: { $ref: `#/channels/${channel}` },
    messages: [messageOf(request)],
    ...(response === null ? {} : { reply }),
    "x-peers": peers,
    "x-legs": legs.map(({ from, to }) => `${from} -> ${to}`),
  };
}
