import { relatedPlace } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import {
  type BoundProtocol,
  type NestedStructure,
  nestingDepths,
  structuresInType,
  type TypeSymbol,
} from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["recursive-structure"] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that no structure contains itself, directly, through others or unions, or through the content of octets. A cycle is one
 * error.
 */
export const noRecursiveStructures = defineCheck(codes, ({ protocol, report }: Context) => {
  const reported = new Set<TypeSymbol>();
  const depths = nestingDepths(protocol);
  for (const type of protocol.types.values()) {
    // A union in a cycle is between two structures.
    if (type.kind === "union" || reported.has(type) || depths.get(type) !== Infinity) continue;
    const circle = circleFrom(protocol, type);
    circle.forEach((step) => reported.add(step.structure));
    const [first, ...others] = circle.map(({ at, structure: { name } }) =>
      relatedPlace(valueRange(at), { en: `contains ${name} here`, zh: `此处包含${name}` }),
    );
    if (first !== undefined) report("recursive-structure", first.range, { name: type.name }, others);
  }
});

/** A structure on a path: the step to it, and the steps from it that are not tried yet. */
interface Stop {
  readonly step: NestedStructure | null;
  readonly untried: Iterator<NestedStructure>;
}

/** Returns the steps from a structure back to itself, or an empty list. */
function circleFrom(protocol: BoundProtocol, start: TypeSymbol): readonly NestedStructure[] {
  const seen = new Set<TypeSymbol>();
  const way: Stop[] = [{ step: null, untried: stepsFrom(protocol, start) }];
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const next = last.untried.next();
    if (next.done === true) {
      way.pop();
      continue;
    }
    const step = next.value;
    if (step.structure === start) return [...way.flatMap((stop) => stop.step ?? []), step];
    if (seen.has(step.structure)) continue;
    seen.add(step.structure);
    way.push({ step, untried: stepsFrom(protocol, step.structure) });
  }
  return [];
}

function stepsFrom(protocol: BoundProtocol, type: TypeSymbol): Iterator<NestedStructure> {
  return structuresInType(protocol, type).values();
}
