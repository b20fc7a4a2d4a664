import { expect, test } from "vitest";
import { reportedOf } from "../../helpers/diagnose.js";
import { PROTOCOL, NOTE, type Case } from "../cases.js";

/* Ids of rules, parties of legs and spans of versions, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
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
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
