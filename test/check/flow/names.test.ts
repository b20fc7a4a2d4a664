import { expect, test } from "vitest";
import { compileEdited, testCases } from "./flow-cases.js";

/* Names in flow.yaml. */

testCases([
  [
    "a state of to",
    "cmpp",
    [["when: Status == ok, to: running", "when: Status == ok, to: runing"]],
    ["cmpp:24:62 unknown-state"],
  ],
  [
    "a state that several parts name, once",
    "relay",
    [
      ["from: [open, invited]", "from: [open, invitd]"],
      ["from: [open, invited]", "from: [open, invitd]"],
    ],
    ["relay:26:20 unknown-state < relay:27"],
  ],
  [
    "a misspelt definition of a state, once",
    "cmpp",
    [["  ending: {", "  endign: {"]],
    ["cmpp:20:3 unknown-state < cmpp:26"],
  ],
  ["a state of else", "cmpp", [["else: closed", "else: close"]], ["cmpp:41:64 unknown-state"]],
  [
    "a state of tolerate",
    "cmpp",
    [["in: open, request: ActiveTest", "in: opened, request: ActiveTest"]],
    ["cmpp:47:11 unknown-state"],
  ],
  ["a state of idle", "relay", [["in: both }", "in: bot }"]], ["relay:45:39 unknown-state"]],
  ["a setting of a limit", "cmpp", [["window: W", "window: V"]], ["cmpp:15:52 unknown-setting"]],
  [
    "a setting of a state",
    "cmpp",
    [["leave-within: login-time", "leave-within: logintime"]],
    ["cmpp:18:106 unknown-setting"],
  ],
  ["a setting of the keep-alive", "cmpp", [["after: C", "after: D"]], ["cmpp:41:45 unknown-setting"]],
  [
    "a misspelt definition of a setting",
    "relay",
    [["  login-time:", "  login-tmie:"]],
    ["relay:8:3 unknown-setting < relay:16"],
  ],
  ["an operation of a state", "cmpp", [["client: [Connect]", "client: [Conect]"]], ["cmpp:18:82 unknown-operation"]],
  [
    "an operation with another ending",
    "cmpp",
    [["asked: Terminate", "asked: TerminateRequest"]],
    ["cmpp:26:29 unknown-operation"],
  ],
  ["an operation of the login", "cmpp", [["operation: Connect", "operation: Login"]], ["cmpp:30:14 unknown-operation"]],
  ["an operation of results", "cmpp", [["of: Cancel", "of: Cancle"]], ["cmpp:53:11 unknown-operation"]],
  ["an operation of a weight", "cmpp", [["weight: { Submit:", "weight: { Submitt:"]], ["cmpp:60:11 unknown-operation"]],
  ["an operation of a report", "cmpp", [["in: Deliver", "in: Delivr"]], ["cmpp:67:9 unknown-operation"]],
  [
    "the operation of the keep-alive",
    "cmpp",
    [["keep-alive: { operation: ActiveTest", "keep-alive: { operation: ActivTest"]],
    ["cmpp:41:26 unknown-operation"],
  ],
  [
    "a misspelt name in the file of the operation",
    "cmpp",
    [["operation: Connect", "operation: Conect", "messages/connect.yaml"]],
    ["cmpp/messages/connect.yaml:2:12 unknown-operation < cmpp:30"],
  ],
  ["a party of a link", "cmpp", [["client: SP, server", "client: PS, server"]], ["cmpp:72:31 unknown-party"]],
  [
    "a structure of a report",
    "cmpp",
    [["structure: MT_Status_Report", "structure: MT_Status_Reprt"]],
    ["cmpp:68:16 unknown-structure"],
  ],
  [
    "a field of the login",
    "cmpp",
    [["account: Source_Addr", "account: Source_Adr"]],
    ["cmpp:31:12 unknown-flow-field"],
  ],
  ["a field of fill", "cmpp", [["Timestamp: month", "Time: month"]], ["cmpp:32:11 unknown-flow-field"]],
  ["a field of a link", "relay", [["set: { Link_Kind: 1 }", "set: { Kind: 1 }"]], ["relay:61:70 unknown-flow-field"]],
  [
    "a field of a structured sequence",
    "relay",
    [["field: Serial", "field: Serail"]],
    ["relay:11:56 unknown-flow-field"],
  ],
  [
    "a field of a condition, once for all operations",
    "relay",
    [["accepted: Result == ok }", "accepted: Reslt == ok }"]],
    ["relay:54:26 unknown-flow-field"],
  ],
  [
    "a field of any-login",
    "relay",
    [["any-login, when: Result == ok", "any-login, when: Resul == ok"]],
    ["relay:28:57 unknown-flow-field"],
  ],
  [
    "a field of the request without request",
    "relay",
    [["request.Mode == send", "Mode == send"]],
    ["relay:26:69 unknown-flow-field"],
  ],
  [
    "a field of request that is one of the response",
    "relay",
    [["request.Mode == send", "request.Result == ok"]],
    ["relay:26:69 unknown-flow-field"],
  ],
  [
    "a value of a condition",
    "cmpp",
    [["accepted: Success_Id == deleted", "accepted: Success_Id == delete"]],
    ["cmpp:53:43 unknown-value-name"],
  ],
  [
    "a condition that cannot be parsed",
    "cmpp",
    [["when: Status == ok", "when: Status = ok"]],
    ["cmpp:24:51 expression-syntax"],
  ],
  [
    "a condition of two types",
    "cmpp",
    [["account: Status == ill", "account: Status == 'x' or Status == ill"]],
    ["cmpp:36:24 wrong-operand"],
  ],
  [
    "a field that the other version lacks",
    "cmpp",
    [["Fwd], accepted: Result == ok", "Fwd], accepted: Result == ok and request.LinkID != ''"]],
    ["cmpp:52:62 field-absent"],
  ],
  ["a description without a value", "cmpp", [["zh: 链路检测间隔。", "zh: ''"]], ["cmpp:5:55 missing-translation"]],
  [
    "a setting without a value for a version",
    "relay",
    [['"1.0": 30, "2.0": 20', '"1.0": 30']],
    ["relay:5:22 version-value-missing"],
  ],
  ["a login without values for a version", "relay", [['"1.0": [1], ', ""]], ["relay:37:40 version-value-missing"]],
  ["a misspelt version", "relay", [['"1.0": 30, "2.0": 20', '"1.0": 30, "2.1": 20']], ["relay:5:35 unknown-version"]],
  ["a missing translation", "cmpp", [[", zh: 链路检测间隔。", ""]], ["cmpp:5:3 missing-key"]],
  ["a missing translation of a state", "cmpp", [["en: Both sides send., ", ""]], ["cmpp:19:3 missing-key"]],
]);

test("suggests the nearest name", () => {
  expect(compileEdited("cmpp", [["to: ending", "to: endig"]]).map(({ message }) => message)).toEqual([
    "There is no state endig. Did you mean ending? Known: open, running, ending, closed.",
  ]);
});
