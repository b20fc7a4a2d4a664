import type { TypeSymbol } from "./symbols.js";

const cyclic = new WeakMap<TypeSymbol, boolean>();

/** Whether a structure is met again among its own fields. */
export function containsItself(type: TypeSymbol): boolean {
  if (!cyclic.has(type)) findCircles(type);
  return cyclic.get(type) ?? false;
}

/** Finds the circles in a type and the types within it, by Kosaraju's algorithm: each type is visited twice. */
function findCircles(type: TypeSymbol): void {
  const ordered = innermostFirst(type, cyclic);
  const outer = new Map(ordered.map((each): [TypeSymbol, TypeSymbol[]] => [each, []]));
  for (const each of ordered) for (const inner of innerTypes(each)) outer.get(inner)?.push(each);
  const found = new Set<TypeSymbol>();
  for (const start of ordered.toReversed()) {
    if (found.has(start)) continue;
    const circle = new Set([start]);
    // The loop reaches what is added on the way: types around these that are not found yet are inside them as well.
    for (const each of circle) {
      found.add(each);
      for (const other of outer.get(each) ?? []) if (!found.has(other)) circle.add(other);
    }
    for (const each of circle) cyclic.set(each, circle.size > 1 || innerTypes(each).includes(each));
  }
}

/**
 * A function of types whose result is computed once for each type. It may call itself for the types within a type: these are
 * computed first, so that the depth of nesting does not become a depth of calls.
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

/** A type and the types within it that are not known yet, each after those within itself. */
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

/** The types of the fields of a structure, and of the elements of its lists. */
export function innerTypes(type: TypeSymbol): TypeSymbol[] {
  return type.fields.flatMap((field) => field.type ?? field.element?.type ?? []);
}
