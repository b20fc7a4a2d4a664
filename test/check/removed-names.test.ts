import { expect, test } from "vitest";
import { formatGithub, formatJson } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage, readLibrary } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Names that are gone, and keys that everything depends on: one mistake is one diagnostic, however many follow from it. */

const language = readLanguage();
const library = readLibrary();
const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));

type Edit = readonly [file: string, before: string | RegExp, after: string];

function diagnosticsOf(...edits: readonly Edit[]) {
  const texts = new Map(cmpp);
  for (const [file, before, after] of edits) {
    const text = texts.get(file) ?? "";
    expect(text).toMatch(before);
    texts.set(file, text.replace(before, after));
  }
  return compile({ protocols: texts, language }, sharedCache()).diagnostics;
}

/** Every diagnostic: where, its code, how many related places it has, and what the last of them says. */
function said(...edits: readonly Edit[]): string[] {
  return diagnosticsOf(...edits).map(({ range: { file, start }, code, related }) => {
    const more = related.length === 0 ? "" : ` < ${related.length}: ${related.at(-1)?.message}`;
    return `${file.replace("cmpp/", "")}:${start.line} ${code}${more.replace(/\d+ more/, "… more")}`;
  });
}

const PROTOCOL = "cmpp/protocol.yaml";
const IDENTIFIERS = "cmpp/types/identifiers.yaml";
const MSG_ID = /^ {2}Msg_Id:\n(?: {4}.*\n)+/m;

test.each<readonly [string, Edit, string]>([
  [
    "a party",
    [PROTOCOL, /^ {2}SP:.*\n/m, ""],
    "messages/active-test.yaml:6 unknown-party < 4: also named here, and in … more places",
  ],
  [
    "a type of both versions and of structures",
    [IDENTIFIERS, MSG_ID, ""],
    "messages/cancel.yaml:10 unknown-type < 4: also named here, and in … more places",
  ],
  [
    "a version, and with it that of its vectors",
    [PROTOCOL, /^.*version: "2.0".*\n/m, ""],
    "messages/active-test.yaml:5 unknown-version < 4: also named here, and in … more places",
  ],
  [
    "a structure",
    ["cmpp/types/reports.yaml", /^ {2}MT_Status_Report_60:\n(?: {4}.*\n)+/m, ""],
    "types/reports.yaml:64 unknown-structure",
  ],
])("%s that is gone is told at its first use", (_, edit, expected) => {
  expect(said(edit)).toEqual([expected]);
});

test("a version whose id is misspelt is told where it stands, and not at its vectors", () => {
  expect(said([PROTOCOL, "id: cmpp20", "id: cmp20"])).toEqual([
    "protocol.yaml:6 vector-of-unknown-protocol < 1: cmpp20 is named here",
  ]);
});

test("two names that are gone are two mistakes, in the order of their first uses", () => {
  expect(said([IDENTIFIERS, MSG_ID, ""], [PROTOCOL, /^ {2}GNS:.*\n/m, ""]).map((each) => each.split(" <")[0])).toEqual([
    "messages/cancel.yaml:10 unknown-type",
    "messages/connect.yaml:5 unknown-party",
  ]);
});

test("a field that is gone is told once by the rules that name it", () => {
  expect(said(["cmpp/messages/submit.yaml", /^.*name: Registered_Delivery,.*\n/m, ""])).toEqual([
    "messages/submit.yaml:80 unknown-rule-field < 1: also named here",
  ]);
});

test("a field that is gone is told where another field needs it, and not by rules as well", () => {
  expect(said(["cmpp/messages/submit.yaml", /^.*name: Msg_Fmt,.*\n/m, ""])).toEqual([
    "messages/submit.yaml:50 unknown-text-field",
  ]);
});

test("a definition that is misspelt for some versions names each use once", () => {
  const [one, ...more] = diagnosticsOf([
    "cmpp/messages/submit.yaml",
    "{ name: Registered_Delivery,",
    "{ name: RegisteredDelivery,",
  ]);
  expect(more).toEqual([]);
  const places = one?.related.map(({ range: { start } }) => `${start.line}:${start.column}`) ?? [];
  expect(new Set(places).size).toBe(places.length);
});

test("programs and GitHub are told of the other uses, too", () => {
  const diagnostics = diagnosticsOf([IDENTIFIERS, MSG_ID, ""]);
  const json: unknown = JSON.parse(formatJson(diagnostics, (file) => `schema/${file}`));
  expect(json).toMatchObject({
    diagnostics: [
      {
        file: "schema/cmpp/messages/cancel.yaml",
        related: [
          { file: "schema/cmpp/messages/deliver.yaml", line: 11, column: 29, message: "also named here" },
          { file: "schema/cmpp/messages/deliver.yaml", line: 93, column: 29, endLine: 93, endColumn: 35 },
          {},
          {},
        ],
      },
    ],
  });
  const github = formatGithub(diagnostics, (file) => file);
  expect(github.match(/^::error /gm)).toHaveLength(1);
  expect(github.match(/%0Acmpp\/\S+:\d+:\d+ also named here/g)).toHaveLength(4);
});

test.each<readonly [string, readonly Edit[], readonly string[]]>([
  ["a role that is gone", [[PROTOCOL, "    role: length\n", ""]], ["17 header-role-missing"]],
  [
    "all roles",
    [
      [PROTOCOL, "    role: length\n", ""],
      [PROTOCOL, "    role: command\n", ""],
      [PROTOCOL, "    role: sequence\n", ""],
    ],
    ["17 header-role-missing", "22 header-role-missing", "27 header-role-missing"],
  ],
  ["a role that another has", [[PROTOCOL, "role: command", "role: length"]], ["26 header-role-twice"]],
  ["a field with its role", [[PROTOCOL, / {2}- name: Sequence_Id[^]*$/, ""]], ["16 header-role-missing"]],
])("%s is told once, at the field that should have it", (_, edits, expected) => {
  const diagnostics = diagnosticsOf(...edits);
  expect(diagnostics.map(({ range, code }) => `${range.start.line} ${code}`)).toEqual(expected);
});

test("a role that is missing is proposed for the field whose name says so", () => {
  const [one, two, ...more] = diagnosticsOf(
    [PROTOCOL, "    role: command\n", ""],
    [PROTOCOL, "    role: sequence\n", ""],
    [PROTOCOL, "Command_Id", "Running_Id"],
    [PROTOCOL, "Sequence_Id", "Command_Id"],
  );
  expect(more).toEqual([]);
  expect(one?.message).toContain("has the role sequence, and Running_Id has neither");
  expect(two?.message).toContain("has the role command, and Command_Id has neither");
});

test.each([
  ['imports: { from: smswire-generator/cmpp, version: "3.0" }', ["3:1 unknown-key"]],
  ['extends: { from: smswire-generator/cmpp, version: "3.0" }', ["3:1 unknown-key"]],
  ['Import: { form: smswire-generator/cmpp, version: "3.0" }', ["3:1 unknown-key", "3:11 unknown-key"]],
  ['imports: { from: smswire-generator/cmmp, version: "3.0" }', ["3:1 unknown-key", "3:18 unknown-import"]],
  ["extends: smswire-generator/cmpp", ["3:1 unknown-key", "3:10 wrong-shape"]],
])("a misspelt import is read as it was meant: %s", (line, expected) => {
  const own =
    "operation: Own\nen: O.\nzh: 自。\nlegs: [SP -> ISMG]\nrequest: { name: OWN, id: 0x101, fields: [{ name: Msg_Id, type: Msg_Id }] }\n";
  const protocols = new Map([
    ["acme/protocol.yaml", `protocol: ACME\nversions: [{ version: "1.0", id: acme }]\n${line}\n`],
    ["acme/messages/own.yaml", own],
  ]);
  const { diagnostics } = compile({ protocols, language, library });
  expect(diagnostics.map(({ range: { start }, code }) => `${start.line}:${start.column} ${code}`)).toEqual(expected);
});

test.each<readonly [string, Edit, string]>([
  [
    "of a request, from which that of its response follows",
    ["cmpp/messages/submit.yaml", "id: 0x00000004", "id: 0x00000040"],
    "messages/submit.yaml:9 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "of a response alone",
    ["cmpp/messages/cancel.yaml", "response:\n", "response:\n  id: 0x8000007\n"],
    "messages/cancel.yaml:12 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "that all responses follow by",
    [PROTOCOL, "id-offset: 0x80000000", "id-offset: 0x8000000"],
    "protocol.yaml:15 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "in one of several vectors",
    ["cmpp/vectors/cmpp20.jsonl", '"frame": "0000002700000001', '"frame": "0000002700000011'],
    "vectors/cmpp20.jsonl:1 vector-of-other-id < 1: the id of CMPP_CONNECT is here",
  ],
])("an id %s is not that of vectors", (_, edit, expected) => {
  expect(said(edit)).toEqual([expected]);
});

test.each<readonly [string, Edit, string, string]>([
  [
    "of every version",
    [IDENTIFIERS, /(?<= {2}Service_Id:\n.*\n {4}octets: )10$/m, "80"],
    "types/identifiers.yaml:29 vector-of-other-size < 4: CMPP_MO_ROUTE would match too",
    "They would match if Service_Id had 10 octets. Correct that field or the frame.",
  ],
  [
    "of one version",
    ["cmpp/types/addresses.yaml", 'octets: { "2.0": 21, "3.0": 32 }', 'octets: { "2.0": 21, "3.0": 31 }'],
    "types/addresses.yaml:18 vector-of-other-size < 2: CMPP_DELIVER would match too",
    "They would match if Terminal_Number had 32 octets. Correct that field or the frame.",
  ],
])("octets of a type %s are one mistake, whatever messages have it", (_, edit, expected, words) => {
  expect(said(edit)).toEqual([expected]);
  expect(diagnosticsOf(edit)[0]?.message).toContain(words);
});

test("a message that does not fit for another reason is told beside the type", () => {
  const edits = [
    [IDENTIFIERS, /(?<= {2}Service_Id:\n.*\n {4}octets: )10$/m, "80"],
    ["cmpp/messages/cancel.yaml", 'octets: { "2.0": 1, "3.0": 4 }', "octets: 4"],
  ] as const;
  expect(said(...edits).map((each) => each.split(" <")[0])).toEqual([
    "messages/cancel.yaml:13 vector-of-other-size",
    "types/identifiers.yaml:29 vector-of-other-size",
  ]);
});
