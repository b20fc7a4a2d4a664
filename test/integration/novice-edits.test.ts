import { expect, test } from "vitest";
import { type Change, message, reportedOf, wordsOf } from "../helpers/diagnose.js";

/* Typical edits by a user new to the language: one diagnostic, with the fix. */

const COUNT = "name: Count, type: Unsigned Integer, octets: 1";
const DIGEST = "digest: { algorithm: MD5, of: [{ digits: Count, count: 3 }] }";

test.each<readonly [string, readonly Change[], readonly string[], string]>([
  [
    "a list that names its counter by octets:",
    [message([COUNT, "name: All, type: List, of: Octet String, octets: Count"])],
    ["messages/say.yaml:10:50 count-missing"],
    "The list All needs count:, because octets: sets the size of one element. Write count: Count instead.",
  ],
  [
    "a list of structures that does",
    [message([COUNT, "name: All, type: List, of: Point, octets: Count"])],
    ["messages/say.yaml:10:43 count-missing"],
    "The list All needs count:, because octets: sets the size of one element. Write count: Count instead.",
  ],
  [
    "a digest of 128 bits",
    [message([COUNT, `name: Hash, type: Octets, octets: 128, ${DIGEST}`])],
    ["messages/say.yaml:10:43 octets-of-wrong-kind"],
    "The octets of Hash must be 16, because it is a digest. If 128 is a number of bits, write 16.",
  ],
  [
    "a digest of digits of a field whose octets one version lacks",
    [
      message([
        `name: Count, type: Unsigned Integer, octets: { "1.0": 1 }`,
        `name: Hash, type: Octets, octets: 16, ${DIGEST}`,
      ]),
    ],
    ["messages/say.yaml:9:54 version-value-missing"],
    "octets has no value for version 2.0. Add one.",
  ],
  [
    "a digest of digits of a field without octets",
    [message(["name: Count, type: Unsigned Integer", `name: Hash, type: Octets, octets: 16, ${DIGEST}`])],
    ["messages/say.yaml:9:15 octets-missing"],
    "Count has no size in version 1.0. Add octets: to the field or to its type.",
  ],
  [
    "versions in the wrong order of a field that a rule needs",
    [message([`${COUNT}, since: "2.0", until: "1.0"`], ["Count > 1"])],
    ["messages/say.yaml:9:64 empty-version-span"],
    "No version is in the range from since 2.0 to until 1.0. Swap the two, or remove one.",
  ],
])("%s", (_, changes, reported, words) => {
  expect(reportedOf(...changes)).toEqual(reported);
  expect(wordsOf(...changes)).toEqual([words]);
});

test.each([
  ["Count > 1 && Count < 9", 10, "&& is not an operator; write and."],
  ["Count > 1 || Count < 9", 10, "|| is not an operator; write or."],
  ["Count > 1 & Count < 9", 10, "& is not an operator; write and."],
  ["Count > 1 | Count < 9", 10, "| is not an operator; write or."],
  ["!(Count > 1)", 0, "! is not an operator; write not."],
  ["Count === 1", 6, "=== is not an operator; write ==."],
  ["Count !== 1", 6, "!== is not an operator; write !=."],
  ["Count <> 1", 6, "<> is not an operator; write !=."],
  ["Count ≠ 1", 6, "≠ is not an operator; write !=."],
  ["Count ≤ 1", 6, "≤ is not an operator; write <=."],
  ["Count ≥ 1", 6, "≥ is not an operator; write >=."],
  ["Count = 1", 6, "= is not an operator; write ==."],
])("reports a rule with an operator of another language: %s", (expression, offset, words) => {
  const change = message([COUNT], [expression]);
  expect(reportedOf(change)).toEqual([`messages/say.yaml:11:${31 + offset} expression-syntax`]);
  expect(wordsOf(change)).toEqual([`Invalid expression: ${words}`]);
});

const LOGIN = "messages/login.yaml";
const TYPE = "  Own: { type: Octet String, octets: 10, en: Own., zh: 自。 }";

test.each<readonly [string, readonly Change[], readonly string[], string]>([
  [
    "a file of types among the messages, whose types are known all the same",
    [["messages/own.yaml", "", `types:\n${TYPE}\n`], message(["name: A, type: Own"])],
    ["messages/own.yaml:1:1 misplaced-file"],
    "demo/messages/own.yaml holds types. Move it to demo/types/own.yaml.",
  ],
  [
    "a message among the types",
    [["types/say.yaml", "", message(["name: A, type: Number"])[2]]],
    ["types/say.yaml:1:1 misplaced-file"],
    "demo/types/say.yaml holds an operation. Move it to demo/messages/say.yaml.",
  ],
  [
    "an operation without the line request:",
    [[LOGIN, "request:\n  name: Login\n  id: 0x00000001\n  fields:\n", "name: Login\nid: 0x00000001\nfields:\n"]],
    [`${LOGIN}:5:1 missing-key`],
    "The key request is missing. Add it, and indent name, id and fields below it.",
  ],
  [
    "an id in hexadecimal without 0x",
    [[LOGIN, "id: 0x00000001", "id: 0000000A"]],
    [`${LOGIN}:7:7 wrong-shape`],
    "Expected an integer, got a string. If it is hexadecimal, write 0x0000000A.",
  ],
  [
    "a byte order by another word",
    [["protocol.yaml", "big-endian", "network"]],
    ["protocol.yaml:7:13 unknown-value"],
    "network is not valid here. Did you mean big-endian? Known values: big-endian, little-endian.",
  ],
  [
    "a response that is called a request, which hides nothing of the first",
    [[LOGIN, "response:", "request:"]],
    [`${LOGIN}:13:1 duplicate-key < ${LOGIN}:5`],
    "The key request occurs twice here. Remove one of the two.",
  ],
  [
    "fields that are indented too little",
    [[LOGIN, "  id: 0x00000001\n  fields:", "  id: 0x00000001\nfields:"]],
    [`${LOGIN}:8:1 unknown-key`],
    "There is no key fields here. Indent it: it belongs below request or response.",
  ],
])("%s", (_, changes, reported, words) => {
  expect(reportedOf(...changes)).toEqual(reported);
  expect(wordsOf(...changes)).toEqual([words]);
});
