import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPrintCache } from "../../generator/files/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* The cache of printed files: its folder, and runs without one. */

const home: { folder: string | null } = { folder: "" };

const before = process.cwd();
let here = "";

beforeEach(() => {
  here = temporaryFolder();
  home.folder = temporaryFolder();
  process.chdir(here);
  vi.spyOn(os, "homedir").mockImplementation(() => {
    if (home.folder === null) throw new Error("A system error occurred: uv_os_homedir returned ENOENT");
    return home.folder;
  });
  syncBuiltinESMExports();
});

afterEach(() => {
  process.chdir(before);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Prints a file with the cache, and stores it. Returns whether the file had to be printed. */
async function isPrinted(): Promise<boolean> {
  let isCalled = false;
  const out = join(here, "out");
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "a.ts"), "printed");
  const print = () => {
    isCalled = true;
    return Promise.resolve("printed");
  };
  const cache = openPrintCache(out, "printer", print);
  expect(await cache.print({ path: "a.ts", input: "recipe", print })).toBe("printed");
  cache.save();
  return isCalled;
}

describe("the cache is in", () => {
  test("XDG_CACHE_HOME", async () => {
    const folder = temporaryFolder();
    vi.stubEnv("XDG_CACHE_HOME", folder);
    expect([await isPrinted(), await isPrinted()]).toEqual([true, false]);
    expect(readdirSync(join(folder, "smswire"))).toEqual(["printed.json"]);
    expect(readdirSync(home.folder ?? "")).toEqual([]);
  });

  test.each([undefined, "", "relative", "./relative", "~/.cache"])(
    ".cache of the home folder if XDG_CACHE_HOME is %j",
    async (value) => {
      vi.stubEnv("XDG_CACHE_HOME", value);
      expect([await isPrinted(), await isPrinted()]).toEqual([true, false]);
      expect(readdirSync(here)).toEqual(["out"]);
      expect(readdirSync(join(home.folder ?? "", ".cache", "smswire"))).toEqual(["printed.json"]);
    },
  );

  test.each([null, "", "relative"])("no folder if the home folder is %j", async (folder) => {
    home.folder = folder;
    vi.stubEnv("XDG_CACHE_HOME", "");
    expect([await isPrinted(), await isPrinted()]).toEqual([true, true]);
    expect(readdirSync(here)).toEqual(["out"]);
  });
});

describe("prints everything, and leaves no files, if the cache", () => {
  test("has a file in place of its folder", async () => {
    writeFileSync(join(here, "cache"), "");
    vi.stubEnv("XDG_CACHE_HOME", join(here, "cache"));
    expect([await isPrinted(), await isPrinted()]).toEqual([true, true]);
  });

  test("is a folder", async () => {
    mkdirSync(join(here, "cache", "smswire", "printed.json"), { recursive: true });
    vi.stubEnv("XDG_CACHE_HOME", join(here, "cache"));
    expect([await isPrinted(), await isPrinted()]).toEqual([true, true]);
    expect(readdirSync(join(here, "cache", "smswire"))).toEqual(["printed.json"]);
  });

  test("cannot be written", async () => {
    const folder = join(here, "cache");
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    vi.stubEnv("XDG_CACHE_HOME", join(folder, "deeper"));
    await expect(isPrinted()).resolves.toBe(true);
  });
});

test.each(["", "{", "null", "[]", "3", '{"a":{"toString":1}}', "[".repeat(100_000), "\0\u{feff}"])(
  "replaces a cache with other content: %j",
  async (text) => {
    vi.stubEnv("XDG_CACHE_HOME", here);
    mkdirSync(join(here, "smswire"));
    writeFileSync(join(here, "smswire", "printed.json"), text);
    expect([await isPrinted(), await isPrinted()]).toEqual([true, false]);
    expect(Object.keys(JSON.parse(readFileSync(join(here, "smswire", "printed.json"), "utf8")))).not.toEqual([]);
  },
);
