import { expect, test } from "vitest";
import { LOGIN, type OneChange } from "../cases.js";
import { message, reportedOf } from "../../helpers/diagnose.js";

/* Rules after small changes of the sound schema in faulty-schemas/base; valid changes have none. */

const rules = (...requires: readonly string[]): string =>
  [
    "  rules:",
    ...requires.map((require, index) => `    - { id: r${index}, require: "${require}", en: R., zh: 则。 }`),
  ].join("\n") + "\nresponse:";

const CASES: readonly OneChange[] = [
  [
    "two rules about unknown fields",
    LOGIN,
    "response:",
    rules("Usr == 'a'", "Place_Knd == 1"),
    ["messages/login.yaml:14:27 unknown-rule-field", "messages/login.yaml:15:27 unknown-rule-field"],
  ],
  [
    "a rule about a field of a structure",
    LOGIN,
    "response:",
    rules("Place == 1"),
    ["messages/login.yaml:14:27 wrong-operand"],
  ],
  [
    "a rule about a value of a field without an enumeration",
    LOGIN,
    "response:",
    rules("User == 'a'", "Place_Kind in [1, 2]", "Place_Kind == some"),
    ["messages/login.yaml:16:41 unknown-rule-field"],
  ],
  [
    "a rule that begins with an integer",
    LOGIN,
    "response:",
    rules("begins(User, 1)"),
    ["messages/login.yaml:14:40 wrong-operand"],
  ],
  [
    "a rule with a part of a field that is not a string",
    LOGIN,
    "response:",
    rules("part(Place_Kind, 1, 2) == 'a'"),
    ["messages/login.yaml:14:32 wrong-operand"],
  ],
  [
    "a rule with a part at a position that is not an integer",
    LOGIN,
    "response:",
    rules("part(User, 'a', 2) == 'a'"),
    ["messages/login.yaml:14:38 wrong-operand"],
  ],
  [
    "a rule with an octet of a string",
    LOGIN,
    "response:",
    rules("octet(User, 1) == 1"),
    ["messages/login.yaml:14:33 wrong-operand"],
  ],
  [
    "a rule with an octet at a position that is a string",
    LOGIN,
    "response:",
    rules("octet(Place, 'a') == 1"),
    ["messages/login.yaml:14:40 wrong-operand"],
  ],
  [
    "a rule with an unknown field twice",
    LOGIN,
    "response:",
    rules("Usr == 'a'", "Usr == 'b'"),
    ["messages/login.yaml:9:15 unknown-rule-field < messages/login.yaml:14"],
  ],
  [
    "a rule that compares a string with an integer",
    LOGIN,
    "response:",
    rules("User == 1"),
    ["messages/login.yaml:14:35 wrong-operand"],
  ],
  [
    "a rule that is not a condition",
    LOGIN,
    "response:",
    rules("Place_Length"),
    ["messages/login.yaml:14:27 wrong-operand"],
  ],
  [
    "a rule that joins operands that are not conditions",
    LOGIN,
    "response:",
    rules("Place_Length >= 1 and Place_Kind"),
    ["messages/login.yaml:14:49 wrong-operand"],
  ],
  [
    "a rule that negates an integer",
    LOGIN,
    "response:",
    rules("not Place_Kind"),
    ["messages/login.yaml:14:31 wrong-operand"],
  ],
  [
    "valid rules",
    LOGIN,
    "response:",
    rules(
      "begins(User, '86')",
      "not digits(User)",
      "number(part(User, 1, 2)) in 0..48",
      "octet(Place, 1) + 1 >= Place_Length % 2",
    ),
    [],
  ],
  [
    "a rule that compares an enumeration with a field",
    LOGIN,
    "    - { name: Status, type: Status }\n",
    "    - { name: Status, type: Status }\n    - { name: Past, type: Status }\n  rules: [{ id: x, require: Status == Past or Status == ok or Past != Status, en: R., zh: 则。 }]\n",
    [],
  ],
  [
    "a rule that compares an enumeration with an unknown name",
    LOGIN,
    "    - { name: Status, type: Status }\n",
    "    - { name: Status, type: Status }\n  rules: [{ id: x, require: Status == okay, en: R., zh: 则。 }]\n",
    ["messages/login.yaml:17:39 unknown-value-name"],
  ],
  [
    "division by zero",
    LOGIN,
    "response:",
    rules("Place_Length % 0 == 1", "Place_Length / 0 == 1"),
    ["messages/login.yaml:14:42 wrong-operand", "messages/login.yaml:15:42 wrong-operand"],
  ],
  [
    "division by a value that can be zero",
    LOGIN,
    "response:",
    rules("Place_Length % Place_Kind == 1"),
    ["messages/login.yaml:14:42 wrong-operand"],
  ],
  [
    "a range that ends with a string",
    LOGIN,
    "response:",
    rules("Place_Kind in [1..'a']"),
    ["messages/login.yaml:14:45 wrong-operand"],
  ],
  [
    "a list that ends with a string",
    LOGIN,
    "response:",
    rules("Place_Kind in [1, 'a']"),
    ["messages/login.yaml:14:45 wrong-operand"],
  ],
  [
    "a rule about a field whose type is unknown",
    LOGIN,
    "    - { name: Status, type: Status }\n",
    "    - { name: Status, type: Unheard }\n  rules: [{ id: x, require: Status == 1, en: R., zh: 则。 }]\n",
    ["messages/login.yaml:16:29 unknown-type"],
  ],
];

test.each(CASES)("checks %s", (_, file, before, after, reported) => {
  expect(reportedOf([file, before, after])).toEqual(reported);
});

test("does not report a name in a rule if the name of a field is invalid", () => {
  expect(reportedOf(message(["name: 5, type: Unsigned Integer, octets: 1"], ["X == 1"]))).toEqual([
    "messages/say.yaml:9:15 bad-name",
  ]);
});
