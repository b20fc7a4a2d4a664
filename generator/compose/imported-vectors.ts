import type { OperationShape, ShapedVector } from "../syntax/index.js";
import type { Imported, Moved } from "./apply-changes.js";
import type { Import } from "./import-context.js";
import { neededTypes } from "./reachable-types.js";

/**
 * The vectors of what is imported, as vectors of the protocol that imports it.
 *
 * A message whose octets stand as before is proven by the same frames. Where octets moved, the frames of the source are
 * frames of another message: they are left out.
 */
export function importedVectors({ own, source, version }: Import, imported: Imported, moved: Moved): ShapedVector[] {
  const id = source.protocol.shape.versions.find((each) => each.version === version)?.id;
  const unmoved = new Set(imported.operations.flatMap((operation) => unmovedMessages(operation, imported, moved)));
  const greatest = own.protocol.shape.limits?.["greatest-octets"] ?? Number.POSITIVE_INFINITY;
  const vectors = source.vectors.filter(
    ({ shape }) => shape.protocol === id && unmoved.has(shape.message) && shape.frame.length / 2 <= greatest,
  );
  return own.protocol.shape.versions.flatMap(({ id: protocol }, index) =>
    vectors.map(({ shape, ...places }) => {
      const vectorId = index === 0 ? shape.id : `${shape.id}-${protocol}`;
      return { ...places, shape: { ...shape, id: vectorId, protocol, value: { ...shape.value, protocol } } };
    }),
  );
}

function unmovedMessages(
  { request, response }: OperationShape,
  { types, suffix = "" }: Imported,
  moved: Moved,
): string[] {
  const messages = [
    { name: request.name, fields: request.fields },
    { name: response?.name ?? request.name + suffix, fields: response?.fields },
  ];
  return messages.flatMap(({ name, fields }) => {
    const isMoved = moved.messages.has(name) || [...neededTypes(types, [fields])].some((type) => moved.types.has(type));
    return isMoved ? [] : [name];
  });
}
