import { describe, expect, test } from "vitest";
import { base, diagnosticsOf } from "./diagnostics-of-fields.js";

/* Errors from which others follow are reported once. */

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
