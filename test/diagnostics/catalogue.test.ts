import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DiagnosticExample, findExample } from "../../generator/commands/explain/diagnostic-example.js";
import { compileExample } from "../../generator/commands/explain/diagnostic-page.js";
import { catalogue, isDiagnosticCode } from "../../generator/diagnostics/index.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { runTool } from "../helpers/run-tool.js";

/*
 * Each code has a faulty schema, and in right/ the same without the error. The first comment line of both names the file
 * of the sound schema in base/ that they replace or add; after ` + `, it may name files of more/ that are added, too. The other comment lines of the faulty schema are the expected
 * output. UPDATE_FAULTY=1 updates them for review. `smswire explain` prints both.
 */

const folder = join(import.meta.dirname, "..", "faulty-schemas");
const codes = Object.keys(catalogue).filter(isDiagnosticCode).sort();
const sources = { examples: readExamples(), language: readLanguage() };

function exampleOf(code: string): DiagnosticExample {
  const example = findExample(sources.examples, code);
  if (example === null) throw new Error(`${code} needs a file in test/faulty-schemas and one in its folder right.`);
  return example;
}

function update(code: string): void {
  const file = [`${code}.yaml`, `${code}.jsonl`].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) return;
  const { wrong } = exampleOf(code);
  const reported = compileExample(wrong, sources).reported.replaceAll(
    /^(.*)\n/gm,
    (_, line: string) => `# ${line}`.trimEnd() + "\n",
  );
  const more = wrong.more.map((name) => ` + ${name}`).join("");
  writeFileSync(file, `# ${wrong.path}${more}\n${reported}${wrong.text}`);
}

if (process.env["UPDATE_FAULTY"] === "1") {
  codes.forEach(update);
  sources.examples = readExamples();
}

test("accepts the sound schema", () => {
  const text = sources.examples.get("base/protocol.yaml") ?? "";
  expect(compileExample({ path: "demo/protocol.yaml", text, reported: "", more: [] }, sources).codes).toEqual([]);
});

describe("every code", () => {
  test.each(codes)("reports the faulty schema of %s as its first lines expect", (code) => {
    const { wrong } = exampleOf(code);
    const { codes: found, reported } = compileExample(wrong, sources);
    expect(reported.replaceAll(/ +$/gm, "")).toBe(wrong.reported);
    expect(found).toEqual([code]);
  });

  test.each(codes)("accepts the right schema of %s", (code) => {
    expect(compileExample(exampleOf(code).right, sources).reported).toBe("");
  });

  test.each(codes)("prints a page with both for %s", async (code) => {
    const { wrong, right } = exampleOf(code);
    const { code: exit, out, err } = await runTool(["explain", code]);
    expect([exit, err]).toEqual([0, ""]);
    const { severity, description } = catalogue[code];
    const meaning = description.en;
    expect(out.split("\n")[0]).toBe(`${code}, ${severity === "error" ? "an error" : "a warning"}`);
    expect(out.replaceAll("\n", " ")).toContain(meaning);
    expect(out.replaceAll(/^ {2}| +$/gm, "")).toContain(wrong.reported);
    expect(out.slice(out.indexOf("Right:"))).toContain(`${right.path}\n`);
    expect(out.split("\n").filter((line) => /^ +\d+ \| /.test(line)).length).toBeGreaterThan(0);
  });

  test("has a description of two sentences or more", () => {
    const terse = codes.filter((code) => (catalogue[code].description.en.match(/[.](?= |$)/g) ?? []).length < 2);
    expect(terse).toEqual([]);
  });
});

test("has a code for every example", () => {
  const named = [...sources.examples.keys()].filter((path) => !/^(?:base|more)\//.test(path));
  const known = codes.flatMap((code) => [`${code}.yaml`, `${code}.jsonl`]);
  expect(named.filter((path) => !known.includes(path.replace("right/", "")))).toEqual([]);
});
