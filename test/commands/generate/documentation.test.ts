import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `generate --documentation`, and the key of the configuration. */

function project(config: string): readonly string[] {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  const file = join(folder, "smswire.config.yaml");
  writeFileSync(file, config);
  return [folder, file];
}

async function generated(config: string, ...flags: readonly string[]): Promise<string> {
  const [folder = "", file = ""] = project(config);
  expect((await runTool(["generate", "--config", file, ...flags])).code).toBe(0);
  return readFileSync(join(folder, "generated", "demo10", "messages", "login.ts"), "utf8");
}

const CHINESE = /[\u4e00-\u9fff]/;

test("takes the languages of doc comments from the flag, or from the configuration", async () => {
  expect(await generated("")).toMatch(CHINESE);
  expect(await generated("documentation: en\n")).not.toMatch(CHINESE);
  expect(await generated("documentation: en\n", "--documentation", "both")).toMatch(CHINESE);
  expect(await generated("documentation: both\n", "--documentation", "en")).not.toMatch(CHINESE);
});

test("reports another value of the flag with the valid values", async () => {
  const [, file = ""] = project("");
  const { code, err } = await runTool(["generate", "--config", file, "--documentation", "de"]);
  expect(code).toBe(2);
  expect(err).toContain("--documentation <language>: expected en, zh or both, got de.");
});
