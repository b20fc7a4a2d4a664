import { describe, expect, test } from "vitest";
import { readLanguage, readLibrary } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { blockOf, messageOf, TAGGED } from "../../helpers/compile/tagged.js";

/* Vectors of messages with TLVs. */

const language = readLanguage();

/** A vector of submit with these bytes after its fields, and these values. */
function vector(hex: string, tlvs: unknown): string {
  const body = `00000004000000000000000731323300026869${hex}`;
  const frame = ((body.length + 8) / 2).toString(16).padStart(8, "0") + body;
  const fields = { destination: "123", length: 2, content: { hex: "6869" }, ...(tlvs === undefined ? {} : { tlvs }) };
  const names = { id: "submit", protocol: "tagged2", message: "submit", source: "by hand" };
  return JSON.stringify({ ...names, command_id: "0x00000004", status: 0, sequence_id: 7, fields, frame });
}

function reported(...lines: readonly string[]): string[] {
  const protocols = new Map([...TAGGED, ["tagged/vectors/submit.jsonl", `${lines.join("\n")}\n`]]);
  return compile({ protocols, language }).diagnostics.map(({ code, message, range }) => {
    return `${range.start.line}:${range.start.column} ${code}: ${message}`;
  });
}

describe("a vector with TLVs", () => {
  test.each([
    ["none", "", undefined],
    ["one", "02040002abcd", [{ user_reference: 0xabcd }]],
    [
      "an unknown one, and one that does not fit",
      "140000023137020400019f",
      [{ "0x1400": { hex: "3137" } }, { user_reference: { hex: "9f" } }],
    ],
    [
      "two in another order, one of them twice",
      "020d000105020d00010602060001ff",
      [{ language: 5 }, { language: 6 }, { ms_validity: 255 }],
    ],
    [
      "a mark and a structure",
      "130c000004230003010203",
      [{ alert_on_delivery: true }, { network_error_code: { network_type: 1, error_code: 0x0203 } }],
    ],
  ])("that are %s is sound", (_, hex, tlvs) => {
    expect(reported(vector(hex, tlvs))).toEqual([]);
  });

  test("that its message does not list is reported with the nearest name", () => {
    const [first = "", ...others] = reported(vector("02040002abcd", [{ user_referense: 0xabcd }]));
    expect(first).toMatch(
      /^1:\d+ vector-of-unknown-field: submit.tlvs has no field user_referense, but vectors name it. Did you mean user_reference\?/,
    );
    expect(others).toEqual([]);
  });

  test("with another value is reported at that value", () => {
    const [first = "", ...others] = reported(vector("02040002abcd", [{ user_reference: 1 }]));
    expect(first).toContain("vector-of-other-value");
    expect(others).toEqual([]);
  });

  test("that its message does not have is an unknown field", () => {
    const body = "0000000600000000000000071400000131";
    const frame = ((body.length + 8) / 2).toString(16).padStart(8, "0") + body;
    const names = { id: "unbind", protocol: "tagged2", message: "unbind", source: "by hand" };
    const values = {
      command_id: "0x00000006",
      status: 0,
      sequence_id: 7,
      fields: { tlvs: [{ "0x1400": { hex: "31" } }] },
    };
    const [first = ""] = reported(JSON.stringify({ ...names, ...values, frame }));
    expect(first).toContain("vector-of-unknown-field: unbind has no field tlvs");
  });
});

test("a protocol that adds TLVs to messages of a protocol without any keeps its vectors", () => {
  const protocols = new Map([
    [
      "acme/protocol.yaml",
      `protocol: ACME
versions: [{ version: "3.0", id: acme }]
tlv: { tag: 2, length: 2 }
import:
  from: smswire-generator/cmpp
  version: "3.0"
  change: { messages: { CMPP_SUBMIT: { tlvs: [Price] } } }
`,
    ],
    [
      "acme/types/own.yaml",
      "tlvs:\n  Price: { tag: 0x1400, type: Unsigned Integer, octets: 4, en: Price., zh: 价格。 }\n",
    ],
  ]);
  const { protocols: compiled, diagnostics } = compile({ protocols, language, library: readLibrary() });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [acme] = compiled;
  if (acme === undefined) throw new Error("There is no acme.");
  expect(blockOf(messageOf(acme, "CMPP_SUBMIT"))).toMatchObject({ cited: { title: "CMPP 3.0" } });
  expect(acme.vectors.filter(({ message }) => message === "CMPP_SUBMIT").length).toBeGreaterThan(0);
});

describe("a protocol that imports vectors with TLVs", () => {
  const vectorsOf = (change: string, own = ""): string[] => {
    const lines = [
      vector("02040002abcd", [{ user_reference: 0xabcd }]),
      vector("140000023137", [{ "0x1400": { hex: "3137" } }]).replace('"id":"submit"', '"id":"unlisted"'),
    ];
    const head = 'protocol: OWN\nversions: [{ version: "1", id: own }]\nimport:\n  from: tagged\n  version: "2"\n';
    const protocols = new Map([
      ...TAGGED,
      ["tagged/vectors/submit.jsonl", `${lines.join("\n")}\n`],
      ["own/protocol.yaml", head + change],
    ]);
    if (own !== "") protocols.set("own/types/own.yaml", own);
    const compiled = compile({ protocols, language });
    expect(compiled.diagnostics.map(({ message }) => message)).toEqual([]);
    return compiled.protocols.find(({ id }) => id === "own")?.vectors.map(({ id }) => id) ?? [];
  };

  test("keeps them", () => {
    expect(vectorsOf("")).toEqual(["submit", "unlisted"]);
  });

  test("drops those with an unlisted tag if it lists further TLVs", () => {
    const own = "tlvs:\n  PE_ID: { tag: 0x1400, type: Octet String, octets: 2, en: A., zh: 甲。 }\n";
    expect(vectorsOf("  change: { messages: { submit: { tlvs: [PE_ID] } } }\n", own)).toEqual(["submit"]);
  });

  test("drops those of messages whose TLVs it changes", () => {
    expect(vectorsOf("  change: { tlvs: { service: { octets: 9 } } }\n")).toEqual([]);
    expect(vectorsOf("  change: { tlvs: { service: { en: Ours. } } }\n")).toEqual(["submit", "unlisted"]);
  });
});
