import { invariant } from "../diagnostics/index.js";

/** The octets that integers have. */
const INTEGER_OCTETS = [1, 2, 4, 8] as const;

/** The octets of an integer. */
export function integerOctets(width: number): (typeof INTEGER_OCTETS)[number] {
  return invariant(
    INTEGER_OCTETS.find((each) => each === width),
    `An integer of ${width} octets`,
  );
}
