import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../generator/diagnostics/index.js";
import { englishWordsIn } from "../../helpers/documents/translations.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* What `doctor` reports about a project, and that it writes nothing. */

interface Report {
  readonly code: number;
  readonly levels: Readonly<Record<string, string>>;
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes: Readonly<Record<string, string | null>>;
}

interface Found {
  readonly subject: string;
  readonly level: string;
  readonly message: string;
  readonly fix: string | null;
}

async function doctor(...words: readonly string[]): Promise<Report> {
  const { code, out, err } = await runTool(["doctor", "--json", ...words]);
  expect(err).toBe("");
  const findings: readonly Found[] = JSON.parse(out).findings;
  const by = <Value>(valueOf: (finding: Found) => Value): Record<string, Value> =>
    Object.fromEntries(findings.map((finding) => [finding.subject, valueOf(finding)]));
  return {
    code,
    levels: by(({ level }) => level),
    messages: by(({ message }) => message),
    fixes: by(({ fix }) => fix),
  };
}

/** A project with a small schema, and the words that select it. */
function project(config = ""): { readonly folder: string; readonly words: readonly string[] } {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "smswire.config.yaml"), config);
  return { folder, words: ["--config", join(folder, "smswire.config.yaml")] };
}

/** All files of a folder with their contents and times. */
function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).isFile() ? readFileSync(path, "utf8") : ""}`)
    .toSorted();
}

describe("a project", () => {
  test("that is up to date has no problem", async () => {
    const { words } = project("protocol: demo10\n");
    expect((await runTool(["generate", ...words])).code).toBe(0);
    const { code, levels, messages } = await doctor(...words);
    expect(code).toBe(0);
    expect(levels).toMatchObject({ node: "ok", config: "ok", schema: "ok", output: "ok" });
    expect(messages["config"]).toMatch(/smswire\.config\.yaml \(schema: .*; protocol: demo10; conformance: false/);
    expect(messages["schema"]).toBe("2 protocols: demo10 and demo20.");
    expect(messages["output"]).toMatch(/generated is up to date\.$/);
  });

  test("with stale output has a problem, and nothing is written", async () => {
    const { folder, words } = project();
    await runTool(["generate", ...words]);
    writeFileSync(join(folder, "generated", "demo10", "index.ts"), "// changed\n");
    const before = snapshot(folder);
    const { code, levels, messages, fixes } = await doctor(...words);
    expect([code, levels["output"]]).toEqual([1, "problem"]);
    expect(messages["output"]).toMatch(/generated is stale: 1 file\.$/);
    expect(fixes["output"]).toBe("Run `smswire generate`.");
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([
    [".generated.swap", /an interrupted run left .*\.generated\.swap\./, /completes the run/],
    [".staging-999999999-abc", /an interrupted run left .*\.staging-999999999-abc\./, /removes its files/],
    [`.staging-1-abc`, /process 1 is writing .*generated\./, /Wait until it ends/],
  ])("with %s in its output folder has a warning, and nothing is written", async (name, message, fix) => {
    const { folder, words } = project();
    mkdirSync(join(folder, "generated", name), { recursive: true });
    const before = snapshot(folder);
    const { code, levels, messages, fixes } = await doctor(...words);
    expect([code, levels["output"]]).toEqual([0, "warning"]);
    expect(messages["output"]).toMatch(message);
    expect(fixes["output"]).toMatch(fix);
    expect(snapshot(folder)).toEqual(before);
  });

  test("with errors has problems where they are", async () => {
    const { folder, words } = project("schem: a\n");
    const config = await doctor(...words);
    expect([config.code, config.levels["config"], config.levels["schema"]]).toEqual([1, "problem", undefined]);
    expect(config.messages["config"]).toMatch(/smswire\.config\.yaml has 1 error\.$/);
    writeFileSync(join(folder, "smswire.config.yaml"), "");
    writeFileSync(join(folder, "schema", "demo", "messages", "broken.yaml"), "operation: [\n");
    const schema = await doctor(...words);
    expect([schema.code, schema.levels["schema"], schema.levels["output"]]).toEqual([1, "problem", undefined]);
    expect(schema.messages["schema"]).toBe("1 error.");
    const missing = await doctor("--config", join(folder, "absent.yaml"));
    expect([missing.code, missing.levels["config"]]).toEqual([1, "problem"]);
    expect(missing.messages["config"]).toMatch(/^Cannot read .*absent\.yaml: no such file or folder\.$/);
    const empty = await doctor("--schema", join(folder, "absent"));
    expect([empty.code, empty.levels["schema"]]).toEqual([1, "problem"]);
  });

  test("needs packages that are not installed", async () => {
    const { levels, fixes } = await doctor(...project("conformance: true\n").words);
    expect(levels["packages"]).toBe("warning");
    expect(fixes["packages"]).toBe("Run `npm install --save-dev typescript vitest`.");
  });
});

test("shows one line for each result, and one for its fix, in both languages", async () => {
  const { folder, words } = project();
  const english = await runTool(["doctor", ...words]);
  expect(english.code).toBe(1);
  expect(english.out).toMatch(/^ok {7}Node: version [\d.]+\. The minimum is 20\.19\.\n/);
  expect(english.out).toMatch(
    /\nproblem {2}output: .*generated is stale: \d+ files\.\n {9}Fix: Run `smswire generate`\.\n/,
  );
  const chinese = await runTool(["doctor", "--lang", "zh", ...words]);
  expect(chinese.out).toMatch(/^正常 {2}Node：版本[\d.]+，最低要求为20\.19。\n/);
  const names = [folder, "smswire.config.yaml", "generated", "locale", "C.UTF-8", process.env["HOME"] ?? ""];
  const programs = ["typescript", "npm install --save-dev", "smswire generate", ".js", "demo10", "demo20", "false"];
  const paths = chinese.out.match(/[\w./-]+\/[\w./-]+/g) ?? [];
  expect(englishWordsIn(chinese.out, [...names, ...programs, ...paths])).toEqual([]);
});

test.each(["en", "zh"] as const)("fits findings into a terminal, and loses no word, in %s", async (language) => {
  const folder = temporaryFolder();
  const words = ["doctor", "--config", join(folder, "smswire.config.yaml")];
  const wide = await runTool(words, "", { language });
  for (const width of [30, 60]) {
    const { out } = await runTool(words, "", { language, columns: () => width });
    expect(Math.max(...out.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
    expect(out.replaceAll(/\s/g, "")).toBe(wide.out.replaceAll(/\s/g, ""));
  }
});
