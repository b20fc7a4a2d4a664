export { type CachedStep, cachedStep } from "./cached-step.js";
export { CompilationCache, type ObserveStep } from "./compilation-cache.js";
export { lastStep, stableStep } from "./last-step.js";
