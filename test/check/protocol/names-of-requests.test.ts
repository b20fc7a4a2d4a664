import { expect, test } from "vitest";
import { type Change, reportedOf } from "../../helpers/diagnose.js";

/* Requests that have the name of a response, and legs to the sender. */

const NOTE = "messages/note.yaml";
const LOGIN = "messages/login.yaml";
const PROTOCOL = "protocol.yaml";

test.each<readonly [string, readonly Change[], readonly string[]]>([
  [
    "an operation",
    [[NOTE, "operation: Note", "operation: NoteResp"]],
    ["messages/note.yaml:1:12 request-named-response"],
  ],
  [
    "an operation in full",
    [[NOTE, "operation: Note", "operation: NoteResponse"]],
    ["messages/note.yaml:1:12 request-named-response"],
  ],
  ["a request", [[NOTE, "name: Note", "name: Note_Resp"]], ["messages/note.yaml:6:9 request-named-response"]],
  [
    "a request with the suffix in other letters",
    [[NOTE, "name: Note", "name: NOTE_RESP"]],
    ["messages/note.yaml:6:9 request-named-response"],
  ],
  [
    "nothing about other letters of a short suffix",
    [
      [NOTE, "name: Note", "name: Center"],
      [PROTOCOL, "suffix: _Resp", "suffix: R"],
    ],
    [],
  ],
  [
    "a request with the suffix of another schema",
    [
      [NOTE, "name: Note", "name: Note_Ack"],
      [PROTOCOL, "suffix: _Resp", "suffix: _Ack"],
    ],
    ["messages/note.yaml:6:9 request-named-response"],
  ],
  [
    "another request's response only as a duplicate",
    [[NOTE, "name: Note", "name: Login_Resp"]],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:13"],
  ],
  ["nothing about an ending without a name", [[NOTE, "operation: Note", "operation: Resp"]], []],
  ["a leg to the sender", [[NOTE, "Client -> Server", "Client -> Client"]], ["messages/note.yaml:4:8 leg-to-sender"]],
  [
    "nothing about such legs of several operations",
    [
      [NOTE, "Client -> Server", "Client -> Client, Client -> Server"],
      [LOGIN, "Client -> Server", "Client -> Client, Client -> Server"],
    ],
    [],
  ],
])("reports %s", (_, changes, expected) => {
  expect(reportedOf(...changes)).toEqual(expected);
});
