/** Gives an integer from 0 to below. */
export type Random = (below: number) => number;

/** An input that something was found with. */
export interface Finding {
  readonly problem: string;
  /** The input as a line of the corpus. */
  readonly input: object;
}

/** What became of a case: the input was taken, or refused as it should be, or something was found. */
export type Outcome = "accepted" | "refused" | Finding;

/** Something to try random inputs on. */
export interface FuzzTarget {
  readonly name: string;
  /** Makes an input and tries it. The same random numbers make the same input. */
  try(this: void, random: Random): Outcome;
}

/** One of several; there must be one at least. */
export function pick<Element>(random: Random, elements: readonly Element[]): Element {
  const element = elements[random(elements.length)];
  if (element === undefined) throw new Error("There is nothing to pick from.");
  return element;
}

/** What a thrown value is, in words. */
export function thrownInWords(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `a ${typeof error}`;
}
