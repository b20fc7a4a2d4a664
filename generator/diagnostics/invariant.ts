/** What the checks have made sure of; an error that they missed ends here, and not in what is emitted. */
export function invariant<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Broken invariant: ${what}.`);
  return value;
}
