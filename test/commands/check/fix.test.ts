import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `check --fix`. */

const LOGIN = join("demo", "messages", "login.yaml");

/** Creates a folder with the sound schema in demo/ and replacements in login.yaml. */
function schemaWith(...replacements: readonly (readonly [string, string])[]) {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "demo"), { recursive: true });
  const file = join(folder, LOGIN);
  const right = readFileSync(file, "utf8");
  const wrong = replacements.reduce((text, [before, after]) => text.replace(before, after), right);
  writeFileSync(file, wrong);
  const text = (): string => readFileSync(file, "utf8");
  return { folder, file, right, wrong, text };
}

test("corrects what is certain, and lists it", async () => {
  const { folder, file, right, text } = schemaWith(["name: User", "nam: User"]);
  const { code, out, err } = await runTool(["check", "--fix", "--schema", folder]);
  expect([code, out]).toEqual([0, ""]);
  expect(err).toMatch(/login\.yaml:\d+:\d+ unknown-key: There is no key nam here\. Did you mean name\?\n/);
  expect(err).toContain("Corrected 1 problem in 1 file.\nNo problems in 2 protocols.\n");
  expect(err).toContain(file);
  expect(text()).toBe(right);
  expect((await runTool(["check", "--fix", "--schema", folder])).err).toBe(
    "No problem has a certain correction.\nNo problems in 2 protocols.\n",
  );
});

test("reports what is left, with the lines of the corrected file", async () => {
  const { folder, text } = schemaWith(["name: User", "nam: User"], ["octets: 1,", "octets: 3,"]);
  const { code, err } = await runTool(["check", "--fix", "--schema", folder]);
  expect(code).toBe(1);
  expect(err).toContain("Corrected 1 problem in 1 file.");
  expect(err).toContain("octets-of-wrong-kind");
  expect(text()).toContain("name: User");
});

test("with --dry-run shows a diff and writes nothing", async () => {
  const { folder, wrong, text } = schemaWith(["name: User", "nam: User"]);
  const { code, out, err } = await runTool(["check", "--dry-run", "--schema", folder]);
  expect(code).toBe(1);
  expect(out).toMatch(/^-.*nam: User/m);
  expect(out).toMatch(/^\+.*name: User/m);
  expect(err).toMatch(/Without --dry-run, 1 problem in 1 file would be corrected\.\n$/);
  expect(text()).toBe(wrong);
});

test("with --dry-run has no other format", async () => {
  const { folder } = schemaWith();
  const { code, err } = await runTool(["check", "--fix", "--dry-run", "--format", "json", "--schema", folder]);
  expect([code, err]).toEqual([2, "--dry-run writes a diff, which has no other format. Remove --format.\n"]);
});

test("speaks Chinese", async () => {
  const { folder } = schemaWith(["name: User", "nam: User"]);
  const { err } = await runTool(["check", "--fix", "--schema", folder], "", { language: "zh" });
  expect(err).toContain("已在1个文件中修正1个问题。");
});

test("--format sarif has the certain corrections, and writes nothing", async () => {
  const { folder, wrong, text } = schemaWith(["name: User", "nam: User"]);
  const { code, out } = await runTool(["check", "--format", "sarif", "--schema", folder]);
  const { runs } = JSON.parse(out);
  expect([code, text()]).toEqual([1, wrong]);
  expect(runs[0].results[0].fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { charOffset: wrong.indexOf("nam: User"), charLength: 3 }, insertedContent: { text: "name" } },
  ]);
});

test.each([["--fix"], ["--format", "sarif"]])(
  "%s reports a configured protocol that the schema does not have",
  async (...flags) => {
    const { folder } = schemaWith();
    const config = join(folder, "smswire.config.yaml");
    writeFileSync(config, "schema: .\nprotocol: other10\n");
    const { code, out, err } = await runTool(["check", "--config", config, ...flags]);
    expect(code).toBe(1);
    expect(out + err).toContain("other10 is not valid here");
  },
);
