import type { Field, Origin, Protocol } from "../model/index.js";

/** Returns where the schema defines a field, by its wire path without indexes; null if it does not. */
export function findOrigin({ header, messages }: Protocol, message: string, path: string): Origin | null {
  const own = messages.find(({ name }) => name === message)?.fields ?? [];
  return originIn([...header.fields, ...own], path.split("."));
}

function originIn(fields: readonly Field[], [name, ...rest]: readonly string[]): Origin | null {
  const field = fields.find((each) => each.name === name);
  if (field === undefined) return null;
  return rest.length === 0 ? field.origin : originIn(fieldsOf(field), rest);
}

/** Returns the fields of a structure; of a union, those of all cases, of which the first with a name counts. */
function fieldsOf({ type }: Field): readonly Field[] {
  if (type?.kind === "union") return [type.tag, ...type.cases.flatMap(({ structure }) => structure.fields)];
  return type?.kind === "structure" ? type.fields : [];
}
