/** `Symbol.asyncDispose`, in projects whose types have it. */
type AsyncDisposeKey = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol } ? Key : never;

/** What `await using` needs; nothing in projects without `Symbol.asyncDispose`. */
export type AsyncDisposableLike = { readonly [Key in AsyncDisposeKey]: () => Promise<void> };

/** Lets `await using` end a value, on platforms that have `Symbol.asyncDispose`. */
export function disposable<Value extends { end(): Promise<void> }>(value: Value): Value & AsyncDisposableLike {
  const key: unknown = Reflect.get(Symbol, "asyncDispose");
  const members = typeof key === "symbol" ? { [key]: { value: () => value.end() } } : {};
  Object.defineProperties(value, members);
  if (!isDisposable(value, key)) throw new TypeError("The value cannot be extended.");
  return value;
}

function isDisposable<Value extends object>(value: Value, key: unknown): value is Value & AsyncDisposableLike {
  return typeof key !== "symbol" || key in value;
}
