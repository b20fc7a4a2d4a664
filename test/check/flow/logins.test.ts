import { testCases } from "./flow-cases.js";

/* The logins, the keep-alive and the end of a flow. */

testCases([
  [
    "a login that the first state does not list",
    "cmpp",
    [["client: [Connect], ", ""]],
    ["cmpp:18:3 login-not-in-first-state < cmpp:29"],
  ],
  [
    "a login in another state than the first",
    "relay",
    [
      ["client: [Bind, BindByTicket]", "client: [Bind]"],
      ["client: [Bind], leave", "client: [Bind, BindByTicket], leave"],
    ],
    ["relay:16:41 login-not-in-first-state < relay:39"],
  ],
  [
    "a login by rest",
    "cmpp",
    [["client: [Connect]", "client: rest"]],
    ["cmpp:18:73 login-not-in-first-state < cmpp:29"],
  ],
  [
    "a login that only the server sends",
    "demo",
    [
      ["client: [Login]", "client: [Note]"],
      ["client: rest", "client: [Note], server: [Login]"],
    ],
    ["demo:8:41 login-not-in-first-state < demo:15", "demo:9:87 request-without-leg < demo/messages/login.yaml:4"],
  ],
  [
    "a login without a transition to another state",
    "cmpp",
    [["when: Status == ok, to: running", "when: Status == ok, to: closed, because: ended"]],
    ["cmpp:30:14 login-leads-nowhere"],
  ],
  [
    "one of two logins without a transition",
    "relay",
    [["answered: any-login, when: Result == ok, to: both", "answered: Bind, when: Result == ok, to: both"]],
    ["relay:39:16 login-leads-nowhere"],
  ],
  [
    "a login without a response",
    "relay",
    [
      ["response:\n  fields:\n    - { name: Result, type: Result }\n", "", "messages/bind-by-ticket.yaml"],
      ["    rejections: { account: Result == unknownAccount, secret: Result == wrongPassword }\n\nend", "\nend"],
    ],
    ["relay:39:16 login-leads-nowhere"],
  ],
  [
    "a field of a login that only one version has",
    "cmpp",
    [
      [
        "    - name: Timestamp\n",
        '    - { name: Mode, type: Unsigned Integer, octets: 1, since: "3.0", en: M., zh: 式。 }\n    - name: Timestamp\n',
        "messages/connect.yaml",
      ],
    ],
    ["cmpp/messages/connect.yaml:30:15 login-differs-by-version < cmpp:34"],
  ],
  [
    "a field of a login with another width",
    "cmpp",
    [
      [
        "name: Timestamp\n      type: Unsigned Integer\n      octets: 4",
        'name: Timestamp\n      type: Unsigned Integer\n      octets: { "2.0": 4, "3.0": 8 }',
        "messages/connect.yaml",
      ],
      ["- { digits: Timestamp, count: 10 }", "- { digits: Timestamp, count: 20 }", "messages/connect.yaml"],
    ],
    ["cmpp/messages/connect.yaml:30:13 login-differs-by-version < cmpp:34"],
  ],
  [
    "a type of a login with another width",
    "demo",
    [["account: User }", 'account: User, version: { field: Place_Kind, values: { "1.0": [1], "2.0": [2] } } }']],
    ["demo/messages/login.yaml:9:15 login-differs-by-version < demo:15"],
  ],
  [
    "a structure of a login with another width",
    "relay",
    [
      [
        "- { name: Version,",
        "- { name: Origin, type: Origin, en: O., zh: 源。 }\n    - { name: Version,",
        "messages/bind.yaml",
      ],
      [
        "  Account:\n",
        '  Origin:\n    en: O.\n    zh: 源。\n    fields:\n      - { name: Code, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 2 }, en: C., zh: 码。 }\n\n  Account:\n',
        "types/types.yaml",
      ],
    ],
    ["relay/messages/bind.yaml:14:15 login-differs-by-version < relay:37"],
  ],
  [
    "no difference of a login without versions",
    "demo",
    [["account: User }", "account: User, version: { field: Place_Kind, values: [1, 2] } }"]],
    [],
  ],
  [
    "a keep-alive that the server may not send",
    "cmpp",
    [["server: rest", "server: [Deliver, Terminate]"]],
    ["cmpp:41:26 keep-alive-not-allowed < cmpp:19"],
  ],
  [
    "a keep-alive without a leg",
    "cmpp",
    [["legs: [SP -> ISMG, ISMG -> SP, ISMG -> ISMG]", "legs: [SP -> ISMG, ISMG -> ISMG]", "messages/active-test.yaml"]],
    ["cmpp:41:26 keep-alive-not-allowed < cmpp:19"],
  ],
  [
    "a keep-alive that is missing in one state",
    "relay",
    [["end: {", "keep-alive: { operation: Put, after: quiet, by: client, else: closed }\nend: {"]],
    ["relay:44:26 keep-alive-not-allowed < relay:19"],
  ],
  [
    "a one-way keep-alive",
    "relay",
    [["end: {", "keep-alive: { operation: Alarm, after: quiet, by: server, else: closed }\nend: {"]],
    ["relay:44:26 keep-alive-not-allowed"],
  ],
  [
    "no missing keep-alive of a link without a leg for it",
    "cmpp",
    [["port: 9168, kind: one-exchange }", "port: 9168 }"]],
    [],
  ],
  [
    "an end that the server may not send",
    "relay",
    [["end: { operation: Bye, by: client }", "end: { operation: Bye, by: both }"]],
    ["relay:44:19 end-not-allowed < relay:18"],
  ],
  [
    "an end that a state does not allow",
    "relay",
    [
      [
        "sending: { en: The client sends., zh: 客户端发送。, client: [Put, Push, Report, Bye, Alarm]",
        "sending: { en: The client sends., zh: 客户端发送。, client: [Put, Push, Report, Alarm]",
      ],
      ["from: [sending, receiving, both], asked", "from: [receiving, both], asked"],
      ["  - { from: ending,", "  - { from: sending, answered: Put, to: both }\n  - { from: ending,"],
    ],
    ["relay:45:19 end-not-allowed < relay:18"],
  ],
  [
    "a one-way end",
    "relay",
    [["end: { operation: Bye, by: client }", "end: { operation: Nack, by: client }"]],
    ["relay:44:19 end-not-allowed"],
  ],
  [
    "nothing if the operation is unknown",
    "cmpp",
    [["end: { operation: Terminate", "end: { operation: Terminat"]],
    ["cmpp:42:19 unknown-operation"],
  ],
]);
