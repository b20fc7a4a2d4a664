import { DocumentCache } from "../../generator/load/index.js";

const cache = new DocumentCache();

/** A cache for all tests of a worker: a file that no test changes is read once. In a mutation run each compile is cold. */
export function sharedCache(): DocumentCache {
  return "isMutant" in globalThis ? new DocumentCache() : cache;
}
