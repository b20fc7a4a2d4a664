import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { readFolder } from "../../../generator/files/index.js";
import { commandLine } from "./command-line.js";

afterEach(() => void vi.restoreAllMocks());

const OPTIONS = { seed: { type: "string", default: "1" }, list: { type: "boolean" } } as const;

test("returns the values of a valid command line", () => {
  expect(commandLine("many", { options: OPTIONS, args: ["--list"] }).values).toEqual({ seed: "1", list: true });
});

test.each([
  [["--help"], "Unknown option '--help'"],
  [["--seed"], "Option '--seed <value>' argument missing"],
  [["more"], "Unexpected argument 'more'"],
])("prints the usage for %j, and exits with 2", (args, reason) => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(() => commandLine("many", { options: OPTIONS, args })).toThrow("exit 2");
  const [[text] = [""]] = printed.mock.calls;
  expect(text).toContain(reason);
  expect(text).toMatch(/\nUsage: npm run many -- \[--seed VALUE\] \[--list\]$/);
});

test("lists positional and repeated arguments", () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("exit");
  });
  const options = { traffic: { type: "string", multiple: true } } as const;
  expect(() => commandLine("bench", { options, allowPositionals: true, args: ["-x"] })).toThrow("exit");
  expect(printed.mock.calls[0]?.[0]).toMatch(/\nUsage: npm run bench -- \[--traffic VALUE\]… \[FILE…\]$/);
});

test("accepts only the possible values of an option", () => {
  const config = { options: OPTIONS, args: ["--seed", "9"] };
  expect(commandLine("many", config, { seed: ["1", "9"] }).values.seed).toBe("9");
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(() => commandLine("many", config, { seed: ["1", "2"] })).toThrow("exit 2");
  expect(printed.mock.calls[0]?.[0]).toBe(
    "Unknown value '9' of option '--seed'. Use one of 1, 2\nUsage: npm run many -- [--seed VALUE] [--list]",
  );
});

test("is how every script reads its options, under the name in package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  let count = 0;
  for (const [path, text] of readFolder("test", (path) => path.endsWith(".ts"))) {
    if (path.startsWith("helpers/results/command-line")) continue;
    expect(text, path).not.toMatch(/\bparseArgs\b/);
    const name = /\bcommandLine\("([^"]+)"/.exec(text)?.[1];
    if (name === undefined) continue;
    expect(scripts[name], path).toContain(path.split("/").at(-1)?.replace(/\.ts$/, ""));
    count++;
  }
  expect(count).toBe(15);
});

test.each([
  ["test/human-errors/errors.ts", ["--nonsense"], /^Unknown option '--nonsense'.*\nUsage: npm run mistakes -- .*\n$/s],
  [
    "test/fuzz/fuzz.ts",
    ["--target", "nonsense"],
    /^Unknown value 'nonsense'.*decode, .*\nUsage: npm run fuzz -- .*\n$/s,
  ],
])(
  "%s prints no stack",
  (path, args, usage) => {
    const script = ["--import", "tsx", "--conditions=source", path, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(usage);
    expect(stderr).not.toMatch(/^\s+at /m);
  },
  60_000,
);
