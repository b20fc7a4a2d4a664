import { expect, test } from "vitest";
import { NOTE, type OneChange } from "../cases.js";
import { reportedOf } from "../../helpers/diagnose.js";

/* Digests after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const CASES: readonly OneChange[] = [
  [
    "a digest with a size other than 16 octets",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 4, digest: { algorithm: MD5, of: [{ field: Title }] }",
    ["messages/note.yaml:13:43 octets-of-wrong-kind"],
  ],
  [
    "a digest",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Title }, { secret: shared }] }",
    [],
  ],
  [
    "digits of a digest without their number",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding }] }",
    ["messages/note.yaml:13:78 missing-key"],
  ],
  [
    "just enough digits of a digest",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding, count: 3 }] }",
    [],
  ],
  [
    "too few digits of a digest",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ digits: Coding, count: 2 }] }",
    ["messages/note.yaml:13:103 digits-do-not-suffice"],
  ],
  [
    "a digest of itself",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Mark }] }",
    ["messages/note.yaml:13:87 wrong-digest-part"],
  ],
  [
    "a digest part other than digits with a count",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Title, count: 3 }] }",
    ["messages/note.yaml:13:94 misplaced-key"],
  ],
  [
    "an integer of a digest with too small a count, which it must not have",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Coding, count: 2 }] }",
    ["messages/note.yaml:13:95 misplaced-key"],
  ],
  [
    "zeros of a digest with forms",
    NOTE,
    "Mark, type: Octets, octets: 4",
    "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 9, forms: [octets] }] }",
    ["messages/note.yaml:13:90 misplaced-key"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});
