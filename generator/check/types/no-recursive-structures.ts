import { valueRange } from "../../syntax/index.js";
import type { FieldView, TypeView } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** No structure contains itself, be it by way of others; a circle is one mistake. */
export const structuresEnd: VersionRule = (view, report) => {
  const reported = new Set<TypeView>();
  for (const type of view.types.values()) {
    if (reported.has(type)) continue;
    const circle = circleFrom(type, type, new Set());
    circle.forEach((step) => reported.add(step.inner));
    const [first, ...others] = circle.map(({ field, inner }) => ({
      range: valueRange(field.at, field.element === null ? "type" : "of"),
      message: `contains ${inner.name} here`,
    }));
    if (first !== undefined) report("recursive-structure", first.range, { name: type.name }, others);
  }
};

interface Step {
  readonly field: FieldView;
  readonly inner: TypeView;
}

/** The fields that lead from a structure back to where the way began; none where they do not. */
function circleFrom(type: TypeView, goal: TypeView, seen: Set<TypeView>): readonly Step[] {
  for (const field of type.fields) {
    const inner = field.type ?? field.element?.type ?? null;
    if (inner === goal) return [{ field, inner }];
    if (inner === null || seen.has(inner)) continue;
    const rest = circleFrom(inner, goal, seen.add(inner));
    if (rest.length > 0) return [{ field, inner }, ...rest];
  }
  return [];
}
