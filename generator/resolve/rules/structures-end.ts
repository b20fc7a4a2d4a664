import { keyRange } from "../located.js";
import type { TypeView } from "../views.js";
import type { VersionRule } from "./rule.js";

/** No structure contains itself. */
export const structuresEnd: VersionRule = (view, report) => {
  for (const type of view.types.values()) {
    if (containsItself(type)) report("recursive-structure", keyRange(type.at), { name: type.name });
  }
};

/** Whether a structure is met again among its own fields. */
export function containsItself(type: TypeView): boolean {
  const seen = new Set<TypeView>();
  const visit = (inner: TypeView): boolean =>
    innerTypes(inner).some((next) => next === type || (!seen.has(next) && (seen.add(next), visit(next))));
  return visit(type);
}

function innerTypes(type: TypeView): TypeView[] {
  return type.fields.flatMap((field) => [field.type, field.element?.type ?? null]).filter((inner) => inner !== null);
}
