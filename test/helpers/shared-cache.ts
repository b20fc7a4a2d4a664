import { CompilationCache } from "../../generator/cache/index.js";

const cache = new CompilationCache();

/** A cache for all tests of a worker: a file that no test changes is read once. In a mutation run each compile is cold. */
export function sharedCache(): CompilationCache {
  return "isMutant" in globalThis ? new CompilationCache() : cache;
}
