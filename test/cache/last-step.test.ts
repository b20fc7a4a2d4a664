import { describe, expect, test } from "vitest";
import { CompilationCache, lastStep, stableStep } from "../../generator/cache/index.js";

describe("lastStep", () => {
  function measuring() {
    const calls: string[] = [];
    const step = lastStep("measure", (key, text: string) => {
      calls.push(`${key} ${text}`);
      return { size: text.length };
    });
    return { step, calls, cache: new CompilationCache() };
  }

  test("returns the result while the input is the same", () => {
    const { step, calls, cache } = measuring();
    const first = step(cache, "a", "text");
    expect(step(cache, "a", "text")).toBe(first);
    expect(calls).toEqual(["a text"]);
  });

  test("drops the result when the input changes", () => {
    const { step, calls, cache } = measuring();
    for (const text of ["one", "other", "one"]) step(cache, "a", text);
    expect(calls).toEqual(["a one", "a other", "a one"]);
  });

  test("keeps one result per key and cache", () => {
    const { step, calls, cache } = measuring();
    for (const key of ["a", "b", "a", "b"]) step(cache, key, "text");
    step(new CompilationCache(), "a", "text");
    expect(calls).toEqual(["a text", "b text", "a text"]);
  });
});

describe("stableStep", () => {
  const item = {};

  test.each<readonly [string, object, object]>([
    ["a list", [item, 1], [item, 1]],
    ["a set", new Set([item, 1]), new Set([item, 1])],
    ["a map", new Map([["a", item]]), new Map([["a", item]])],
    ["an object", { a: item, b: 1 }, { a: item, b: 1 }],
  ])("returns the previous value for %s with the same parts", (_, first, second) => {
    const [step, cache] = [stableStep(), new CompilationCache()];
    expect(step(cache, "a", first)).toBe(first);
    expect(step(cache, "a", second)).toBe(first);
    expect(step(cache, "b", second)).toBe(second);
    expect(step(new CompilationCache(), "a", second)).toBe(second);
  });

  test.each<readonly [string, object, object]>([
    ["another item", [item], [{}]],
    ["another order", [1, 2], [2, 1]],
    ["an item more", [1], [1, 2]],
    ["an item less", [1, 2], [1]],
    ["another key", { a: item }, { b: item }],
    ["another value", new Map([["a", 1]]), new Map([["a", 2]])],
    ["another member", new Set([1]), new Set([2])],
  ])("returns a value with %s", (_, first, second) => {
    const [step, cache] = [stableStep(), new CompilationCache()];
    step(cache, "a", first);
    expect(step(cache, "a", second)).toBe(second);
  });
});
