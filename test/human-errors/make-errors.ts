import { randomIntegers } from "../helpers/random.js";
import type { Kind, Made, Random } from "./kind.js";
import { NAME_KINDS } from "./kinds/names.js";
import { FLOW_KINDS } from "./kinds/flows.js";
import { NUMBER_KINDS } from "./kinds/numbers.js";
import { PUNCTUATION_KINDS } from "./kinds/punctuation.js";
import { RULE_KINDS, VECTOR_KINDS } from "./kinds/rules-and-vectors.js";
import { STRUCTURE_KINDS } from "./kinds/structure.js";

/** All kinds of errors, by what they are made in. */
export const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  "Names and keys": NAME_KINDS,
  Numbers: NUMBER_KINDS,
  Punctuation: PUNCTUATION_KINDS,
  Structure: STRUCTURE_KINDS,
  Flows: FLOW_KINDS,
  Rules: RULE_KINDS,
  Vectors: VECTOR_KINDS,
};

/** The files of a schema by path. */
export type Sources = ReadonlyMap<string, string>;

/** An error in one file of a schema. */
export interface HumanError extends Made {
  readonly what: string;
  /** The group of its kind. */
  readonly group: string;
  readonly sources: Sources;
  readonly file: string;
}

/** Makes errors in schemas, of all kinds equally often. The same seed gives the same errors. */
export function makeErrors(schemas: readonly Sources[], seed: number, count: number): readonly HumanError[] {
  const random = randomIntegers(seed);
  const kinds = Object.entries(KINDS).flatMap(([group, all]) => all.map((kind) => ({ group, kind })));
  const errors: HumanError[] = [];
  while (errors.length < count) {
    for (const { group, kind } of shuffled(kinds, random).slice(0, count - errors.length)) {
      const made = makeSomewhere(schemas, kind, random);
      if (made === null) throw new Error(`No file of the schemas has a place for the error: ${kind.what}.`);
      errors.push({ what: kind.what, group, ...made });
    }
  }
  return errors;
}

/** Makes an error in the first file, in a random order of schemas and files, that has a place for it. */
function makeSomewhere(schemas: readonly Sources[], { files, make }: Kind, random: Random) {
  for (const sources of shuffled(schemas, random)) {
    for (const [file, before] of shuffled([...sources], random)) {
      const made = files.test(file) ? make(before, random) : null;
      if (made !== null && made.text !== before) return { sources, file, ...made };
    }
  }
  return null;
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random(2 ** 31) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
