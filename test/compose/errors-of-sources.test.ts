import { describe, expect, test } from "vitest";
import { readFolder } from "../../generator/files/index.js";
import { OWN, HEAD, reported } from "./compile-imports.js";

/* Imports of protocols that have errors themselves, or contradict what they import. */

const base = [...readFolder("test/faulty-schemas/base", () => true)].map(
  ([path, text]) => [`demo/${path}`, text] as const,
);

describe("invalid imports are reported in both files", () => {
  const from = (rest: string): string => `${HEAD}import:\n  from: demo\n  version: "2.0"\n${rest}`;

  test("accepts a message without a response, and reports a misspelt party in the source", () => {
    const source = `protocol: SOURCE\nen: S.\nzh: 源。\nversions: [{ version: "1.0", id: source }]\nbyte-order: big-endian\nparties:\n  Client: { en: C, zh: 客 }\n  Sever: { en: S, zh: 服 }\nlimits: { max-octets: 99 }\nheader:\n  - { name: Length, type: Unsigned Integer, octets: 4, role: length, en: L., zh: 长。 }\n  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: C., zh: 令。 }\n  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: S., zh: 序。 }\n`;
    const ask = (name: string, id: number, legs: string): string =>
      `operation: ${name}\nen: A.\nzh: 问。\nlegs: [${legs}]\nrequest:\n  name: ${name}\n  id: ${id}\n  fields:\n    - { name: A, type: Integer, octets: 1, en: A., zh: 甲。 }\n`;
    const text = `protocol: TAKER\nversions: [{ version: "1.0", id: taker }]\nimport:\n  from: source\n  version: "1.0"\n`;
    const files = { "source/protocol.yaml": source, "source/messages/ask.yaml": ask("Ask", 1, "Client -> Client") };
    expect(
      reported({ ...files, "taker/protocol.yaml": `${text}  change: { messages: { Ask: { A: { octets: 2 } } } }\n` }),
    ).toEqual([]);
    expect(
      reported({
        ...files,
        "taker/protocol.yaml": `${text}  change: { messages: { Ask_Resp: { A: { octets: 2 } } } }\n`,
      }),
    ).toEqual(["taker/protocol.yaml:6:25 unknown-import: There is no message Ask_Resp in SOURCE 1.0. Known: Ask."]);
    const two = {
      "taker/messages/one.yaml": ask("One", 2, "Client -> Server"),
      "taker/messages/two.yaml": ask("Two", 3, "Server -> Client"),
    };
    const found = reported({
      ...files,
      ...two,
      "taker/protocol.yaml": `${text}parties: { Other: { en: O, zh: 他 } }\n`,
    });
    expect(found.map((line) => line.split(": ")[0])).toEqual(["source/protocol.yaml:8:3 unknown-party"]);
  });

  test("reports a missing version, unless a version of the source is poisoned", () => {
    const demo = base.find(([path]) => path === "demo/protocol.yaml")?.[1] ?? "";
    const places = (text: string, before: string, after: string, more = {}): string[] =>
      reported({ "variant/protocol.yaml": text, "demo/protocol.yaml": demo.replace(before, after), ...more }).map(
        (line) => line.split(": ")[0] ?? "",
      );
    const [version, broken] = ['{ version: "2.0", id: demo20 }', "demo20"];
    expect(places(from(""), version, broken)).toEqual(["demo/protocol.yaml:6:5 wrong-shape"]);
    const more = { "variant/messages/more.yaml": OWN.replace("Client -> Server", "Client -> Sever") };
    expect(places(from("").replace('"2.0"', '"1.0"'), version, broken, more)).toEqual([
      "demo/protocol.yaml:6:5 wrong-shape",
      "variant/messages/more.yaml:4:18 unknown-party",
    ]);
  });

  test("reports ids that are invalid in both files", () => {
    const demo = base.find(([path]) => path === "demo/protocol.yaml")?.[1] ?? "";
    const found = reported({
      "variant/protocol.yaml": from("").replace("id: variant", "id: 1variant"),
      "demo/protocol.yaml": demo.replace("id: demo20", "id: 2demo"),
    });
    expect(found.map((line) => line.split(": ")[0])).toEqual([
      "demo/protocol.yaml:6:27 bad-name",
      "variant/protocol.yaml:2:34 bad-name",
    ]);
  });

  test("reports a missing operation, unless files of the source are broken", () => {
    const text = from("  operations: [Login, Note]\n");
    const middle = from("").replaceAll("variant", "middle");
    const throughMiddle = text.replace("from: demo", "from: middle").replace('"2.0"', '"1.0"');
    for (const more of [
      { "variant/protocol.yaml": text },
      { "middle/protocol.yaml": middle, "variant/protocol.yaml": throughMiddle },
    ]) {
      expect(reported(more)).toEqual([]);
      const broken = reported({ ...more, "demo/messages/note.yaml": "operation: Note\nen: [" });
      expect(broken.map((line) => line.split(": ")[0])).toEqual([
        expect.stringMatching(/^demo\/messages\/note\.yaml:.* yaml-syntax$/),
      ]);
    }
  });

  test.each(["5", "[5]", "[Login, 5]", "{}"])(
    "reports no change of operations that are not known: %s",
    (operations) => {
      const change = "  change: { messages: { Logon: { Name: { octets: 9 } } } }\n";
      const found = reported({ "variant/protocol.yaml": from(`  operations: ${operations}\n${change}`) });
      expect(found).toEqual([expect.stringMatching(/^variant\/protocol\.yaml:6:/)]);
    },
  );

  test("reports an unused type, unless own files are broken", () => {
    const spare = "types:\n  Spare: { type: Octet String, octets: 5, en: Spare., zh: 备用。 }\n";
    const files = { "variant/protocol.yaml": from(""), "variant/types/spare.yaml": spare };
    expect(reported(files)).toEqual([expect.stringMatching(/^variant\/types\/spare\.yaml:2:3 unused-type/)]);
    const broken = reported({ ...files, "variant/messages/more.yaml": "operation: [" });
    expect(broken.map((line) => line.split(": ")[0])).toEqual([
      expect.stringMatching(/^variant\/messages\/more\.yaml:.* yaml-syntax$/),
    ]);
  });

  test("reports a message whose id an imported message has", () => {
    const found = reported({ "variant/protocol.yaml": from(""), "variant/messages/more.yaml": OWN });
    expect(found).toEqual([
      expect.stringMatching(/^variant\/messages\/more\.yaml:5:\d+ duplicate-id: .* < demo\/messages\/login\.yaml:\d+$/),
    ]);
  });

  test("reports an invalid change at the change", () => {
    const text =
      'protocol: ACME\nversions: [{ version: "1.0", id: acme }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n  change:\n    messages: { CMPP_SUBMIT: { Msg_Length: { octets: 3 }, Fee_terminal_Id: { default: 7 } } }\n';
    const found = reported({ "acme/protocol.yaml": text });
    expect(found.map((line) => line.split(": ")[0])).toEqual([
      expect.stringMatching(/^acme\/protocol\.yaml:7:\d+ octets-of-wrong-kind$/),
      expect.stringMatching(/^acme\/protocol\.yaml:7:\d+ unquoted-text$/),
    ]);
  });

  test("reports a cycle once, whatever the order", () => {
    const importing = (name: string, other: string): string =>
      `protocol: X\nversions: [{ version: "1", id: ${name} }]\nimport: { from: ${other}, version: "1" }\n`;
    const files = {
      "a/protocol.yaml": importing("a", "c"),
      "b/protocol.yaml": importing("b", "a"),
      "c/protocol.yaml": importing("c", "b"),
    };
    expect(reported(files)).toEqual([
      "a/protocol.yaml:3:17 import-cycle: a imports c, which in turn imports a. Remove import from one of them. < b/protocol.yaml:3 < c/protocol.yaml:3",
    ]);
  });

  test("reports errors in the source there, and not at the import", () => {
    const found = reported({ "demo/protocol.yaml": "protocol: [", "variant/protocol.yaml": from("") });
    expect(found.map((line) => line.split(": ")[0])).toEqual([
      expect.stringMatching(/^demo\/protocol\.yaml:.* yaml-syntax$/),
    ]);
  });
});
