import { describe, expect, test } from "vitest";
import { compileWith, reported, inOneLine, acme, fieldOf, cmpp30, places, printed } from "./compile-imports.js";

const SUBMIT = "acme/messages/submit.ts";

/* Protocols that import others: the imported parts, their changes, and rejected imports. */

describe("an import", () => {
  test("has the messages of its version, octet by octet, with its vectors", () => {
    const protocol = acme("");
    expect(protocol.messages.map(places)).toEqual(cmpp30?.messages.map(places));
    expect(protocol.header.octets).toBe(12);
    expect(protocol.parties).toEqual(cmpp30?.parties);
    expect(protocol.types).toHaveLength(cmpp30?.types.length ?? 0);
    expect(protocol.vectors.map(({ frame }) => frame)).toEqual(cmpp30?.vectors.map(({ frame }) => frame));
    expect(protocol.vectors[0]?.json["protocol"]).toBe("acme");
    expect(protocol.messages.every(({ source }) => source.startsWith("schema/smswire-generator/cmpp/messages/"))).toBe(
      true,
    );
  });

  test("has only the selected operations and the types that they need", () => {
    const protocol = acme("  operations: [ActiveTest, Terminate]\n");
    expect(protocol.messages.map(({ name }) => name)).toEqual([
      "CMPP_TERMINATE",
      "CMPP_ACTIVE_TEST",
      "CMPP_TERMINATE_RESP",
      "CMPP_ACTIVE_TEST_RESP",
    ]);
    expect(protocol.types).toEqual([]);
    expect(acme("  operations: [Fwd]\n").messages.map(({ name }) => name)).toEqual(["CMPP_FWD", "CMPP_FWD_RESP"]);
  });

  test("skips vectors that are longer than its own limit", () => {
    const lengths = cmpp30?.vectors.map(({ frame }) => frame.length / 2) ?? [];
    const longest = Math.max(...lengths);
    const limited = (octets: number) => acme(`limits: { max-octets: ${octets} }\n`).vectors.length;
    expect(limited(longest)).toBe(lengths.length);
    expect(limited(longest - 1)).toBe(lengths.filter((each) => each < longest).length);
  });

  test("accepts own messages with imported types, and marks them as added", () => {
    const message = `operation: Balance\nen: Asks.\nzh: 查询。\nlegs: [SP -> Bank]\nrequest:\n  name: ACME_BALANCE\n  id: 0x101\n  fields:\n    - { name: Fmt, type: Msg_Fmt }\n`;
    const more = message.replace("Msg_Fmt }", "Msg_Fmt }\n    - { name: Kind, type: Kind }");
    const values = "values: [{ value: 1, name: one, en: One., zh: 一。 }]";
    const protocol = acme("  operations: [Terminate]\nparties: { Bank: { en: A bank, zh: 银行 } }\n", {
      "acme/messages/balance.yaml": more,
      "acme/types/kind.yaml": `types:\n  Kind: { type: Unsigned Integer, octets: 1, en: A kind., zh: 种类。, ${values} }\n`,
    });
    expect(protocol.types.map(({ name }) => name)).toEqual(["Kind", "Msg_Fmt"]);
    const added = protocol.messages.filter(({ addedTo }) => addedTo !== null);
    expect(added.map(({ name }) => name)).toEqual(["ACME_BALANCE"]);
    expect(added[0]?.addedTo).toBe("CMPP 3.0");
  });
});

test("imports an imported protocol again", () => {
  const { protocols, diagnostics } = compileWith({
    "a/protocol.yaml": `protocol: A\nversions: [{ version: "1.0", id: a }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n  change: { messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 } } } }\nlimits: { max-octets: 9000 }\n`,
    "b/protocol.yaml": `protocol: B\nversions: [{ version: "1.0", id: b }]\nimport:\n  from: a\n  version: "1.0"\n  change: { messages: { CMPP_SUBMIT: { Msg_src: { octets: 8 } } } }\n`,
  });
  expect(diagnostics.map(inOneLine)).toEqual([]);
  const b = protocols.find(({ id }) => id === "b");
  expect(b === undefined ? null : fieldOf(b, "CMPP_SUBMIT", "Service_Id").changed?.of).toBe("CMPP 3.0");
  expect(b === undefined ? null : fieldOf(b, "CMPP_SUBMIT", "Msg_src")).toMatchObject({
    wire: { octets: 8 },
    changed: { of: "A 1.0" },
  });
  // Its sections are those of the protocol that defines it.
  expect(b?.messages.find(({ name }) => name === "CMPP_SUBMIT")?.cited.title).toBe("CMPP 3.0");
});

describe("a value that is added to an imported enumeration", () => {
  const added = (value: string): string =>
    `  change: { types: { Submit_Result: { values: [{ ${value}, en: Too dear., zh: 余额不足。 }] } } }\n`;
  const codes = (value: string): string[] =>
    reported({
      "acme/protocol.yaml": `protocol: ACME\nversions: [{ version: "1.0", id: acme }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n${added(value)}`,
    }).map((each) => each.replace(/ < .*/, ""));

  test("is accepted inside an imported range", () => {
    const type = acme(added("value: 120, name: tooDear")).types.find(({ name }) => name === "Submit_Result");
    if (type?.kind !== "enumeration") throw new Error("Submit_Result is no enumeration.");
    expect(type.values.at(-1)).toMatchObject({ kind: "value", value: 120, en: "Too dear." });
    expect(type.values.some((each) => each.kind === "range" && each.first <= 120 && each.last >= 120)).toBe(true);
  });

  test("is rejected if it repeats a value or is a range", () => {
    expect(codes("value: 8, name: tooDear")).toEqual([expect.stringContaining("overlapping-values")]);
    expect(codes("range: 120..130")).toEqual([
      expect.stringContaining("Add single values instead: a single value takes precedence over an imported range."),
    ]);
  });
});

test("refers sections to the specification of their file", async () => {
  const protocol = acme("", {
    "acme/messages/balance.yaml":
      'operation: Balance\nen: B.\nzh: 余额。\nsection: "2.1"\nlegs: [SP -> ISMG]\nrequest: { name: CMPP_BALANCE, id: 0x101, fields: [{ name: Msg_Id, type: Msg_Id }] }\n',
  });
  const [type, balance] = ["acme/types/mt-status-report-71.ts", "acme/messages/balance.ts"];
  const files = await printed(protocol, SUBMIT, type, balance);
  const submit = files.get(SUBMIT) ?? "";
  expect(submit).toContain("CMPP 3.0, 8.4.3.");
  expect(submit).not.toMatch(/ACME 1\.0[,:]/);
  expect(files.get(type)).toContain("`MT_Status_Report_71` of CMPP 3.0, ");
  expect(files.get(balance)).toContain("ACME 1.0, 2.1.");
});

test("refers the section of an own type in an imported message to the own specification", async () => {
  const type = 'Our_Id: { type: Octet String, octets: 10, section: "5.1", en: Ours., zh: 我们的。 }';
  const protocol = acme("  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { type: Our_Id } } }\n", {
    "acme/types/own.yaml": `types:\n  ${type}\n`,
  });
  const files = await printed(protocol, SUBMIT);
  const submit = files.get(SUBMIT) ?? "";
  expect(submit).toContain("ACME 1.0, 5.1.");
  expect(submit).not.toContain("CMPP 3.0, 5.1.");
});
