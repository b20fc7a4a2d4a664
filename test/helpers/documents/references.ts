import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import { type ProtocolReference, referenceOfProtocol } from "../../../generator/tables/index.js";
import { sharedCache } from "../shared-cache.js";

/** The references of the protocols that come with the tool. */
export const references: readonly ProtocolReference[] = shippedProtocols({ cache: sharedCache() }).map(
  referenceOfProtocol,
);

/** The reference of a protocol that comes with the tool. */
export function referenceOf(id: string): ProtocolReference {
  const found = references.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no protocol ${id}.`);
  return found;
}
