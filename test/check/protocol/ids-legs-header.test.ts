import { expect, test } from "vitest";
import { NOTE, PROTOCOL, type OneChange } from "../cases.js";
import { reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Ids, legs, versions and the header after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const CASES: readonly OneChange[] = [
  ["an id that fills the header", NOTE, "id: 0x00000009", "id: 0x7fffffff", []],
  [
    "an id that does not fit the header",
    NOTE,
    "id: 0x00000009",
    "id: 0x100000000",
    ["messages/note.yaml:7:7 out-of-bounds"],
  ],
  [
    "an id that just does not fit the header",
    PROTOCOL,
    "name: Command, type: Unsigned Integer, octets: 4",
    "name: Command, type: Unsigned Integer, octets: 1",
    ["protocol.yaml:12:40 id-out-of-range < protocol.yaml:15"],
  ],
  [
    "an id whose response id does not fit the header",
    NOTE,
    "id: 0x00000009",
    "id: 0x80000000",
    ["messages/note.yaml:7:7 id-out-of-range < protocol.yaml:12"],
  ],
  [
    "an id with more digits than the header holds",
    NOTE,
    "id: 0x00000009",
    "id: 0x0000000900",
    ["messages/note.yaml:7:7 id-out-of-range < protocol.yaml:15"],
  ],
  ["an id with fewer digits than the header holds", NOTE, "id: 0x00000009", "id: 0x09", []],
  [
    "an id that is taken",
    NOTE,
    "id: 0x00000009",
    "id: 0x00000001",
    ["messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7"],
  ],
  [
    "a response without name and id",
    PROTOCOL,
    "responses: { suffix: _Resp, id-offset: 0x80000000 }\n",
    "",
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  ["a limit equal to the size of a message", PROTOCOL, "max-octets: 1024", "max-octets: 46", []],
  [
    "a limit smaller than a message",
    PROTOCOL,
    "max-octets: 1024",
    "max-octets: 45",
    ["protocol.yaml:11:23 limits-too-small < messages/login.yaml:6"],
  ],
  [
    "a span of versions that is empty",
    NOTE,
    "octets: 4, en: Its mark.",
    'octets: 4, since: "2.0", until: "1.0", en: Its mark.',
    ["messages/note.yaml:13:53 empty-version-span"],
  ],
  [
    "a leg with an unknown party",
    NOTE,
    "Client -> Server",
    "Client -> Sever",
    ["messages/note.yaml:4:18 unknown-party"],
  ],
  [
    "the same leg twice",
    NOTE,
    "[Client -> Server]",
    "[Client -> Server, Client -> Server]",
    ["messages/note.yaml:4:26 duplicate-leg < messages/note.yaml:4"],
  ],
  [
    "a duplicate operation",
    NOTE,
    "operation: Note",
    "operation: Login",
    ["messages/note.yaml:1:12 duplicate-operation < messages/login.yaml:1"],
  ],
  [
    "two header fields with one role",
    PROTOCOL,
    "role: command",
    "role: length",
    ["protocol.yaml:15:63 header-role-twice < protocol.yaml:14"],
  ],
  ["a header without a role", PROTOCOL, ", role: sequence", "", ["protocol.yaml:16:13 header-role-missing"]],
  [
    "a header field of two octets",
    PROTOCOL,
    "name: Length, type: Unsigned Integer, octets: 4",
    "name: Length, type: Unsigned Integer, octets: 2",
    [],
  ],
  [
    "a header field that is a string",
    PROTOCOL,
    "name: Sequence, type: Unsigned Integer",
    "name: Sequence, type: Octet String",
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a header field that can be negative",
    PROTOCOL,
    "name: Sequence, type: Unsigned Integer",
    "name: Sequence, type: Integer",
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a header integer that can be negative",
    PROTOCOL,
    "zh: 序列号。 }\n",
    "zh: 序列号。 }\n  - { name: Extra, type: Integer, octets: 2, constant: 1, en: Extra., zh: 附加。 }\n",
    [],
  ],
  [
    "a first version that is not declared",
    NOTE,
    "octets: 4, en: Its mark.",
    'octets: 4, since: "3.0", en: Its mark.',
    ["messages/note.yaml:13:53 unknown-version"],
  ],
  [
    "a last version that is not declared",
    NOTE,
    "octets: 4, en: Its mark.",
    'octets: 4, until: "0.9", en: Its mark.',
    ["messages/note.yaml:13:53 unknown-version"],
  ],
  [
    "a span of one version",
    NOTE,
    "octets: 4, en: Its mark.",
    'octets: 4, since: "2.0", until: "2.0", en: Its mark.',
    [],
  ],
];

test("names the number of digits that an id may have", () => {
  expect(wordsOf([NOTE, "id: 0x00000009", "id: 0x0000000900"])).toEqual([
    "The id 0x0000000900 has 10 hexadecimal digits, but the command field of the header has 4 octets. Write 8 digits.",
  ]);
});

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});
