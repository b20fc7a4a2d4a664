import { compileFunction } from "node:vm";

/** Does the same work `count` times. */
export type Loop = (count: number) => void;

/** The number of messages of a subject: a power of two, so that the lowest bits are an index. */
export const MESSAGES = 1024;

// The last result is kept here: the engine skips work whose result is not used.
const kept: unknown[] = Array.from({ length: 64 });

let compiled = 0;

/**
 * A loop around some work. Each loop is compiled separately from its own source: V8 records types per source, and
 * the types of one contestant would slow down the others.
 */
export function loopOf(run: (index: number) => unknown): Loop {
  const source = `return (count) => { for (let index = 0; index < count; index++) kept[index & 63] = run(index & ${MESSAGES - 1}); }; // ${compiled++}`;
  const make = compileFunction(source, ["run", "kept"]);
  const loop: Loop = make(run, kept);
  return loop;
}
