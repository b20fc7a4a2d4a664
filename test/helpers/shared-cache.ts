import { CompilationCache } from "../../generator/cache/index.js";

const cache = new CompilationCache();

/** A cache for all tests of a worker: an unchanged file is read once. In a mutation run, no compile uses a cache. */
export function sharedCache(): CompilationCache {
  return "isMutant" in globalThis ? new CompilationCache() : cache;
}
