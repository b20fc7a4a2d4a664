import type { CompilationCache } from "./compilation-cache.js";

/** A function that computes each result once per cache. */
export type CachedStep<Inputs extends readonly unknown[], Value> = (
  cache: CompilationCache,
  ...inputs: Inputs
) => Value;

/**
 * Makes a cached step from a pure function. All inputs together are the key: objects by identity, other inputs by
 * value.
 * Pass the input that most calls share first.
 */
export function cachedStep<Inputs extends readonly unknown[], Value>(
  name: string,
  compute: (...inputs: Inputs) => Value,
): CachedStep<Inputs, Value> {
  const roots = new WeakMap<CompilationCache, ResultNode<Value>>();
  return (cache, ...inputs) => {
    const root = roots.get(cache) ?? new ResultNode();
    roots.set(cache, root);
    const node = inputs.reduce<ResultNode<Value>>((current, input) => current.next(input), root);
    if (node.result === null) {
      cache.computes(name, inputs);
      node.result = { value: compute(...inputs) };
    }
    return node.result.value;
  };
}

/**
 * Holds the result for the inputs on the path to this node. Objects are referenced weakly, so a result is released with
 * its inputs.
 */
class ResultNode<Value> {
  result: { readonly value: Value } | null = null;
  #byObject: WeakMap<object, ResultNode<Value>> | null = null;
  #byValue: Map<unknown, ResultNode<Value>> | null = null;

  /** Returns the node for one more input. */
  next(input: unknown): ResultNode<Value> {
    return typeof input === "object" && input !== null ? this.#nextByObject(input) : this.#nextByValue(input);
  }

  #nextByObject(input: object): ResultNode<Value> {
    this.#byObject ??= new WeakMap();
    const node = this.#byObject.get(input) ?? new ResultNode();
    this.#byObject.set(input, node);
    return node;
  }

  #nextByValue(input: unknown): ResultNode<Value> {
    this.#byValue ??= new Map();
    const node = this.#byValue.get(input) ?? new ResultNode();
    this.#byValue.set(input, node);
    return node;
  }
}
