import { expect, test } from "vitest";
import { compileEdited, testCases } from "./flow-cases.js";

/* What the sides may send: legs, links and states fit together. */

testCases([
  [
    "an operation that no state allows",
    "relay",
    [
      ["server: [Push, Report, Alarm] }\n  both", "server: [Report, Alarm] }\n  both"],
      [
        "[Put, Push, Report, Bye, Alarm], server: [Push, Report, Alarm] }",
        "[Put, Report, Bye, Alarm], server: [Report, Alarm] }",
      ],
      ["client: [Put, Push, Report, Bye, Alarm] }", "client: [Put, Report, Bye, Alarm] }"],
    ],
    ["relay/messages/push.yaml:5:8 request-never-allowed < relay:15"],
  ],
  [
    "a request without a leg for the side",
    "cmpp",
    [["client: [Connect]", "client: [Connect, Deliver]"]],
    ["cmpp:18:91 request-without-leg < cmpp/messages/deliver.yaml:6"],
  ],
  [
    "a request that no link lets the server send",
    "cmpp",
    [["server: rest", "server: [Deliver, Submit, ActiveTest, Terminate]"]],
    ["cmpp:19:85 request-without-leg < cmpp/messages/submit.yaml:6"],
  ],
  [
    "legs between parties without a link, once",
    "cmpp",
    [["  - { name: ismgToIsmg, client: ISMG, server: ISMG, port: 7930 }\n", ""]],
    [
      "cmpp/messages/active-test.yaml:6:32 leg-without-link < cmpp:71 < cmpp/messages/connect.yaml:5 < cmpp/messages/fwd.yaml:6 < cmpp/messages/terminate.yaml:5",
    ],
  ],
  [
    "a leg to a party without a link",
    "cmpp",
    [["legs: [SP -> ISMG]", "legs: [SP -> ISMG, SP -> GNS]", "messages/query.yaml"]],
    ["cmpp/messages/query.yaml:5:20 leg-without-link < cmpp:71"],
  ],
  [
    "an unknown party of a leg, once",
    "cmpp",
    [["legs: [SP -> ISMG]", "legs: [SP -> ISGM]", "messages/query.yaml"]],
    ["cmpp/messages/query.yaml:5:14 unknown-party"],
  ],
  [
    "poisoned legs, once",
    "relay",
    [["legs: [Node -> Hub]", "legs: Node", "messages/put.yaml"]],
    ["relay/messages/put.yaml:5:7 wrong-shape"],
  ],
  [
    "an unknown operation of a state, once",
    "relay",
    [["client: [Bye], server: [Push,", "client: [Bye], server: [Psh,"]],
    ["relay:19:78 unknown-operation"],
  ],
  [
    "an unknown operation of a poisoned file, once",
    "relay",
    [["operation: Push", "operation: push", "messages/push.yaml"]],
    ["relay/messages/push.yaml:2:12 bad-name"],
  ],
  [
    "a poisoned list of requests, once",
    "relay",
    [["client: [Bye], server: [Push,", "client: 3, server: [Push,"]],
    ["relay:19:62 bad-name"],
  ],
  [
    "an unknown party of a link, once",
    "cmpp",
    [["client: SP, server: ISMG", "client: SPS, server: ISMG"]],
    ["cmpp:72:31 unknown-party"],
  ],
]);

test("names the missing legs", () => {
  const edited = compileEdited("cmpp", [["client: [Connect]", "client: [Connect, Deliver]"]]);
  expect(edited.map(({ message, zh }) => [message, zh])).toEqual([
    [
      "No leg lets the client send Deliver. Add SP -> ISMG, ISMG -> ISMG, ISMG -> GNS or GNS -> ISMG to its legs, or remove it here.",
      "Deliver的legs不允许client一方发送它。请在其legs中加入SP -> ISMG、ISMG -> ISMG、ISMG -> GNS或GNS -> ISMG，或在此处删除。",
    ],
  ]);
});
