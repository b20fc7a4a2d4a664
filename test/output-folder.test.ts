import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { compareOutput, FileProblem, openOutput, readFolder, writeOutput } from "../generator/files/index.js";
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

describe("an output folder whose files come one by one", () => {
  const changed = [
    ["a.ts", "new a"],
    ["deep/b.ts", "new b"],
    ["new/c.ts", "c"],
  ] as const;

  function opened() {
    const folder = temporaryFolder();
    writeOutput(folder, files);
    mkdirSync(join(folder, "theirs"));
    writeFileSync(join(folder, "theirs", "d.ts"), "d");
    const before = readFolder(folder, () => true);
    const output = openOutput(folder);
    for (const [path, text] of changed) output.put(path, text);
    return { folder, before, output };
  }

  const stagedIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith(".staging"));

  test("keeps its old files until all are there", () => {
    const { folder, before, output } = opened();
    expect(stagedIn(folder)).toHaveLength(1);
    expect(readFolder(folder, (path) => !path.startsWith(".staging"))).toEqual(before);
    expect(output.finish()).toEqual({
      missing: ["new/c.ts"],
      stale: ["a.ts", "deep/b.ts", ".generated.json"],
      leftOver: [],
    });
    output.close();
    const others = [".generated.json", "theirs/d.ts"];
    expect(readFolder(folder, (path) => !others.includes(path))).toEqual(new Map(changed));
  });

  test("is as before where it is closed too soon, also for files that come later", () => {
    const { folder, before, output } = opened();
    output.close();
    output.put("d.ts", "late");
    expect(readFolder(folder, () => true)).toEqual(before);
    expect(readdirSync(folder)).toEqual([".generated.json", "a.ts", "deep", "theirs"]);
  });

  test.each([
    ["a file where a folder should be", "theirs/d.ts/e.ts", "a part of the path is a file"],
    ["a folder where a file should be", "theirs", "it is a folder"],
  ])("is as before where one file cannot be moved to its place: %s", (_, path, said) => {
    const { folder, before, output } = opened();
    output.put(path, "cannot stand there");
    expect(output.finish).toThrow(said);
    output.close();
    expect(readFolder(folder, () => true)).toEqual(before);
    expect(readdirSync(folder)).toEqual([".generated.json", "a.ts", "deep", "theirs"]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "is as before where the process is interrupted: %s",
    async (signal) => {
      const folder = temporaryFolder();
      writeOutput(folder, files);
      const code = `
      import { openOutput } from ${JSON.stringify(pathToFileURL("generator/files/index.ts").href)};
      openOutput(${JSON.stringify(folder)}).put("a.ts", "new");
      setInterval(() => undefined, 1000);
      process.stdout.write("staged");`;
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code]);
      await once(child.stdout, "data");
      expect(stagedIn(folder)).toHaveLength(1);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(readdirSync(folder)).toEqual([".generated.json", "a.ts", "deep"]);
      expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe("a");
    },
  );

  test("is cleared of what a process has left that could not clear it, and of nothing else", async () => {
    const folder = temporaryFolder();
    const ended = spawn(process.execPath, ["--eval", ""]);
    await once(ended, "exit");
    const kept = [`.staging-${process.pid}-x`, ".staging-mine", "src"];
    for (const name of [`.staging-${ended.pid}-x`, ...kept]) mkdirSync(join(folder, name, "deep"), { recursive: true });
    const left = () => readdirSync(folder).sort();
    writeOutput(folder, new Map([["a.ts", "a"]]));
    expect(left()).toEqual([".generated.json", ...kept, "a.ts"].sort());
    // Also where nothing is written.
    mkdirSync(join(folder, `.staging-${ended.pid}-y`));
    writeOutput(folder, new Map([["a.ts", "a"]]));
    expect(left()).toEqual([".generated.json", ...kept, "a.ts"].sort());
  });
});
