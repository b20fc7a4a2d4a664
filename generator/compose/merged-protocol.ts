import { annotate, annotationsOf, type ProtocolNode, child, type SourceRef, type SyntaxTree } from "../syntax/index.js";
import type { ImportContext } from "./import-context.js";

/** Merges protocol.yaml with that of the imported protocol, from which missing keys are taken. */
export function mergedProtocol({ own, source, sourceMap }: ImportContext): SyntaxTree<ProtocolNode> {
  const theirs = source.protocol.node;
  const mine = own.protocol.node;
  const there: SourceRef = { document: source.protocol.document, path: [] };
  const here: SourceRef = { document: own.protocol.document, path: [] };
  const parties = { ...theirs.parties, ...mine.parties };
  for (const name of Object.keys(parties)) {
    const isMine = mine.parties !== undefined && Object.hasOwn(mine.parties, name);
    sourceMap.set(parties, name, child(isMine ? here : there, "parties", name));
  }
  // The octets of tags and lengths cannot be changed, which is reported.
  const head = theirs.tlv === undefined ? {} : { tlv: theirs.tlv };
  const node: ProtocolNode = { ...theirs, ...mine, parties, ...head };
  annotate(node, { ...annotationsOf(theirs), ...annotationsOf(mine) });
  for (const key of Object.keys(node)) {
    const isMine = Object.hasOwn(mine, key) && !Object.hasOwn(head, key);
    sourceMap.set(node, key, child(isMine ? here : there, key));
  }
  return { document: own.protocol.document, node };
}
