import { randomIntegers } from "../../random.js";
import { Entropy } from "./entropy.js";
import type { SessionClass } from "./side-watch.js";
import { cmppSubject, fewNumbersSubject, inventedSubject } from "./subjects.js";
import { World } from "./world.js";

/** The links that the model tries. */
export const LINKS = ["CMPP 3.0", "few sequence numbers", "the invented protocol"] as const;

/** Runs two sessions with the choices of a list of bytes, and returns whether both accepted all. Throws what does not hold. */
export function tryWorld(link: (typeof LINKS)[number], bytes: Uint8Array, make: SessionClass): boolean {
  const entropy = new Entropy(bytes);
  if (link === "CMPP 3.0") return new World(cmppSubject, entropy, make).run();
  if (link === "few sequence numbers") return new World(fewNumbersSubject, entropy, make).run();
  return new World(inventedSubject, entropy, make).run();
}

/** The first run that fails, of runs with the links in turn; null if all hold. */
export function firstFailure(make: SessionClass, runs: number): string | null {
  const random = randomIntegers(1);
  for (let run = 0; run < runs; run++) {
    const bytes = Uint8Array.from({ length: 60 + random(200) }, () => random(256));
    try {
      tryWorld(LINKS[run % LINKS.length] ?? LINKS[0], bytes, make);
    } catch (error) {
      return `run ${run}: ${String(error)}`;
    }
  }
  return null;
}
