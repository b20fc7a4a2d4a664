import type { TypeSymbol } from "./symbols.js";

/** Whether a structure is met again among its own fields. */
export function containsItself(type: TypeSymbol): boolean {
  return reachesCycle(type) && typesWithin(type).has(type);
}

/** The types of the fields of a structure, and of the fields of those. */
export function typesWithin(type: TypeSymbol): ReadonlySet<TypeSymbol> {
  const within = new Set(innerTypes(type));
  // A set that grows is gone over to its end.
  for (const inner of within) for (const next of innerTypes(inner)) within.add(next);
  return within;
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

/** How many structures are nested in each other at most, the outermost included. */
export const nestingDepth = memoizeByType((type): number => {
  if (type.kind !== "structure" || containsItself(type)) return 0;
  return 1 + innerTypes(type).reduce((depth, inner) => Math.max(depth, nestingDepth(inner)), 0);
});

const cyclic = new WeakMap<TypeSymbol, boolean>();

/** Whether a structure contains itself, or a structure that does. */
function reachesCycle(type: TypeSymbol): boolean {
  if (!cyclic.has(type)) {
    for (const each of innermostFirst(type, cyclic)) {
      // A type within it that has no result yet is one that it was reached from.
      cyclic.set(
        each,
        innerTypes(each).some((inner) => cyclic.get(inner) ?? true),
      );
    }
  }
  return cyclic.get(type) ?? false;
}

/** A type and the types within it that are not known yet, each behind those within itself. */
function innermostFirst(type: TypeSymbol, known: WeakMap<TypeSymbol, unknown>): TypeSymbol[] {
  const entered = new Set<TypeSymbol>();
  const ordered = new Set<TypeSymbol>();
  const stack = [type];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (entered.has(top)) {
      stack.pop();
      ordered.add(top);
    } else {
      entered.add(top);
      stack.push(...innerTypes(top).filter((inner) => !entered.has(inner) && !known.has(inner)));
    }
  }
  return [...ordered];
}

function innerTypes(type: TypeSymbol): TypeSymbol[] {
  return type.fields.flatMap((field) => field.type ?? field.element?.type ?? []);
}
