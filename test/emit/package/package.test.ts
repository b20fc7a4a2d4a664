import { describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS, packageFiles, runtimeFiles, runtimeNamedBy } from "../../../generator/emit/index.js";
import { compileChanged } from "../../helpers/diagnose.js";

const { protocols } = compileChanged();
const facts = {
  name: "@acme/codecs",
  version: "1.2.3",
  license: "MIT",
  guide: null,
  chineseGuide: null,
  licenseText: "Terms.\n",
};

const RUNTIME = new Map([
  ["wire/index.ts", 'export { a } from "./a.js";\n'],
  ["wire/a.ts", "export const a = 1;\n"],
  ["frames/index.ts", 'import { a } from "../wire/index.js";\nexport const frames = a;\n'],
  ["text/index.ts", "export const text = 1;\n"],
]);

describe("the files of the runtime", () => {
  const paths = (named: readonly string[], options = {}): string[] => [
    ...runtimeFiles(RUNTIME, named, { ...DEFAULT_OPTIONS, ...options }).keys(),
  ];

  test("are the named ones and all that they import", () => {
    expect(paths(["frames/index.ts"])).toEqual([
      "runtime/frames/index.ts",
      "runtime/wire/a.ts",
      "runtime/wire/index.ts",
    ]);
    expect(paths(["wire/a.ts"])).toEqual(["runtime/wire/a.ts"]);
  });

  test("are all of them in a package or with runtime: all, and none with runtime: none", () => {
    expect(paths([], { runtime: "all" })).toHaveLength(4);
    expect(paths([], { package: facts })).toHaveLength(4);
    expect(paths(["frames/index.ts"], { runtime: "none" })).toEqual([]);
  });

  test.each([
    [".js", '"./a.js"'],
    [".ts", '"./a.ts"'],
    ["", '"./a"'],
  ] as const)("import each other with the ending %j", (importEnding, expected) => {
    const files = runtimeFiles(RUNTIME, ["wire/index.ts"], { ...DEFAULT_OPTIONS, importEnding });
    const text = files.get("runtime/wire/index.ts") ?? "";
    expect(text).toContain(expected);
    expect(text.split("\n")[0]).toContain("@generated");
  });

  test("are not taken from a Markdown file", () => {
    expect(runtimeNamedBy({ kind: "text", path: "README.md", text: 'from "runtime/wire/index"' })).toEqual([]);
  });

  test("are the imports and reexports of a module from the runtime", () => {
    const module = { kind: "module", path: "x.ts", head: "", imports: [], declarations: [] } as const;
    const reexports = ["runtime/wire/index", "demo10/messages/login"];
    expect(runtimeNamedBy({ ...module, reexports })).toEqual(["wire/index.ts"]);
  });
});

describe("the files of a package", () => {
  const files = new Map(packageFiles(protocols, facts).map(({ path, text }) => [path, text]));

  test("export each protocol and the runtime", () => {
    const manifest = JSON.parse(files.get("package.json") ?? "");
    expect(manifest).toMatchObject({ name: "@acme/codecs", version: "1.2.3", license: "MIT", sideEffects: false });
    for (const { id } of protocols)
      expect(manifest.exports[`./${id}`].import.types).toBe(`./dist/esm/${id}/index.d.ts`);
    expect(Object.keys(manifest.exports)).toContain("./text");
    expect(manifest.files).toContain("!**/conformance");
  });

  test("have a README that imports the newest version", () => {
    const newest = protocols.at(-1)?.id ?? "";
    expect(files.get("README.md")).toContain(`from "@acme/codecs/${newest}"`);
  });

  test("have the licence of the project, if there is one", () => {
    expect(files.get("LICENSE")).toContain("Terms.");
    const paths = packageFiles(protocols, { ...facts, licenseText: null }).map(({ path }) => path);
    expect(paths).toEqual(["package.json", "tsconfig.json", "tsconfig.cjs.json", "README.md", "runtime/README.md"]);
  });
});
