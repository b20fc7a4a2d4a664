import type { OperationNode, VectorTree } from "../syntax/index.js";
import type { Imported, LayoutChanges } from "./apply-changes.js";
import type { ImportContext } from "./import-context.js";
import { reachableTypes } from "./reachable-types.js";

/**
 * Returns the vectors of the imported messages for the importing protocol.
 * A message with the same layout keeps its frames. If octets moved, the frames are not valid for it, so its vectors are
 * skipped.
 */
export function importedVectors(
  { own, source, version }: ImportContext,
  imported: Imported,
  layoutChanges: LayoutChanges,
): VectorTree[] {
  const id = source.protocol.node.versions.find((each) => each.version === version)?.id;
  const unmoved = new Set(
    imported.operations.flatMap((operation) => unmovedMessages(operation, imported, layoutChanges)),
  );
  const max = own.protocol.node.limits?.["max-octets"] ?? Number.POSITIVE_INFINITY;
  const vectors = source.vectors.filter(
    ({ node }) => node.protocol === id && unmoved.has(node.message) && node.frame.length / 2 <= max,
  );
  return own.protocol.node.versions.flatMap(({ id: protocol }, index) =>
    vectors.map(({ node, ...places }) => {
      const vectorId = index === 0 ? node.id : `${node.id}-${protocol}`;
      return { ...places, node: { ...node, id: vectorId, protocol, value: { ...node.value, protocol } } };
    }),
  );
}

function unmovedMessages(
  { request, response }: OperationNode,
  { types, suffix = "" }: Imported,
  layoutChanges: LayoutChanges,
): string[] {
  const messages = [
    { name: request.name, fields: request.fields },
    { name: response?.name ?? request.name + suffix, fields: response?.fields },
  ];
  return messages.flatMap(({ name, fields }) => {
    const isMoved =
      layoutChanges.messages.has(name) ||
      [...reachableTypes(types, [fields])].some((type) => layoutChanges.types.has(type));
    return isMoved ? [] : [name];
  });
}
