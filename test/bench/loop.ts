import { compileFunction } from "node:vm";

/** Does the same work so many times. */
export type Loop = (count: number) => void;

/** How many messages a subject has: a power of two, so that an index is found by its lowest bits. */
export const MESSAGES = 1024;

// What was made last is kept here: work whose result nobody sees would not be done.
const kept: unknown[] = Array.from({ length: 64 });

let compiled = 0;

/**
 * A loop around some work. Each is compiled by itself, from a text of its own: V8 remembers types per text, and
 * what one contestant teaches a loop would slow down the others.
 */
export function loopOf(run: (index: number) => unknown): Loop {
  const source = `return (count) => { for (let index = 0; index < count; index++) kept[index & 63] = run(index & ${MESSAGES - 1}); }; // ${compiled++}`;
  const make = compileFunction(source, ["run", "kept"]);
  const loop: Loop = make(run, kept);
  return loop;
}
