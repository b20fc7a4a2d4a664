import { describe, expect, test } from "vitest";
import { bindVersions, type FieldSymbol, messagesOf } from "../../generator/bind/index.js";
import { valueNamed } from "../../generator/bind/bind-values.js";
import { invariant } from "../../generator/diagnostics/index.js";
import { runPhases } from "../../generator/pipeline.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { valueRange } from "../../generator/syntax/index.js";
import { type Change, message, types } from "../helpers/diagnose.js";

/* Symbols of small schemas: attributes with their sources, and rules, values and parts in a version. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the sound schema with changes, bound in its second version. */
function bound(...changes: readonly Change[]) {
  const protocols = new Map(base.map(([path, text]) => [path.replace("base", "demo"), text]));
  for (const [file, before, after] of changes) {
    const path = `demo/${file}`;
    protocols.set(
      path,
      (protocols.get(path) ?? "").replace(before, () => after),
    );
  }
  const { whole, reporter } = runPhases({ protocols, language }, { stopBefore: "bind" });
  expect(reporter.diagnostics).toEqual([]);
  return invariant(bindVersions(invariant(whole[0], "a protocol"))[1], "a second version");
}

function messageOf(...changes: readonly Change[]) {
  const found = messagesOf(bound(...changes)).find(({ name }) => name === "Say");
  return invariant(found, "the message Say");
}

function fieldOf(text: string, ...changes: readonly Change[]): FieldSymbol {
  return invariant(messageOf(message([text]), ...changes).fields[0], "a field");
}

const PHONE = types(
  "Phone: { type: Octet String, octets: 21, repeats: true, personal: number, en: A number., zh: 号码。 }",
);

describe("attributes", () => {
  test("take the value of the field if it has one", () => {
    const { octets, default: initial } = fieldOf("name: A, type: Unsigned Integer, octets: 2, default: 7").attributes;
    expect(octets).toMatchObject({ value: 2, from: "field", owner: "A", versions: null });
    expect(initial).toMatchObject({ value: 7, from: "field", owner: "A" });
    expect(invariant(octets, "octets").at.path).toEqual(["request", "fields", 0, "octets"]);
  });

  test("inherit the value of the type, with its place", () => {
    const { octets, repeats, secret } = fieldOf("name: A, type: Phone", PHONE).attributes;
    expect(octets).toMatchObject({ value: 21, from: "type", owner: "Phone" });
    expect(repeats).toMatchObject({ value: true, from: "type" });
    expect(secret).toBeUndefined();
    expect(valueRange(invariant(octets, "octets").at).file).toContain("types/");
  });

  test("prefer the field to its type", () => {
    const { octets, repeats } = fieldOf("name: A, type: Phone, octets: 5, repeats: false", PHONE).attributes;
    expect(octets).toMatchObject({ value: 5, from: "field" });
    expect(repeats).toMatchObject({ value: false, from: "field" });
  });

  test("take the octets of elements and the marks of their type for a list", () => {
    const { attributes, element } = fieldOf("name: A, type: List, of: Phone, count: B", PHONE);
    expect(element?.attributes.octets).toMatchObject({ value: 21, from: "type" });
    expect(attributes.octets).toBeUndefined();
    expect(attributes.repeats).toMatchObject({ value: true, from: "type" });
  });

  test("have the value of the version, with its place", () => {
    const { octets } = fieldOf("name: A, type: Octet String, octets: { '1.0': 3, '2.0': 4 }").attributes;
    expect(octets).toMatchObject({ value: 4, versions: ["1.0", "2.0"] });
    expect(octets?.valueAt.path).toEqual(["request", "fields", 0, "octets", "2.0"]);
  });

  test("have no value for a version without one, and list the versions with one", () => {
    const field = fieldOf("name: A, type: Octet String, octets: { '1.0': 3 }");
    expect(field.attributes.octets).toMatchObject({ value: undefined, versions: ["1.0"] });
    expect(field.octets).toBeUndefined();
  });
});

describe("rules", () => {
  const FIELDS = ["name: A, type: Unsigned Integer, octets: 1", "name: B, type: Octet String, octets: 3"];

  function ruleOf(text: string) {
    return invariant(messageOf(message(FIELDS, [text])).rules[0], "a rule");
  }

  test("are parsed and typed once", () => {
    const owner = messageOf(message(FIELDS, ["A > 3"]));
    expect(owner.rules[0]?.rule).toMatchObject({ id: "rule-0", fields: ["A"], require: { kind: "compare" } });
    expect(owner.rules).toBe(owner.rules);
  });

  test("have a failure and no tree if an operand is wrong", () => {
    const { rule, failures } = ruleOf("A == 'x'");
    expect(rule).toBeNull();
    expect(failures).toHaveLength(1);
  });

  test("keep the names that no field has", () => {
    const { rule, unresolved } = ruleOf("C == 1");
    expect(rule).toBeNull();
    expect(unresolved.map(({ name }) => name)).toEqual(["C"]);
  });
});

test("lists the values of an enumeration in the version, and all values", () => {
  const kinds = types(
    "Kind:",
    "  type: Unsigned Integer",
    "  octets: 1",
    "  en: A kind.",
    "  zh: 类。",
    "  values:",
    "    - { value: 1, name: one, en: One., zh: 一。 }",
    "    - { value: 2, name: two, until: '1.0', en: Two., zh: 二。 }",
  );
  const kind = invariant(bound(kinds).types.get("Kind"), "a type");
  expect(kind.values.map(({ node }) => node.name)).toEqual(["one"]);
  expect(kind.allValues.map(({ node }) => node.name)).toEqual(["one", "two"]);
});

test("finds the first of two values with the same name", () => {
  const values = [1, 2].map((value) => `    - { value: ${value}, name: one, en: One., zh: 一。 }`);
  const kinds = types("Kind:", "  type: Integer", "  octets: 1", "  en: A kind.", "  zh: 类。", "  values:", ...values);
  const kind = invariant(bound(kinds).types.get("Kind"), "a type");
  expect(valueNamed(kind.values, "one")).toBe(kind.values[0]);
  expect(valueNamed(kind.values, "two")).toBeUndefined();
});

test("has the first of two types with the same name", () => {
  const second = types("Number: { type: Integer, octets: 1, en: A number., zh: 号码。 }");
  expect(bound(second).types.get("Number")?.node.type).toBe("Octet String");
});

test("lists parts with their properties and ranges", () => {
  const packed = types(
    "Packed:",
    "  type: Unsigned Integer",
    "  octets: 1",
    "  en: Packed.",
    "  zh: 合。",
    "  packed:",
    "    - { name: High_Part, bits: 3, en: P., zh: 部。 }",
    "    - { name: Low, bits: 5, min: 1, max: 20, en: P., zh: 部。 }",
  );
  const { parts } = invariant(bound(packed).types.get("Packed"), "a type");
  expect(parts).toMatchObject([
    { property: "highPart", bits: 3, min: 0, max: 7, digits: null },
    { property: "low", bits: 5, min: 1, max: 20, digits: null },
  ]);
});
