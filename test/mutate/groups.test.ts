import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../generator/files/index.js";
import { conformanceTests, GROUPS, groupsNamed, requireMutants } from "./groups.js";
import { mutate } from "./mutants.js";

describe("the groups of mutants", () => {
  test("exist with all their sources and tests", () => {
    expect(groupsNamed("")).toEqual(GROUPS);
    expect(conformanceTests().length).toBeGreaterThan(30);
  });

  test.each(GROUPS.flatMap(({ sources }) => sources))("have mutants in %s", (source) => {
    const files = source.endsWith(".ts")
      ? [source]
      : [...readFolder(source, (path) => path.endsWith(".ts")).keys()].map((path) => `${source}/${path}`);
    const mutants = files.flatMap((file) => mutate(file, readFileSync(file, "utf8"), 1).mutants);
    expect(mutants.length).toBeGreaterThan(0);
  });

  test("throw for a name that matches none", () => {
    expect(() => groupsNamed("front-end")).toThrow(/^No group has a name with front-end\. The groups: runtime/);
  });

  test("throw if a path does not exist", () => {
    const sources = ["generator/bind"];
    const missing = { name: "gone", sources, tests: ["test/check/gone.test.ts"] };
    expect(() => groupsNamed("gone", [missing])).toThrow("names what does not exist: test/check/gone.test.ts.");
    expect(() => groupsNamed("gone", [{ ...missing, sources: ["generator/gone"], tests: [] }])).toThrow(
      "names what does not exist: generator/gone.",
    );
  });

  test("throw if there is no mutant to try", () => {
    expect(() => requireMutants(0)).toThrow("No mutant matches.");
    expect(() => requireMutants(1)).not.toThrow();
  });
});
