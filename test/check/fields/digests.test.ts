import { expect, test } from "vitest";
import { NOTE, type OneChange } from "../cases.js";
import { message, reportedOf } from "../../helpers/diagnose.js";

/* Digests after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const MARK = "Mark, type: Octets, octets: 4";

const CASES: readonly OneChange[] = [
  [
    "a digest with a size other than 16 octets",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 4, digest: { algorithm: MD5, of: [{ field: Title }] }",
    ["messages/note.yaml:13:43 octets-of-wrong-kind"],
  ],
  [
    "a digest",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Title }, { secret: shared }] }",
    [],
  ],
  [
    "digits of a digest without their number",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding }] }",
    ["messages/note.yaml:13:78 missing-key"],
  ],
  [
    "just enough digits of a digest",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding, count: 3 }] }",
    [],
  ],
  [
    "too few digits of a digest",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding, count: 2 }] }",
    ["messages/note.yaml:13:103 digits-do-not-suffice"],
  ],
  [
    "a digest of itself",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Mark }] }",
    ["messages/note.yaml:13:87 wrong-digest-part"],
  ],
  [
    "a digest part other than digits with a count",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Title, count: 3 }] }",
    ["messages/note.yaml:13:94 misplaced-key"],
  ],
  [
    "an integer of a digest with too small a count, which it must not have",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Coding, count: 2 }] }",
    ["messages/note.yaml:13:95 misplaced-key"],
  ],
  [
    "zeros of a digest with forms",
    NOTE,
    MARK,
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 9, forms: [octets] }] }",
    ["messages/note.yaml:13:90 misplaced-key"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

const DIGEST = "digest: { algorithm: MD5, of: ";

test.each(["Unsigned Integer", "Octet String"])("reports only the key of a digest that is an %s", (type) => {
  const reported = reportedOf([NOTE, MARK, `Mark, type: ${type}, octets: 4, ${DIGEST}[{ field: Title }] }`]);
  expect(reported).toEqual([expect.stringContaining("misplaced-key")]);
});

test("finds unknown fields of digests in responses", () => {
  const echo = "Echo, type: Octets, octets: rest, text: { coding: Coding }";
  const digest = (of: string): readonly string[] =>
    reportedOf([NOTE, echo, `Echo, type: Octets, octets: 16, ${DIGEST}[${of}] }`]);
  expect(digest("{ request: Title }")).toEqual([]);
  expect(digest("{ request: Tile }")).toEqual(["messages/note.yaml:18:89 unknown-digest-field"]);
  expect(digest("{ field: Title }")).toEqual(["messages/note.yaml:18:87 unknown-digest-field"]);
});

test("reports only the octets of an integer in a digest if an integer cannot have them", () => {
  const hashed = "name: A, type: Unsigned Integer, octets: 3";
  const mark = `name: Mark, type: Octets, octets: 16, ${DIGEST}[{ digits: A, count: 2 }] }`;
  expect(reportedOf(message([hashed, mark]))).toEqual(["messages/say.yaml:9:50 octets-of-wrong-kind"]);
});
