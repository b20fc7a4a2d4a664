import { expect, test } from "vitest";
import { message, reportedOf, types } from "../helpers/diagnose.js";
import { PROTOCOL, LOGIN, NOTE, STATUS, EXPLAINED, type Case } from "./cases.js";

/* Names and ids that have errors themselves, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "an id from which another follows",
    [
      [PROTOCOL, "0x80000000", "0x00000010"],
      [LOGIN, "0x00000001", "0x00000019"],
    ],
    ["messages/note.yaml:14:1 duplicate-id < messages/login.yaml:7"],
  ],
  [
    "a value whose name has an error, in a rule",
    [
      [STATUS, "name: ok", "name: 0k"],
      [
        LOGIN,
        "- { name: Status, type: Status }",
        "- { name: Status, type: Status }\n  rules: [{ id: a, require: Status == ok, en: R., zh: 则。 }]",
      ],
    ],
    ["types/status.yaml:8:27 bad-name"],
  ],
  [
    "a version without quotes, and fields that are limited to versions",
    [
      [PROTOCOL, 'version: "2.0"', "version: 2.0"],
      [NOTE, "octets: 4, en", 'octets: 4, until: "1.0", en'],
      [NOTE, "response:", '    - { name: Mark, type: Octets, octets: 5, since: "2.0", en: M., zh: 标。 }\nresponse:'],
    ],
    ["protocol.yaml:6:16 unquoted-text"],
  ],
  [
    "two ids with errors",
    [
      [PROTOCOL, "id: demo10", "id: 1demo"],
      [PROTOCOL, "id: demo20", "id: 2demo"],
    ],
    ["protocol.yaml:5:27 bad-name", "protocol.yaml:6:27 bad-name"],
  ],
  [
    "a condition on a string, next to a name that has an error",
    [
      message([
        "name: 1A, type: Integer, octets: 1",
        "name: K, type: Octet String, octets: 4",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:15 bad-name", "messages/say.yaml:11:77 unknown-condition-field"],
  ],
  [
    "a condition on a name that has an error",
    [
      message([
        "name: 1K, type: Integer, octets: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:15 bad-name"],
  ],
  [
    "two operations whose names have errors",
    [
      [NOTE, "operation: Note", "operation: note"],
      [LOGIN, "operation: Login", "operation: login"],
    ],
    ["messages/login.yaml:1:12 bad-name", "messages/note.yaml:1:12 bad-name"],
  ],
  [
    "a constant of the header that has an error",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Integer, octets: 2, constant: [1], en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:56 wrong-shape"],
  ],
  [
    "a constant of a length that has an error, next to a field without a role",
    [
      [PROTOCOL, "role: length", "role: length, constant: [1]"],
      [PROTOCOL, ", role: sequence", ""],
    ],
    ["protocol.yaml:14:80 wrong-shape", "protocol.yaml:16:13 header-role-missing"],
  ],
  [
    "an id of a response above all ids",
    [[LOGIN, "response:", "response:\n  id: 99999999999"]],
    ["messages/login.yaml:14:7 out-of-bounds"],
  ],
  [
    "an accessor of contents that have an error",
    [message(["name: A, type: Octets, octets: 4, accessor: readIt, contains: 5"])],
    ["messages/say.yaml:9:71 wrong-shape"],
  ],
  [
    "a duplicate name, and that of its response",
    [
      [NOTE, "name: Note", "name: Login"],
      [NOTE, "response:", "response:\n  name: Login_Resp"],
    ],
    [
      "messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6",
      "messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13",
    ],
  ],
  [
    "a duplicate id, and that of its response",
    [
      [NOTE, "0x00000009", "0x00000001"],
      [NOTE, "response:", "response:\n  id: 0x80000001"],
    ],
    [
      "messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7",
      "messages/note.yaml:15:7 duplicate-id < messages/login.yaml:13",
    ],
  ],
  [
    "an id of a response that has an error",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: one\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    ["messages/note.yaml:15:7 wrong-shape"],
  ],
  [
    "a rule about a name that has an error",
    [message(["name: 1A, type: Integer, octets: 1", "name: B, type: Integer, octets: 1"], ["A == B"])],
    ["messages/say.yaml:9:15 bad-name"],
  ],
  [
    "a coding whose only value has an error",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [{ value: 1, name: 1a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["types/more.yaml:2:108 bad-name"],
  ],
  [
    "names of two requests that have errors",
    [
      [LOGIN, "name: Login", "name: 1x"],
      [NOTE, "name: Note", "name: 2x"],
    ],
    ["messages/login.yaml:6:9 bad-name", "messages/note.yaml:6:9 bad-name"],
  ],
  [
    "ids of two requests that have errors",
    [
      [LOGIN, "0x00000001", "one"],
      [NOTE, "0x00000009", "nine"],
    ],
    ["messages/login.yaml:7:7 wrong-shape", "messages/note.yaml:7:7 wrong-shape"],
  ],
  [
    "a rule about a field that is not an object",
    [
      [NOTE, "{ name: Mark, type: Octets, octets: 4, en: Its mark., zh: 标记。 }", "Mark"],
      [NOTE, "response:", '  rules: [{ id: a, require: "zeros(Mark)", en: R., zh: 则。 }]\nresponse:'],
    ],
    ["messages/note.yaml:13:7 wrong-shape"],
  ],
  [
    "a version that has an error, and fields that are limited to versions",
    [
      [PROTOCOL, '{ version: "2.0", id: demo20 }', "demo20"],
      [NOTE, "octets: 4, en", 'octets: 4, until: "1.0", en'],
      [NOTE, "response:", '    - { name: Mark, type: Octets, octets: 5, since: "2.0", en: M., zh: 标。 }\nresponse:'],
    ],
    ["protocol.yaml:6:5 wrong-shape"],
  ],
  [
    "a response whose only id has a misspelt key",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  idd: 0x21\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    ["messages/note.yaml:15:3 unknown-key"],
  ],
  [
    "a coding of which one value is invalid",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1${EXPLAINED}, values: [5, { value: 1, name: a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["types/more.yaml:2:71 wrong-shape"],
  ],
  [
    "octets of a content, of which one value is invalid",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [5, { value: 1, name: a, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type"]),
    ],
    ["types/more.yaml:2:90 wrong-shape"],
  ],
  [
    "an operation whose name has an error, with a duplicate accessor",
    [
      [NOTE, "operation: Note", "operation: note"],
      [
        NOTE,
        "Mark, type: Octets, octets: 4,",
        "Mark, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { Coding: 1 } }],",
      ],
      message([
        "name: K, type: Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/note.yaml:1:12 bad-name"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
