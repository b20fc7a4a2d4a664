import { expect, test } from "vitest";
import { another, type Change, message, reportedOf, types, wordsOf } from "../helpers/diagnose.js";

/* Duplicate, reserved and unknown names, versions and ids, with the expected diagnostics and their places. */

const [PROTOCOL, LOGIN, NOTE, STATUS, COMMON, PLACE] = [
  "protocol.yaml",
  "messages/login.yaml",
  "messages/note.yaml",
  "types/status.yaml",
  "types/common.yaml",
  "types/place.yaml",
] as const;
const EXPLAINED = ", en: T., zh: 型。";

type Case = readonly [what: string, changes: readonly Change[], reported: readonly string[]];

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
    "an unknown type in two places that is similar to no other",
    [message(["name: A, type: Zebra", "name: B, type: Zebra"])],
    ["messages/say.yaml:9:24 unknown-type < messages/say.yaml:10"],
  ],
  [
    "an unknown type in two places that is similar to a used one",
    [message(["name: A, type: Numbr", "name: B, type: Numbr"])],
    ["messages/say.yaml:9:24 unknown-type < messages/say.yaml:10"],
  ],
  [
    "a misspelt type",
    [
      types(`Numbor: { type: Octet String, octets: 3${EXPLAINED} }`),
      message(["name: A, type: Numbar", "name: B, type: Numbar"]),
    ],
    ["types/more.yaml:2:3 unknown-type < messages/say.yaml:9"],
  ],
  [
    "a type that is misspelt in a field",
    [types(`Zebra: { type: Octet String, octets: 3${EXPLAINED} }`), message(["name: A, type: Zebrra"])],
    ["messages/say.yaml:9:24 unknown-type"],
  ],
  [
    "an unused type that is similar to a used one",
    [types(`Numbr: { type: Octet String, octets: 3${EXPLAINED} }`)],
    ["types/more.yaml:2:3 unused-type"],
  ],
  [
    "an unused type that is similar to a basic one",
    [types(`Integr: { type: Octet String, octets: 3${EXPLAINED} }`)],
    ["types/more.yaml:2:3 unused-type"],
  ],
  [
    "a type of elements",
    [
      types(`Item: { type: Octet String, octets: 3${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Item, count: C"]),
    ],
    [],
  ],
  [
    "a list of lists",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: List, count: C"])],
    ["messages/say.yaml:10:30 misplaced-key"],
  ],
  [
    "a list of an unknown type that a rule names",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, count: C"], ["count(A) == 1"])],
    ["messages/say.yaml:10:15 count-missing"],
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
    "rest in a structure",
    [
      types("S:", "  en: S.", "  zh: 结。", "  fields: [{ name: D, type: Octets, octets: rest, en: D., zh: 值。 }]"),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:5:47 rest-not-last"],
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
    "a condition on a field of an unknown type",
    [
      message([
        "name: K, type: Zebra",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:24 unknown-type"],
  ],
  [
    "a condition on an unknown field next to a field of an unknown type",
    [
      message([
        "name: K, type: Zebra",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { L: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:24 unknown-type", "messages/say.yaml:10:77 unknown-condition-field"],
  ],
  [
    "a choice of a structure with a field of unknown type",
    [[COMMON, "X, type: Integer", "X, type: Zebra"]],
    ["types/common.yaml:7:26 unknown-type"],
  ],
  [
    "a choice of a structure that has an error",
    [[COMMON, "  Point:\n    en: A point.", "  Point:\n    em: A point."]],
    ["types/common.yaml:4:5 unknown-key"],
  ],
  [
    "a choice of another structure that has an error",
    [[PLACE, "en: An area.", "em: An area."]],
    ["types/place.yaml:7:5 unknown-key"],
  ],
  [
    "a field of a type that has an error",
    [[STATUS, "en: How it went.", "em: How it went."]],
    ["types/status.yaml:5:5 unknown-key"],
  ],
  [
    "contents of a type that has an error",
    [[PLACE, "en: A place.", "em: A place."]],
    ["types/place.yaml:3:5 unknown-key"],
  ],
  [
    "a rule next to a list of an unknown type",
    [
      message(
        ["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Zebra, count: C"],
        ["count(A) == Nothing"],
      ),
    ],
    ["messages/say.yaml:10:34 unknown-type"],
  ],
  [
    "a rule of an unknown version",
    [
      [
        NOTE,
        "response:",
        '  rules:\n    - { id: a, require: "Size == Nothing", since: "3.0", en: R., zh: 则。 }\nresponse:',
      ],
    ],
    ["messages/note.yaml:15:51 unknown-version"],
  ],
  [
    "a rule whose when: is not a condition",
    [[NOTE, "response:", '  rules:\n    - { id: a, require: "Size == 1", when: "Size", en: R., zh: 则。 }\nresponse:']],
    ["messages/note.yaml:15:45 wrong-operand"],
  ],
  [
    "two rules with the same id",
    [
      [
        NOTE,
        "response:",
        '  rules:\n    - { id: a, require: "Size == 1", en: R., zh: 则。 }\n    - { id: a, require: "Size == 2", en: R., zh: 则。 }\nresponse:',
      ],
    ],
    ["messages/note.yaml:16:13 duplicate-rule < messages/note.yaml:15"],
  ],
  [
    "a rule with escapes",
    [[NOTE, "response:", '  rules:\n    - { id: a, require: "Si\\u007ae == Nothing", en: R., zh: 则。 }\nresponse:']],
    ["messages/note.yaml:15:25 unknown-rule-field"],
  ],
  [
    "a rule over two lines",
    [
      [
        NOTE,
        "response:",
        "  rules:\n    - id: a\n      require: Size == 1 or\n        Size == Nothing\n      en: R.\n      zh: 则。\nresponse:",
      ],
    ],
    ["messages/note.yaml:16:16 unknown-rule-field"],
  ],
  [
    "a leg with escapes",
    [[NOTE, "[Client -> Server]", '["Cli\\u0065mt -> Server"]']],
    ["messages/note.yaml:4:8 unknown-party"],
  ],
  [
    "a leg over two lines",
    [[NOTE, "[Client -> Server]", '["Client\n  -> Sever"]']],
    ["messages/note.yaml:4:8 unknown-party"],
  ],
  [
    "two legs with an unknown party",
    [[NOTE, "[Client -> Server]", "[Client -> Zoo, Zoo -> Server]"]],
    ["messages/note.yaml:4:18 unknown-party < messages/note.yaml:4"],
  ],
  [
    "a misspelt party",
    [[PROTOCOL, "  Server:", "  Sever:"]],
    ["protocol.yaml:10:3 unknown-party < messages/login.yaml:4"],
  ],
  [
    "ids of which two of three are decimal",
    [
      [LOGIN, "0x00000001", "10"],
      [NOTE, "0x00000009", "90"],
      [PROTOCOL, "id-offset: 0x80000000", "id-offset: 8000"],
    ],
    [],
  ],
  [
    "a decimal id of a response",
    [[LOGIN, "response:", "response:\n  id: 12"]],
    ["messages/login.yaml:14:7 decimal-id"],
  ],
  ["a decimal id of one digit", [[LOGIN, "0x00000001", "001"]], []],
  ["a duplicate version", [[PROTOCOL, '"2.0"', '"1.0"']], ["protocol.yaml:6:16 duplicate-version < protocol.yaml:5"]],
  [
    "a duplicate id, and another error",
    [
      [PROTOCOL, "demo20", "demo10"],
      [NOTE, "Mark, type: Octets, octets: 4", "Mark, type: Zebra"],
    ],
    ["messages/note.yaml:13:27 unknown-type", "protocol.yaml:6:27 duplicate-version < protocol.yaml:5"],
  ],
  ["a span from the first version", [[NOTE, "octets: 4, en", 'octets: 4, until: "1.0", en']], []],
  [
    "a span of an unknown last version",
    [[NOTE, "octets: 4, en", 'octets: 4, since: "2.0", until: "1.1", en']],
    ["messages/note.yaml:13:67 unknown-version"],
  ],
  [
    "a span of an unknown first version",
    [[NOTE, "octets: 4, en", 'octets: 4, since: "1.1", until: "1.0", en']],
    ["messages/note.yaml:13:53 unknown-version"],
  ],
  [
    "a span that is empty",
    [[NOTE, "octets: 4, en", 'octets: 4, since: "2.0", until: "1.0", en']],
    ["messages/note.yaml:13:53 empty-version-span"],
  ],
  [
    "ids of which half are decimal",
    [[LOGIN, "0x00000001", "10"], [NOTE, "0x00000009", "90"], message(["name: N, type: Integer, octets: 1"])],
    [],
  ],
  [
    "ids of which two of five are decimal",
    [
      [LOGIN, "0x00000001", "10"],
      [NOTE, "0x00000009", "90"],
      message(["name: N, type: Integer, octets: 1"]),
      another(["name: N, type: Integer, octets: 1"]),
    ],
    ["messages/login.yaml:7:7 decimal-id", "messages/note.yaml:7:7 decimal-id"],
  ],
  [
    "ids that do not fit a command at the start of the header",
    [
      [PROTOCOL, "role: length", "role: swap"],
      [PROTOCOL, "role: command", "role: length"],
      [PROTOCOL, "role: swap", "role: command"],
      [PROTOCOL, "octets: 4", "octets: 1"],
    ],
    ["protocol.yaml:12:40 id-out-of-range < protocol.yaml:14"],
  ],
  [
    "ids that do not fit the command",
    [[PROTOCOL, "Command, type: Unsigned Integer, octets: 4", "Command, type: Unsigned Integer, octets: 2"]],
    ["protocol.yaml:12:40 id-out-of-range < protocol.yaml:15"],
  ],
  [
    "a request with the id of its response",
    [[LOGIN, "id: 0x00000001", "id: 0x80000001"]],
    ["messages/login.yaml:7:7 id-out-of-range < protocol.yaml:12"],
  ],
  [
    "an id of a response that does not fit the command",
    [
      [PROTOCOL, "Command, type: Unsigned Integer, octets: 4", "Command, type: Unsigned Integer, octets: 1"],
      [PROTOCOL, "0x80000000", "0x80"],
      [LOGIN, "response:", "response:\n  id: 0x101"],
    ],
    ["messages/login.yaml:14:7 id-out-of-range < protocol.yaml:15"],
  ],
  [
    "a name that a request already has",
    [[NOTE, "name: Note", "name: Login"]],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "a name that another request already has, with different responses",
    [
      [NOTE, "name: Note", "name: Login"],
      [NOTE, "response:", "response:\n  name: Answer"],
    ],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "an id that a request already has",
    [[NOTE, "0x00000009", "0x00000001"]],
    ["messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7"],
  ],
  [
    "an id and a response name that are already used",
    [
      [NOTE, "0x00000009", "0x00000001"],
      [NOTE, "response:", "response:\n  name: Login_Resp"],
    ],
    [
      "messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7",
      "messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13",
    ],
  ],
  [
    "a name that is taken by a response",
    [[NOTE, "name: Note", "name: Login_Resp"]],
    ["messages/note.yaml:6:9 duplicate-message < messages/login.yaml:13"],
  ],
  [
    "a name of a request that a later response has",
    [[LOGIN, "name: Login", "name: Note_Resp"]],
    ["messages/note.yaml:14:1 duplicate-message < messages/login.yaml:6"],
  ],
  [
    "an id that is taken by a response",
    [[NOTE, "0x00000009", "0x80000001"]],
    ["messages/note.yaml:7:7 duplicate-id < messages/login.yaml:13"],
  ],
  [
    "a response with a name that is taken",
    [[NOTE, "response:", "response:\n  name: Login_Resp"]],
    ["messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13"],
  ],
  [
    "a response with an id that is taken",
    [[NOTE, "response:", "response:\n  id: 0x80000001"]],
    ["messages/note.yaml:15:7 duplicate-id < messages/login.yaml:13"],
  ],
  [
    "responses without names and ids",
    [[PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""]],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses without ids",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  name: A"],
      [LOGIN, "response:", "response:\n  name: B"],
    ],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses without names",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: 0x21"],
      [LOGIN, "response:", "response:\n  id: 0x22"],
    ],
    ["messages/login.yaml:13:1 response-without-name < messages/note.yaml:14"],
  ],
  [
    "responses with their own names and ids",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: 0x21\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    [],
  ],
  [
    "a rule in a block",
    [
      [
        NOTE,
        "response:",
        "  rules:\n    - id: a\n      require: |-\n        Size == Nothing\n      en: R.\n      zh: 则。\nresponse:",
      ],
    ],
    ["messages/note.yaml:16:16 unknown-rule-field"],
  ],
  [
    "contents of an unknown type",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Zebra, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:62 unknown-structure"],
  ],
  [
    "contents of an enumeration type",
    [
      message([
        "name: K, type: Unsigned Integer, octets: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Status, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:10:62 unknown-structure < types/status.yaml:2"],
  ],
  [
    "an id from which another follows",
    [
      [PROTOCOL, "0x80000000", "0x00000010"],
      [LOGIN, "0x00000001", "0x00000019"],
    ],
    ["messages/note.yaml:14:1 duplicate-id < messages/login.yaml:7"],
  ],
  [
    "a member of a field of an unknown type",
    [message(["name: A, type: Zebra", "name: B, type: Integer, octets: 1"], ["A.one == B"])],
    ["messages/say.yaml:9:24 unknown-type"],
  ],
  [
    "a value whose name has an error, in a rule",
    [
      [STATUS, "name: ok", "name: 0k"],
      [
        LOGIN,
        "- { name: Status, type: Status }",
        "- { name: Status, type: Status }\n  rules: [{ id: a, require: Status == ok, en: R., zh: 则。 }]",
      ],
    ],
    ["types/status.yaml:8:27 bad-name"],
  ],
  [
    "a version without quotes, and fields that are limited to versions",
    [
      [PROTOCOL, 'version: "2.0"', "version: 2.0"],
      [NOTE, "octets: 4, en", 'octets: 4, until: "1.0", en'],
      [NOTE, "response:", '    - { name: Mark, type: Octets, octets: 5, since: "2.0", en: M., zh: 标。 }\nresponse:'],
    ],
    ["protocol.yaml:6:16 unquoted-text"],
  ],
  [
    "two ids with errors",
    [
      [PROTOCOL, "id: demo10", "id: 1demo"],
      [PROTOCOL, "id: demo20", "id: 2demo"],
    ],
    ["protocol.yaml:5:27 bad-name", "protocol.yaml:6:27 bad-name"],
  ],
  [
    "a condition on a string, next to a name that has an error",
    [
      message([
        "name: 1A, type: Integer, octets: 1",
        "name: K, type: Octet String, octets: 4",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:15 bad-name", "messages/say.yaml:11:77 unknown-condition-field"],
  ],
  [
    "a condition on a name that has an error",
    [
      message([
        "name: 1K, type: Integer, octets: 1",
        "name: A, type: Octets, octets: 4, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/say.yaml:9:15 bad-name"],
  ],
  [
    "two operations whose names have errors",
    [
      [NOTE, "operation: Note", "operation: note"],
      [LOGIN, "operation: Login", "operation: login"],
    ],
    ["messages/login.yaml:1:12 bad-name", "messages/note.yaml:1:12 bad-name"],
  ],
  ["a misspelt role", [[PROTOCOL, "role: sequence", "role: seqence"]], ["protocol.yaml:16:64 unknown-value"]],
  [
    "a constant of the header that has an error",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Integer, octets: 2, constant: [1], en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:56 wrong-shape"],
  ],
  [
    "a constant of a length that has an error, next to a field without a role",
    [
      [PROTOCOL, "role: length", "role: length, constant: [1]"],
      [PROTOCOL, ", role: sequence", ""],
    ],
    ["protocol.yaml:14:80 wrong-shape", "protocol.yaml:16:13 header-role-missing"],
  ],
  [
    "an id of a response above all ids",
    [[LOGIN, "response:", "response:\n  id: 99999999999"]],
    ["messages/login.yaml:14:7 out-of-bounds"],
  ],
  [
    "an accessor of contents that have an error",
    [message(["name: A, type: Octets, octets: 4, accessor: readIt, contains: 5"])],
    ["messages/say.yaml:9:71 wrong-shape"],
  ],
  [
    "a duplicate name, and that of its response",
    [
      [NOTE, "name: Note", "name: Login"],
      [NOTE, "response:", "response:\n  name: Login_Resp"],
    ],
    [
      "messages/note.yaml:6:9 duplicate-message < messages/login.yaml:6",
      "messages/note.yaml:15:9 duplicate-message < messages/login.yaml:13",
    ],
  ],
  [
    "a duplicate id, and that of its response",
    [
      [NOTE, "0x00000009", "0x00000001"],
      [NOTE, "response:", "response:\n  id: 0x80000001"],
    ],
    [
      "messages/note.yaml:7:7 duplicate-id < messages/login.yaml:7",
      "messages/note.yaml:15:7 duplicate-id < messages/login.yaml:13",
    ],
  ],
  [
    "an id of a response that has an error",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  id: one\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    ["messages/note.yaml:15:7 wrong-shape"],
  ],
  [
    "a rule about a name that has an error",
    [message(["name: 1A, type: Integer, octets: 1", "name: B, type: Integer, octets: 1"], ["A == B"])],
    ["messages/say.yaml:9:15 bad-name"],
  ],
  [
    "a coding whose only value has an error",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [{ value: 1, name: 1a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["types/more.yaml:2:108 bad-name"],
  ],
  [
    "names of two requests that have errors",
    [
      [LOGIN, "name: Login", "name: 1x"],
      [NOTE, "name: Note", "name: 2x"],
    ],
    ["messages/login.yaml:6:9 bad-name", "messages/note.yaml:6:9 bad-name"],
  ],
  [
    "ids of two requests that have errors",
    [
      [LOGIN, "0x00000001", "one"],
      [NOTE, "0x00000009", "nine"],
    ],
    ["messages/login.yaml:7:7 wrong-shape", "messages/note.yaml:7:7 wrong-shape"],
  ],
  [
    "a rule about a field that is not an object",
    [
      [NOTE, "{ name: Mark, type: Octets, octets: 4, en: Its mark., zh: 标记。 }", "Mark"],
      [NOTE, "response:", '  rules: [{ id: a, require: "zeros(Mark)", en: R., zh: 则。 }]\nresponse:'],
    ],
    ["messages/note.yaml:13:7 wrong-shape"],
  ],
  [
    "a version that has an error, and fields that are limited to versions",
    [
      [PROTOCOL, '{ version: "2.0", id: demo20 }', "demo20"],
      [NOTE, "octets: 4, en", 'octets: 4, until: "1.0", en'],
      [NOTE, "response:", '    - { name: Mark, type: Octets, octets: 5, since: "2.0", en: M., zh: 标。 }\nresponse:'],
    ],
    ["protocol.yaml:6:5 wrong-shape"],
  ],
  [
    "a rule about another field than that of unknown type",
    [message(["name: A, type: Zebra", "name: B, type: Integer, octets: 1"], ["B == 'x'"])],
    ["messages/say.yaml:9:24 unknown-type", "messages/say.yaml:12:36 wrong-operand"],
  ],
  [
    "a response whose only id has a misspelt key",
    [
      [PROTOCOL, "responses: { suffix: _Resp, id-offset: 0x80000000 }\n", ""],
      [NOTE, "response:", "response:\n  idd: 0x21\n  name: A"],
      [LOGIN, "response:", "response:\n  id: 0x22\n  name: B"],
    ],
    ["messages/note.yaml:15:3 unknown-key"],
  ],
  [
    "a coding of which one value is invalid",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1${EXPLAINED}, values: [5, { value: 1, name: a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["types/more.yaml:2:71 wrong-shape"],
  ],
  [
    "octets of a content, of which one value is invalid",
    [
      types(
        `Type: { type: Unsigned Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [5, { value: 1, name: a, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type"]),
    ],
    ["types/more.yaml:2:90 wrong-shape"],
  ],
  [
    "an operation whose name has an error, with a duplicate accessor",
    [
      [NOTE, "operation: Note", "operation: note"],
      [
        NOTE,
        "Mark, type: Octets, octets: 4,",
        "Mark, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { Coding: 1 } }],",
      ],
      message([
        "name: K, type: Integer, octets: 1",
        "name: A, type: Octets, octets: 4, accessor: readIt, contains: [{ type: Point, when: { K: 1 } }]",
      ]),
    ],
    ["messages/note.yaml:1:12 bad-name"],
  ],
  [
    "a message with the name of unknown messages",
    [[NOTE, "name: Note", "name: unknown"]],
    ["messages/note.yaml:6:9 bad-name"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  ["", "a name and an id. Add them"],
  ["\n  name: A", "an id. Add it"],
  ["\n  id: 0x21", "a name. Add it"],
])("requires a name and an id of a response: %j", (given, needed) => {
  const responses = "responses: { suffix: _Resp, id-offset: 0x80000000 }\n";
  const login = "\n  name: Login_Resp\n  id: 0x22";
  expect(
    wordsOf(
      [PROTOCOL, responses, ""],
      [LOGIN, "response:", `response:${login}`],
      [NOTE, "response:", `response:${given}`],
    ),
  ).toEqual([`The response needs ${needed} here, or derive names and ids with responses: in protocol.yaml.`]);
});
