import { expect, test } from "vitest";
import { compileEdited, testCases } from "./flow-cases.js";

/* Settings, the window and the meanings of responses. */

const PING = `operation: Ping
en: Tests the connection.
zh: 链路检测。
since: "2.0"
legs: [Client -> Server]
request: { name: Ping, id: 0x00000005 }
response: {}
`;

testCases([
  [
    "an unused setting",
    "cmpp",
    [["requests: { answer-within: T, sendings: N", "requests: { answer-within: T, sendings: 1"]],
    ["cmpp:8:3 setting-unused"],
  ],
  [
    "no unused setting of an operation of one version",
    "demo",
    [
      ["results:", "keep-alive: { operation: Ping, after: pause, by: client, else: closed }\nresults:"],
      ["  login-time:", "  pause: { seconds: 9, en: P., zh: 停。 }\n  login-time:"],
      ["", PING, "messages/ping.yaml"],
    ],
    [],
  ],
  [
    "a count for a duration",
    "cmpp",
    [["answer-within: T", "answer-within: N"]],
    ["cmpp:15:28 setting-of-wrong-kind < cmpp:8"],
  ],
  ["a duration for a count", "cmpp", [["sendings: N", "sendings: T"]], ["cmpp:15:41 setting-of-wrong-kind < cmpp:6"]],
  [
    "a count for a limit of a state",
    "cmpp",
    [["leave-within: end-time", "leave-within: W"]],
    ["cmpp:20:82 setting-of-wrong-kind < cmpp:9"],
  ],
  ["a count for the keep-alive", "cmpp", [["after: C", "after: W"]], ["cmpp:41:45 setting-of-wrong-kind < cmpp:9"]],
  [
    "a count for silence",
    "relay",
    [["after: quiet", "after: window"]],
    ["relay:45:16 setting-of-wrong-kind < relay:7"],
  ],
  [
    "a window of more than half of the numbers",
    "cmpp",
    [["last: 0xffffffff", "last: 31"]],
    ["cmpp:9:15 window-too-large < cmpp:13"],
  ],
  [
    "a window of the only version that is too large",
    "relay",
    [
      ["window: { count: 32", 'window: { count: { "1.0": 32, "2.0": 33 }'],
      ["first: 0, last: 0xffffffff", "first: 0, last: 63"],
    ],
    ["relay:7:20 window-too-large < relay:11"],
  ],
  [
    "sequence numbers in the wrong order",
    "cmpp",
    [["first: 1, last: 0xffffffff", "first: 0xffffffff, last: 1"]],
    ["cmpp:9:15 window-too-large < cmpp:13"],
  ],
  ["no window of exactly half of the numbers", "cmpp", [["last: 0xffffffff", "last: 32"]], []],
  [
    "an operation without results",
    "cmpp",
    [["  - { of: Cancel, accepted: Success_Id == deleted }\n", ""]],
    ["cmpp/messages/cancel.yaml:13:15 results-missing < cmpp:50"],
  ],
  [
    "operations without results in one version",
    "cmpp",
    [[/ {2}- \{ of: \[PushMtRouteUpdate, PushMoRouteUpdate\], until[^\n]*\n/, ""]],
    [
      "cmpp/messages/push-mo-route-update.yaml:25:15 results-missing < cmpp:50",
      "cmpp/messages/push-mt-route-update.yaml:23:15 results-missing < cmpp:50",
    ],
  ],
  [
    "no missing results of a poisoned entry",
    "cmpp",
    [["{ of: Cancel, accepted: Success_Id == deleted }", "{ of: Cancel, accepted: 5 }"]],
    ["cmpp:53:29 unquoted-text"],
  ],
  [
    "no missing results of an entry that cannot be parsed",
    "cmpp",
    [["of: Cancel, accepted: Success_Id == deleted", "of: Cancel, accepted: Success_Id = deleted"]],
    ["cmpp:53:40 expression-syntax"],
  ],
  [
    "slow-down without accepted",
    "relay",
    [["of: Put, accepted: Result == ok, slow", "of: Put, slow"]],
    ["relay:53:16 slow-down-without-accepted"],
  ],
  [
    "repeated without accepted",
    "cmpp",
    [["accepted: Success_Id == deleted", "repeated: Success_Id == deleted"]],
    ["cmpp:53:19 slow-down-without-accepted"],
  ],
  [
    "a value that is accepted and slow-down",
    "relay",
    [['slow-down: "Result in [full, tooFast]"', 'slow-down: "Result in [ok, tooFast]"']],
    ["relay:53:51 expression-not-exclusive < relay:53"],
  ],
  [
    "a value that is slow-down and repeated",
    "cmpp",
    [["repeated: Result == duplicateSequence", "repeated: Result in 3..8"]],
    ["cmpp:52:103 expression-not-exclusive < cmpp:52"],
  ],
  [
    "a value that is accepted by its absence",
    "cmpp",
    [
      [
        "accepted: Result == ok, slow-down: Result == flowControl, rep",
        "accepted: Result != 9, slow-down: Result > 9 and Result < 11, rep",
      ],
    ],
    ["cmpp:52:69 expression-not-exclusive < cmpp:52"],
  ],
  [
    "no overlap of conditions that exclude each other",
    "cmpp",
    [
      [
        "accepted: Result == ok, slow-down: Result == flowControl, rep",
        "accepted: not (Result > 0), slow-down: Result >= 4 or Result == 1, rep",
      ],
    ],
    [],
  ],
  [
    "no overlap that depends on other functions",
    "cmpp",
    [
      [
        "accepted: Result == ok, slow-down: Result == flowControl, rep",
        "accepted: Result % 2 == 0, slow-down: Result == flowControl, rep",
      ],
    ],
    [],
  ],
]);

test("names a value for which both conditions hold", () => {
  const edit = ['slow-down: "Result in [full, tooFast]"', 'slow-down: "Result in [ok, tooFast]"'] as const;
  expect(compileEdited("relay", [edit]).map(({ message, zh }) => [message, zh])).toEqual([
    [
      "accepted: and slow-down: both hold for Result = 0. Exclude this value from one of them.",
      "Result = 0时，accepted:和slow-down:都成立。请从其中一个条件中排除该值。",
    ],
  ]);
});
