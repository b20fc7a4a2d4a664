import { expect, test } from "vitest";
import { another, message, reportedOf, types } from "../../helpers/diagnose.js";
import { COMMON, NOTE, type Case } from "../cases.js";

/* Names of operations, types and accessors as exports, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "an accessor with the name of a check that does not exist",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: checkSay, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    [],
  ],
  [
    "an accessor with the name of a check",
    [
      message(
        [
          "name: K, type: Unsigned Integer, octets: 1",
          "name: A, type: Octets, octets: 4, accessor: checkSay, contains: [{ type: Point, when: { K: 1 } }]",
        ],
        ["K == 1"],
      ),
    ],
    ["messages/say.yaml:10:53 export-collision"],
  ],
  [
    "an accessor with the name of a check of a structure without rules",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: checkPoint, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    [],
  ],
  [
    "two accessors with the same name",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { K: 1 } }]",
        "name: B, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:11:53 export-collision"],
  ],
  [
    "an accessor with the name of the decoder of another message",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: decodeNote, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:1:12 export-collision < messages/note.yaml:1"],
  ],
  [
    "an operation with the name of a JavaScript type",
    [[NOTE, "operation: Note", "operation: Array"]],
    ["messages/note.yaml:1:12 export-collision"],
  ],
  [
    "an operation whose decoder exists in every protocol",
    [[NOTE, "operation: Note", "operation: Each"]],
    ["messages/note.yaml:1:12 export-collision"],
  ],
  [
    "an operation named by a keyword, which is valid with a capital letter",
    [[NOTE, "operation: Note", "operation: Delete"]],
    [],
  ],
  ["an operation named by another keyword", [[NOTE, "operation: Note", "operation: Class"]], []],
  [
    "a type with the name of an operation",
    [
      types(
        "Say:",
        "  type: Unsigned Integer",
        "  octets: 1",
        "  en: S.",
        "  zh: 值。",
        "  values: [{ value: 1, name: one, en: O., zh: 一。 }]",
      ),
      message(["name: A, type: Say"]),
    ],
    ["types/more.yaml:2:3 export-collision < messages/say.yaml:1"],
  ],
  [
    "a type with the export of an operation, but another file",
    [
      types(
        "saY:",
        "  type: Unsigned Integer",
        "  octets: 1",
        "  en: S.",
        "  zh: 值。",
        "  values: [{ value: 1, name: one, en: O., zh: 一。 }]",
      ),
      message(["name: A, type: saY"]),
    ],
    [],
  ],
  [
    "a type with a name that every protocol uses",
    [
      types(
        "Finding:",
        "  type: Unsigned Integer",
        "  octets: 1",
        "  en: S.",
        "  zh: 值。",
        "  values: [{ value: 1, name: one, en: O., zh: 一。 }]",
      ),
      message(["name: A, type: Finding"]),
    ],
    ["types/more.yaml:2:3 export-collision"],
  ],
  [
    "an accessor named by a keyword",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: delete, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:1:12 export-collision"],
  ],
  [
    "an accessor with the name of a check of a structure",
    [
      [COMMON, "en: A point.", "en: A point.\n    rules: [{ id: r, require: X == 1, en: R., zh: 则。 }]"],
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: checkPoint, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["types/common.yaml:3:3 export-collision < messages/say.yaml:1"],
  ],
  [
    "operations that differ only in case",
    [message(["name: N, type: Integer, octets: 1"]), another(["name: N, type: Integer, octets: 1"], "SAY")],
    ["messages/say.yaml:1:12 export-collision < messages/more.yaml:1"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
