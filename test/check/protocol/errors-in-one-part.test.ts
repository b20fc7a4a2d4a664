import { expect, test } from "vitest";
import { another, type Change, message, reportedOf } from "../../helpers/diagnose.js";
import { LOGIN, NOTE, PROTOCOL, type Case } from "../cases.js";

/* Errors in one part of a protocol, which hide what would follow from them, and copies of operations. */

const RESPONSES = "responses: { suffix: _Resp, id-offset: 0x80000000 }";
const SEQUENCE = "Sequence, type: Unsigned Integer, octets: 4, role: sequence";
const COMMAND_LINE =
  "  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: Which message it is., zh: 命令。 }\n";

/** A second operation Login, with this name and id of its request. */
function copyOfLogin(name: string, id: string): Change {
  const [, , text] = another(["name: A, type: Octets, octets: 1"], "Login");
  return ["messages/copy.yaml", "", text.replace("name: More", `name: ${name}`).replace("0x00000003", id)];
}

const CASES: readonly Case[] = [
  [
    "legs of a wrong form",
    [[NOTE, "legs: [Client -> Server]", "legs: [Client - Server]"]],
    ["messages/note.yaml:4:8 bad-name"],
  ],
  [
    "a party of a wrong form",
    [[PROTOCOL, "Server: { en: The server, zh: 服务器 }", "Server: 5"]],
    ["protocol.yaml:10:11 wrong-shape"],
  ],
  [
    "a version twice, and a field since the version that is missing",
    [
      [PROTOCOL, 'version: "2.0"', 'version: "1.0"'],
      [LOGIN, "name: User, type: Number", 'name: User, since: "2.0", type: Number'],
    ],
    ["protocol.yaml:6:16 duplicate-version < protocol.yaml:5"],
  ],
  ["an operation whose name is only the ending of responses", [[NOTE, "operation: Note", "operation: Resp"]], []],
  [
    "a copy of an operation",
    [copyOfLogin("Login", "0x00000001")],
    ["messages/login.yaml:1:12 duplicate-operation < messages/copy.yaml:1"],
  ],
  [
    "a copy of an operation with another id",
    [copyOfLogin("Login", "0x00000007")],
    [
      "messages/login.yaml:1:12 duplicate-operation < messages/copy.yaml:1",
      "messages/login.yaml:6:9 duplicate-message < messages/copy.yaml:6",
    ],
  ],
  [
    "a copy of an operation with another name of its request",
    [copyOfLogin("Enter", "0x00000001")],
    [
      "messages/login.yaml:1:12 duplicate-operation < messages/copy.yaml:1",
      "messages/login.yaml:7:7 duplicate-id < messages/copy.yaml:7",
    ],
  ],
  [
    "an operation without a usable name",
    [[NOTE, "operation: Note", "operation: 5"]],
    ["messages/note.yaml:1:12 bad-name"],
  ],
  [
    "two operations without usable names",
    [
      [NOTE, "operation: Note", "operation: 5"],
      [LOGIN, "operation: Login", "operation: 6"],
    ],
    ["messages/login.yaml:1:12 bad-name", "messages/note.yaml:1:12 bad-name"],
  ],
  ["responses of a wrong form", [[PROTOCOL, RESPONSES, "responses: 5"]], ["protocol.yaml:12:12 wrong-shape"]],
  ["a field of the header of a wrong form", [[PROTOCOL, COMMAND_LINE, "  - 5\n"]], ["protocol.yaml:15:5 wrong-shape"]],
  [
    "a misspelt constant of the header",
    [[PROTOCOL, SEQUENCE, "Sequence, type: Integer, octets: 4, constnt: 5"]],
    ["protocol.yaml:16:49 unknown-key"],
  ],
  [
    "a field of the header of an unknown type",
    [[PROTOCOL, SEQUENCE, "Sequence, type: Nope"]],
    ["protocol.yaml:16:13 header-role-missing", "protocol.yaml:16:29 unknown-type"],
  ],
  ["a header without a command", [[PROTOCOL, COMMAND_LINE, ""]], ["protocol.yaml:13:1 header-role-missing"]],
  [
    "a signed length",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Integer, octets: 4"]],
    ["protocol.yaml:14:27 header-field-of-wrong-type"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

/** Vectors of messages without a body. */
function vectors(...messages: readonly string[]): Change {
  const lines = messages.map((name, index) => {
    const id = name.endsWith("_Resp") ? "80000009" : "00000009";
    const frame = `0000000c${id}00000001`;
    const head = { id: `v-${index}`, protocol: "demo20", message: name, command_id: `0x${id}`, sequence_id: 1 };
    return JSON.stringify({ ...head, fields: {}, frame, source: "elsewhere" });
  });
  return ["vectors/v.jsonl", "", `${lines.join("\n")}\n`];
}

test("reports an unknown message once, and not its response", () => {
  const reported = reportedOf(message(["name: A, type: Octets, octets: 1"]), vectors("Zebra", "Zebra_Resp"));
  expect(reported).toEqual(["vectors/v.jsonl:1:43 vector-of-unknown-message"]);
});

test("reports the response to a known message, even if other vectors name the message", () => {
  expect(reportedOf([NOTE, "response:", "response:\n  name: Answer"], vectors("Note", "Note_Resp"))).toEqual([
    "vectors/v.jsonl:2:43 vector-of-unknown-message",
  ]);
});

test("does not take a message that vectors name for a misspelt one", () => {
  expect(reportedOf(vectors("Noter", "Noter", "Note"))).toEqual(["vectors/v.jsonl:1:43 vector-of-unknown-message"]);
});
