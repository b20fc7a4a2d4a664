/** Calls a function with values of any type, as a program in JavaScript can. */
export function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): () => unknown {
  return () => Reflect.apply(fn, null, values);
}
