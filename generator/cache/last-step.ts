import type { CachedStep } from "./cached-step.js";
import type { CompilationCache } from "./compilation-cache.js";

/** The last result for a key, and its input. */
interface Last<Input, Value> {
  readonly input: Input;
  readonly value: Value;
}

/**
 * Makes a cached step from a pure function of a key and an input, such as a path and a string. Only the last result for
 * a key is kept.
 */
export function lastStep<Input, Value>(
  name: string,
  compute: (key: string, input: Input) => Value,
): CachedStep<[key: string, input: Input], Value> {
  const lastOf = lastPerCache<Last<Input, Value>>();
  return (cache, key, input) => {
    const byKey = lastOf(cache);
    const last = byKey.get(key);
    if (last?.input === input) return last.value;
    cache.computes(name, [key, input]);
    const value = compute(key, input);
    byKey.set(key, { input, value });
    return value;
  };
}

/**
 * Makes a step that returns the previous value for a key if the new value has the same parts. A value that each run
 * creates is then the same object, so other steps can use it as an input.
 */
export function stableStep<Value extends object>(): CachedStep<[key: string, value: Value], Value> {
  const lastOf = lastPerCache<Value>();
  return (cache, key, value) => {
    const byKey = lastOf(cache);
    const last = byKey.get(key);
    if (last !== undefined && haveSameItems(partsOf(last), partsOf(value))) return last;
    byKey.set(key, value);
    return value;
  };
}

/** Returns a function that gives the last entries of a cache by key. */
function lastPerCache<Entry>(): (cache: CompilationCache) => Map<string, Entry> {
  const entries = new WeakMap<CompilationCache, Map<string, Entry>>();
  return (cache) => {
    const byKey = entries.get(cache) ?? new Map<string, Entry>();
    entries.set(cache, byKey);
    return byKey;
  };
}

/** Returns the parts of a value in order: the items of a list or set, or the keys and values of a map or object. */
function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Set) return [...value];
  return (value instanceof Map ? [...value] : Object.entries(value)).flat();
}

function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
