import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../generator/files/make-folder.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

test("creates all folders, and returns the first", () => {
  const folder = temporaryFolder();
  expect(makeFolder(join(folder, "a", "b", "c"))).toBe(join(folder, "a"));
  expect(statSync(join(folder, "a", "b", "c")).isDirectory()).toBe(true);
  expect(makeFolder(join(folder, "a", "b", "c"))).toBeUndefined();
  expect(makeFolder(join(folder, "a", "d"))).toBe(join(folder, "a", "d"));
});

test("throws the error of the system", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolder(join(folder, "file"))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(folder, "file", "inner"))).toThrow(/ENOTDIR/);
});

test.runIf(existsSync("/proc/self"))("returns where the system accepts no folder", () => {
  expect(() => makeFolder("/proc/none/inner")).toThrow(/ENOENT/);
});
