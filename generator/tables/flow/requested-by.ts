import type { Flow, Link, Operation, Protocol, Side } from "../../model/index.js";

/** The operations that a side of a link may request in any state, in the order of the protocol. */
export function requestedBy(
  { protocol, flow }: { readonly protocol: Protocol; readonly flow: Flow },
  link: Link,
  side: Side,
): readonly Operation[] {
  const names = new Set(
    flow.states.flatMap(({ requests }) => requests.flatMap((each) => (each.link === link.name ? each[side] : []))),
  );
  return protocol.operations.filter(({ request }) => names.has(request.typeName));
}
