import type { TypeSymbol } from "./symbols.js";

const cyclic = new WeakMap<TypeSymbol, boolean>();

/** Whether a structure or union contains itself, directly or through others. */
export function containsItself(type: TypeSymbol): boolean {
  if (!cyclic.has(type)) findCircles(type);
  return cyclic.get(type) ?? false;
}

/** Finds the cycles among a type and the types inside it with Kosaraju's algorithm, which visits each type twice. */
function findCircles(type: TypeSymbol): void {
  const ordered = innermostFirst(type, cyclic);
  const outer = new Map(ordered.map((each): [TypeSymbol, TypeSymbol[]] => [each, []]));
  for (const each of ordered) for (const inner of innerTypes(each)) outer.get(inner)?.push(each);
  const found = new Set<TypeSymbol>();
  for (const start of ordered.toReversed()) {
    if (found.has(start)) continue;
    const circle = circleOf(start, outer, found);
    for (const each of circle) cyclic.set(each, circle.size > 1 || innerTypes(each).includes(each));
  }
}

/** Returns a type with the types that are in a cycle with it, and adds them to `found`. `outer` are the types around each. */
function circleOf(
  start: TypeSymbol,
  outer: ReadonlyMap<TypeSymbol, readonly TypeSymbol[]>,
  found: Set<TypeSymbol>,
): ReadonlySet<TypeSymbol> {
  const circle = new Set([start]);
  // The loop also visits types that it adds: an outer type that is not found yet is in the same cycle.
  for (const each of circle) {
    found.add(each);
    for (const other of outer.get(each) ?? []) if (!found.has(other)) circle.add(other);
  }
  return circle;
}

/**
 * Returns a function that computes its result once per type. `compute` may call it for the types inside a type: those
 * are computed first, so deep nesting does not cause deep recursion.
 */
export function memoizeByType<Result>(compute: (type: TypeSymbol) => Result): (type: TypeSymbol) => Result {
  const results = new WeakMap<TypeSymbol, { readonly result: Result }>();
  const resultOf = (type: TypeSymbol): Result => {
    const known = results.get(type) ?? { result: compute(type) };
    results.set(type, known);
    return known.result;
  };
  return (type) => {
    if (!results.has(type)) innermostFirst(type, results).forEach(resultOf);
    return resultOf(type);
  };
}

/** Returns a type and the unknown types inside it, innermost first. */
export function innermostFirst(
  type: TypeSymbol,
  known: { has(type: TypeSymbol): boolean },
  within: (type: TypeSymbol) => readonly TypeSymbol[] = innerTypes,
): TypeSymbol[] {
  const entered = new Set<TypeSymbol>();
  const ordered = new Set<TypeSymbol>();
  const stack = [type];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (entered.has(top)) {
      stack.pop();
      ordered.add(top);
    } else {
      entered.add(top);
      for (const inner of within(top)) if (!entered.has(inner) && !known.has(inner)) stack.push(inner);
    }
  }
  return [...ordered];
}

/** Whether a type is a structure or a union. */
export function isStructural(type: TypeSymbol | null): type is TypeSymbol {
  return type?.kind === "structure" || type?.kind === "union";
}

/** Whether a union is in a structure, directly or through others. */
export const holdsUnion = memoizeByType(
  (type): boolean =>
    !containsItself(type) && innerTypes(type).some((inner) => inner.kind === "union" || holdsUnion(inner)),
);

/** Returns the types of the fields of a structure and of the elements of its lists, or the structures of a union. */
export function innerTypes({ fields, cases }: TypeSymbol): TypeSymbol[] {
  const ofFields = fields.flatMap((field) => field.type ?? field.element?.type ?? []);
  return [...ofFields, ...cases.flatMap(({ structure }) => structure ?? [])];
}
