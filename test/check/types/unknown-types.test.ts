import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import { STATUS, COMMON, PLACE, EXPLAINED, type Case } from "../cases.js";

/* Unknown and unused types, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
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
    "a list of an unknown type that a rule names",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, count: C"], ["count(A) == 1"])],
    ["messages/say.yaml:10:15 count-missing"],
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
    "a member of a field of an unknown type",
    [message(["name: A, type: Zebra", "name: B, type: Integer, octets: 1"], ["A.one == B"])],
    ["messages/say.yaml:9:24 unknown-type"],
  ],
  [
    "a rule about another field than that of unknown type",
    [message(["name: A, type: Zebra", "name: B, type: Integer, octets: 1"], ["B == 'x'"])],
    ["messages/say.yaml:9:24 unknown-type", "messages/say.yaml:12:36 wrong-operand"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
