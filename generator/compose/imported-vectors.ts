import { getProperty, type OperationNode, type VectorNode, type VectorTree } from "../syntax/index.js";
import type { Imported, LayoutChanges } from "./apply-changes.js";
import type { ImportContext } from "./import-context.js";
import { namesIn } from "./import-tlvs.js";
import { reachableTypes } from "./reachable-types.js";

/**
 * Returns the vectors of the imported messages for the importing protocol.
 * A message with the same layout keeps its frames. If octets moved, the frames are not valid for it, so its vectors are
 * skipped.
 */
export function importedVectors(
  { own, source, version, clause }: ImportContext,
  imported: Imported,
  layoutChanges: LayoutChanges,
): VectorTree[] {
  const changed = clause.change?.messages ?? {};
  const id = source.protocol.node.versions.find((each) => each.version === version)?.id;
  const unmoved = new Set(
    imported.operations.flatMap((operation) => unmovedMessages(operation, imported, layoutChanges)),
  );
  const max = own.protocol.node.limits?.["max-octets"] ?? Number.POSITIVE_INFINITY;
  const vectors = source.vectors.filter(
    ({ node }) =>
      node.protocol === id &&
      unmoved.has(node.message) &&
      node.frame.length / 2 <= max &&
      !(Object.hasOwn(changed[node.message] ?? {}, "tlvs") && hasUnlistedTags(node)),
  );
  return own.protocol.node.versions.flatMap(({ id: protocol }, index) =>
    vectors.map(({ node, ...places }) => {
      const vectorId = index === 0 ? node.id : `${node.id}-${protocol}`;
      return { ...places, node: { ...node, id: vectorId, protocol, value: { ...node.value, protocol } } };
    }),
  );
}

/** Whether a frame has a TLV that its message does not list. A change of the list may give it a name. */
function hasUnlistedTags({ value }: VectorNode): boolean {
  const tlvs = getProperty(value["fields"], "tlvs");
  return Array.isArray(tlvs) && tlvs.some((each) => Object.keys(Object(each)).some((name) => name.startsWith("0x")));
}

function unmovedMessages(
  { request, response }: OperationNode,
  { types, tlvs, suffix = "" }: Imported,
  layoutChanges: LayoutChanges,
): string[] {
  const messages = [
    { name: request.name, node: request },
    { name: response?.name ?? request.name + suffix, node: response },
  ];
  return messages.flatMap(({ name, node }) => {
    const listed = namesIn(node?.tlvs ?? []);
    const parts = [node?.fields, ...listed.map((each) => tlvs.get(each))];
    const isMoved =
      layoutChanges.messages.has(name) ||
      listed.some((each) => layoutChanges.tlvs.has(each)) ||
      [...reachableTypes(types, parts)].some((type) => layoutChanges.types.has(type));
    return isMoved ? [] : [name];
  });
}
