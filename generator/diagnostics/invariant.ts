/** What the rules have made sure of; a mistake that came through them ends here, and not in what is emitted. */
export function invariant<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`${what} came through the rules.`);
  return value;
}
