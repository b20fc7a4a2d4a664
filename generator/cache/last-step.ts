import type { CachedStep } from "./cached-step.js";
import type { CompilationCache } from "./compilation-cache.js";

/** The last result of a key, and the input that it was computed from. */
interface Last<Input, Value> {
  readonly input: Input;
  readonly value: Value;
}

/** Makes a step of a pure function of a key and an input, such as a path and a text: only the last result of a key is kept. */
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
 * A step that returns the last value of a key again if the new one has the same parts: a value that is made in each run
 * is then the same object, and can be the input of a step.
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

/** The last entries of each cache, by their keys. */
function lastPerCache<Entry>(): (cache: CompilationCache) => Map<string, Entry> {
  const entries = new WeakMap<CompilationCache, Map<string, Entry>>();
  return (cache) => {
    const byKey = entries.get(cache) ?? new Map<string, Entry>();
    entries.set(cache, byKey);
    return byKey;
  };
}

/** The parts of a value in their order: the items of a list or set; of a map or an object its keys and their values. */
function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Set) return [...value];
  return (value instanceof Map ? [...value] : Object.entries(value)).flat();
}

function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
