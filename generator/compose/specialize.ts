import { type Shaped, inside, type Located, existsIn, PER_VERSION, isObject } from "../syntax/index.js";
import type { Places } from "./source-map.js";

/** A version among the versions of its protocol, in their order. */
export interface VersionOf {
  readonly version: string;
  readonly versions: readonly string[];
}

/** What a file says in one version, as if there were no other: a copy, whose parts remember where they stand. */
export function inVersion<Shape>({ document, shape }: Shaped<Shape>, version: VersionOf, places: Places): Shape {
  const copy = structuredClone(shape);
  reduce(copy, { document, path: [] }, version, places);
  return copy;
}

function reduce(value: unknown, at: Located, version: VersionOf, places: Places): void {
  if (Array.isArray(value)) return reduceList(value, at, version, places);
  if (!isObject(value)) return;
  for (const key of ["since", "until"]) Reflect.deleteProperty(value, key);
  for (const [key, inner] of Object.entries(value)) {
    if (PER_VERSION.includes(key) && isObject(inner)) choose(value, key, inner, inside(at, key), version, places);
    else reduce(inner, inside(at, key), version, places);
  }
}

/** Leaves out what the version does not have; the rest moves up, and remembers where it stood. */
function reduceList(list: unknown[], at: Located, version: VersionOf, places: Places): void {
  const kept = [...list.entries()].filter(([, each]) =>
    existsIn(isObject(each) ? each : {}, version.version, version.versions),
  );
  list.splice(0, list.length, ...kept.map(([, each]) => each));
  kept.forEach(([index, each], now) => {
    places.set(list, now, inside(at, index));
    reduce(each, inside(at, index), version, places);
  });
}

/** Puts the value of the version, if it has one, in place of the values per version. */
function choose(
  holder: object,
  key: string,
  values: object,
  at: Located,
  { version }: VersionOf,
  places: Places,
): void {
  Reflect.set(holder, key, Reflect.get(values, version));
  places.set(holder, key, inside(at, version));
}
