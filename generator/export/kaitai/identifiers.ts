import { isReserved } from "./reserved-words.js";

/**
 * Gives identifiers of Kaitai Struct that are unique in one scope. Target languages drop underscores, so `a_b` and `ab`
 * are the same name.
 */
export class Identifiers {
  readonly #taken: Set<string>;
  readonly #suffix: string;

  /** `suffix` follows a name that is a keyword: `class_field`. `taken` are names of the scope that are not given. */
  constructor(suffix: string, taken: readonly string[] = []) {
    this.#suffix = suffix;
    this.#taken = new Set(taken.map(folded));
  }

  /** Returns the identifier for an abbreviation: letters, digits and underscores. */
  take(abbr: string): string {
    const name = usable(abbr, this.#suffix);
    let found = name;
    for (let number = 2; this.#taken.has(folded(found)); number += 1) found = `${name}_x${number}`;
    this.#taken.add(folded(found));
    return found;
  }
}

function usable(abbr: string, suffix: string): string {
  const name = /^[a-z]/.test(abbr) ? abbr : `${suffix}_${abbr}`.replace(/_$/, "");
  return isReserved(folded(name)) ? `${name}_${suffix}` : name;
}

function folded(name: string): string {
  return name.replaceAll("_", "");
}
