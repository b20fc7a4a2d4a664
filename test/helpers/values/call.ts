/** Calls a method with values of any type. */
export function callMethod(owner: object, name: string, ...values: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== "function") throw new Error(`There is no method ${name}.`);
  return Reflect.apply(method, owner, values);
}

/** Calls a function with values of any type, as a program in JavaScript can. */
export function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): () => unknown {
  return () => Reflect.apply(fn, null, values);
}
