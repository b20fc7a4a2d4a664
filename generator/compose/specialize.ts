import {
  copyNode,
  getProperty,
  type SyntaxTree,
  child,
  type SourceRef,
  existsIn,
  isPerVersion,
  isObject,
} from "../syntax/index.js";
import type { SourceMap } from "./source-map.js";

/** A version with all versions of its protocol in order, and the map that records the places of the parts of a copy. */
export interface SpecializeContext {
  readonly version: string;
  readonly versions: readonly string[];
  readonly sourceMap: SourceMap;
}

/** Copies the content of a file, specialized to one version. */
export function specializeToVersion<Node>({ document, node }: SyntaxTree<Node>, context: SpecializeContext): Node {
  const copy = copyNode(node);
  reduce(copy, { document, path: [] }, context);
  return copy;
}

function reduce(value: unknown, at: SourceRef, context: SpecializeContext): void {
  if (Array.isArray(value)) return reduceList(value, at, context);
  if (!isObject(value)) return;
  for (const key of ["since", "until"]) Reflect.deleteProperty(value, key);
  for (const [key, inner] of Object.entries(value)) {
    if (isPerVersion(key, inner)) choose(value, key, child(at, key), context);
    else reduce(inner, child(at, key), context);
  }
}

/** Removes the entries that do not exist in the version. The source map records the places of the others. */
function reduceList(list: unknown[], at: SourceRef, context: SpecializeContext): void {
  const { version, versions, sourceMap } = context;
  const kept = [...list.entries()].filter(([, each]) => existsIn(isObject(each) ? each : {}, version, versions));
  list.splice(0, list.length, ...kept.map(([, each]) => each));
  kept.forEach(([index, each], now) => {
    sourceMap.set(list, now, child(at, index));
    reduce(each, child(at, index), context);
  });
}

/** Replaces values per version by the value of the version, if it has one. */
function choose(holder: object, key: string, at: SourceRef, { version, sourceMap }: SpecializeContext): void {
  Reflect.set(holder, key, getProperty(getProperty(holder, key), version));
  sourceMap.set(holder, key, child(at, version));
}
