import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileProject } from "../helpers/compile/typescript.js";

/* The built tool, in a copy of its own repository, with generated code in TypeScript. */

const copy = realpathSync(mkdtempSync(join(tmpdir(), "built-tool-")));
const FRAME = "0000000c0000000800000019";
const JSON_LINE = '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}';

function run(words: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, input, encoding: "utf8" });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const paths = ["generator", "schema", "generated", "package.json", "smswire.config.yaml"];
  for (const path of [...paths, "tsconfig.json", "tsconfig.build.json"])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
  const reported = compileProject(join(copy, "tsconfig.build.json"));
  if (reported !== "") throw new Error(reported);
}, 300_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each([
  [["decode", "--protocol", "cmpp30", "--json"], FRAME, "CMPP_ACTIVE_TEST"],
  [["decode", "--protocol", "cmpp30"], FRAME, "CMPP_ACTIVE_TEST"],
  [["decode", "--protocol", "cmpp30", "--check"], FRAME, "CMPP_ACTIVE_TEST"],
  [["encode", "--protocol", "cmpp30"], JSON_LINE, FRAME],
  [["layout", "active_test"], "", "CMPP_ACTIVE_TEST"],
])(
  "%j succeeds in the repository",
  (words, input, expected) => {
    expect(existsSync(join(copy, "generated", "cmpp30", "codec.ts"))).toBe(true);
    expect(run(["dist/cli.js", ...words], input)).toEqual({
      status: 0,
      stdout: expect.stringContaining(expected),
      stderr: "",
    });
  },
  60_000,
);
