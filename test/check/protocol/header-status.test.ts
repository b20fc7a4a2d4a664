import { expect, test } from "vitest";
import { message, reportedOf, types } from "../../helpers/diagnose.js";
import { PROTOCOL, type Case } from "../cases.js";

/* The status of the header, with the expected diagnostics and their places. */

const header = (...lines: readonly string[]): readonly [string, string, string] => [
  PROTOCOL,
  "zh: 序列号。 }\n",
  `zh: 序列号。 }\n${lines.map((line) => `  - { ${line}, en: The state., zh: 状态。 }\n`).join("")}`,
];

const STATUS = "name: State, type: Unsigned Integer, octets: 1, role: status, default: 0";

const ENUMERATION = types(
  "Result:",
  "  type: Unsigned Integer",
  "  octets: 4",
  "  default: 0",
  "  en: The result.",
  "  zh: 结果。",
  "  values: [{ value: 0, name: ok, en: Done, zh: 完成 }]",
);

const CASES: readonly Case[] = [
  ["an integer", [header(STATUS)], []],
  ["an enumeration whose type has the default", [ENUMERATION, header("name: State, type: Result, role: status")], []],
  [
    "a string",
    [header("name: State, type: Octet String, octets: 4, role: status, default: 0")],
    ["protocol.yaml:17:26 header-field-of-wrong-type", "protocol.yaml:17:74 unquoted-text"],
  ],
  [
    "8 octets",
    [header("name: State, type: Unsigned Integer, octets: 8, role: status, default: 0")],
    ["protocol.yaml:17:52 header-field-of-wrong-type"],
  ],
  [
    "no default",
    [header("name: State, type: Unsigned Integer, octets: 1, role: status")],
    ["protocol.yaml:17:61 status-without-default"],
  ],
  [
    "a default that does not fit",
    [header("name: State, type: Unsigned Integer, octets: 1, role: status, default: 256")],
    ["protocol.yaml:17:78 default-of-wrong-type"],
  ],
  [
    "two",
    [header(STATUS, STATUS.replace("State", "Other"))],
    ["protocol.yaml:18:61 header-role-twice < protocol.yaml:17"],
  ],
  [
    "a default of the sequence",
    [[PROTOCOL, "role: sequence", "role: sequence, default: 1"]],
    ["protocol.yaml:16:74 misplaced-key"],
  ],
  [
    "a field that rules could not tell from it",
    [header(STATUS), message(["name: status, type: Unsigned Integer, octets: 1"])],
    ["messages/say.yaml:9:15 bad-name"],
  ],
  [
    "a field with its property",
    [header(STATUS), message(["name: State, type: Unsigned Integer, octets: 1"])],
    ["messages/say.yaml:9:15 property-collision < protocol.yaml:17"],
  ],
  [
    "the property of the command",
    [header(STATUS.replace("State", "Command_Id"))],
    ["protocol.yaml:17:13 reserved-property"],
  ],
];

test.each(CASES)("a status: %s", (_, edits, expected) => {
  expect(reportedOf(...edits)).toEqual(expected);
});

test("a field may have the name status if the header has none", () => {
  expect(reportedOf(message(["name: status, type: Unsigned Integer, octets: 1"]))).toEqual([]);
});
