import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sources, imports } from "./helpers/names/sources.js";

/* Files that import each other. */

/** Pairs of files that may import each other, and why. */
const RECURSIVE_PAIRS: readonly (readonly string[])[] = [
  // The arguments of a call are expressions, and a call is one.
  ["bind/expressions/check-expression.ts", "bind/expressions/infer-call.ts"],
  // The elements of a list have any wire type, and a list is one.
  ["emit/wire/emitter-of.ts", "emit/wire/list.ts"],
  // A field has a named type, and a structure is a named type with fields.
  ["model/field.ts", "model/named-type.ts"],
];

test("no files import each other in a circle, not even as types", () => {
  expect(circlesIn(importedFiles())).toEqual(RECURSIVE_PAIRS);
});

test("circles of files are found", () => {
  const graph = { a: ["b"], b: ["c"], c: ["b", "d"], d: [], e: ["e"], f: ["a", "f2"], f2: ["f"] };
  expect(circlesIn(new Map(Object.entries(graph)))).toEqual([["b", "c"], ["e"], ["f", "f2"]]);
});

/** Which files each file imports, re-exports and types included. */
function importedFiles(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>([...sources.keys()].map((path) => [path, []]));
  for (const { from, target } of imports) {
    if (target.startsWith(".")) files.get(from)?.push(join(dirname(from), target).replace(/\.js$/, ".ts"));
  }
  return files;
}

/** The groups of files in which each reaches every other, sorted. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachableFrom(file, graph)]));
  const circles = [...graph.keys()].map((file) =>
    [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file) === true).toSorted(),
  );
  const found = new Map(circles.map((circle) => [circle.join(" "), circle]));
  found.delete("");
  return [...found.values()].toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1));
}

/** All files that a file imports, directly or not; itself only if it is in a circle. */
function reachableFrom(file: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(graph.get(file));
  for (const each of reached) for (const next of graph.get(each) ?? []) reached.add(next);
  return reached;
}
