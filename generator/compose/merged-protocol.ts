import { type ProtocolShape, inside, type Located, type Shaped } from "../syntax/index.js";
import type { Import } from "./import-context.js";

/** The file protocol.yaml with what it leaves out taken from the protocol that is imported. */
export function mergedProtocol({ own, source, places }: Import): Shaped<ProtocolShape> {
  const theirs = source.protocol.shape;
  const mine = own.protocol.shape;
  const there: Located = { document: source.protocol.document, path: [] };
  const here: Located = { document: own.protocol.document, path: [] };
  const parties = { ...theirs.parties, ...mine.parties };
  for (const name of Object.keys(parties)) {
    const isMine = mine.parties !== undefined && Object.hasOwn(mine.parties, name);
    places.set(parties, name, inside(isMine ? here : there, "parties", name));
  }
  const shape: ProtocolShape = { ...theirs, ...mine, parties };
  for (const key of Object.keys(shape)) places.set(shape, key, inside(Object.hasOwn(mine, key) ? here : there, key));
  return { document: own.protocol.document, shape };
}
