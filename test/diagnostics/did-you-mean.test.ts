import { describe, expect, test } from "vitest";
import { base, diagnosticsOf } from "./diagnostics-of-fields.js";

/* Frequent errors of authors, and the suggestions for them. One error has one diagnostic. */

describe("reports each error once, with a suggestion", () => {
  test.each([
    ["octets for bits", ["name: A, type: Unsigned Integer, octets: 64"], "If 64 is a number of bits, write 8."],
    ["octets for bits", ["name: A, type: Integer, octets: 16"], "If 16 is a number of bits, write 2."],
    ["octets of a type for bits", ["name: A, type: Wide"], "If 32 is a number of bits, write 4."],
    [
      "a section",
      ["name: A, type: Octet String, octets: 2, section: 7.10"],
      'YAML parses 7.10 as the number 7.1; a string is required. Quote it: "7.10".',
    ],
    ["a number for a name", ["name: 7, type: Number"], "7 is not valid here. Write "],
    [
      "a version",
      ["name: A, type: Octet String, octets: 2, since: 2.0"],
      'YAML parses 2.0 as the number 2; a string is required. Quote it: "2.0".',
    ],
    [
      "a version without its minor number",
      ['name: A, type: Octet String, octets: 2, since: "2"'],
      "The protocol has no version 2. Did you mean 2.0?",
    ],
    [
      "a version per value",
      ['name: A, type: Octet String, octets: { 1.0: 2, "2.0": 3 }'],
      'YAML parses the key 1.0 as the number 1; a string is required. Quote it: "1.0".',
    ],
    [
      "a default",
      ["name: A, type: Octet String, octets: 2, default: 01"],
      'YAML parses 01 as the number 1; a string is required. Quote it: "01".',
    ],
    [
      "a string without quotes that is a boolean",
      ["name: A, type: Octet String, octets: 2, printed: true"],
      "YAML parses true as a boolean; a string is required.",
    ],
    [
      "an integer in quotes",
      ['name: A, type: Octet String, octets: "2"'],
      "Expected an integer, a string or an object, got a number in quotes. Remove the quotes.",
    ],
    [
      "another word for a key",
      ["name: A, type: Octet String, length: 2"],
      "There is no key length here. Did you mean octets?",
    ],
    [
      "another word for a key",
      ["name: A, type: Octet String, octets: 2, description: X"],
      "There is no key description here. Did you mean en?",
    ],
    [
      "another word for a type",
      ["name: A, type: string, octets: 2"],
      "There is no type string. Did you mean Octet String?",
    ],
    [
      "another word for a type",
      ["name: A, type: uint32, octets: 4"],
      "There is no type uint32. Did you mean Unsigned Integer?",
    ],
    [
      "a counter after its field",
      ["name: A, type: Octets, octets: N", "name: N, type: Unsigned Integer, octets: 1"],
      "The counter N must come before A, the field it counts.",
    ],
    [
      "an empty value",
      ["name: A, type: Octet String, octets: "],
      "Expected an integer, a string or an object, got an empty value.",
    ],
    [
      "no description at all",
      ["name: A, type: Short"],
      "Short has no English or Chinese description. Add en: and zh:.",
    ],
  ])("%s: %j", (_, fields, words) => {
    const wide = "  Wide: { type: Unsigned Integer, octets: 32, en: W., zh: 宽。 }\n";
    const short =
      "  Short: { type: Unsigned Integer, octets: 1, values: [{ value: 1, name: one, en: One, zh: 一 }] }\n";
    const types = fields.some((field) => field.includes("Wide"))
      ? wide
      : fields.some((field) => field.includes("Short"))
        ? short
        : "";
    const more: Readonly<Record<string, string>> = types === "" ? {} : { "demo/types/more.yaml": `types:\n${types}` };
    const [reported, ...others] = diagnosticsOf(fields, more);
    expect(others).toEqual([]);
    expect(reported?.message).toContain(words);
  });

  test("suggests a hexadecimal id for decimal digits", () => {
    const [reported, ...others] = diagnosticsOf(["name: A, type: Number"], {}, "80000004");
    expect(others).toEqual([]);
    expect(reported).toMatchObject({ code: "decimal-id", severity: "warning" });
    expect(reported?.message).toBe(
      "The id 80000004 is decimal, but other ids are hexadecimal. Did you mean 0x80000004? If not, write 0x04c4b404, which is the same number.",
    );
    expect(diagnosticsOf(["name: A, type: Number"], {}, "7")).toEqual([]);
  });

  test("reports a cycle of structures once", () => {
    const field = (type: string): string => `fields: [{ name: F, type: ${type}, en: F., zh: 字。 }], en: S., zh: 结。`;
    const types = `types:\n  One: { ${field("Two")} }\n  Two: { ${field("Three")} }\n  Three: { ${field("One")} }\n`;
    const [reported, ...others] = diagnosticsOf(["name: A, type: One"], { "demo/types/circle.yaml": types });
    expect(others).toEqual([]);
    expect(reported?.code).toBe("recursive-structure");
    expect(reported?.related.map(({ range, message }) => `${range.start.line} ${message}`)).toEqual([
      "3 contains Three here",
      "4 contains One here",
    ]);
  });
});

describe("treats names of object members as any other names", () => {
  test.each([
    ['name: A, type: Octet String, octets: { "__proto__": 3, "1.0": 1, "2.0": 2 }', "unknown-version"],
    ['name: A, type: Octet String, octets: { "constructor": 3, "1.0": 1, "2.0": 2 }', "unknown-version"],
    ["name: A, type: constructor, octets: 1", "unknown-type"],
    ["name: A, type: __proto__, octets: 1", "unknown-type"],
    ["name: A, type: Octets, octets: toString", "unknown-counter"],
    ["name: A, type: Octet String, octets: 1, constructor: 1", "unknown-key"],
    ["name: A, type: Octet String, octets: 1, __proto__: 1", "unknown-key"],
    ["name: A, type: Octet String, octets: 1, since: hasOwnProperty", "bad-name"],
    ["name: toString, type: Octet String, octets: 1", "reserved-property"],
    ["name: __proto__, type: Octet String, octets: 1", "bad-name"],
  ])("{ %s } is reported as %s", (field, code) => {
    expect(diagnosticsOf([field]).map((each) => each.code)).toEqual([code]);
  });

  test("also for parties, types and vectors", () => {
    const vector = { id: "__proto__", protocol: "constructor", message: "toString", frame: "00", source: "x" };
    const text = JSON.stringify({ ...vector, fields: {} }).replace('"fields":{}', '"fields":{"__proto__":1}');
    const codes = diagnosticsOf(["name: A, type: Number"], {
      "demo/types/more.yaml": "types:\n  __proto__: { type: Octets, octets: 1 }\n",
      "demo/messages/more.yaml":
        "operation: More\nen: M.\nzh: 更。\nlegs: [constructor -> toString]\nrequest: { name: More, id: 0x3 }\n",
      "demo/vectors/v.jsonl": text,
    }).map((each) => each.code);
    expect([...codes].sort()).toEqual(["bad-name", "unknown-party", "unknown-party", "vector-of-unknown-protocol"]);
  });
});

test("suggests max-octets for its former name", () => {
  const protocol = new Map(base).get("base/protocol.yaml") ?? "";
  const renamed = protocol.replace("max-octets", "greatest-octets");
  const diagnostics = diagnosticsOf(["name: A, type: Unsigned Integer, octets: 4"], { "demo/protocol.yaml": renamed });
  expect(renamed).not.toBe(protocol);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "unknown-key: There is no key greatest-octets here. Did you mean max-octets?",
  ]);
});
