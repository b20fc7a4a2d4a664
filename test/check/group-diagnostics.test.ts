import { expect, test } from "vitest";
import { type Change, message, reportedOf } from "../helpers/diagnose.js";

/* Vectors of unknown versions next to other diagnostics about names. */

const VECTOR: Change = [
  "vectors/v.jsonl",
  "",
  `${JSON.stringify({
    id: "a",
    protocol: "demo30",
    message: "Note_Resp",
    command_id: "0x80000009",
    sequence_id: 1,
    fields: {},
    frame: "0000000c8000000900000001",
    source: "elsewhere",
  })}\n`,
];
const UNKNOWN_VECTOR = "vectors/v.jsonl:1:22 vector-of-unknown-protocol";

test("reports the vector as well as an unknown version that is named once", () => {
  expect(reportedOf(VECTOR, message(['name: A, type: Integer, octets: 2, since: "3.0"']))).toEqual([
    "messages/say.yaml:9:51 unknown-version",
    UNKNOWN_VECTOR,
  ]);
});

test("reports only the version that several fields name", () => {
  const fields = ["A", "B"].map((name) => `name: ${name}, type: Integer, octets: 2, since: "3.0"`);
  expect(reportedOf(VECTOR, message(fields))).toEqual([
    "messages/say.yaml:9:51 unknown-version < messages/say.yaml:10",
  ]);
});

test("reports the vector as well as another name that several fields use", () => {
  expect(reportedOf(VECTOR, message(["name: A, type: Missing", "name: B, type: Missing"]))).toEqual([
    "messages/say.yaml:9:24 unknown-type < messages/say.yaml:10",
    UNKNOWN_VECTOR,
  ]);
});
