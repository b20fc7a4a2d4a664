import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLanguage } from "../generator/files/index.js";
import { compile, PHASES, runPhases, type SchemaSources } from "../generator/pipeline.js";
import { schemaOf } from "./helpers/small-schema.js";

const sound = schemaOf({});

test("runs the phases in this order", () => {
  expect(PHASES.map(({ name }) => name)).toEqual(["load", "validate", "compose", "bind", "check", "lower", "verify"]);
});

test("has a folder for each phase", () => {
  const folders = readdirSync(join(import.meta.dirname, "../generator"));
  expect(PHASES.map(({ name }) => name).filter((name) => !folders.includes(name))).toEqual([]);
});

describe("stopping before a phase keeps the results of earlier phases", () => {
  const sizes = (schema: SchemaSources, stopBefore: (typeof PHASES)[number]["name"]) => {
    const { files, trees, whole, bound, protocols } = runPhases(schema, { stopBefore });
    return [files, trees.protocols, whole, bound, protocols].map(({ length }) => length);
  };

  test.each([
    ["load", [0, 0, 0, 0, 0]],
    ["validate", [1, 0, 0, 0, 0]],
    ["compose", [1, 1, 0, 0, 0]],
    ["bind", [1, 1, 1, 0, 0]],
    ["check", [1, 1, 1, 1, 0]],
    ["lower", [1, 1, 1, 1, 0]],
    ["verify", [1, 1, 1, 1, 1]],
  ] as const)("runs up to %s", (phase, expected) => {
    expect(sizes(sound, phase)).toEqual(expected);
  });
});

describe("errors are reported by the phase that finds them", () => {
  const codesBefore = (schema: SchemaSources, stopBefore?: (typeof PHASES)[number]["name"]) =>
    runPhases(schema, stopBefore === undefined ? {} : { stopBefore }).reporter.diagnostics.map(({ code }) => code);

  test("load: a file that is not YAML", () => {
    const schema = schemaOf({ "demo/messages/ask.yaml": "operation: [" });
    expect(codesBefore(schema, "load")).toEqual([]);
    expect(codesBefore(schema, "validate")).toEqual(["yaml-syntax"]);
  });

  test("validate: an unknown key", () => {
    const schema = schemaOf({ "demo/types/more.yaml": "typos: {}" });
    expect(codesBefore(schema, "validate")).toEqual([]);
    expect(codesBefore(schema, "compose")).toEqual(["unknown-key"]);
  });

  test("compose: an import of a missing protocol", () => {
    const text =
      'protocol: Other\nversions: [{ version: "1.0", id: other }]\nimport: { from: demmo, version: "1.0" }\n';
    const schema = schemaOf({ "other/protocol.yaml": text });
    expect(codesBefore(schema, "compose")).toEqual([]);
    expect(codesBefore(schema, "bind")).toEqual(["unknown-import"]);
  });

  test("check: a missing type, after which lower does not run", () => {
    const schema = schemaOf({}, (text) => text.replace("type: Octets", "type: Octetz"));
    expect(codesBefore(schema, "check")).toEqual([]);
    expect(codesBefore(schema, "lower")).toEqual(["unknown-type"]);
    expect(runPhases(schema, { stopBefore: "verify" }).protocols).toEqual([]);
  });

  test("verify: a vector whose frame differs from its value", () => {
    const vector = {
      id: "ask-1",
      protocol: "demo10",
      message: "ASK",
      frame: "0000000e0000000100000007aabb",
      source: "by hand",
      command_id: "0x00000001",
      sequence_id: 7,
      fields: { Content: "aabc" },
    };
    const schema = schemaOf({ "demo/vectors/ask.jsonl": `${JSON.stringify(vector)}\n` });
    expect(codesBefore(schema, "verify")).toEqual([]);
    expect(codesBefore(schema)).toEqual(["vector-of-other-value"]);
    expect(compile(schema).protocols).toEqual([]);
  });
});

test("sorts the diagnostics of all phases by place", () => {
  const schema = schemaOf({ "demo/types/a.yaml": "types: [", "demo/messages/z.yaml": "[" });
  const files = compile({ ...schema, language: readLanguage() }).diagnostics.map(({ range }) => range.file);
  expect(files).toEqual(["demo/messages/z.yaml", "demo/types/a.yaml"]);
});
