import { testCases } from "./flow-cases.js";

/* The states of a flow: each can be reached, and leads to the only final one. */

const CLOSED = "  closed: { en: The connection is over., zh: 连接已关闭。 }\n";
const ENDED = "  - { from: ending, answered: Terminate, to: closed, because: ended }\n";

testCases([
  [
    "a state that no transition reaches",
    "demo",
    [["  closed: {", "  paused: { en: P., zh: 暂停。, client: rest, leave-within: login-time }\n  closed: {"]],
    ["demo:10:3 unreachable-state"],
  ],
  [
    "an unreachable state once, without the one after it",
    "relay",
    [
      ["  - { from: open, told: Invite, to: invited }\n", ""],
      [/, invited\]/g, "]"],
      ["  closed: {", "  later: { en: L., zh: 后。, leave-within: end-time }\n  closed: {"],
      [
        "  - { from: ending, ",
        "  - { from: invited, answered: Bind, to: later }\n  - { from: later, answered: Bind, to: closed, because: ended }\n  - { from: ending, ",
      ],
    ],
    ["relay:17:3 unreachable-state"],
  ],
  [
    "two unreachable states that lead to each other",
    "demo",
    [
      [
        "  closed: {",
        "  one: { en: P., zh: 暂停。, client: rest }\n  two: { en: P., zh: 暂停。, client: rest }\n  closed: {",
      ],
      ["login: {", "  - { from: one, asked: Note, to: two }\n  - { from: two, asked: Note, to: one }\nlogin: {"],
    ],
    ["demo:10:3 unreachable-state", "demo:11:3 unreachable-state"],
  ],
  ["a state that only a limit leaves", "cmpp", [[ENDED, ""]], ["cmpp:20:3 state-without-end"]],
  [
    "a state without a way out, in one version",
    "relay",
    [["from: ending, answered: Bye,", 'since: "2.0", from: ending, answered: Bye,']],
    ["relay:21:3 state-without-end"],
  ],
  [
    "two states that lead only to each other, once",
    "demo",
    [
      ["  closed: {", "  second: { en: S., zh: 二。, client: rest }\n  closed: {"],
      [
        "from: running, answered: Note, to: closed, because: ended }",
        "from: running, asked: Note, to: second }\n  - { from: second, answered: Note, to: running }",
      ],
    ],
    ["demo:9:3 state-without-end"],
  ],
  [
    "no end besides the login",
    "demo",
    [
      [
        "  - { from: running, answered: Note, to: closed, because: ended }\n",
        "  - { from: running, answered: Note, to: running }\n",
      ],
    ],
    ["demo:9:3 state-without-end"],
  ],
  [
    "no final state",
    "cmpp",
    [[CLOSED, "  closed: { en: The connection is over., zh: 连接已关闭。, leave-within: end-time }\n"]],
    ["cmpp:17:1 no-final-state"],
  ],
  [
    "two final states",
    "demo",
    [
      ["  closed: {", "  rejected: { en: R., zh: 拒绝。 }\n  closed: {"],
      ["to: closed, because: rejected", "to: rejected, because: rejected"],
    ],
    ["demo:11:3 final-state-twice < demo:10"],
  ],
  [
    "a second final state that is unreachable",
    "cmpp",
    [[CLOSED, `${CLOSED}  over: { en: O., zh: 结束。 }\n`]],
    ["cmpp:22:3 unreachable-state"],
  ],
  [
    "requests in the final state",
    "cmpp",
    [[CLOSED, "  closed: { en: The connection is over., zh: 连接已关闭。, server: [Deliver] }\n"]],
    ["cmpp:21:54 final-state-with-requests"],
  ],
  [
    "a state with requests that no transition leaves",
    "relay",
    [
      ["from: [sending, receiving, both]", "from: [sending, receiving]"],
      ["idle: { after: quiet, by: server, in: both }\n", "idle: { after: quiet, by: server, in: sending }\n"],
    ],
    ["relay:20:44 final-state-with-requests"],
  ],
  [
    "nothing about states if a name of one is unknown",
    "cmpp",
    [
      ["to: running", "to: runing"],
      [ENDED, ""],
    ],
    ["cmpp:24:62 unknown-state"],
  ],
  [
    "nothing about states if a transition is poisoned",
    "cmpp",
    [["from: ending, answered: Terminate, to: closed", "from: ending, answered: Terminate"]],
    ["cmpp:27:5 missing-key"],
  ],
]);
