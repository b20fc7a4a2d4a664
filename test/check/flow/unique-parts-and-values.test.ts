import { expect, test } from "vitest";
import { compileEdited, testCases } from "./flow-cases.js";

/* Names that are used twice, and values that no session can use. */

const CANCEL = "  - { of: Cancel, accepted: Success_Id == deleted }\n";
const ANY = "  - { of: any, accepted: Result == ok }\n";

testCases([
  [
    "a link with the name of another one",
    "cmpp",
    [["name: ismgToIsmg", "name: spToIsmg"]],
    ["cmpp:73:13 duplicate-link < cmpp:72"],
  ],
  [
    "a login with the name of another one",
    "relay",
    [["as: ticket", "as: password"]],
    ["relay:40:9 duplicate-login < relay:35"],
  ],
  [
    "two logins without a name",
    "relay",
    [
      ["    as: password\n", ""],
      ["    as: ticket\n", ""],
    ],
    ["relay:38:16 duplicate-login < relay:34"],
  ],
  ["no single login without a name", "relay", [["    as: ticket\n", ""]], []],
  [
    "results of an operation in two entries",
    "cmpp",
    [[CANCEL, CANCEL + CANCEL]],
    ["cmpp:54:11 duplicate-result < cmpp:53"],
  ],
  [
    "results of an operation in two lists",
    "cmpp",
    [[CANCEL, `${CANCEL}  - { of: [Fwd, Deliver], accepted: Result == ok }\n`]],
    ["cmpp:54:12 duplicate-result < cmpp:52", "cmpp:54:17 duplicate-result < cmpp:52"],
  ],
  [
    "results that overlap in one version",
    "cmpp",
    [['until: "2.0", accepted: Result == accepted }', "accepted: Result == accepted }"]],
    ["cmpp:57:12 duplicate-result < cmpp:56", "cmpp:57:27 duplicate-result < cmpp:56"],
  ],
  [
    "results of all operations in two entries",
    "relay",
    [[ANY, ANY + ANY]],
    ["relay:55:11 duplicate-result < relay:54"],
  ],
  ["a window of 0", "cmpp", [["W: { count: 16", "W: { count: 0"]], ["cmpp:9:15 setting-of-zero < cmpp:15"]],
  ["no sending", "cmpp", [["N: { count: 3", "N: { count: 0"]], ["cmpp:8:15 setting-of-zero < cmpp:15"]],
  ["no time for an answer", "cmpp", [["T: { seconds: 60", "T: { seconds: 0"]], ["cmpp:6:17 setting-of-zero < cmpp:15"]],
  [
    "no time in a state",
    "cmpp",
    [["login-time: { seconds: 30", "login-time: { seconds: 0"]],
    ["cmpp:10:26 setting-of-zero < cmpp:18"],
  ],
  ["no silence of 0, which turns the keep-alive off", "cmpp", [["C: { seconds: 180", "C: { seconds: 0"]], []],
  [
    "a window of 0 in one version",
    "cmpp",
    [["W: { count: 16", 'W: { count: { "2.0": 16, "3.0": 0 }']],
    ["cmpp:9:15 setting-of-zero < cmpp:15"],
  ],
  ["a falling range of versions", "cmpp", [["0x00..0x02", "0x02..0x00"]], ["cmpp:34:60 value-of-wrong-type"]],
  [
    "a value of two versions",
    "cmpp",
    [['"3.0": [0x30]', '"3.0": [0x30, 0x01]']],
    ["cmpp:34:93 overlapping-values < cmpp:34"],
  ],
  [
    "a value twice in one version",
    "cmpp",
    [["0x00..0x02, 0x12", "0x00..0x02, 0x02"]],
    ["cmpp:34:72 overlapping-values < cmpp:34"],
  ],
  [
    "a range that begins in another one",
    "relay",
    [["[2, 3..9]", "[2..4, 3..9]"]],
    ["relay:37:68 overlapping-values < relay:37"],
  ],
  [
    "a value that the field cannot hold",
    "cmpp",
    [["[0x30]", "[0x30, 0x100]"]],
    ["cmpp:34:93 value-too-large < cmpp/types/identifiers.yaml:19"],
  ],
  ["only the type if a value is not an integer", "cmpp", [["[0x30]", "[true]"]], ["cmpp:34:87 wrong-shape"]],
]);

test("names the other version in both languages", () => {
  expect(compileEdited("cmpp", [['"3.0": [0x30]', '"3.0": [0x01]']]).map(({ message, zh }) => [message, zh])).toEqual([
    [
      "0x01 overlaps 0x00..0x02 in version 2.0. A server finds out the version by this value, so write it for one version only.",
      "版本2.0中的0x01与0x00..0x02重叠。服务器据此值判断版本，因此一个值只能属于一个版本。",
    ],
  ]);
});
