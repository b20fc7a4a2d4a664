import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readExamples } from "../../../generator/files/index.js";
import { escaped, safeJson } from "../../../generator/diagnostics/index.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Names of files, arguments and strings of a schema are escaped: they start no line, and send no control characters. */

const HOSTILE = "a\n::error::b\u001b[31m\u202e\u009b";
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]/;

function expectHarmless(text: string): void {
  expect(text).not.toMatch(UNSEEN);
  expect(text).not.toMatch(/^\s*::error::b/m);
  expect(text).toMatch(/::error::b|%3A%3Aerror/);
}

test("escapes like JSON", () => {
  expect(escaped(HOSTILE)).toBe("a\\n::error::b\\u001b[31m\\u202e\\u009b");
  expect(escaped("提交 a\tb\u{e0001}")).toBe("提交 a\\tb\\udb40\\udc01");
  expect(safeJson({ text: HOSTILE }, 2)).toBe('{\n  "text": "a\\n::error::b\\u001b[31m\\u202e\\u009b"\n}');
  expect(JSON.parse(safeJson(`${HOSTILE}\u{e0001}é`))).toBe(`${HOSTILE}\u{e0001}é`);
});

describe.runIf(process.platform !== "win32")("escapes the name of a schema file", () => {
  test.each(["text", "json", "github"])("as %s", async (format) => {
    const folder = join(temporaryFolder(), HOSTILE);
    mkdirSync(join(folder, "messages"), { recursive: true });
    writeFileSync(join(folder, "messages", `${HOSTILE}.yaml`), "x: [\n");
    const { code, out, err } = await runTool(["check", "--schema", folder, "--format", format]);
    expect(code).toBe(1);
    expectHarmless(out + err);
    const files =
      format === "json" ? JSON.parse(out).diagnostics.map((each: { file: string }) => each.file) : [HOSTILE];
    expect(files.join()).toContain(HOSTILE);
    const lines = format === "github" ? out.trimEnd().split("\n") : [];
    expect(lines.filter((line) => !line.startsWith("::error file="))).toEqual([]);
  });
});

test.each([
  [["check", "--schema", HOSTILE]],
  [["check", "--config", HOSTILE]],
  [["check", "--format", HOSTILE]],
  [["check", `--${HOSTILE}`]],
  [[HOSTILE]],
  [["decode", "--protocol", HOSTILE]],
  [["decode", "--protocol", "cmpp30", HOSTILE]],
  [["layout", HOSTILE]],
  [["explain", HOSTILE]],
  [["explain", "1", "--message", HOSTILE]],
  [["new", "message", HOSTILE, "--protocol", "cmpp30", "--dry-run"]],
])("%j", async (words) => {
  const { code, out, err } = await runTool(words);
  expect(code).toBe(2);
  expectHarmless(out + err);
});

test("escapes strings of a schema", async () => {
  const folder = join(temporaryFolder(), "schema");
  for (const [path, text] of readExamples()) {
    if (!path.startsWith("base/")) continue;
    const file = join(folder, "demo", path.slice("base/".length));
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text.replaceAll(/^(\s*en): .*$/gm, '$1: "a\\n::error::b."'));
  }
  for (const words of [["layout"], ["layout", "--json"]]) {
    const { out } = await runTool([...words, "--schema", folder]);
    expect(out).not.toMatch(/^\s*::error/m);
  }
});
