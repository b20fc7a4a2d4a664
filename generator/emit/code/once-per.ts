/** Returns a function that computes a result once per key: again for every use of a type, it would take exponential time. */
export function oncePer<Key extends object, Others extends readonly unknown[], Result>(
  compute: (key: Key, ...others: Others) => Result,
): (key: Key, ...others: Others) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key, ...others) => {
    const { result } = known.get(key) ?? { result: compute(key, ...others) };
    known.set(key, { result });
    return result;
  };
}
