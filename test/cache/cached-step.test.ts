import { describe, expect, test } from "vitest";
import { cachedStep, CompilationCache } from "../../generator/cache/index.js";

/** A step that joins a name and a string, and a list of the calls of its function. */
function joining() {
  const calls: string[] = [];
  const step = cachedStep("join", (owner: { readonly name: string }, text: string) => {
    calls.push(text);
    return { joined: `${owner.name} ${text}` };
  });
  return { step, calls };
}

describe("a cached step", () => {
  const owner = { name: "one" };

  test("returns the same result for the same inputs, and computes it once", () => {
    const { step, calls } = joining();
    const cache = new CompilationCache();
    const first = step(cache, owner, "a");
    expect(first).toEqual({ joined: "one a" });
    expect(step(cache, owner, "a")).toBe(first);
    expect(calls).toEqual(["a"]);
  });

  test("compares objects by identity, and strings by value", () => {
    const { step, calls } = joining();
    const cache = new CompilationCache();
    step(cache, owner, "ab");
    step(cache, owner, ["a", "b"].join(""));
    expect(calls).toEqual(["ab"]);
    step(cache, { name: "one" }, "ab");
    expect(calls).toEqual(["ab", "ab"]);
  });

  test("keeps the results for several inputs", () => {
    const { step, calls } = joining();
    const cache = new CompilationCache();
    const other = { name: "two" };
    for (const each of [owner, other, owner, other]) for (const text of ["a", "b"]) step(cache, each, text);
    expect(calls).toEqual(["a", "b", "a", "b"]);
  });

  test("keeps undefined and null as results", () => {
    let calls = 0;
    const step = cachedStep("nothing", (input: string | null | undefined) => {
      calls++;
      return input;
    });
    const cache = new CompilationCache();
    expect([step(cache, null), step(cache, undefined), step(cache, null), step(cache, undefined)]).toEqual([
      null,
      undefined,
      null,
      undefined,
    ]);
    expect(calls).toBe(2);
  });

  test("shares no results between caches or between steps", () => {
    const [one, other] = [joining(), joining()];
    one.step(new CompilationCache(), owner, "a");
    one.step(new CompilationCache(), owner, "a");
    expect(one.calls).toEqual(["a", "a"]);
    const cache = new CompilationCache();
    one.step(cache, owner, "a");
    other.step(cache, owner, "a");
    expect(other.calls).toEqual(["a"]);
  });

  test("reports to the observer what it computes", () => {
    const { step } = joining();
    const computed: unknown[] = [];
    const cache = new CompilationCache((name, inputs) => computed.push([name, ...inputs]));
    step(cache, owner, "a");
    step(cache, owner, "a");
    expect(computed).toEqual([["join", owner, "a"]]);
  });
});
