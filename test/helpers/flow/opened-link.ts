import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import type { Message, Protocol } from "../../../generator/model/index.js";
import { type OpenedLink, openLink } from "../../../generator/simulator/index.js";
import { sharedCache } from "../shared-cache.js";

/** Opens the first link of a shipped protocol, as the simulator does. */
export function openedLink(id: "cmpp20" | "cmpp30" | "smpp34"): OpenedLink {
  const protocol = shippedProtocols({ cache: sharedCache() }).find((each) => each.id === id);
  const flow = protocol?.flow ?? null;
  const [model] = flow?.links ?? [];
  if (protocol === undefined || flow === null || model === undefined) throw new Error(`There is no flow of ${id}.`);
  return openLink({ protocol, flow }, model);
}

/** A message of a protocol by its wire name. */
export function messageOf({ messages }: Protocol, name: string): Message {
  const found = messages.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no message ${name}.`);
  return found;
}
