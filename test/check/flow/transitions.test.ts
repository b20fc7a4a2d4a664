import { testCases } from "./flow-cases.js";

/* Transitions: each can be taken, and one is taken for every message. */

const [ACCEPTED, REJECTED] = [
  "  - { from: open, answered: Connect, when: Status == ok, to: running }\n",
  "  - { from: open, answered: Connect, to: closed, because: rejected }\n",
];

testCases([
  [
    "a transition after one without a condition",
    "cmpp",
    [[`${ACCEPTED}${REJECTED}`, `${REJECTED}${ACCEPTED}`]],
    ["cmpp:25:5 transition-never-taken < cmpp:24"],
  ],
  [
    "a transition that a missing condition hides",
    "cmpp",
    [[" when: Status == ok,", ""]],
    ["cmpp:25:5 transition-never-taken < cmpp:24"],
  ],
  [
    "a transition that any-login before it hides",
    "relay",
    [
      ["  - { from: [open, invited], answered: any-login, to: closed, because: rejected }\n", ""],
      [
        "transitions:\n",
        "transitions:\n  - { from: [open, invited], answered: any-login, to: closed, because: rejected }\n",
      ],
    ],
    [
      "relay:27:5 transition-never-taken < relay:25",
      "relay:28:5 transition-never-taken < relay:25",
      "relay:29:5 transition-never-taken < relay:25",
    ],
  ],
  [
    "a transition that two others hide together",
    "relay",
    [
      [
        "from: [sending, receiving, both], asked: Bye, by: client, to: ending }",
        "from: [sending, receiving], asked: Bye, by: client, to: ending }\n  - { from: both, asked: Bye, to: ending }\n  - { from: [receiving, both], asked: Bye, by: client, to: closed, because: ended }",
      ],
    ],
    ["relay:32:5 transition-never-taken < relay:30"],
  ],
  [
    "no transition if only another side is hidden",
    "relay",
    [
      [
        "asked: Bye, by: client, to: ending }",
        "asked: Bye, by: client, to: ending }\n  - { from: sending, asked: Push, by: client, to: sending }\n  - { from: both, asked: Push, by: client, to: both }\n  - { from: both, asked: Push, by: server, to: both }",
      ],
    ],
    [],
  ],
  [
    "a request that cannot be sent in the state",
    "cmpp",
    [["from: running, asked: Terminate", "from: open, asked: Terminate"]],
    ["cmpp:19:53 final-state-with-requests", "cmpp:26:26 transition-never-taken"],
  ],
  [
    "a response to what cannot be sent before the state",
    "cmpp",
    [["from: ending, answered: Terminate", "from: [open, ending], answered: Terminate"]],
    ["cmpp:27:14 transition-never-taken"],
  ],
  [
    "one of several operations that cannot be sent",
    "relay",
    [["asked: Bye, by: client", "asked: [Bye, Bind], by: client"]],
    ["relay:30:54 transition-never-taken"],
  ],
  [
    "a request that the side cannot send",
    "relay",
    [["asked: Bye, by: client", "asked: Bye, by: server"]],
    ["relay:30:48 transition-never-taken"],
  ],
  [
    "a one-way message that cannot be sent",
    "relay",
    [["  - { from: ending,", "  - { from: sending, told: Invite, to: both }\n  - { from: ending,"]],
    ["relay:31:28 transition-never-taken"],
  ],
  [
    "a request that is only tolerated",
    "cmpp",
    [
      [
        "  - { from: running, asked: Terminate",
        "  - { from: open, asked: ActiveTest, to: open }\n  - { from: running, asked: Terminate",
      ],
    ],
    ["cmpp:26:26 transition-never-taken"],
  ],
  [
    "nothing about the negative answer",
    "relay",
    [["  - { from: ending,", "  - { from: both, told: Nack, to: both }\n  - { from: ending,"]],
    [],
  ],
  ["a condition without a transition if it does not hold", "cmpp", [[REJECTED, ""]], ["cmpp:24:44 transition-missing"]],
  [
    "a condition of one of two logins",
    "relay",
    [["answered: any-login, to: closed", "answered: Bind, to: closed"]],
    ["relay:28:57 transition-missing"],
  ],
  [
    "a condition in one of two states",
    "relay",
    [["[open, invited], answered: any-login, to: closed", "open, answered: any-login, to: closed"]],
    ["relay:28:57 transition-missing"],
  ],
  [
    "a condition in a version without the last transition",
    "cmpp",
    [["{ from: open, answered: Connect, to: closed", '{ since: "3.0", from: open, answered: Connect, to: closed']],
    ["cmpp:24:44 transition-missing"],
  ],
  [
    "answered for a one-way message",
    "relay",
    [["told: Invite", "answered: Invite"]],
    ["relay:25:29 answered-without-response"],
  ],
  [
    "asked for a one-way message",
    "relay",
    [["told: Invite", "asked: Invite"]],
    ["relay:25:26 answered-without-response"],
  ],
  [
    "told for an operation with a response",
    "cmpp",
    [["asked: Terminate", "told: Terminate"]],
    ["cmpp:26:28 answered-without-response"],
  ],
  [
    "told for every operation with a response",
    "cmpp",
    [["asked: Terminate", "told: any"]],
    ["cmpp:26:28 answered-without-response"],
  ],
  [
    "a transition to the final state without a reason",
    "cmpp",
    [[", because: ended", ""]],
    ["cmpp:27:46 transition-without-reason"],
  ],
  [
    "a reason of a transition to another state",
    "cmpp",
    [["to: running }", "to: running, because: ended }"]],
    ["cmpp:24:71 reason-useless < cmpp:21"],
  ],
  [
    "no reason if the final state is unclear",
    "cmpp",
    [
      [", because: ended", ""],
      ["  closed: {", "  over: { en: O., zh: 结束。 }\n  closed: {"],
      ["to: closed, because: rejected", "to: over, because: rejected"],
    ],
    ["cmpp:22:3 final-state-twice < cmpp:21"],
  ],
]);
