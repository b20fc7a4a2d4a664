import type { BoundProtocol, FlowSymbol, OperationSymbol, Reference } from "../../bind/index.js";
import { isPoisoned } from "../../syntax/index.js";

/**
 * Whether all states, transitions, logins and links are known. If a part is poisoned or a name refers to nothing, most
 * other findings would only follow from that.
 */
export function isComplete({ node, states, transitions, logins, links }: FlowSymbol): boolean {
  const references: readonly Reference<unknown>[] = [
    ...states.flatMap(({ client, server }) => [...client.listed, ...server.listed]),
    ...transitions.flatMap(({ from, to, listed }) => [...from, to, ...listed]),
    ...logins.map(({ operation }) => operation),
    ...links.flatMap(({ client, server }) => [client, server]),
  ];
  const isAnyPoisoned = (["states", "transitions", "login", "links"] as const).some((key) => isPoisoned(node, key));
  const arePoisoned = states.some((state) => SIDE_KEYS.some((key) => isPoisoned(state.node, key)));
  return !isAnyPoisoned && !arePoisoned && references.every(({ target }) => target !== null);
}

const SIDE_KEYS = ["client", "server", "leave-within"] as const;

/** Whether the legs of an operation are known: another check reports poisoned ones and unknown parties. */
export function hasKnownLegs({ node: { parties } }: BoundProtocol, { node }: OperationSymbol): boolean {
  const isKnown = (leg: string): boolean => leg.split(" -> ").every((party) => Object.hasOwn(parties, party));
  return !isPoisoned(node, "legs") && node.legs.every(isKnown);
}

/** Whether it is known if an operation has a response. */
export function isResponseKnown({ node }: OperationSymbol): boolean {
  return !isPoisoned(node, "response");
}
