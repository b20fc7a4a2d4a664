import { expect, test } from "vitest";
import { formatGithub, formatJson } from "../../generator/diagnostics/index.js";
import { readFolder, readLanguage, readLibrary } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* Removed names, and keys on which everything depends: one error has one diagnostic, however many places follow. */

const language = readLanguage();
const library = readLibrary();
const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));

type Edit = readonly [file: string, before: string | RegExp, after: string];

function diagnosticsOf(...edits: readonly Edit[]) {
  const sources = new Map(cmpp);
  for (const [file, before, after] of edits) {
    const text = sources.get(file) ?? "";
    expect(text).toMatch(before);
    sources.set(file, text.replace(before, after));
  }
  return compile({ protocols: sources, language }, sharedCache()).diagnostics;
}

/** Returns every diagnostic: its place, code, number of related places, and the message of the last of these. */
function reported(...edits: readonly Edit[]): string[] {
  return diagnosticsOf(...edits).map(({ range: { file, start }, code, related }) => {
    const more = related.length === 0 ? "" : ` < ${related.length}: ${related.at(-1)?.message}`;
    return `${file.replace("cmpp/", "")}:${start.line} ${code}${more.replace(/\d+ more/, "… more")}`;
  });
}

const PROTOCOL = "cmpp/protocol.yaml";
const IDENTIFIERS = "cmpp/types/identifiers.yaml";
const MSG_ID = /^ {2}Msg_Id:\n(?: {4}.*\n)+/m;

test.each<readonly [string, Edit, string]>([
  ["a party", [PROTOCOL, /^ {2}SP:.*\n/m, ""], "flow.yaml:72 unknown-party < 4: also named here, and in … more places"],
  [
    "a type of both versions and of structures",
    [IDENTIFIERS, MSG_ID, ""],
    "messages/cancel.yaml:10 unknown-type < 4: also named here, and in … more places",
  ],
  [
    "a version, also of its vectors",
    [PROTOCOL, /^.*version: "2.0".*\n/m, ""],
    "flow.yaml:2 unknown-version < 4: also named here, and in … more places",
  ],
  [
    "a structure",
    ["cmpp/types/reports.yaml", /^ {2}MT_Status_Report_60:\n(?: {4}.*\n)+/m, ""],
    "types/reports.yaml:81 unknown-structure",
  ],
])("reports %s that is missing at its first use", (_, edit, expected) => {
  expect(reported(edit)).toEqual([expected]);
});

test("reports a misspelt version id at the version, not at its vectors", () => {
  expect(reported([PROTOCOL, "id: cmpp20", "id: cmp20"])).toEqual([
    "protocol.yaml:6 vector-of-unknown-protocol < 1: cmpp20 is named here",
  ]);
});

test("reports two missing names as two errors, in the order of their first uses", () => {
  expect(
    reported([IDENTIFIERS, MSG_ID, ""], [PROTOCOL, /^ {2}GNS:.*\n/m, ""]).map((each) => each.split(" <")[0]),
  ).toEqual(["flow.yaml:74 unknown-party", "messages/cancel.yaml:10 unknown-type"]);
});

test("reports a missing field once for the rules that name it", () => {
  expect(reported(["cmpp/messages/submit.yaml", /^.*name: Registered_Delivery,.*\n/m, ""])).toEqual([
    "messages/submit.yaml:90 unknown-rule-field < 1: also named here",
  ]);
});

test("reports a missing field at the field that needs it, not at the rules", () => {
  expect(reported(["cmpp/messages/submit.yaml", /^.*name: Msg_Fmt,.*\n/m, ""])).toEqual([
    "messages/submit.yaml:50 unknown-text-field",
  ]);
});

test("names each use of a misspelt definition once", () => {
  const [one, ...more] = diagnosticsOf([
    "cmpp/messages/submit.yaml",
    "{ name: Registered_Delivery,",
    "{ name: RegisteredDelivery,",
  ]);
  expect(more).toEqual([]);
  const places = one?.related.map(({ range: { start } }) => `${start.line}:${start.column}`) ?? [];
  expect(new Set(places).size).toBe(places.length);
});

test("prints the other uses as JSON and for GitHub", () => {
  const diagnostics = diagnosticsOf([IDENTIFIERS, MSG_ID, ""]);
  const json: unknown = JSON.parse(formatJson(diagnostics, (file) => `schema/${file}`));
  expect(json).toMatchObject({
    diagnostics: [
      {
        file: "schema/cmpp/messages/cancel.yaml",
        related: [
          { file: "schema/cmpp/messages/deliver.yaml", line: 11, column: 29, message: "also named here" },
          { file: "schema/cmpp/messages/deliver.yaml", line: 134, column: 29, endLine: 134, endColumn: 35 },
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
  ["a missing role", [[PROTOCOL, "    role: length\n", ""]], ["17 header-role-missing"]],
  [
    "all missing roles",
    [
      [PROTOCOL, "    role: length\n", ""],
      [PROTOCOL, "    role: command\n", ""],
      [PROTOCOL, "    role: sequence\n", ""],
    ],
    ["17 header-role-missing", "22 header-role-missing", "27 header-role-missing"],
  ],
  ["a duplicate role", [[PROTOCOL, "role: command", "role: length"]], ["26 header-role-twice"]],
  ["a missing field with its role", [[PROTOCOL, / {2}- name: Sequence_Id[^]*$/, ""]], ["16 header-role-missing"]],
])("reports %s once, at the field that should have it", (_, edits, expected) => {
  const diagnostics = diagnosticsOf(...edits);
  expect(diagnostics.map(({ range, code }) => `${range.start.line} ${code}`)).toEqual(expected);
});

test("suggests a missing role for the field with a matching name", () => {
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
])("corrects a misspelt import: %s", (line, expected) => {
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
    "of a request, from which the id of the response follows",
    ["cmpp/messages/submit.yaml", "id: 0x00000004", "id: 0x00000040"],
    "messages/submit.yaml:9 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "of a response alone",
    ["cmpp/messages/cancel.yaml", "response:\n", "response:\n  id: 0x8000007\n"],
    "messages/cancel.yaml:12 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "offset of all responses",
    [PROTOCOL, "id-offset: 0x80000000", "id-offset: 0x8000000"],
    "protocol.yaml:15 vector-of-other-id < 1: the frame of the vector is here",
  ],
  [
    "in one of several vectors",
    ["cmpp/vectors/cmpp20.jsonl", '"frame": "0000002700000001', '"frame": "0000002700000011'],
    "vectors/cmpp20.jsonl:1 vector-of-other-id < 1: the id of CMPP_CONNECT is here",
  ],
])("reports an id %s that differs from vectors", (_, edit, expected) => {
  expect(reported(edit)).toEqual([expected]);
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
])("reports the octets of a type %s once for all messages that have it", (_, edit, expected, words) => {
  expect(reported(edit)).toEqual([expected]);
  expect(diagnosticsOf(edit)[0]?.message).toContain(words);
});

test("reports a message with a second size error separately from the type", () => {
  const edits = [
    [IDENTIFIERS, /(?<= {2}Service_Id:\n.*\n {4}octets: )10$/m, "80"],
    ["cmpp/messages/cancel.yaml", 'octets: { "2.0": 1, "3.0": 4 }', "octets: 4"],
  ] as const;
  expect(reported(...edits).map((each) => each.split(" <")[0])).toEqual([
    "messages/cancel.yaml:13 vector-of-other-size",
    "types/identifiers.yaml:29 vector-of-other-size",
  ]);
});
