import { invariant } from "../diagnostics/index.js";

/** The valid sizes of integers. */
const INTEGER_OCTETS = [1, 2, 4, 8] as const;

/** Narrows the size of an integer to a valid one. */
export function integerOctets(width: number): (typeof INTEGER_OCTETS)[number] {
  return invariant(
    INTEGER_OCTETS.find((each) => each === width),
    `An integer of ${width} octets`,
  );
}
