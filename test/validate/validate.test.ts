import { describe, expect, test } from "vitest";
import { CompilationCache } from "../../generator/cache/index.js";
import { invariant, Reporter } from "../../generator/diagnostics/index.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { load, loadYaml } from "../../generator/load/index.js";
import { compileLanguage, validate, validateConfig } from "../../generator/validate/index.js";

/* What the schema language accepts, file by file, and the trees that are left of the rest. */

const language = compileLanguage(readLanguage());
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

function validated(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const sources = new Map(base.map(([path, text]) => [path, changes[path]?.(text) ?? text]));
  const reporter = new Reporter();
  const trees = validate(load(sources, reporter, new CompilationCache()), language, reporter);
  const messages = reporter.diagnostics.map(({ message }) => message);
  return { ...trees, messages, reported: reporter.diagnostics.map(({ code, range }) => `${range.file} ${code}`) };
}

describe("a schema", () => {
  test("that is sound has a tree of each file and no diagnostic", () => {
    const { protocols, brokenFolders, reported } = validated();
    expect([reported, brokenFolders]).toEqual([[], []]);
    expect(protocols).toMatchObject([{ folder: "base", isIncomplete: false, vectors: [] }]);
    expect(protocols[0]?.operations.map(({ node }) => node.operation).toSorted()).toEqual(["Login", "Note"]);
    expect(protocols[0]?.types).toHaveLength(5);
  });

  test("with a wrong value in a message keeps the message and is incomplete", () => {
    const { protocols, reported } = validated({
      "base/messages/note.yaml": (text) => text.replace("id: 0x00000009", "id: [9]"),
    });
    expect(reported).toEqual(["base/messages/note.yaml wrong-shape"]);
    expect(protocols[0]?.isIncomplete).toBe(true);
    expect(protocols[0]?.operations).toHaveLength(2);
  });

  test("with a misspelt type keeps the other types and names the lost one", () => {
    const { protocols } = validated({ "base/types/status.yaml": () => "types:\n  Status: 3\n" });
    expect(protocols[0]?.brokenTypes.has("Status")).toBe(true);
    expect(protocols[0]?.brokenTypes.has("Coding")).toBe(false);
  });

  test("with an empty string for a value has no suggestion", () => {
    const { messages } = validated({
      "base/types/status.yaml": () => 'types:\n  Status: { type: "", octets: 1, en: A., zh: 甲。 }\n',
    });
    expect(messages).toEqual([expect.stringMatching(/^An empty string is not valid here\. Known values: /)]);
  });

  test("whose protocol.yaml is a list is broken as a whole", () => {
    const { protocols, brokenFolders, reported } = validated({ "base/protocol.yaml": () => "- a\n" });
    expect([protocols, brokenFolders]).toEqual([[], ["base"]]);
    expect(reported).toEqual(["base/protocol.yaml wrong-shape"]);
  });
});

describe("a configuration", () => {
  const configOf = (text: string) =>
    validateConfig(invariant(loadYaml("smswire.config.yaml", text).document, "a document"), language);

  test.each(["", "out: own\n", "schema: [a, b]\nruntime: none\n"])("is accepted: %j", (text) => {
    const { node, diagnostics } = configOf(text);
    expect(diagnostics).toEqual([]);
    expect(node).not.toBeNull();
  });

  test.each(["out: 3\n", "runtime: some\n", "outt: own\n"])("is rejected at its line: %j", (text) => {
    const { node, diagnostics } = configOf(text);
    expect(node).toBeNull();
    expect(diagnostics.map(({ range }) => range.start.line)).toEqual([1]);
  });
});

test("a language without a file is rejected", () => {
  expect(() => compileLanguage(new Map())).toThrow("The schema language lacks protocol.schema.json.");
});
