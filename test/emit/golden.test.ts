import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_OPTIONS, emitProtocol, otherVersions } from "../../generator/emit/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { printer } from "../../generator/print/index.js";

/*
 * Each schema file contains one construct of the schema language; the emitted TypeScript is next to it. The first line of a
 * schema names the emitted module and the declarations to show; lines such as `# types/types.yaml` begin its files.
 * `UPDATE_GOLDEN=1 npx vitest run test/emit/golden.test.ts` updates the TypeScript; review the diff.
 */

const folder = join(import.meta.dirname, "golden");
const files = readFolder(folder, (path) => path.endsWith(".yaml"));
const protocolFile = files.get("protocol.yaml") ?? "";
const constructs = [...files.keys()]
  .filter((path) => path !== "protocol.yaml")
  .map((path) => path.replace(/\.yaml$/, ""));
const language = readLanguage();
const print = printer(".js");
const isUpdating = process.env["UPDATE_GOLDEN"] === "1";

test.each(constructs)("%s", async (construct) => {
  const emitted = await emittedFor(files.get(`${construct}.yaml`) ?? "");
  const path = join(folder, `${construct}.ts`);
  if (isUpdating) writeFileSync(path, emitted);
  expect(emitted).toBe(readFileSync(path, "utf8"));
  expect(emitted.trimEnd().split("\n").length).toBeLessThan(60);
});

test("there are at least fifteen constructs", () => expect(constructs.length).toBeGreaterThanOrEqual(15));

/** The printed declarations that the first line of a schema names. */
async function emittedFor(schema: string): Promise<string> {
  const [, path = "", list = ""] = /^# (\S+): (.*)\n/.exec(schema) ?? [];
  const names = list.split(", ");
  const protocols = protocolsOf(schema);
  const protocol = protocols.find(({ id }) => path.startsWith(`${id}/`));
  if (protocol === undefined) throw new Error(`There is no protocol of ${path}.`);
  const versions = otherVersions(protocols, protocol);
  const module = [...emitProtocol(protocol, DEFAULT_OPTIONS, versions)].find((file) => file.path === path);
  if (module?.kind !== "module") throw new Error(`No module ${path} is emitted.`);
  const declarations = module.declarations.filter((each) => each.kind !== "statement" && names.includes(each.name));
  expect(new Set(declarations.map((each) => (each.kind === "statement" ? "" : each.name)))).toEqual(new Set(names));
  const shown = JSON.stringify(declarations, (key, value: unknown) => (key === "docs" ? undefined : value)).replaceAll(
    "\\n",
    " ",
  );
  const imports = module.imports.filter(({ alias }) => new RegExp(`\\b${alias}\\b`).test(shown));
  return print({ ...module, imports, declarations }).print();
}

function protocolsOf(schema: string) {
  const parts = schema.split(/^# (\S+\.yaml)\n/m).slice(1);
  const protocols = new Map([["gold/protocol.yaml", protocolFile]]);
  for (let at = 0; at < parts.length; at += 2) protocols.set(`gold/${parts[at] ?? ""}`, parts[at + 1] ?? "");
  const compiled = compile({ protocols, language });
  expect(compiled.diagnostics.map(({ range, message }) => `${range.file}:${range.start.line} ${message}`)).toEqual([]);
  return compiled.protocols;
}
