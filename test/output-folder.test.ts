import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareOutput, FileProblem, writeOutput } from "../generator/files/index.js";
import { temporaryFolder } from "./temporary-folder.js";

const files = new Map([
  ["a.ts", "a"],
  ["deep/b.ts", "b"],
]);

test("writes what differs, and nothing else", () => {
  const folder = temporaryFolder();
  expect(writeOutput(folder, files).missing).toEqual(["a.ts", "deep/b.ts", ".generated.json"]);
  const before = statSync(join(folder, "a.ts")).mtimeMs;
  expect(writeOutput(folder, new Map([...files, ["deep/b.ts", "changed"]]))).toEqual({
    missing: [],
    stale: ["deep/b.ts"],
    leftOver: [],
  });
  expect(statSync(join(folder, "a.ts")).mtimeMs).toBe(before);
  expect(readFileSync(join(folder, "deep/b.ts"), "utf8")).toBe("changed");
});

test("removes what is no longer generated, and never anything else", () => {
  const folder = temporaryFolder();
  writeOutput(folder, files);
  writeFileSync(join(folder, "deep", "mine.ts"), "mine");
  writeFileSync(join(folder, "own.ts"), "own");
  const rest = new Map([["a.ts", "a"]]);
  expect(compareOutput(folder, rest).leftOver).toEqual(["deep/b.ts"]);
  writeOutput(folder, rest);
  expect(existsSync(join(folder, "deep", "b.ts"))).toBe(false);
  expect(readdirSync(join(folder, "deep"))).toEqual(["mine.ts"]);
  expect(existsSync(join(folder, "own.ts"))).toBe(true);
});

test("removes folders that have become empty", () => {
  const folder = temporaryFolder();
  writeOutput(folder, files);
  writeOutput(folder, new Map([["a.ts", "a"]]));
  expect(existsSync(join(folder, "deep"))).toBe(false);
});

test("believes no manifest that points outside its folder", () => {
  const folder = temporaryFolder();
  const outside = join(folder, "outside.ts");
  writeFileSync(outside, "");
  const out = join(folder, "out");
  writeOutput(out, files);
  const manifest = { files: ["../outside.ts", "deep/../../outside.ts", outside, "a.ts", 7] };
  writeFileSync(join(out, ".generated.json"), JSON.stringify(manifest));
  writeOutput(out, new Map([["deep/b.ts", "b"]]));
  expect(existsSync(outside)).toBe(true);
  expect(existsSync(join(out, "a.ts"))).toBe(false);
  writeFileSync(join(out, ".generated.json"), "no JSON");
  expect(compareOutput(out, new Map([["deep/b.ts", "b"]])).stale).toEqual([".generated.json"]);
});

test("writes and removes nothing through a link", () => {
  const folder = temporaryFolder();
  const outside = join(folder, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "b.ts"), "theirs");
  const out = join(folder, "out");
  mkdirSync(out);
  symlinkSync(outside, join(out, "deep"));
  expect(() => writeOutput(out, files)).toThrow("it is a link out of the output folder");
  writeFileSync(join(out, ".generated.json"), JSON.stringify({ files: ["deep/b.ts"] }));
  expect(() => writeOutput(out, new Map([["a.ts", "a"]]))).toThrow(FileProblem);
  expect(readFileSync(join(outside, "b.ts"), "utf8")).toBe("theirs");
  expect(readdirSync(outside)).toEqual(["b.ts"]);
});

test("leaves the old files whole where writing fails", () => {
  const folder = temporaryFolder();
  writeOutput(folder, files);
  mkdirSync(join(folder, "c.ts"));
  const broken = new Map([
    ["a.ts", "new"],
    ["c.ts/inside/../x\u0000", "cannot be written"],
  ]);
  expect(() => writeOutput(folder, broken)).toThrow(FileProblem);
  expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe("a");
  expect(readdirSync(folder).filter((name) => name.startsWith(".staging"))).toEqual([]);
});
