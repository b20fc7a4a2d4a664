import { describe, expect, test } from "vitest";
import { readLanguage } from "../../generator/files/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { compile } from "../../generator/pipeline.js";
import { blockOf, messageOf, TAGGED } from "../helpers/compile/tagged.js";
import { inOneLine } from "./compile-imports.js";

/* Protocols that import one with TLVs. */

const language = readLanguage();

const HEAD = `protocol: VENDOR
versions: [{ version: "1", id: vendor }]
import:
  from: tagged
`;

/** Compiles a protocol that imports version 1 or 2 of the fixture. */
function compiled(version: "1" | "2", rest: string, more: Readonly<Record<string, string>> = {}) {
  const own = { "vendor/protocol.yaml": `${HEAD}  version: "${version}"\n${rest}`, ...more };
  return compile({ protocols: new Map([...TAGGED, ...Object.entries(own)]), language });
}

function vendor(...parameters: Parameters<typeof compiled>): Protocol {
  const { protocols, diagnostics } = compiled(...parameters);
  expect(diagnostics.map(inOneLine)).toEqual([]);
  const found = protocols.find(({ id }) => id === "vendor");
  if (found === undefined) throw new Error("There is no vendor.");
  return found;
}

function namesOf(protocol: Protocol, message: string): string[] {
  return blockOf(messageOf(protocol, message)).parameters.map(({ name }) => name);
}

function reported(...parameters: Parameters<typeof compiled>): string[] {
  return compiled(...parameters).diagnostics.map(inOneLine);
}

const OWN = "tlvs:\n  PE_ID: { tag: 0x1400, type: Octet String, octets: 8, section: '9', en: An id., zh: 标识。 }\n";
const ADD = "  change: { messages: { submit: { tlvs: [PE_ID] } } }\n";

describe("an imported list of TLVs", () => {
  test("has those of the imported version, although a string names them", () => {
    expect(namesOf(vendor("1", ""), "submit")).not.toContain("more_to_send");
    expect(namesOf(vendor("2", ""), "submit")).toContain("more_to_send");
    expect(namesOf(vendor("1", ""), "query")).toEqual(["user_reference", "message_payload"]);
    expect(namesOf(vendor("2", ""), "query")).toEqual(["user_reference", "area", "message_payload"]);
  });

  test("keeps what it states about a TLV", () => {
    const [first] = blockOf(messageOf(vendor("2", ""), "submit_resp")).parameters;
    expect(first).toMatchObject({ name: "network_error_code", en: "Why it was rejected.", tag: 0x0423 });
  });

  test("gets a TLV of the importing protocol in three lines, and the imported protocol does not", () => {
    const { protocols } = compiled("2", ADD, { "vendor/types/own.yaml": OWN });
    const [one, two, own] = protocols;
    expect([one?.id, two?.id, own?.id]).toEqual(["tagged1", "tagged2", "vendor"]);
    if (two === undefined || own === undefined) throw new Error("A protocol is missing.");
    expect(namesOf(own, "submit")).toEqual([...namesOf(two, "submit"), "PE_ID"]);
    const last = blockOf(messageOf(own, "submit")).parameters.at(-1);
    expect(last).toMatchObject({ tag: 0x1400, cited: { title: "VENDOR 1" }, section: "9" });
    expect(last?.origin.field.file).toBe("vendor/types/own.yaml");
  });

  test("is created if the message has none, before the octets of tags are imported", () => {
    const protocol = vendor("1", "  change: { messages: { unbind: { tlvs: [PE_ID] } } }\n", {
      "vendor/types/own.yaml": OWN,
    });
    expect(blockOf(messageOf(protocol, "unbind"))).toMatchObject({
      typeName: "UnbindTlvs",
      head: { tagOctets: 2, lengthOctets: 2 },
      cited: { title: "TAGGED 1" },
    });
  });

  test("is reported where the change is", () => {
    expect(reported("2", "  change: { messages: { submit: { tlvs: [PE_ID] } } }\n")).toEqual([
      "vendor/protocol.yaml:6:42 unknown-tlv: There is no TLV PE_ID. Name one that is defined under tlvs: in types/, or define it there.",
    ]);
    expect(reported("2", "  change: { messages: { submit: { tlvs: [service] } } }\n")).toEqual([
      "vendor/protocol.yaml:6:42 tlv-twice: submit lists the TLV service twice. Remove one of the two. If it may have several, write { name: service, several: true }. < tagged/messages/submit.yaml:22",
    ]);
    expect(reported("2", "  change: { messages: { submit: { tlvs: [{ nmae: service }] } } }\n")).toEqual([
      "vendor/protocol.yaml:6:44 unknown-key: There is no key nmae here. Did you mean name?",
    ]);
  });

  test("is dropped with the message, and with it what only the message lists", () => {
    const protocol = vendor("2", "  operations: [Query]\n");
    expect(protocol.types.map(({ name }) => name)).toEqual(["Area", "query_Tlvs", "query_resp_Tlvs"]);
  });
});

describe("an imported TLV", () => {
  test("can be changed like a type", () => {
    const rest = "  change: { tlvs: { service: { octets: 9, en: Ours. }, message_payload: { max-octets: 200 } } }\n";
    const { parameters } = blockOf(messageOf(vendor("2", rest), "submit"));
    const found = (name: string) => parameters.find((each) => each.name === name);
    expect(found("service")).toMatchObject({
      wire: { kind: "octet-string", octets: 9 },
      en: "Ours.",
      changed: { of: "TAGGED 2", before: { octets: "4" } },
    });
    expect(found("message_payload")).toMatchObject({ wire: { octets: "rest", maxOctets: 200 } });
    expect(found("session")?.changed).toBeNull();
  });

  test("that is changed must exist", () => {
    expect(reported("1", "  change: { tlvs: { servce: { octets: 9 } } }\n")).toEqual([
      expect.stringMatching(/^vendor\/protocol.yaml:6:21 unknown-import: .*TLV servce.*Did you mean service\?/),
    ]);
    // Version 1 does not have it.
    expect(reported("1", "  change: { tlvs: { more_to_send: { property: more } } }\n")).toEqual([
      expect.stringContaining("vendor/protocol.yaml:6:21 unknown-import"),
    ]);
  });

  test("cannot be defined again, nor can the octets of tags", () => {
    const again = "tlvs:\n  service: { tag: 1, type: Mark, en: A., zh: 甲。 }\n";
    expect(reported("2", "", { "vendor/types/own.yaml": again })).toEqual([
      "vendor/types/own.yaml:2:3 already-imported: The TLV service is already imported from TAGGED 2. Rename it, or change the imported one with import.change. < tagged/types/tlvs.yaml:10",
    ]);
    expect(reported("2", "tlv: { tag: 1, length: 1 }\n")).toEqual([
      "vendor/protocol.yaml:6:1 already-imported: The key tlv is already imported from TAGGED 2. Remove it here. < tagged/protocol.yaml:13",
    ]);
  });

  test("of the importing protocol that no message lists is reported", () => {
    expect(reported("2", "", { "vendor/types/own.yaml": OWN })).toEqual([
      "vendor/types/own.yaml:2:3 tlv-unused: No message lists the TLV PE_ID. List it under tlvs: of a message, or remove it.",
    ]);
  });
});
