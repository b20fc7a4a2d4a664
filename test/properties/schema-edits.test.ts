import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { runTool } from "../helpers/run-tool.js";
import { changedLine, editedTogether, schemaEdits } from "./schema-edits.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* Schemas with one small error each. */

const sources = readFolder("schema", (path) => !path.startsWith("language/"));
const language = readLanguage();
const edits = schemaEdits(sources, 2026, 200);

test("reports at least 95 of 100 single edits on their line, and all of them without an exception", () => {
  const memory = new CompilationCache();
  const outcomes = edits.map(({ what, file, line, text }) => {
    const { protocols, diagnostics } = compile({ protocols: new Map([...sources, [file, text]]), language }, memory);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const isOnLine = errors.some(({ range }) => range.file === file && range.start.line === line);
    const reported = diagnostics.slice(0, 3).map(({ code, range }) => `${range.file}:${range.start.line} ${code}`);
    const description = `${file}:${line} ${what}: ${reported.join(", ")}`;
    return {
      isReported: errors.length > 0 && protocols.length === 0,
      isOnLine,
      isOne: diagnostics.length === 1,
      description,
    };
  });
  const without = (key: "isReported" | "isOnLine" | "isOne"): string[] =>
    outcomes.filter((outcome) => !outcome[key]).map(({ description }) => description);
  expect(without("isReported")).toEqual([]);
  const [elsewhere, several] = [without("isOnLine"), without("isOne")];
  expect(elsewhere.length, elsewhere.join("\n")).toBeLessThanOrEqual(10);
  expect(several.length, several.join("\n")).toBeLessThanOrEqual(10);
});

test("reports one diagnostic for each of several edits of one file", () => {
  const memory = new CompilationCache();
  const diagnosticsOf = (file: string, text: string) =>
    compile({ protocols: new Map([...sources, [file, text]]), language }, memory).diagnostics;
  // A file that is not YAML has no content for the checks. Two edits of one line may be one error.
  const readable = schemaEdits(sources, 2027, 260).filter(
    ({ file, text }) => !diagnosticsOf(file, text).some(({ code }) => code === "yaml-syntax"),
  );
  const groups = [...sources].flatMap(([file, text]) => {
    const lines = text.split("\n");
    const all = readable.filter((edit) => edit.file === file);
    const apart = [...new Map(all.map((edit) => [changedLine(lines, edit.text.split("\n")), edit])).values()];
    return [2, 3].flatMap((size) =>
      Array.from({ length: Math.floor(apart.length / size) }, (_, at) => ({
        file,
        edits: apart.slice(at * size, at * size + size),
      })),
    );
  });
  expect(groups.length).toBeGreaterThan(50);
  const others = groups.flatMap(({ file, edits: group }) => {
    const found = diagnosticsOf(file, editedTogether(sources.get(file) ?? "", group));
    const reported = found.map(({ code, range }) => `${range.file}:${range.start.line} ${code}`).join(", ");
    return found.length === group.length ? [] : [`${group.map(({ what }) => what).join(" and ")}: ${reported}`];
  });
  expect(others.length / groups.length, others.join("\n")).toBeLessThanOrEqual(0.1);
});

test("exits with 1 and writes nothing if an edit is reported", async () => {
  const folder = temporaryFolder();
  const schema = join(folder, "schema");
  const out = join(folder, "out");
  cpSync("schema", schema, { recursive: true });
  for (const { file, text } of edits.slice(0, 12)) {
    writeFileSync(join(schema, file), text);
    const { code, err } = await runTool(["generate", "--schema", schema, "--out", out]);
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(err).toMatch(/^\d+ errors?/m);
    writeFileSync(join(schema, file), sources.get(file) ?? "");
  }
});
