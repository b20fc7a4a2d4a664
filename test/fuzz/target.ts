/** Returns an integer from 0 to below `below`. */
export type Random = (below: number) => number;

/** An input with a finding. */
export interface Finding {
  readonly problem: string;
  /** The input as a line of the corpus. */
  readonly input: object;
}

/** The result of a case: the input was accepted, or correctly rejected, or there is a finding. */
export type Outcome = "accepted" | "rejected" | Finding;

/** A function under test that takes random inputs. */
export interface FuzzTarget {
  readonly name: string;
  /** Makes an input and tries it. The same random numbers make the same input. */
  try(this: void, random: Random): Outcome;
}

/** Returns one of several values; at least one is required. */
export function pick<Element>(random: Random, elements: readonly Element[]): Element {
  const element = elements[random(elements.length)];
  if (element === undefined) throw new Error("There is nothing to pick from.");
  return element;
}

/** Returns a description of a thrown value. */
export function thrownInWords(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `a ${typeof error}`;
}
