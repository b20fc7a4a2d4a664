/** Returns a value that the checks guarantee. Throws if it is missing, so that their gap does not reach emitted code. */
export function invariant<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Broken invariant: ${what}.`);
  return value;
}
