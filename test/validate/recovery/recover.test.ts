import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { readExamples, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/* An error of form removes the smallest part around it: the rest is checked, and no further errors follow. */

const language = readLanguage();
const base = new Map(
  [...readExamples()]
    .filter(([path]) => path.startsWith("base/"))
    .map(([path, text]) => [path.replace("base/", "demo/"), text] as const),
);

type Change = readonly [file: string, before: string, after: string];

/** Returns the diagnostics of the sound schema with these changes, and with further files. */
function reportedOf(changes: readonly Change[], more: Readonly<Record<string, string>> = {}): string[] {
  const protocols = new Map([...base, ...Object.entries(more)]);
  for (const [name, before, after] of changes) {
    const file = `demo/${name}`;
    const text = protocols.get(file) ?? "";
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    protocols.set(file, text.replace(before, after));
  }
  const { diagnostics } = compile({ protocols, language }, sharedCache());
  return diagnostics.map(({ range, code }) => `${range.file}:${range.start.line} ${code}`.replace("demo/", ""));
}

const SEND = [
  "operation: Send",
  "en: Sends a text.",
  "zh: 发送文本。",
  "legs: [Client -> Server, Client]",
  "request:",
  "  name: Send",
  "  id: 0x00000002",
  "  fields:",
  "    - { name: A, type: Unsigned Integer, octets: [1], en: A., zh: 甲。 }",
  "    - { name: B, type: Numbr }",
  "    - { name: C, type: Octet String, octets: 2, section: 7.10, default: long, en: C., zh: 丙。 }",
  "    - { nam: D, type: Unsigned Integer, octets: 1, en: D., zh: 丁。 }",
  "    - { name: E, type: Octets, octets: D, en: E., zh: 戊。 }",
  "    - { name: F, type: Unsigned Integer, octets: 1, constant: 256, en: F., zh: 己。 }",
  "  rules:",
  "    - { id: Wrong, require: A == 1, en: R., zh: 则。 }",
  "    - { id: right, require: F == , en: R., zh: 则。 }",
  "    - { id: unclear, require: D == 1 and A == 2, en: R., zh: 则。 }",
  "response:",
  "  fields:",
  "    - { name: Status, type: Staus }",
  "",
].join("\n");

describe("many errors", () => {
  const changes: readonly Change[] = [
    ["protocol.yaml", "byte-order: big-endian", "byte-order: middle-endian"],
    ["protocol.yaml", "role: length", "role: size"],
    ["types/status.yaml", "name: ok", "name: Ok"],
    ["types/stamp.yaml", "bits: 6, digits: 2", "bits: 6, digits: 1"],
    ["messages/login.yaml", "octets: Place_Length,", "octets: Place_Lenth,"],
  ];
  const reported = [
    "messages/login.yaml:12 unknown-counter",
    "messages/send.yaml:4 bad-name",
    "messages/send.yaml:9 wrong-shape",
    "messages/send.yaml:10 unknown-type",
    "messages/send.yaml:11 unquoted-text",
    "messages/send.yaml:11 default-too-long",
    "messages/send.yaml:12 unknown-key",
    "messages/send.yaml:14 default-of-wrong-type",
    "messages/send.yaml:16 bad-name",
    "messages/send.yaml:17 expression-syntax",
    "messages/send.yaml:21 unknown-type",
    "protocol.yaml:7 unknown-value",
    "protocol.yaml:14 unknown-value",
    "types/stamp.yaml:10 digits-do-not-suffice",
    "types/status.yaml:8 bad-name",
  ];

  test("of form and of meaning have one diagnostic each, in the order of lines", () => {
    expect(reportedOf(changes, { "demo/messages/send.yaml": SEND })).toEqual(reported);
  });

  test("are the same for any order of the files", () => {
    const reversed = Object.fromEntries([...base].toReversed());
    expect(reportedOf(changes, { ...reversed, "demo/messages/send.yaml": SEND })).toEqual(reported);
  });
});

test("reports an unknown key with the other errors of its field, except a key that it may replace", () => {
  const fields = (...lines: readonly string[]): string => SEND.replace(/ {4}- [^]*/, lines.join("\n") + "\n");
  const reported = (line: string): string[] =>
    reportedOf([], { "demo/messages/send.yaml": fields(`    - { name: A, type: ${line} }`).replace(", Client]", "]") });
  expect(reported("Unsigned Integer, octets: 1, en: A., zh: 甲。, qqq: 1")).toEqual([
    "messages/send.yaml:9 unknown-key",
  ]);
  const two = ["messages/send.yaml:9 missing-translation", "messages/send.yaml:9 unknown-key"];
  expect(reported("Unsigned Integer, octets: 1, zh: 甲。, qqq: 1")).toEqual(two);
  expect(reported("Unsigned Integer, octets: 1, zh: 甲。, qqq: A.")).toEqual([two[1]]);
  expect(reported("Unsigned Integer, en: A., zh: 甲。, qqq: 1")).toEqual([two[1]]);
  expect(reported("List, of: Number, en: A., zh: 甲。, qqq: 1")).toEqual([two[1]]);
  expect(reported("Numbr, octets: 1, en: A., zh: 甲。, qqq: 1").sort()).toEqual([
    "messages/send.yaml:9 unknown-key",
    "messages/send.yaml:9 unknown-type",
  ]);
});

test("reports a copied file once, and then only the differences", () => {
  const login = base.get("demo/messages/login.yaml") ?? "";
  const copy = (text: string): string[] => reportedOf([], { "demo/messages/other.yaml": text });
  expect(copy(login)).toEqual(["messages/other.yaml:1 duplicate-operation"]);
  const other = login.replace("id: 0x00000001", "id: 0x00000007");
  expect(copy(other)).toContain("messages/other.yaml:6 duplicate-message");
});

const [LOGIN, NOTE, COMMON, CODING] = [
  "messages/login.yaml",
  "messages/note.yaml",
  "types/common.yaml",
  "types/coding.yaml",
];

describe("an error of form has one diagnostic", () => {
  const CASES: readonly (readonly [what: string, change: Change, reported: string])[] = [
    ["an operation's name", [NOTE, "operation: Note", "operation: Login_"], `${NOTE}:1 bad-name`],
    ["an operation without legs", [NOTE, "legs: [Client -> Server]\n", ""], `${NOTE}:1 missing-key`],
    ["a leg without an arrow", [NOTE, "Client -> Server", "Client - Server"], `${NOTE}:4 bad-name`],
    ["an operation's version", [NOTE, "legs:", "since: v2\nlegs:"], `${NOTE}:4 bad-name`],
    ["an operation's misspelt key", [NOTE, "legs:", 'sinse: "2.0"\nlegs:'], `${NOTE}:4 unknown-key`],
    ["a request's name", [LOGIN, "name: Login", "name: 1"], `${LOGIN}:6 bad-name`],
    ["a request without a name", [LOGIN, "  name: Login\n", ""], `${LOGIN}:5 missing-key`],
    ["a request without an id", [LOGIN, "  id: 0x00000001\n", ""], `${LOGIN}:5 missing-key`],
    ["an id that is a string", [LOGIN, "id: 0x00000001", "id: one"], `${LOGIN}:7 wrong-shape`],
    [
      "misspelt fields",
      [LOGIN, "  fields:\n    - { name: Stamp", "  felds:\n    - { name: Stamp"],
      `${LOGIN}:14 unknown-key`,
    ],
    ["a misspelt response", [NOTE, "response:\n", "respond:\n"], `${NOTE}:14 unknown-key`],
    ["a field that is not an object", [LOGIN, "{ name: User, type: Number }", "User"], `${LOGIN}:9 wrong-shape`],
    ["a counter's name", [LOGIN, "name: Place_Length", "name: 2Place"], `${LOGIN}:11 bad-name`],
    [
      "a counter's octets",
      [
        LOGIN,
        "name: Place_Length, type: Unsigned Integer, octets: 1",
        "name: Place_Length, type: Unsigned Integer, octets: 0",
      ],
      `${LOGIN}:11 out-of-bounds`,
    ],
    ["a field of a condition", [LOGIN, "name: Place_Kind,", "nmae: Place_Kind,"], `${LOGIN}:10 unknown-key`],
    [
      "the contents of octets",
      [LOGIN, "when: { Place_Kind: 1 }", "wehn: { Place_Kind: 1 }"],
      `${LOGIN}:12 unknown-key`,
    ],
    [
      "a coding without a name",
      [NOTE, "{ name: Coding, type: Coding }\n    - { name: Title", "{ type: Coding }\n    - { name: Title"],
      `${NOTE}:9 missing-key`,
    ],
    ["a text binding", [NOTE, "from: Title", "frm: Title"], `${NOTE}:12 unknown-key`],
    ["a field's version", [NOTE, "{ name: Mark,", "{ name: Mark, since: v1,"], `${NOTE}:13 bad-name`],
    ["a field's property", [NOTE, "{ name: Mark,", "{ name: Mark, property: Title,"], `${NOTE}:13 bad-name`],
    [
      "a type's octets",
      [COMMON, 'octets: { "1.0": 21, "2.0": 32 }', 'octets: { "1.0": 21, "2.0": [] }'],
      `${COMMON}:2 wrong-shape`,
    ],
    ["a type's name", [COMMON, "  Number:", "  Num-ber:"], `${COMMON}:2 bad-name`],
    [
      "a choice that lists a number",
      ["types/place.yaml", "by-octets: [Point, Area]", "by-octets: [Point, 1]"],
      "types/place.yaml:5 unquoted-text",
    ],
    ["the key types", [COMMON, "types:\n", "typs:\n"], `${COMMON}:1 unknown-key`],
    ["a coded value", [CODING, "value: 0, name: ascii", "value: [0], name: ascii"], `${CODING}:9 wrong-shape`],
    [
      "a coding of a value",
      [CODING, "coding: ascii, en: ASCII.", "coding: iso, en: ASCII."],
      `${CODING}:9 unknown-value`,
    ],
    [
      "the only value of an enumeration",
      [CODING, "value: 1, name: latin", "value: 1, name: Latin"],
      `${CODING}:18 bad-name`,
    ],
    ["a part of a packed integer", ["types/stamp.yaml", "bits: 6", "bits: 0"], "types/stamp.yaml:10 out-of-bounds"],
    ["a version", ["protocol.yaml", 'version: "1.0"', "version: v1"], "protocol.yaml:5 bad-name"],
    ["a version without quotes", ["protocol.yaml", 'version: "1.0"', "version: 1.0"], "protocol.yaml:5 unquoted-text"],
    ["a version's id", ["protocol.yaml", "id: demo10", "id: Demo"], "protocol.yaml:5 bad-name"],
    ["a version's unknown key", ["protocol.yaml", "id: demo10", "id: demo10, spec: X"], "protocol.yaml:5 unknown-key"],
    ["a party's name", ["protocol.yaml", "  Client:", "  The Client:"], "protocol.yaml:9 bad-name"],
    [
      "a party's description",
      ["protocol.yaml", "{ en: The client, zh: 客户端 }", "{ en: The client }"],
      "protocol.yaml:9 missing-key",
    ],
    ["the limits", ["protocol.yaml", "max-octets: 1024", "max-octets: 0"], "protocol.yaml:11 out-of-bounds"],
    ["the names of responses", ["protocol.yaml", "suffix: _Resp", "sufix: _Resp"], "protocol.yaml:12 unknown-key"],
    ["a header's field", ["protocol.yaml", "{ name: Command,", "{ name: 1Command,"], "protocol.yaml:15 bad-name"],
    ["the protocol's name", ["protocol.yaml", "protocol: DEMO\n", ""], "protocol.yaml:1 missing-key"],
    [
      "no versions",
      ["protocol.yaml", /^versions:\n.*\n.*\n/m.exec(base.get("demo/protocol.yaml") ?? "")?.[0] ?? "versions", ""],
      "protocol.yaml:1 missing-key",
    ],
    [
      "no header",
      ["protocol.yaml", /^header:\n(?: .*\n)+/m.exec(base.get("demo/protocol.yaml") ?? "")?.[0] ?? "header", ""],
      "protocol.yaml:1 missing-key",
    ],
  ];

  test.each(CASES)("%s", (_, change, reported) => {
    expect(reportedOf([change])).toEqual([reported]);
  });

  // An error of meaning in a separate file, which uses types and parties of the others.
  const other =
    "operation: Other\nen: O.\nzh: 他。\nlegs: [Server -> Client]\nrequest: { name: Other, id: 0x3, fields: [{ name: P, type: Point }, { name: N, type: Number, octets: rest }] }\n";

  test.each(CASES.filter(([what]) => !["a version", "no versions"].includes(what)))(
    "%s, and an error of meaning elsewhere, have two",
    (_, change, reported) => {
      const found = reportedOf([change], { "demo/messages/other.yaml": other });
      const isHidden = reported.startsWith(COMMON);
      expect(found).toEqual([reported, ...(isHidden ? [] : ["messages/other.yaml:5 octets-of-wrong-kind"])].sort());
    },
  );
});

describe("a value in the wrong notation is read as intended", () => {
  const field = (keys: string): Change => [NOTE, "{ name: Mark,", `{ ${keys} }\n    - { name: Mark,`];

  test.each([
    [
      "a version without quotes",
      'name: Extra, type: Number, since: 2.0, until: "1.0"',
      ["unquoted-text", "empty-version-span"],
    ],
    [
      "an id in quotes",
      'name: Extra, type: Octet String, octets: "4", default: abcde, en: N., zh: 新。',
      ["wrong-shape", "default-too-long"],
    ],
  ])("%s", (_, keys, codes) => {
    const found = reportedOf([field(keys)]).map((each) => each.split(" ")[1]);
    expect(new Set(found)).toEqual(new Set(codes));
    expect(found).toHaveLength(codes.length);
  });
});

test("drops a file that is not an object", () => {
  const more = { "demo/messages/empty.yaml": "[]\n", "demo/types/empty.yaml": "Text\n" };
  expect(reportedOf([], more)).toEqual(["messages/empty.yaml:1 wrong-shape", "types/empty.yaml:1 wrong-shape"]);
});

type Path = readonly (string | number)[];

/** Returns every path into a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsIn(Reflect.get(value, step), [...path, step]))];
}

test("reports a list in a list once, at any place", () => {
  const several = [...base].flatMap(([file, text]) =>
    pathsIn(parse(text)).flatMap((path) => {
      const document = parseDocument(text);
      document.setIn(path, [[]]);
      const protocols = new Map([...base, [file, document.toString()]]);
      const { diagnostics } = compile({ protocols, language }, sharedCache());
      return diagnostics.length === 1
        ? []
        : [`${file} ${path.join(".")}: ${diagnostics.map(({ code }) => code).join()}`];
    }),
  );
  // For a list of names that is too short and has no name, both errors are reported.
  expect(several).toEqual(["demo/types/place.yaml types.Place.by-octets: out-of-bounds,wrong-shape"]);
});
