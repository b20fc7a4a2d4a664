import { valueRange } from "../../syntax/index.js";
import { containsItself, type FieldSymbol, type TypeSymbol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["recursive-structure"] as const;
type Context = VersionContext<typeof codes>;

/** No structure contains itself, be it by way of others; a circle is one mistake. */
export const noRecursiveStructures = defineCheck(codes, ({ protocol, report }: Context) => {
  const reported = new Set<TypeSymbol>();
  for (const type of protocol.types.values()) {
    if (reported.has(type) || !containsItself(type)) continue;
    const circle = circleFrom(type, type, new Set());
    circle.forEach((step) => reported.add(step.inner));
    const [first, ...others] = circle.map(({ field, inner }) => ({
      range: valueRange((field.element ?? field).typeAt),
      message: `contains ${inner.name} here`,
    }));
    if (first !== undefined) report("recursive-structure", first.range, { name: type.name }, others);
  }
});

interface Step {
  readonly field: FieldSymbol;
  readonly inner: TypeSymbol;
}

/** The fields that lead from a structure back to where the way began; none where they do not. */
function circleFrom(type: TypeSymbol, goal: TypeSymbol, seen: Set<TypeSymbol>): readonly Step[] {
  for (const field of type.fields) {
    const inner = field.type ?? field.element?.type ?? null;
    if (inner === goal) return [{ field, inner }];
    if (inner === null || seen.has(inner)) continue;
    const rest = circleFrom(inner, goal, seen.add(inner));
    if (rest.length > 0) return [{ field, inner }, ...rest];
  }
  return [];
}
