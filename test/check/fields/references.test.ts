import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import { EXPLAINED, LOGIN, NOTE, type Case } from "../cases.js";

/* Digests, counters and conditions that refer to fields, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "a digest of a counter",
    [
      [
        NOTE,
        "Mark, type: Octets, octets: 4",
        "Mark, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Size }] }",
      ],
    ],
    ["messages/note.yaml:13:87 wrong-digest-part"],
  ],
  [
    "a digest of a constant",
    [
      message([
        'name: A, type: Octet String, octets: 2, constant: "AB"',
        "name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: A }] }",
      ]),
    ],
    ["messages/say.yaml:10:84 wrong-digest-part"],
  ],
  [
    "a digest part of unknown kind",
    [message(["name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ count: 3 }] }"])],
    ["messages/say.yaml:9:75 digest-part-of-two-kinds"],
  ],
  [
    "a digest part of two kinds",
    [message(["name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 3, secret: s }] }"])],
    ["messages/say.yaml:9:75 digest-part-of-two-kinds"],
  ],
  [
    "a digest in a structure",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 1 }] }, en: D., zh: 值。 }]",
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:5:51 misplaced-key"],
  ],
  [
    "a request part in the digest of a request",
    [message(["name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ request: D }] }"])],
    ["messages/say.yaml:9:86 unknown-digest-field"],
  ],
  [
    "a digest of a field of another version",
    [
      message([
        'name: Old, type: Octet String, octets: 2, until: "1.0"',
        "name: D, type: Octets, octets: 16, digest: { algorithm: MD5, of: [{ field: Old }] }",
      ]),
    ],
    ["messages/say.yaml:10:84 field-absent"],
  ],
  [
    "a list of lists",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: List, count: C"])],
    ["messages/say.yaml:10:30 misplaced-key"],
  ],
  [
    "octets with an unknown counter",
    [message(["name: A, type: Octets, octets: 4, of: Point", "name: B, type: Octets, octets: 4"])],
    ["messages/say.yaml:9:43 misplaced-key"],
  ],
  [
    "a string with counted octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: Octet String, octets: C"])],
    ["messages/say.yaml:10:46 octets-of-wrong-kind"],
  ],
  [
    "a string with an unknown counter",
    [message(["name: A, type: Octet String, octets: C"])],
    ["messages/say.yaml:9:46 octets-of-wrong-kind"],
  ],
  [
    "a string with octets: rest",
    [message(["name: A, type: Octet String, octets: rest", "name: B, type: Octets, octets: 1"])],
    ["messages/say.yaml:9:46 octets-of-wrong-kind"],
  ],
  [
    "rest in a structure that is not last",
    [
      types("S:", "  en: S.", "  zh: 结。", "  fields: [{ name: D, type: Octets, octets: rest, en: D., zh: 值。 }]"),
      message(["name: A, type: S", "name: B, type: S"]),
    ],
    ["messages/say.yaml:9:24 rest-not-last < messages/say.yaml:10"],
  ],
  [
    "text in a structure",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: C, type: Coding }, { name: D, type: Octets, octets: 4, text: { coding: C }, en: D., zh: 值。 }]",
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:5:77 misplaced-key"],
  ],
  [
    "a counter with a constant",
    [[NOTE, "Size, type: Unsigned Integer, octets: 1", "Size, type: Unsigned Integer, octets: 1, constant: 3"]],
    ["messages/note.yaml:11:56 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a counter of a type of 8 octets",
    [
      types(`Long: { type: Unsigned Integer, octets: 8${EXPLAINED} }`),
      [NOTE, "Size, type: Unsigned Integer, octets: 1", "Size, type: Long"],
    ],
    ["messages/note.yaml:11:27 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a counter of a wrong size that can be negative",
    [[NOTE, "Size, type: Unsigned Integer, octets: 1", "Size, type: Integer, octets: 3"]],
    ["messages/note.yaml:11:44 octets-of-wrong-kind"],
  ],
  [
    "counter that does not exist",
    [[NOTE, "octets: Size", "octets: Siz"]],
    ["messages/note.yaml:12:43 unknown-counter"],
  ],
  [
    "a counter of a type with a default",
    [
      types(`Small: { type: Unsigned Integer, octets: 1, default: 1${EXPLAINED} }`),
      [NOTE, "Size, type: Unsigned Integer, octets: 1", "Size, type: Small"],
    ],
    ["messages/note.yaml:11:27 counter-of-wrong-type < messages/note.yaml:12"],
  ],
  [
    "a condition on 8 octets",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 8",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:77 unknown-condition-field"],
  ],
  [
    "a condition on a string",
    [
      message([
        "name: K, type: Octet String, octets: 8",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:77 unknown-condition-field"],
  ],
  [
    "a condition on a constant",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1, constant: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:77 unknown-condition-field"],
  ],
  [
    "a condition on an integer that can be negative",
    [
      message([
        "name: K, type: Integer, octets: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    [],
  ],
  [
    "a text whose sender is a constant",
    [[NOTE, "Title, type: Octet String, octets: 10", "Title, type: Octet String, octets: 10, constant: abc"]],
    ["messages/note.yaml:12:79 wrong-text-field"],
  ],
  [
    "a digest of a field of the request, with forms",
    [
      [
        LOGIN,
        "- { name: Stamp, type: Stamp }",
        "- { name: Stamp, type: Stamp }\n    - { name: D, type: Octets, octets: 16, en: D., zh: 值。, digest: { algorithm: MD5, of: [{ request: User, forms: [octets, text] }] } }",
      ],
    ],
    [],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
