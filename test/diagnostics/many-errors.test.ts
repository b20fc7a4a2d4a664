import { describe, expect, test } from "vitest";
import { formatJson } from "../../generator/diagnostics/index.js";
import { diagnosticsOf } from "./diagnostics-of-fields.js";

/* Errors of vectors, and many errors in one schema. */

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
