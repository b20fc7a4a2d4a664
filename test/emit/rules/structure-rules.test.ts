import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEncodeError, toHex } from "../../../generated/runtime/wire/index.js";
import { brokenRules } from "../../../generator/broken-rules/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { layoutOfProtocol } from "../../../generator/tables/index.js";
import type { NamedType, Protocol } from "../../../generator/model/index.js";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { runTool } from "../../helpers/run-tool.js";
import { brokenByCode, brokenByTree } from "../../helpers/engines/compare-rules.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { weakerRules } from "../../runtime/rules/mutate-rules.js";
import { GROW, files, leaf, SOUND, bad, CASES } from "./nested-structures.js";

/* Rules of structures: in fields, lists, structures, the header and octets, found by `check` and by `decode --check`. */

let compiled: CompiledPackage;
let module: object;
let protocol: Protocol;

beforeAll(async () => {
  compiled = await compilePackage(files);
  module = await compiled.load("nest");
  const [first] = compiled.protocols;
  if (first === undefined) throw new Error("There is no protocol.");
  protocol = first;
});

afterAll(() => compiled?.remove());

function frameOf(message: object): Uint8Array {
  const frame: unknown = Reflect.apply(functionOf(module, "encode"), null, [message]);
  if (frame instanceof Uint8Array) return frame;
  throw new Error("This is no frame.");
}

const cases = CASES.map(([title, message, ...expected]) => [title, message, expected] as const);

test.each(cases)("%s gives the same findings in emitted code and from the tree", (_, message, expected) => {
  const byCode = brokenByCode(module, message);
  const shown = byCode.map((each) => {
    const properties: unknown = Reflect.get(each, "properties") ?? [];
    return [each.rule, each.fields.join(), String(properties)].filter((part) => part !== "").join(" ");
  });
  expect(shown).toEqual(expected);
  expect(brokenByTree(protocol, frameOf(message))).toEqual(byCode);
});

test("a finding of a structure has the section of the structure's rule", () => {
  const [finding] = brokenByCode(module, { ...SOUND, wrapper: { innerLeaf: bad, plain: { a: 0 } } });
  expect(finding).toMatchObject({ section: "9.1", severity: "error" });
});

test("only the header of an unknown message is checked", () => {
  const unknown = { name: "unknown", commandId: 9, sequenceId: { node: 0, number: 1 }, body: new Uint8Array(0) };
  expect(brokenByCode(module, unknown).map(({ fields }) => fields)).toEqual([["Sequence_Mark.Node"]]);
  expect(brokenByTree(protocol, frameOf(unknown)).map(({ fields }) => fields)).toEqual([["Sequence_Mark.Node"]]);
});

test("encodeChecked throws if a structure in a message violates a rule", () => {
  let error: unknown = null;
  try {
    Reflect.apply(functionOf(module, "encodeChecked"), null, [{ ...SOUND, branches: [{ leaf: bad, leaves: [] }] }]);
  } catch (caught) {
    error = caught;
  }
  // The package has an EncodeError of its own.
  expect(isEncodeError(error) || error instanceof Error).toBe(true);
  expect(error).toMatchObject({ code: "broken-rule", field: "Branches[0].Leaf.Kind" });
});

test("every mutation of a rule of a structure is detected", () => {
  const frames = cases.map(([, message]) => frameOf(message));
  const found = (changed: Protocol): string =>
    JSON.stringify(frames.map((frame) => brokenRules(changed, layoutOfProtocol(protocol), frame).map(({ id }) => id)));
  const now = found(protocol);
  const leafType = protocol.types.find(({ name }) => name === "Leaf");
  if (leafType?.kind !== "structure") throw new Error("There is no Leaf.");
  const [, third] = leafType.rules;
  const others = third === undefined ? [] : weakerRules(third);
  expect(others.length).toBeGreaterThan(4);
  for (const rule of others) {
    const rules = leafType.rules.map((each) => (each === third ? rule : each));
    expect([rule.require, found(withType(protocol, { ...leafType, rules })) === now]).toEqual([rule.require, false]);
  }
});

/** A protocol in which a type is replaced everywhere. */
function withType(whole: Protocol, type: NamedType): Protocol {
  const text = JSON.stringify(whole, (_key, value: unknown) => {
    const isIt = typeof value === "object" && value !== null && Reflect.get(value, "rules") !== undefined;
    return isIt && Reflect.get(value, "name") === type.name ? type : value;
  });
  return JSON.parse(text);
}

test("a message without own rules exports its check, so the name is in use", () => {
  const grow = GROW.replace(/\n {2}rules: .*/, "").replace("contains:", "accessor: checkGrow, contains:");
  const changed = new Map([...files, ["nest/messages/grow.yaml", grow]]);
  const { diagnostics } = compile({ protocols: changed, language: readLanguage() });
  expect(diagnostics.map(({ code }) => code)).toEqual(["export-collision"]);
});

describe("decode --check", () => {
  test("reports the structure that violates a rule, in both languages", async () => {
    const folder = temporaryFolder();
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const frame = toHex(frameOf({ ...SOUND, branches: [{ leaf, leaves: [bad] }] }));
    const words = ["decode", "--check", "--schema", folder];
    const english = await runTool(words, frame);
    expect(english.out).toContain("! error kind-in-range in Branches[0].Leaves[0] (section 9.1): A leaf has a kind.");
    expect(english.code).toBe(1);
    const chinese = await runTool([...words, "--lang", "zh"], frame);
    expect(chinese.out).toContain("! 错误 kind-in-range：Branches[0].Leaves[0]（9.1节）：须有种类。");
  });
});

describe("a hostile message", () => {
  const check = (message: object): unknown => Reflect.apply(functionOf(module, "check"), null, [message]);
  const thrown = new Error("Mine.");
  const throwing = (): never => {
    throw thrown;
  };

  test("an error that a value throws when it is read is the cause of an EncodeError", () => {
    const atField = Object.defineProperty({ ...SOUND }, "level", { get: throwing });
    const atStructure = Object.defineProperty({ ...SOUND }, "wrapper", { get: throwing });
    const inStructure = { ...SOUND, wrapper: { innerLeaf: Object.defineProperty({}, "kind", { get: throwing }) } };
    for (const message of [atField, atStructure, inStructure]) {
      expect(() => check(message)).toThrow(expect.objectContaining({ name: "EncodeError", cause: thrown }));
    }
  });

  test.each([null, undefined])("%s for a structure or list is an EncodeError", (value) => {
    for (const property of ["wrapper", "branches", "sequenceId"]) {
      expect(() => check({ ...SOUND, [property]: value })).toThrow(expect.objectContaining({ name: "EncodeError" }));
    }
    expect(() => check({ ...SOUND, branches: [value] })).toThrow(expect.objectContaining({ name: "EncodeError" }));
  });

  test("values of wrong types in structures violate rules, and do not throw", () => {
    const wrapper = { innerLeaf: { kind: "1", leafSize: {} }, plain: null };
    expect(brokenByCode(module, { ...SOUND, wrapper }).map(({ rule }) => rule)).toEqual([]);
    const other = { innerLeaf: { kind: {}, leafSize: null }, plain: null };
    expect(brokenByCode(module, { ...SOUND, wrapper: other }).map(({ rule }) => rule)).toEqual(["kind-in-range"]);
  });

  test("100,000 elements that each violate a rule give 100,000 findings", () => {
    const branches = [{ leaf, leaves: Array.from({ length: 100_000 }, () => bad) }];
    expect(brokenByCode(module, { ...SOUND, branches }).length).toBe(100_001);
  });
});
