import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/** Creates a folder with the sound schema in demo/ and one replacement in login.yaml. */
function schemaWith(before: string, after: string): string {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "demo"), { recursive: true });
  const file = join(folder, "demo", "messages", "login.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
  return folder;
}

describe("check", () => {
  test("prints one line for a sound schema", async () => {
    expect(await runTool(["check", "--schema", schemaWith("", "")])).toEqual({
      code: 0,
      out: "",
      err: "No problems in 2 protocols.\n",
    });
  });

  test("prints each error with its position and code, and the count on stderr", async () => {
    const { code, out, err } = await runTool(["check", "--schema", schemaWith("name: User", "nam: User")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/login\.yaml:\d+:\d+ error unknown-key: /);
    expect(err.trimEnd().split("\n").at(-1)).toMatch(/^\d+ errors?$/);
  });

  test("prints JSON on stdout with --format json", async () => {
    const words = ["check", "--schema", schemaWith("name: User", "nam: User"), "--format", "json"];
    const { code, out, err } = await runTool(words);
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({ code: "unknown-key", severity: "error" });
  });

  test("prints workflow commands with --format github", async () => {
    const words = ["check", "--schema", schemaWith("name: User", "nam: User"), "--format", "github"];
    expect((await runTool(words)).out).toMatch(/^::error file=.*login\.yaml,line=\d+/);
  });

  test("writes no files", async () => {
    const folder = schemaWith("", "");
    const before = readdirSync(folder, { recursive: true });
    await runTool(["check", "--schema", folder]);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});
