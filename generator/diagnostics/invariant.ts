/** What the rules have made sure of; a mistake that came through them ends here, and not in what is emitted. */
export function certain<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`${what} came through the rules.`);
  return value;
}

/** The octets that integers have. */
const INTEGER_OCTETS = [1, 2, 4, 8] as const;

/** The octets of an integer. */
export function integerOctets(octets: number): (typeof INTEGER_OCTETS)[number] {
  return certain(
    INTEGER_OCTETS.find((each) => each === octets),
    `An integer of ${octets} octets`,
  );
}
