import { expect, test } from "vitest";
import { existsIn, isDeclared, partOf } from "../../generator/syntax/index.js";

/* The versions in which a part of a schema exists, and the place of a part of a value. */

type VersionRange = Parameters<typeof existsIn>[0];

const VERSIONS = ["1.0", "2.0", "3.0"];

test.each<readonly [VersionRange, readonly string[]]>([
  [{}, ["1.0", "2.0", "3.0"]],
  [{ since: "1.0" }, ["1.0", "2.0", "3.0"]],
  [{ since: "2.0" }, ["2.0", "3.0"]],
  [{ until: "1.0" }, ["1.0"]],
  [{ until: "2.0" }, ["1.0", "2.0"]],
  [{ since: "2.0", until: "2.0" }, ["2.0"]],
  [{ since: "1.0", until: "2.0" }, ["1.0", "2.0"]],
  [{ since: "2.0", until: "1.0" }, ["1.0", "2.0", "3.0"]],
  [{ since: "3.0", until: "2.0" }, ["1.0", "2.0", "3.0"]],
  [{ since: "9.0" }, ["1.0", "2.0", "3.0"]],
  [{ until: "9.0" }, ["1.0", "2.0", "3.0"]],
])("%j exists in the versions %j", (range, versions) => {
  expect(VERSIONS.filter((version) => existsIn(range, version, VERSIONS))).toEqual(versions);
});

test("a range is declared if each of its bounds is", () => {
  expect(isDeclared({}, VERSIONS)).toBe(true);
  expect(isDeclared({ since: "1.0", until: "3.0" }, VERSIONS)).toBe(true);
  expect(isDeclared({ since: "9.0", until: "3.0" }, VERSIONS)).toBe(false);
  expect(isDeclared({ since: "1.0", until: "9.0" }, VERSIONS)).toBe(false);
});

test.each([
  ["Client", 5, 11],
  ["Server", 15, 21],
  ["Nobody", 5, 21],
])("finds the place of %s in a leg", (part, start, end) => {
  const range = { file: "a.yaml", start: { line: 1, column: 5 }, end: { line: 1, column: 21 } };
  const found = partOf(range, "Client -> Server", part);
  expect([found.start.column, found.end.column]).toEqual([start, end]);
});

test("returns the whole place of a value in several lines", () => {
  const range = { file: "a.yaml", start: { line: 1, column: 5 }, end: { line: 2, column: 9 } };
  expect(partOf(range, "Client -> Server", "Server")).toBe(range);
});
