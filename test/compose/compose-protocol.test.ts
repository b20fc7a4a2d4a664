import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage, readLibrary, readRuntime } from "../../generator/files/index.js";
import { build } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import type { Message, Protocol } from "../../generator/model/index.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Protocols that import others: the imported parts, their changes, and rejected imports. */

const base = [...readFolder("test/faulty-schemas/base", () => true)].map(
  ([path, text]) => [`demo/${path}`, text] as const,
);
const OWN = "operation: More\nen: More.\nzh: 更多。\nlegs: [Client -> Server]\nrequest: { name: More, id: 1 }\n";
const HEAD = 'protocol: VARIANT\nversions: [{ version: "1.0", id: variant }]\n';

const language = readLanguage();
const library = readLibrary();
function compileWith(files: Readonly<Record<string, string>>) {
  return compile({ protocols: new Map([...base, ...Object.entries(files)]), language, library }, sharedCache());
}

function reported(files: Readonly<Record<string, string>>): string[] {
  return compileWith(files).diagnostics.map(inOneLine);
}

function inOneLine({ range, code, message, related }: Diagnostic): string {
  const places = related.map((each) => ` < ${each.range.file}:${each.range.start.line}`);
  return `${range.file}:${range.start.line}:${range.start.column} ${code}: ${message}${places.join("")}`;
}

function acme(rest: string, more: Readonly<Record<string, string>> = {}): Protocol {
  const { protocols, diagnostics } = compileWith({
    "acme/protocol.yaml": `protocol: ACME\nversions: [{ version: "1.0", id: acme }]\nimport:\n  from: smswire-generator/cmpp\n  version: "3.0"\n${rest}`,
    ...more,
  });
  expect(diagnostics.map(inOneLine)).toEqual([]);
  const protocol = protocols.find(({ id }) => id === "acme");
  if (protocol === undefined) throw new Error("There is no acme.");
  return protocol;
}

function fieldOf({ messages }: Protocol, message: string, name: string) {
  const field = messages.find((each) => each.name === message)?.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`There is no ${message} ${name}.`);
  return field;
}

const original = compile({ protocols: readFolder("schema", (path) => path.startsWith("cmpp/")), language });
const cmpp30 = original.protocols.find(({ id }) => id === "cmpp30");
const places = ({ name, commandId, fields, size }: Message) => ({
  name,
  commandId,
  size,
  fields: fields.map((field) => [field.name, field.offset, field.extent, field.default]),
});

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

describe("a change", () => {
  const change =
    "  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 } } }\nlimits: { max-octets: 9000 }\n";

  test("moves the following fields, and is described in comments", async () => {
    const protocol = acme(change);
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Service_Id")).toMatchObject({
      wire: { octets: 21 },
      changed: { of: "CMPP 3.0", before: { octets: "10" } },
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_UserType").offset.octets).toBe(45);
    expect(fieldOf(protocol, "CMPP_DELIVER", "Service_Id")).toMatchObject({ wire: { octets: 10 }, changed: null });
    const files = await build([protocol], readRuntime(), DEFAULT_OPTIONS);
    expect(files.get("acme/messages/submit.ts")).toContain("Changed here; in CMPP 3.0: octets 10.");
    expect(files.get("acme/messages/deliver.ts")).not.toContain("Changed here");
  });

  test("of a type applies to every field of that type, and to nothing else", () => {
    const protocol = acme("  change:\n    types: { Terminal_Number: { octets: 40 } }\nlimits: { max-octets: 11000 }\n");
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Dest_terminal_Id")).toMatchObject({
      wire: { element: { octets: 40 } },
      changed: { before: { octets: "32" } },
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_terminal_Id").wire).toMatchObject({ octets: 40 });
  });

  test("of a structure applies, and adds values to an enumeration", () => {
    const value = "{ value: 1000, name: noCredit, en: No credit left., zh: 余额不足。 }";
    const protocol = acme(
      `  change:\n    structures: { MT_Status_Report_71: { Stat: { octets: 8 } } }\n    types: { Submit_Result: { values: [${value}] } }\n`,
    );
    const structure = protocol.types.find(({ name }) => name === "MT_Status_Report_71");
    expect(structure).toMatchObject({ kind: "structure", size: { min: 72 } });
    const result = protocol.types.find(({ name }) => name === "Submit_Result");
    expect(JSON.stringify(result)).toContain("noCredit");
    const old = cmpp30?.types.find(({ name }) => name === "Submit_Result");
    const count = old?.kind === "enumeration" ? old.values.length : 0;
    expect(result?.kind === "enumeration" ? result.values.length : 0).toBe(count + 1);
    expect(fieldOf(protocol, "CMPP_SUBMIT_RESP", "Result").changed).toEqual({
      of: "CMPP 3.0",
      before: { values: `${count} values` },
    });
    expect(JSON.stringify(cmpp30?.types)).not.toContain("noCredit");
  });

  test("of meaning only keeps the octets, and is not described", () => {
    const changed = acme("  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { en: Ours., zh: 我们的。 } } }\n");
    expect(fieldOf(changed, "CMPP_SUBMIT", "Service_Id")).toMatchObject({ en: "Ours.", zh: "我们的。", changed: null });
  });

  test("adds values to a type without any", () => {
    const value = "{ value: 1, name: one, en: One., zh: 一。 }";
    const protocol = acme(`  change:\n    types: { Terminal_Number: { values: [${value.replace("1", '"1"')}] } }\n`);
    expect(protocol.types.find(({ name }) => name === "Terminal_Number")).toMatchObject({
      kind: "enumeration",
      values: [{ value: "1" }],
    });
    expect(fieldOf(protocol, "CMPP_SUBMIT", "Fee_terminal_Id").changed?.before).toEqual({ values: "none" });
  });

  test("drops only the vectors of messages whose octets moved", () => {
    const names = ({ vectors }: Protocol): string[] => [...new Set(vectors.map(({ message }) => message))].sort();
    const all = names(acme(""));
    expect(names(acme(change))).toEqual(all.filter((name) => name !== "CMPP_SUBMIT"));
    const meaning = acme('  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { default: "ACME" } } }\n');
    expect(names(meaning)).toEqual(all);
    const ofType = names(acme("  change:\n    types: { Msg_Id: { octets: 8 } }\n"));
    expect(ofType).not.toContain("CMPP_SUBMIT_RESP");
  });
});

describe("invalid imports are reported in both files", () => {
  test.each([
    ["smswire-generator/cmp", "Did you mean smswire-generator/cmpp?"],
    ["cmpp", "Known: smswire-generator/cmpp."],
  ])("reports a library protocol with a wrong name: %s", (name, words) => {
    const text = `${HEAD}import:\n  from: ${name}\n  version: "3.0"\n`;
    const protocols = new Map([["acme/protocol.yaml", text]]);
    const { diagnostics } = compile({ protocols, language, library });
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["unknown-import", 4]]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  const from = (rest: string): string => `${HEAD}import:\n  from: demo\n  version: "2.0"\n${rest}`;

  test("reports what a change lacks at the change", () => {
    const text = from("  change: { messages: { Login: { User: { type: Octets } } } }\n");
    expect(reported({ "variant/protocol.yaml": text })).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:6:42 missing-translation: /),
      expect.stringMatching(/^variant\/protocol\.yaml:6:42 octets-missing: /),
    ]);
  });

  test.each([
    [
      "a version",
      `${HEAD}import: { from: demo, version: "2.1" }\n`,
      "variant/protocol.yaml:3:32 unknown-import: There is no version 2.1 in DEMO. Did you mean 2.0? Known: 1.0, 2.0.",
    ],
    [
      "an operation",
      from("  operations: [Login, Logn]\n"),
      "variant/protocol.yaml:6:23 unknown-import: There is no operation Logn in DEMO 2.0. Did you mean Login? Known: Login, Note.",
    ],
    [
      "a message of selected operations",
      from("  operations: [Login, Note]\n  change: { messages: { Logon: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:7:25 unknown-import: There is no message Logon in DEMO 2.0. Did you mean Login? Known: Login, Login_Resp, Note, Note_Resp.",
    ],
    [
      "an operation with changed messages",
      from("  operations: [Login, Logn]\n  change: { messages: { Logn: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:6:23 unknown-import: There is no operation Logn in DEMO 2.0. Did you mean Login? Known: Login, Note.",
    ],
    [
      "a message",
      from("  change: { messages: { Logon: { Name: { octets: 9 } } } }\n"),
      "variant/protocol.yaml:6:25 unknown-import: There is no message Logon in DEMO 2.0. Did you mean Login? Known: Login, Login_Resp, Note, Note_Resp.",
    ],
    [
      "a field",
      from("  change: { messages: { Login: { Usr: { octets: 9 } } } }\n"),
      expect.stringContaining(
        "variant/protocol.yaml:6:34 unknown-import: There is no field Usr in Login of DEMO 2.0. Did you mean User?",
      ),
    ],
    [
      "a type",
      from("  change: { types: { Numbr: { octets: 9 } } }\n"),
      expect.stringContaining(
        "variant/protocol.yaml:6:22 unknown-import: There is no type Numbr in DEMO 2.0. Did you mean Number?",
      ),
    ],
    [
      "a structure",
      from("  change: { structures: { Pont: { X: { octets: 4 } } } }\n"),
      "variant/protocol.yaml:6:27 unknown-import: There is no structure Pont in DEMO 2.0. Did you mean Point? Known: Point, Area.",
    ],
    [
      "a structure that is a number",
      from("  change: { structures: { Number: { X: { octets: 4 } } } }\n"),
      "variant/protocol.yaml:6:27 unknown-import: There is no structure Number in DEMO 2.0. Known: Point, Area.",
    ],
    [
      "the header",
      `${from("")}header: [{ name: A, type: Octets }]\n`,
      expect.stringContaining(
        "variant/protocol.yaml:6:1 misplaced-key: header does not apply to a protocol with import",
      ),
    ],
  ])("reports %s that does not exist or is not its own", (_, text, message) => {
    expect(reported({ "variant/protocol.yaml": text })).toEqual([message]);
  });

  test("reports an operation, a type and an id that are already imported", () => {
    const login = base.find(([path]) => path === "demo/messages/login.yaml")?.[1] ?? "";
    const files = {
      "variant/protocol.yaml": from(""),
      "variant/messages/again.yaml": login,
      "variant/types/again.yaml": "types:\n  Number: { type: Octet String, octets: 5, en: Another., zh: 另一个。 }\n",
    };
    expect(reported(files)).toEqual([
      expect.stringMatching(
        /^variant\/messages\/again\.yaml:\d+:\d+ already-imported: The operation Login .* < demo\/messages\/login\.yaml:\d+$/,
      ),
      expect.stringMatching(
        /^variant\/types\/again\.yaml:2:3 already-imported: The type Number .* < demo\/types\/common\.yaml:\d+$/,
      ),
    ]);
    const clash = reported({
      "acme/protocol.yaml":
        'protocol: A\nversions: [{ version: "3.0", id: cmpp30 }]\nimport: { from: smswire-generator/cmpp, version: "3.0" }\n',
    });
    expect(clash).toEqual([
      expect.stringMatching(
        /^acme\/protocol\.yaml:2:34 already-imported: The id cmpp30 .* < smswire-generator\/cmpp\/protocol\.yaml:\d+$/,
      ),
    ]);
  });

  test("reports an id of the imported protocol or of another one in the output", () => {
    const first = reported({
      "acme/protocol.yaml":
        'protocol: A\nversions: [{ version: "3.0", id: cmpp20 }]\nimport: { from: smswire-generator/cmpp, version: "3.0" }\n',
    });
    expect(first).toEqual([
      expect.stringMatching(
        /^acme\/protocol\.yaml:2:34 already-imported: The id cmpp20 .* < smswire-generator\/cmpp\/protocol\.yaml:\d+$/,
      ),
    ]);
    const sibling = reported({ "variant/protocol.yaml": from("").replace("id: variant", "id: demo10") });
    expect(sibling).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:2:34 duplicate-version: .* < demo\/protocol\.yaml:5$/),
    ]);
    const alone = reported({ "variant/protocol.yaml": from("").replace("}]", '}, { version: "2.0", id: variant }]') });
    expect(alone).toEqual([
      expect.stringMatching(/^variant\/protocol\.yaml:2:67 duplicate-version: .* < variant\/protocol\.yaml:2$/),
    ]);
  });

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
  const files = await build([protocol], readRuntime(), DEFAULT_OPTIONS);
  const submit = files.get("acme/messages/submit.ts") ?? "";
  expect(submit).toContain("CMPP 3.0, 8.4.3.");
  expect(submit).not.toMatch(/ACME 1\.0[,:]/);
  expect(files.get("acme/types/mt-status-report-71.ts")).toContain("`MT_Status_Report_71` of CMPP 3.0, ");
  expect(files.get("acme/messages/balance.ts")).toContain("ACME 1.0, 2.1.");
});

test("refers the section of an own type in an imported message to the own specification", async () => {
  const type = 'Our_Id: { type: Octet String, octets: 10, section: "5.1", en: Ours., zh: 我们的。 }';
  const protocol = acme("  change:\n    messages: { CMPP_SUBMIT: { Service_Id: { type: Our_Id } } }\n", {
    "acme/types/own.yaml": `types:\n  ${type}\n`,
  });
  const files = await build([protocol], readRuntime(), DEFAULT_OPTIONS);
  const submit = files.get("acme/messages/submit.ts") ?? "";
  expect(submit).toContain("ACME 1.0, 5.1.");
  expect(submit).not.toContain("CMPP 3.0, 5.1.");
});
