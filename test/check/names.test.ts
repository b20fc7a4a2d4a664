import { expect, test } from "vitest";
import { another, message, reportedOf, wordsOf } from "../helpers/diagnose.js";
import { PROTOCOL, LOGIN, NOTE, type Case } from "./cases.js";

/* Duplicate, reserved and unknown names, versions and ids, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "ids of which two of three are decimal",
    [
      [LOGIN, "0x00000001", "10"],
      [NOTE, "0x00000009", "90"],
      [PROTOCOL, "id-offset: 0x80000000", "id-offset: 8000"],
    ],
    [],
  ],
  [
    "a decimal id of a response",
    [[LOGIN, "response:", "response:\n  id: 12"]],
    ["messages/login.yaml:14:7 decimal-id"],
  ],
  ["a decimal id of one digit", [[LOGIN, "0x00000001", "001"]], []],
  [
    "ids of which half are decimal",
    [[LOGIN, "0x00000001", "10"], [NOTE, "0x00000009", "90"], message(["name: N, type: Integer, octets: 1"])],
    [],
  ],
  [
    "ids of which two of five are decimal",
    [
      [LOGIN, "0x00000001", "10"],
      [NOTE, "0x00000009", "90"],
      message(["name: N, type: Integer, octets: 1"]),
      another(["name: N, type: Integer, octets: 1"]),
    ],
    ["messages/login.yaml:7:7 decimal-id", "messages/note.yaml:7:7 decimal-id"],
  ],
  [
    "ids that do not fit a command at the start of the header",
    [
      [PROTOCOL, "role: length", "role: swap"],
      [PROTOCOL, "role: command", "role: length"],
      [PROTOCOL, "role: swap", "role: command"],
      [PROTOCOL, "octets: 4", "octets: 1"],
    ],
    ["protocol.yaml:12:40 id-out-of-range < protocol.yaml:14"],
  ],
  [
    "ids that do not fit the command",
    [[PROTOCOL, "Command, type: Unsigned Integer, octets: 4", "Command, type: Unsigned Integer, octets: 2"]],
    ["protocol.yaml:12:40 id-out-of-range < protocol.yaml:15"],
  ],
  [
    "a request with the id of its response",
    [[LOGIN, "id: 0x00000001", "id: 0x80000001"]],
    ["messages/login.yaml:7:7 id-out-of-range < protocol.yaml:12"],
  ],
  [
    "an id of a response that does not fit the command",
    [
      [PROTOCOL, "Command, type: Unsigned Integer, octets: 4", "Command, type: Unsigned Integer, octets: 1"],
      [PROTOCOL, "0x80000000", "0x80"],
      [LOGIN, "response:", "response:\n  id: 0x101"],
    ],
    ["messages/login.yaml:14:7 id-out-of-range < protocol.yaml:15"],
  ],
  [
    "a name that a request already has",
    [[NOTE, "name: Note", "name: Login"]],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "a name that another request already has, with different responses",
    [
      [NOTE, "name: Note", "name: Login"],
      [NOTE, "response:", "response:\n  name: Answer"],
    ],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "an id that a request already has",
    [[NOTE, "0x00000009", "0x00000001"]],
    ["messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7"],
  ],
  [
    "an id and a response name that are already used",
    [
      [NOTE, "0x00000009", "0x00000001"],
      [NOTE, "response:", "response:\n  name: Login_Resp"],
    ],
    [
      "messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7",
      "messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13",
    ],
  ],
  [
    "a name that is taken by a response",
    [[NOTE, "name: Note", "name: Login_Resp"]],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:13"],
  ],
  [
    "a name of a request that a later response has",
    [[LOGIN, "name: Login", "name: Note_Resp"]],
    ["messages/note.yaml:14:1 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "an id that is taken by a response",
    [[NOTE, "0x00000009", "0x80000001"]],
    ["messages/note.yaml:7:7 duplicate-id < messages/login.yaml:13"],
  ],
  [
    "a response with a name that is taken",
    [[NOTE, "response:", "response:\n  name: Login_Resp"]],
    ["messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13"],
  ],
  [
    "a response with an id that is taken",
    [[NOTE, "response:", "response:\n  id: 0x80000001"]],
    ["messages/note.yaml:15:7 duplicate-id < messages/login.yaml:13"],
  ],
  [
    "responses without names and ids",
    [[PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""]],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses without ids",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  name: A"],
      [LOGIN, "response:", "response:\n  name: B"],
    ],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses without names",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: 0x21"],
      [LOGIN, "response:", "response:\n  id: 0x22"],
    ],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses with their own names and ids",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: 0x21\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    [],
  ],
  ["a misspelt role", [[PROTOCOL, "role: sequence", "role: seqence"]], ["protocol.yaml:16:64 unknown-value"]],
  [
    "a message with the name of unknown messages",
    [[NOTE, "name: Note", "name: unknown"]],
    ["messages/note.yaml:6:9 bad-name"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  ["", "a name and an id. Add them"],
  ["\n  name: A", "an id. Add it"],
  ["\n  id: 0x21", "a name. Add it"],
])("requires a name and an id of a response: %j", (given, needed) => {
  const responses = "responses: { suffix: _Resp, id-offset: 0x80000000 }\n";
  const login = "\n  name: Login_Resp\n  id: 0x22";
  expect(
    wordsOf(
      [PROTOCOL, responses, ""],
      [LOGIN, "response:", `response:${login}`],
      [NOTE, "response:", `response:${given}`],
    ),
  ).toEqual([`The response needs ${needed} here, or derive names and ids with responses: in protocol.yaml.`]);
});
