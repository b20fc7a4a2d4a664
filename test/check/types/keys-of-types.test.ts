import { expect, test } from "vitest";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { NOTE, PLACE, type Case, type } from "../cases.js";

/* Keys that apply only to some types, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  ["a C-Octet String type", type("type: C-Octet String, max-octets: 4"), []],
  [
    "packed parts of a signed integer",
    type("type: Integer, octets: 1, packed: [{ name: A, bits: 8, en: P., zh: 乙。 }]"),
    ["types/more.yaml:2:37 misplaced-key"],
  ],
  [
    "an integer type with the keys of strings",
    type('type: Unsigned Integer, octets: 1, max-octets: 3, pad-left: "0", repeats: true'),
    [46, 61, 76].map((column) => `types/more.yaml:2:${column} misplaced-key`),
  ],
  [
    "an Octets type with the keys of strings",
    type('type: Octets, octets: 3, max-octets: 3, pad-left: "0", repeats: true'),
    [36, 51, 66].map((column) => `types/more.yaml:2:${column} misplaced-key`),
  ],
  [
    "a C-Octet String type with the keys of other types",
    type('type: C-Octet String, max-octets: 4, octets: 4, pad-left: "0", repeats: true'),
    [48, 59, 74].map((column) => `types/more.yaml:2:${column} misplaced-key`),
  ],
  [
    "an Octet String type with octets and max-octets",
    type("type: Octet String, octets: 4, max-octets: 4"),
    ["types/more.yaml:2:42 misplaced-key"],
  ],
  [
    "an Octet String type with max-octets only",
    type("type: Octet String, max-octets: 4"),
    ["types/more.yaml:2:31 misplaced-key"],
  ],
  [
    "a C-Octet String type with octets only",
    type("type: C-Octet String, octets: 4"),
    ["types/more.yaml:2:33 misplaced-key"],
  ],
  [
    "an Octet String type with the keys of strings",
    type('type: Octet String, octets: 4, pad-left: "0", repeats: true'),
    [],
  ],
  [
    "rules of a structure",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: X, type: Integer, octets: 1, en: D., zh: 值。 }]",
        "  rules: [{ id: a, require: X == 1, en: R., zh: 则。 }]",
      ),
      message(["name: A, type: S"]),
    ],
    [],
  ],
  [
    "rules of a scalar",
    type("type: Integer, octets: 1, rules: [{ id: a, require: X == 1, en: R., zh: 则。 }]"),
    ["types/more.yaml:2:37 misplaced-key"],
  ],
  [
    "rules of a choice",
    [
      [
        PLACE,
        "by-octets: [Point, Area]",
        "by-octets: [Point, Area]\n    rules: [{ id: a, require: X == 1, en: R., zh: 则。 }]",
      ],
    ],
    ["types/place.yaml:6:5 misplaced-key"],
  ],
  [
    "octets of a structure",
    [[PLACE, "zh: 区域。", "zh: 区域。\n    octets: 3"]],
    ["types/place.yaml:9:5 misplaced-key"],
  ],
  [
    "octets of a content without codings",
    type("type: Unsigned Integer, octets: 1, content-octets: 10, values: [{ value: 1, name: a, en: A., zh: 甲。 }]"),
    ["types/more.yaml:2:46 misplaced-key"],
  ],
  [
    "a default of a list",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Number, count: C, default: 5"])],
    ["messages/say.yaml:10:52 misplaced-key"],
  ],
  [
    "a default of a structure",
    [message(["name: A, type: Point, default: 5"])],
    ["messages/say.yaml:9:31 misplaced-key < types/common.yaml:3"],
  ],
  [
    "a constant of octets",
    [message(['name: A, type: Octets, octets: 2, constant: "0011"'])],
    ["messages/say.yaml:9:43 misplaced-key"],
  ],
  [
    "constants",
    [
      message([
        "name: A, type: Integer, octets: 2, constant: -5",
        'name: B, type: Octet String, octets: 2, constant: "AB"',
      ]),
    ],
    [],
  ],
  [
    "a constant of a C-Octet String",
    [message(['name: A, type: C-Octet String, max-octets: 3, constant: "AB"'])],
    ["messages/say.yaml:9:55 misplaced-key"],
  ],
  [
    "contents of a string",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octet String, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:49 misplaced-key"],
  ],
  [
    "octets of a field that is a structure",
    [message(["name: A, type: Point, octets: 5"])],
    ["messages/say.yaml:9:31 misplaced-key < types/common.yaml:3"],
  ],
  [
    "octets of elements",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Integer, octets: 2, count: C"])],
    [],
  ],
  [
    "octets of C-Octet String elements",
    [
      message([
        "name: C, type: Unsigned Integer, octets: 1",
        "name: A, type: List, of: C-Octet String, octets: 2, max-octets: 3, count: C",
      ]),
    ],
    ["messages/say.yaml:10:50 misplaced-key"],
  ],
  [
    "max-octets of Octets",
    [message(["name: A, type: Octets, octets: 2, max-octets: 3"])],
    ["messages/say.yaml:9:43 misplaced-key"],
  ],
  [
    "a text binding of a string",
    [[NOTE, "Text, type: Octets, octets: Size", "Text, type: Octet String, octets: 3"]],
    ["messages/note.yaml:12:52 misplaced-key"],
  ],
  [
    "a digest of strings",
    [message(["name: A, type: Octet String, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 1 }] }"])],
    ["messages/say.yaml:9:50 misplaced-key"],
  ],
];

test.each(["type: C-Octet String, octets: 21", "type: List, of: C-Octet String, count: C, octets: 21"])(
  "reports octets of a C-Octet String: %s",
  (given) => {
    const [reported, ...others] = wordsOf(message(["name: C, type: Unsigned Integer, octets: 1", `name: A, ${given}`]));
    expect(reported).toMatch(/^octets does not apply to .*C-Octet String, only to .* Write max-octets: instead\.$/);
    expect(others).toEqual([]);
  },
);

test("reports a constant in a structure", () => {
  const changes = type("fields: [{ name: F, type: Unsigned Integer, octets: 1, constant: 5, en: F., zh: 己。 }]");
  expect(reportedOf(...changes)).toEqual([expect.stringMatching(/^types\/more\.yaml:2:\d+ misplaced-key$/)]);
  expect(wordsOf(...changes)).toEqual([
    "constant does not apply to a field of a structure, only to fields of messages and of the header. Remove it.",
  ]);
});

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  ["type: C-Octet String, max-octets: 2, octets: 2", "octets does not apply to C-Octet String, only to "],
  [
    "type: List, of: C-Octet String, max-octets: 2, octets: 2, count: C",
    "octets does not apply to List of C-Octet String, only to ",
  ],
  ["type: List, of: Number, pad-left: x, count: C", "pad-left does not apply to List, only to "],
])("reports a key of another type: %s", (given, words) => {
  const fields = ["name: C, type: Unsigned Integer, octets: 1", `name: A, ${given}`];
  expect(wordsOf(message(fields))[0]).toContain(words);
});

test("reports the rules of a scalar by its kind", () => {
  const changes = type("type: Integer, octets: 1, rules: [{ id: a, require: X == 1, en: R., zh: 则。 }]");
  expect(wordsOf(...changes)).toEqual([expect.stringContaining("rules does not apply to a scalar, only to ")]);
});
