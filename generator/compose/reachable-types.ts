import { type Shaped, type TypeShape, type TypesShape, collectNames } from "../syntax/index.js";

/** The names of all types that values name, and that those name. */
export function neededTypes(types: ReadonlyMap<string, TypeShape>, values: readonly unknown[]): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const value of values) collectNames(value, needed);
  // A set that grows is gone over to its end.
  for (const name of needed) collectNames(types.get(name), needed);
  return needed;
}

/** Files of types with only some of them; files without any are left out. */
export function withTypes(files: readonly Shaped<TypesShape>[], names: ReadonlySet<string>): Shaped<TypesShape>[] {
  return files.flatMap(({ document, shape }) => {
    const types = Object.fromEntries(Object.entries(shape.types).filter(([name]) => names.has(name)));
    return Object.keys(types).length === 0 ? [] : [{ document, shape: { types } }];
  });
}
