import { copyNode, type SyntaxTree, child, type SourceRef, existsIn, PER_VERSION, isObject } from "../syntax/index.js";
import type { SourceMap } from "./source-map.js";

/** A version, and all versions of its protocol in order. */
export interface VersionOf {
  readonly version: string;
  readonly versions: readonly string[];
}

/** Copies the content of a file, specialized to one version. The source map records the places of its parts. */
export function specializeToVersion<Node>(
  { document, node }: SyntaxTree<Node>,
  version: VersionOf,
  sourceMap: SourceMap,
): Node {
  const copy = copyNode(node);
  reduce(copy, { document, path: [] }, version, sourceMap);
  return copy;
}

function reduce(value: unknown, at: SourceRef, version: VersionOf, sourceMap: SourceMap): void {
  if (Array.isArray(value)) return reduceList(value, at, version, sourceMap);
  if (!isObject(value)) return;
  for (const key of ["since", "until"]) Reflect.deleteProperty(value, key);
  for (const [key, inner] of Object.entries(value)) {
    if (PER_VERSION.includes(key) && isObject(inner)) choose(value, key, inner, child(at, key), version, sourceMap);
    else reduce(inner, child(at, key), version, sourceMap);
  }
}

/** Removes the entries that do not exist in the version. The source map records the places of the others. */
function reduceList(list: unknown[], at: SourceRef, version: VersionOf, sourceMap: SourceMap): void {
  const kept = [...list.entries()].filter(([, each]) =>
    existsIn(isObject(each) ? each : {}, version.version, version.versions),
  );
  list.splice(0, list.length, ...kept.map(([, each]) => each));
  kept.forEach(([index, each], now) => {
    sourceMap.set(list, now, child(at, index));
    reduce(each, child(at, index), version, sourceMap);
  });
}

/** Replaces values per version by the value of the version, if it has one. */
function choose(
  holder: object,
  key: string,
  values: object,
  at: SourceRef,
  { version }: VersionOf,
  sourceMap: SourceMap,
): void {
  Reflect.set(holder, key, Reflect.get(values, version));
  sourceMap.set(holder, key, child(at, version));
}
