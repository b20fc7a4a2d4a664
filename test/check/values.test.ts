import { expect, test } from "vitest";
import { another, type Change, message, reportedOf, types, wordsOf } from "../helpers/diagnose.js";

/* Types, values, defaults, keys and sizes at their limits, with the expected diagnostics and their places. */

const [PROTOCOL, LOGIN, NOTE, STATUS, COMMON, PLACE, CODING] = [
  "protocol.yaml",
  "messages/login.yaml",
  "messages/note.yaml",
  "types/status.yaml",
  "types/common.yaml",
  "types/place.yaml",
  "types/coding.yaml",
] as const;
const EXPLAINED = ", en: T., zh: 型。";
const LINES = Array.from({ length: 7 }, () => "#");

/** Returns a type and a field that has it. */
function type(definition: string): readonly Change[] {
  return [types(`Type: { ${definition}${EXPLAINED} }`), message(["name: A, type: Type"])];
}

/** Returns a message with one field, and without further descriptions. */
function unexplained(field: string): Change {
  const [path, before, text] = message(["name: C, type: Unsigned Integer, octets: 1"]);
  return [path, before, `${text}    - ${field}\n`];
}

/** Returns a packed integer of one octet with these parts. */
function packed(...parts: readonly string[]): readonly Change[] {
  const named = parts.map((part, index) => `{ name: P${index}, ${part}${EXPLAINED} }`);
  return type(`type: Unsigned Integer, octets: 1, packed: [${named.join(", ")}]`);
}

type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

const CASES: readonly Case[] = [
  [
    "a duplicate string",
    type(
      "type: Octet String, octets: 4, values: [{ value: AB, name: a, en: A., zh: 甲。 }, { value: AB, name: b, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:100 overlapping-values < types/more.yaml:2"],
  ],
  [
    "a duplicate prefix",
    type("type: Octet String, octets: 4, values: [{ prefix: AB, en: A., zh: 甲。 }, { prefix: AB, en: A., zh: 甲。 }]"),
    ["types/more.yaml:2:93 overlapping-values < types/more.yaml:2"],
  ],
  [
    "a string that equals a prefix",
    type(
      "type: Octet String, octets: 4, values: [{ prefix: AB, en: A., zh: 甲。 }, { value: AB, name: a, en: A., zh: 甲。 }]",
    ),
    [],
  ],
  [
    "an integer, and then the same with quotes",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 5, name: a, en: A., zh: 甲。 }, { value: "5", name: b, en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:103 value-of-wrong-type"],
  ],
  [
    "an integer with quotes, and then the same without",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: "5", name: b, en: A., zh: 甲。 }, { value: 5, name: a, en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:64 value-of-wrong-type"],
  ],
  [
    "a range below another",
    type(
      "type: Unsigned Integer, octets: 1, values: [{ range: 5..9, en: A., zh: 甲。 }, { range: 1..4, en: A., zh: 甲。 }]",
    ),
    [],
  ],
  [
    "a range that ends in another",
    type(
      "type: Unsigned Integer, octets: 1, values: [{ range: 5..9, en: A., zh: 甲。 }, { range: 1..5, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:97 overlapping-values < types/more.yaml:2"],
  ],
  [
    "values of a misspelt version",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, since: "9.0", en: A., zh: 甲。 }, { value: 1, name: b, since: "2.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:83 unknown-version"],
  ],
  [
    "values until a misspelt version",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, until: "9.0", en: A., zh: 甲。 }, { value: 1, name: a, until: "1.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:83 unknown-version"],
  ],
  [
    "values in overlapping versions",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, en: A., zh: 甲。 }, { value: 1, name: b, since: "2.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:103 overlapping-values < types/more.yaml:2"],
  ],
  [
    "values in different versions",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, until: "1.0", en: A., zh: 甲。 }, { value: 1, name: a, since: "2.0", en: A., zh: 甲。 }]',
    ),
    [],
  ],
  ["integer with values", type("type: Integer, octets: 1, values: [{ value: -1, name: a, en: A., zh: 甲。 }]"), []],
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
    "a condition above one octet",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 1000 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "a negative condition on an unsigned integer",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 4",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: -1 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "a condition above the maximum of a signed integer",
    [
      message([
        "name: K, type: Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 128 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < messages/say.yaml:9"],
  ],
  [
    "the minimum and maximum condition of a signed integer",
    [
      message([
        "name: K, type: Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: -128 } }, { type: Point, when: { K: 127 } }]",
      ]),
    ],
    [],
  ],
  [
    "the minimum and maximum condition of two octets",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 2",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 0 } }, { type: Point, when: { K: 65535 } }]",
      ]),
    ],
    [],
  ],
  [
    "a condition above the octets of a type",
    [
      message([
        "name: K, type: Status",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 256 } }]",
      ]),
    ],
    ["messages/say.yaml:11:83 value-too-large < types/status.yaml:4"],
  ],
  [
    "a condition of two structures",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: Size, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: Size, contains: [{ type: Point, when: { K: 1 } }, { type: Area, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:11:115 overlapping-values < messages/say.yaml:11"],
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
    "a default that is too large for a JavaScript number",
    [message(["name: A, type: Unsigned Integer, octets: 8, default: 9007199254740993"])],
    ["messages/say.yaml:9:62 default-of-wrong-type"],
  ],
  [
    "the maximum default that a number can hold",
    [message(["name: A, type: Unsigned Integer, octets: 8, default: 9007199254740991"])],
    [],
  ],
  [
    "the minimum default that a number can hold",
    [message(["name: A, type: Integer, octets: 8, default: -9007199254740991"])],
    [],
  ],
  [
    "an integer default with quotes",
    [message(['name: A, type: Integer, octets: 1, default: "5"'])],
    ["messages/say.yaml:9:53 default-of-wrong-type"],
  ],
  [
    "a default that is a string",
    [message(['name: A, type: Integer, octets: 1, default: "x5"'])],
    ["messages/say.yaml:9:53 default-of-wrong-type"],
  ],
  [
    "a default of octets without quotes",
    [message(["name: A, type: Octets, octets: 1, default: 55"])],
    ["messages/say.yaml:9:52 default-of-wrong-type"],
  ],
  [
    "a default of counted octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", 'name: A, type: Octets, octets: C, default: "00ff"'])],
    [],
  ],
  [
    "a default that is too large for its type, of a field in another file",
    type("type: Unsigned Integer, octets: 1, default: 256"),
    ["types/more.yaml:2:55 default-of-wrong-type < messages/say.yaml:9"],
  ],
  [
    "a default that is too long for its type, several lines away",
    [
      types("Type:", "  type: Octet String", "  octets: 2", "  default: abc", "  en: T.", "  zh: 型。"),
      message(["name: A, type: Type"]),
    ],
    ["types/more.yaml:5:14 default-too-long < types/more.yaml:4"],
  ],
  [
    "a default that is too long for its type, in another file",
    [
      types("Type:", "  type: Octet String", "  octets: 2", "  en: T.", "  zh: 型。"),
      message(["name: A, type: Type, default: abc"]),
    ],
    ["messages/say.yaml:9:39 default-too-long < types/more.yaml:4"],
  ],
  [
    "a default that is too long in one version",
    [message(['name: A, type: Octet String, octets: 2, default: { "1.0": ab, "2.0": abc }'])],
    ["messages/say.yaml:9:78 default-too-long"],
  ],
  [
    "a constant that is too long in one version",
    [message(['name: A, type: Octet String, octets: 2, constant: { "1.0": abc, "2.0": ab }'])],
    ["messages/say.yaml:9:68 default-too-long"],
  ],
  [
    "a default of a type one line after its field",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields:",
        `    - { name: F, type: Small }`,
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:7:56 default-of-wrong-type"],
  ],
  [
    "a default of a type two lines after its field",
    [
      types(
        "S:",
        "  en: S.",
        "  fields:",
        `    - { name: F, type: Small }`,
        "  zh: 结。",
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:7:56 default-of-wrong-type < types/more.yaml:5"],
  ],
  [
    "a default of a type far above its field",
    [
      types(
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
        "S: ",
        "  fields:",
        "    - { name: F, type: Small }",
        "  en: S.",
        "  zh: 结。",
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:2:56 default-of-wrong-type < types/more.yaml:5"],
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
    "elements without a description",
    [types("Type: { type: Octet String, octets: 3 }"), unexplained("{ name: A, type: List, of: Type, count: C }")],
    ["messages/say.yaml:10:15 missing-translation < types/more.yaml:2"],
  ],
  [
    "elements of a type with an English description",
    [
      types("Type: { type: Octet String, octets: 3, en: T. }"),
      unexplained("{ name: A, type: List, of: Type, count: C }"),
    ],
    ["types/more.yaml:2:3 missing-translation < messages/say.yaml:10"],
  ],
  [
    "an enumeration with an English description",
    [
      types("Type: { type: Unsigned Integer, octets: 1, en: X., values: [{ value: 1, name: a, en: A., zh: 甲。 }] }"),
      unexplained("{ name: A, type: Type }"),
    ],
    ["types/more.yaml:2:3 missing-translation"],
  ],
  [
    "a field with a Chinese description",
    [unexplained("{ name: A, type: Integer, octets: 1, zh: 值。 }")],
    ["messages/say.yaml:10:15 missing-translation"],
  ],
  [
    "a field of an unknown type without a description",
    [unexplained("{ name: A, type: Zebra }")],
    ["messages/say.yaml:10:24 unknown-type"],
  ],
  [
    "a header field of 3 octets",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 3"]],
    ["protocol.yaml:14:53 octets-of-wrong-kind"],
  ],
  [
    "a length of 8 octets",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 8"]],
    ["protocol.yaml:14:53 header-field-of-wrong-type"],
  ],
  [
    "a length of one octet",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 1"]],
    [],
  ],
  [
    "a sequence number of 8 octets",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Unsigned Integer, octets: 8"]],
    [],
  ],
  [
    "a sequence number that is a structure",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Point"]],
    [],
  ],
  [
    "a sequence number of variable size",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: X, type: C-Octet String, max-octets: 9, en: D., zh: 值。 }]",
      ),
      [PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: S"],
    ],
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a sequence number that is a choice",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Place"]],
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a length of a type of 8 octets",
    [
      types(`Long: { type: Unsigned Integer, octets: 8${EXPLAINED} }`),
      [PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Long"],
    ],
    ["protocol.yaml:14:27 header-field-of-wrong-type"],
  ],
  [
    "a length of an unknown type",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Zebra"]],
    ["protocol.yaml:14:27 unknown-type"],
  ],
  [
    "a constant string in the header",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Octet String, octets: 2, constant: AB, en: Extra., zh: 附加。 }\n",
      ],
    ],
    [],
  ],
  [
    "constant octets in the header",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Octets, octets: 2, constant: '0011', en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:26 header-field-of-wrong-type"],
  ],
  [
    "a header field without a role",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Integer, octets: 2, en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:13 header-field-useless"],
  ],
  [
    "a header field twice",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Length, type: Integer, octets: 2, constant: 1, en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:13 duplicate-field < protocol.yaml:14"],
  ],
  [
    "a text whose sender is a constant",
    [[NOTE, "Title, type: Octet String, octets: 10", "Title, type: Octet String, octets: 10, constant: abc"]],
    ["messages/note.yaml:12:79 wrong-text-field"],
  ],
  ["a coded value in quotes", [[CODING, "value: 8,", "value: '8',"]], ["types/coding.yaml:10:18 value-of-wrong-type"]],
  [
    "a coding of a range",
    [[CODING, "{ value: 8, name: ucs2,", "{ range: 8..9, "]],
    ["types/coding.yaml:10:25 misplaced-key"],
  ],
  ["content-octets of one value", [[CODING, "coding: ucs2,", "coding: ucs2, content-octets: 70,"]], []],
  [
    "content-octets of a value without a coding",
    [[CODING, "name: ucs2, coding: ucs2,", "name: ucs2, content-octets: 70,"]],
    ["types/coding.yaml:10:33 misplaced-key"],
  ],
  [
    "content-octets of a type without codings",
    [[STATUS, "octets: 1", "octets: 1\n    content-octets: 10"]],
    ["types/status.yaml:5:5 misplaced-key"],
  ],
  [
    "a limit below the size of the header",
    [[PROTOCOL, "1024", "11"]],
    ["protocol.yaml:11:23 limits-too-small < messages/login.yaml:6"],
  ],
  [
    "a limit below the size of C-Octet Strings",
    [
      [PROTOCOL, "1024", "73"],
      message([
        "name: A, type: Octet String, octets: 60",
        "name: B, type: C-Octet String, max-octets: 5",
        "name: C, type: C-Octet String, max-octets: 5",
      ]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/say.yaml:6"],
  ],
  [
    "a limit below the size of structures",
    [
      [PROTOCOL, "1024", "73"],
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: X, type: C-Octet String, max-octets: 9, en: D., zh: 值。 }]",
      ),
      message(["name: A, type: Octet String, octets: 60", "name: B, type: S", "name: C, type: S"]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/say.yaml:6"],
  ],
  [
    "a structure with another one that contains itself",
    [
      types(
        "A:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: P, type: Point }, { name: F, type: B }]",
        "B:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: N, type: Integer, octets: 1, en: N., zh: 数。 }, { name: F, type: B }]",
      ),
      message(["name: A, type: A"]),
    ],
    ["types/more.yaml:9:86 recursive-structure"],
  ],
  [
    "two structures that contain each other, after others",
    [
      types(
        "A:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: N, type: Integer, octets: 1, en: N., zh: 数。 }, { name: P, type: Point }, { name: F, type: B }]",
        "B:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: P, type: Point }, { name: F, type: A }]",
      ),
      message(["name: A, type: A"]),
    ],
    ["types/more.yaml:5:112 recursive-structure < types/more.yaml:9"],
  ],
  [
    "a choice of a structure with a structure that contains itself",
    [
      [
        PLACE,
        "- { name: Center, type: Point, en",
        "- { name: More, type: B, en: M., zh: 多。 }\n      - { name: Center, type: Point, en",
      ],
      types("B:", "  en: S.", "  zh: 结。", "  fields: [{ name: F, type: B }]"),
    ],
    ["types/more.yaml:5:31 recursive-structure"],
  ],
  [
    "repeats of a type, of a personal field",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true${EXPLAINED} }`),
      message(["name: A, type: Type, personal: number"]),
    ],
    ["messages/say.yaml:9:24 cached-private < types/more.yaml:2"],
  ],
  [
    "repeats of a personal type",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, personal: number${EXPLAINED} }`),
      message(["name: A, type: Type"]),
    ],
    ["messages/say.yaml:9:24 cached-private < types/more.yaml:2 < types/more.yaml:2"],
  ],
  [
    "repeats of a secret field",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, secret: true${EXPLAINED} }`),
      message(["name: A, type: Type, secret: true, repeats: true"]),
    ],
    ["messages/say.yaml:9:44 cached-private"],
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
  [
    "a default too long for a type on the same line number of another file",
    [
      types(...LINES, `Type: { type: Octet String, octets: 2${EXPLAINED} }`),
      message(["name: A, type: Type, default: abc"]),
    ],
    ["messages/say.yaml:9:39 default-too-long < types/more.yaml:9"],
  ],
  [
    "a default too large for a type on the same line number of another file",
    [
      types(...LINES, `Type: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`),
      message(["name: A, type: Type"]),
    ],
    ["types/more.yaml:9:55 default-of-wrong-type < messages/say.yaml:9"],
  ],
  [
    "limits that two messages of the same size exceed",
    [
      [PROTOCOL, "1024", "60"],
      message(["name: N, type: Octet String, octets: 100"]),
      another(["name: N, type: Octet String, octets: 100"]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/more.yaml:6"],
  ],
  [
    "a coding of a signed integer",
    [
      types(
        `Type: { type: Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [{ value: 1, name: a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["messages/say.yaml:10:59 wrong-text-field"],
  ],
  [
    "a coding of a string value",
    type(
      "type: Octet String, octets: 4, content-octets: 9, values: [{ value: AB, name: a, coding: ascii, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:92 misplaced-key"],
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
  [
    "a rule of a version about a field of that version",
    [
      [
        NOTE,
        "response:",
        '    - { name: Later, type: Octets, octets: 1, since: "2.0", en: N., zh: 新。 }\n  rules:\n    - { id: a, require: "zeros(Later)", since: "2.1", en: R., zh: 则。 }\nresponse:',
      ],
    ],
    ["messages/note.yaml:16:48 unknown-version"],
  ],
  [
    "the same rule id in two versions",
    [
      [
        NOTE,
        "response:",
        '  rules:\n    - { id: a, require: "Size == 1", until: "1.0", en: R., zh: 则。 }\n    - { id: a, require: "Size == 2", since: "2.0", en: R., zh: 则。 }\nresponse:',
      ],
    ],
    [],
  ],
  [
    "a last version before the first",
    [[NOTE, "response:", '    - { name: Later, type: Octets, octets: 1, until: "0.1", en: N., zh: 新。 }\nresponse:']],
    ["messages/note.yaml:14:54 unknown-version"],
  ],
  [
    "a default of another version",
    [message(['name: A, type: Octet String, octets: 2, default: { "2.0": abc }'])],
    ["messages/say.yaml:9:67 default-too-long"],
  ],
  [
    "octets of a type for one version",
    [types(`Type: { type: Octet String, octets: { "2.0": 5 }${EXPLAINED} }`), message(["name: A, type: Type"])],
    ["types/more.yaml:2:39 version-value-missing < messages/say.yaml:9"],
  ],
  [
    "octets of a list for one version",
    [
      types(`Type: { type: Octet String, octets: { "2.0": 5 }${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["types/more.yaml:2:39 version-value-missing < messages/say.yaml:10"],
  ],
  [
    "octets of a misspelt version",
    [message(['name: A, type: Octet String, octets: { "1.0": 5, "2.1": 6 }'])],
    ["messages/say.yaml:9:58 unknown-version"],
  ],
  [
    "elements without octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Integer, count: C"])],
    ["messages/say.yaml:10:15 octets-missing"],
  ],
  [
    "elements with a wrong number of octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Integer, octets: 3, count: C"])],
    ["messages/say.yaml:10:51 octets-of-wrong-kind"],
  ],
  [
    "elements of octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Octets, octets: 3, count: C"])],
    [],
  ],
  [
    "elements of counted octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Octets, octets: C, count: C"])],
    ["messages/say.yaml:10:50 octets-of-wrong-kind"],
  ],
  [
    "elements of a type with a wrong number of octets",
    [
      types(`Type: { type: Integer, octets: 3${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["types/more.yaml:2:34 octets-of-wrong-kind < messages/say.yaml:10"],
  ],
  [
    "parts with too many bits",
    packed("bits: 8", "bits: 8"),
    ["types/more.yaml:2:46 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "a part that is too large",
    packed("bits: 9", "bits: 1"),
    ["types/more.yaml:2:73 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "another part that is too large",
    packed("bits: 1", "bits: 9"),
    ["types/more.yaml:2:112 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "a part with more bits than its digits can hold",
    packed("bits: 4, digits: 2", "bits: 5, digits: 1"),
    ["types/more.yaml:2:123 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "parts of which only some have digits",
    packed("bits: 4, digits: 2", "bits: 4"),
    ["types/more.yaml:2:113 digits-missing < types/more.yaml:2"],
  ],
  [
    "a condition on a short string",
    [
      message([
        "name: K, type: Octet String, octets: 4",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:77 unknown-condition-field"],
  ],
  [
    "a digest of strings",
    [message(["name: A, type: Octet String, octets: 16, digest: { algorithm: MD5, of: [{ zeros: 1 }] }"])],
    ["messages/say.yaml:9:50 misplaced-key"],
  ],
  [
    "repeats of personal elements",
    [
      types(`Type: { type: Octet String, octets: 3, repeats: true, personal: number${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["messages/say.yaml:10:34 cached-private < types/more.yaml:2 < types/more.yaml:2"],
  ],
  [
    "octets of elements of an unknown type",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Zebra, octets: 2, count: C"])],
    ["messages/say.yaml:10:34 unknown-type"],
  ],
  [
    "max-octets of elements of an unknown type",
    [
      message([
        "name: C, type: Unsigned Integer, octets: 1",
        "name: A, type: List, of: Zebra, max-octets: 2, count: C",
      ]),
    ],
    ["messages/say.yaml:10:34 unknown-type"],
  ],
  [
    "a default of a field of an unknown type",
    [message(["name: A, type: Zebra, default: 5"])],
    ["messages/say.yaml:9:24 unknown-type"],
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
  ["default: 128", "an integer from -128 to 127."],
  ["default: x5", "an integer from -128 to 127."],
  ['default: "5"', "an integer from -128 to 127 without quotes."],
])("reports an integer with %s", (given, words) => {
  expect(wordsOf(message([`name: A, type: Integer, octets: 1, ${given}`]))).toEqual([
    `The default of A must be ${words}`,
  ]);
});

test.each([
  [3, "The octets of A must be 1, 2, 4 or 8, because it is an integer."],
  [16, "The octets of A must be 1, 2, 4 or 8, because it is an integer. If 16 is a number of bits, write 2."],
])("reports an integer of %i octets", (octets, words) => {
  expect(wordsOf(message([`name: A, type: Integer, octets: ${octets}`]))).toEqual([words]);
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

test.each([
  [5, "Write the range as 6..9, or"],
  [7, "Write the range as 5..6 and 8..9, or"],
  [9, "Write the range as 5..8, or"],
])("suggests how to split a range around a value: %i in 5..9", (value, words) => {
  const values = `values: [{ range: 5..9, en: A., zh: 甲。 }, { value: ${value}, name: a, en: A., zh: 甲。 }]`;
  const reported = wordsOf(...type(`type: Unsigned Integer, octets: 1, ${values}`));
  expect(reported).toEqual([expect.stringContaining(words)]);
});
