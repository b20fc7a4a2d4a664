import { describe, expect, test } from "vitest";
import { formatJson } from "../../generator/diagnostics/index.js";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Frequent errors of authors, and the suggestions for them. One error has one diagnostic. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the diagnostics of the sound schema with a message of these fields, and with further files. */
function diagnosticsOf(fields: readonly string[], more: Readonly<Record<string, string>> = {}, id = "0x00000002") {
  const send = [
    "operation: Send",
    "en: Sends a text.",
    "zh: 发送文本。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Send",
    `  id: ${id}`,
    "  fields:",
    ...fields.map((field) => `    - { ${field}, en: A field., zh: 字段。 }`),
    "",
  ];
  const sources = Object.entries({ "demo/messages/send.yaml": send.join("\n"), ...more });
  const protocols = new Map([...base.map(([path, text]) => [path.replace("base", "demo"), text] as const), ...sources]);
  return compile({ protocols, language }, sharedCache()).diagnostics;
}

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

describe("reports an error that many places follow once", () => {
  const values = "values: [{ value: 0, name: plain, en: Plain, zh: 普通 }]";
  const types = `types:\n  Form: { type: Unsigned Integer, octets: 1, en: F., zh: 式。, ${values} }\n`;
  const rules = ["Form == plain and Other >= 1", "known(Form)", "Form != plain or Length <= 3", "Length >= 1"];

  /** Returns the diagnostics of a message with these names of three fields that its rules use. */
  function reportedOf(form: string, length: string, other: string): string[] {
    const fields = [
      `name: ${form}, type: Form`,
      `name: ${length}, type: Unsigned Integer, octets: 1, en: L., zh: 长。`,
      `name: ${other}, type: Unsigned Integer, octets: 1, en: O., zh: 他。`,
      "name: Text, type: Octets, octets: Length, en: T., zh: 文。",
    ];
    const message = [
      "operation: Send",
      "en: Sends a text.",
      "zh: 发送文本。",
      "legs: [Client -> Server]",
      "request:",
      "  name: Send",
      "  id: 0x00000002",
      "  fields:",
      ...fields.map((field) => `    - { ${field} }`),
      "  rules:",
      ...rules.map((rule, index) => `    - { id: rule-${index}, require: ${rule}, en: R., zh: 则。 }`),
      "",
    ].join("\n");
    const more = { "demo/messages/send.yaml": message, "demo/types/form.yaml": types };
    return diagnosticsOf([], more).map(({ code, range }) => `${range.start.line} ${code}`);
  }

  test("reports the misspelt name of a field once", () => {
    expect(reportedOf("Form", "Length", "Other")).toEqual([]);
    expect(reportedOf("Fomr", "Length", "Other")).toEqual(["9 unknown-rule-field"]);
    expect(reportedOf("Form", "Lenght", "Other")).toEqual(["12 unknown-counter"]);
    expect(reportedOf("Form", "Length", "Othr")).toEqual(["14 unknown-rule-field"]);
  });

  test("reports an empty version span or a duplicate name of a message with vectors once", () => {
    const vector = {
      id: "a",
      protocol: "demo20",
      message: "Send",
      command_id: "0x00000002",
      sequence_id: 1,
      fields: {},
    };
    const vectors = `${JSON.stringify({ ...vector, frame: "0000000c0000000200000001", source: "elsewhere" })}\n`;
    const send = (head: string, name: string): string =>
      `operation: Send\nen: S.\nzh: 送。\n${head}legs: [Client -> Server]\nrequest: { name: ${name}, id: 0x2 }\n`;
    const codes = (message: string): string[] =>
      diagnosticsOf([], { "demo/messages/send.yaml": message, "demo/vectors/v.jsonl": vectors }).map(
        ({ code }) => code,
      );
    expect(codes(send("", "Send"))).toEqual([]);
    expect(codes(send("", "Sent"))).toEqual(["vector-of-unknown-message"]);
    expect(codes(send('since: "2.0"\nuntil: "1.0"\n', "Send"))).toEqual(["empty-version-span"]);
    expect(codes(send("", "Login"))).toEqual(["duplicate-message"]);
  });

  test("reports a value for one version of a field whose type has octets", () => {
    const reported = diagnosticsOf(['name: A, type: Number, octets: { "1.0": 1 }']);
    expect(reported.map(({ code }) => code)).toEqual(["version-value-missing"]);
  });

  test("reports a response without its key, which became a part of the request", () => {
    const login = base.find(([path]) => path.endsWith("login.yaml"))?.[1] ?? "";
    expect(login).toMatch(/^response:\n/m);
    const more = { "demo/messages/login.yaml": login.replace(/^response:\n/m, "") };
    const codes = diagnosticsOf(["name: A, type: Octet String, octets: 1"], more).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["duplicate-key"]));
  });

  test("reports each key that a whole file lacks, at its first key", () => {
    const reported = diagnosticsOf([], { "demo/messages/send.yaml": "operation: Send\nen: S.\nzh: 送。\n" });
    expect(reported.map(({ message }) => message)).toEqual([
      "The key legs is missing. Add it.",
      "The key request is missing. Add it.",
    ]);
    const range = { file: "demo/messages/send.yaml", start: { line: 1, column: 1 }, end: { line: 1, column: 10 } };
    expect(reported.map((each) => each.range)).toEqual([range, range]);
  });
});

describe("vectors locate errors", () => {
  const vector = (id: string, changes: object): string =>
    `${JSON.stringify({ id, protocol: "demo20", message: "Send", command_id: "0x00000002", sequence_id: 1, fields: { A: "1" }, frame: `0000002c0000000200000001${"31".padEnd(64, "0")}`, source: "elsewhere", ...changes })}\n`;

  test("in octets that another version has", () => {
    const [reported, ...others] = diagnosticsOf(["name: A, type: Octet String, octets: 21"], {
      "demo/vectors/v.jsonl": vector("a", {}) + vector("b", {}),
    });
    expect(others).toEqual([]);
    expect(reported).toMatchObject({
      code: "vector-of-other-size",
      range: { file: "demo/messages/send.yaml", start: { line: 9 } },
    });
    expect(reported?.message).toContain("They would match if A had 32 octets. Correct that field or the frame.");
  });

  test("in one of several frames", () => {
    const [reported, ...others] = diagnosticsOf(["name: A, type: Number"], {
      "demo/vectors/v.jsonl": vector("a", {}) + vector("b", { frame: "0000000c0000000200000001" }),
    });
    expect(others).toEqual([]);
    expect(reported).toMatchObject({
      code: "vector-of-other-size",
      range: { file: "demo/vectors/v.jsonl", start: { line: 2 } },
    });
    expect(reported?.message).toContain("Correct the frame, or the octets of a field.");
  });

  test("in a message without a field that all its vectors have", () => {
    const [reported, ...others] = diagnosticsOf(
      ["name: A, type: Number", "name: B, type: Unsigned Integer, octets: 1"],
      {
        "demo/vectors/v.jsonl": vector("a", {}) + vector("b", {}),
      },
    );
    expect(others).toEqual([]);
    expect(reported).toMatchObject({ code: "vector-of-other-size", range: { start: { line: 6, column: 9 } } });
  });

  test("in the name of a message", () => {
    const [reported, ...others] = diagnosticsOf(["name: A, type: Number"], {
      "demo/vectors/v.jsonl": vector("a", { message: "Sent" }) + vector("b", { message: "Sent" }),
    });
    expect(others).toEqual([]);
    expect(reported).toMatchObject({
      code: "vector-of-unknown-message",
      range: { file: "demo/messages/send.yaml", start: { line: 6 } },
    });
  });
});

describe("ten errors in one schema", () => {
  const fields = [
    "name: A, type: Unsigned Integer, octets: 3",
    "name: B, type: Numbr",
    "name: C, type: Octets, octets: Nothing",
    'name: D, type: Octet String, octets: 2, default: "long"',
    "name: E, type: Unsigned Integer, octets: 1, count: A",
    'name: F, type: Unsigned Integer, octets: 1, since: "3.0"',
    "name: Class, type: Unsigned Integer, octets: 1",
    "name: G, type: Octet String, octets: 2, personal: number, repeats: true",
    "name: G, type: Octet String, octets: 2",
    "name: H, type: Octet String",
  ];

  test("have ten diagnostics, in the order of lines, whatever the order of files", () => {
    const lines = diagnosticsOf(fields).map(({ range, code }) => `${range.start.line} ${code}`);
    expect(lines).toEqual([
      "9 octets-of-wrong-kind",
      "10 unknown-type",
      "11 unknown-counter",
      "12 default-too-long",
      "13 misplaced-key",
      "14 unknown-version",
      "15 reserved-property",
      "16 cached-private",
      "17 duplicate-field",
      "18 octets-missing",
    ]);
  });

  test("have the documented form in JSON", () => {
    const { diagnostics } = JSON.parse(formatJson(diagnosticsOf(fields), (file) => `schema/${file}`));
    expect(diagnostics).toHaveLength(10);
    for (const each of diagnostics) {
      expect(Object.keys(each)).toEqual([
        "file",
        "line",
        "column",
        "endLine",
        "endColumn",
        "code",
        "severity",
        "message",
        "related",
      ]);
    }
    expect(diagnostics[1]).toMatchObject({
      file: "schema/demo/messages/send.yaml",
      line: 10,
      column: 24,
      endLine: 10,
      endColumn: 29,
    });
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
