import { describe, expect, test } from "vitest";
import { type Change, base, reportedOf } from "./reported.js";

/* Each error of form is reported once. */

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
