/* Counts the elements that methods of arrays and loops visit: a measure of work that is independent of the machine. */

/** Methods that visit all elements. */
const WHOLE = ["filter", "map", "flatMap", "forEach", "reduce", "slice", "concat", "flat", "join", "toReversed"];

/** Methods that visit elements until one matches. */
const SEARCHES = ["find", "findIndex", "findLast", "findLastIndex", "some", "every"];

/** Methods that visit elements until one is equal. */
const COMPARISONS = ["includes", "indexOf"];

type Replacement = (list: readonly unknown[], parameters: readonly unknown[], call: Call) => unknown;
type Call = (parameters: readonly unknown[]) => unknown;

/** Returns how many elements are visited while a function runs. */
export function countSteps(run: () => void): number {
  let steps = 0;
  const whole: Replacement = (list, parameters, call) => {
    steps += list.length;
    return call(parameters);
  };
  const search: Replacement = (_, [test, ...others], call) => {
    const counted = (...given: readonly unknown[]): unknown => {
      steps++;
      return typeof test === "function" ? Reflect.apply(test, undefined, given) : undefined;
    };
    return call([counted, ...others]);
  };
  const comparison: Replacement = (list, parameters, call) => {
    const found = call(parameters);
    const index = typeof found === "number" ? found : list.length - 1;
    steps += index < 0 ? list.length : index + 1;
    return found;
  };
  const restore = [
    ...WHOLE.map((name) => replace(Array.prototype, name, whole)),
    ...SEARCHES.map((name) => replace(Array.prototype, name, search)),
    ...COMPARISONS.map((name) => replace(Array.prototype, name, comparison)),
    // Spreads and loops read a list by its iterator.
    replace(Array.prototype, Symbol.iterator, whole),
  ];
  try {
    run();
  } finally {
    for (let index = 0; index < restore.length; index++) restore[index]?.();
  }
  return steps;
}

/** Replaces a method of all arrays. Returns a function that restores it. */
function replace(prototype: object, name: string | symbol, replacement: Replacement): () => void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== "function") throw new Error(`Arrays have no method ${String(name)}.`);
  const value = function (this: readonly unknown[], ...parameters: readonly unknown[]): unknown {
    return replacement(this, parameters, (given) => Reflect.apply(original, this, given));
  };
  const define = (method: unknown): boolean =>
    Reflect.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  define(value);
  return () => void define(original);
}
