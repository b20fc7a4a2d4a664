import { describe, expect, test } from "vitest";
import { compileEdited, testCases } from "./flow-cases.js";

/* Conditions that name the status of the header, and negative answers with reasons. */

const ANY = `  - of: any
    accepted: status == ok
    slow-down: "status in [throttled, queueFull]"
    rejected: status == failed
    out-of-turn: status == wrongState
`;

testCases([
  [
    "a value that the status does not have",
    "courier",
    [["unknown: status == unknownCommand", "unknown: status == unknownCommando"]],
    ["courier:53:22 unknown-value-name"],
  ],
  [
    "a field of a negative answer that does not exist",
    "courier",
    [["unknown: status == unknownCommand", "unknown: result == 3"]],
    ["courier:53:12 unknown-flow-field"],
  ],
  [
    "a negative answer that is no operation",
    "courier",
    [["operation: Refuse", "operation: Refuze"]],
    [
      "courier:52:14 unknown-operation",
      "courier/messages/refuse.yaml:5:8 request-never-allowed < courier:14",
      "courier/messages/refuse.yaml:5:25 request-never-allowed < courier:14",
    ],
  ],
  [
    "a status that accepts and rejects",
    "courier",
    [["rejected: status == failed", "rejected: status == ok"]],
    ["courier:65:15 expression-not-exclusive < courier:63"],
  ],
  [
    "a status that accepts and forbids",
    "courier",
    [["out-of-turn: status == wrongState", 'out-of-turn: "status in [ok, wrongState]"']],
    ["courier:66:18 expression-not-exclusive < courier:63"],
  ],
  [
    "no overlap of a rejection and a more exact meaning",
    "courier",
    [["rejected: status == failed", "rejected: status == throttled"]],
    [],
  ],
  [
    "a rejection without what accepts",
    "courier",
    [["    accepted: status == ok\n    slow-down", "    slow-down"]],
    ["courier:63:5 slow-down-without-accepted"],
  ],
  [
    "operations whose status has no meaning, but not the keep-alive and the end",
    "courier",
    [[ANY, "  - { of: [JoinBoth, JoinSender, JoinReceiver, Post, Drop], accepted: status == ok }\n"]],
    [
      "courier/messages/look.yaml:11:1 results-missing < courier:61",
      "courier/messages/recall.yaml:11:1 results-missing < courier:61",
    ],
  ],
]);

describe("a condition", () => {
  test("has no status if the header has none", () => {
    const [first] = compileEdited("relay", [["Result in [full, tooFast]", "status in [full, tooFast]"]]);
    expect(first?.message).toBe("There is no field status in PUT_Resp. Name a field of this message.");
  });

  test("of a request has a status as well", () => {
    expect(compileEdited("courier", [["request.status == ok", "request.status != throttled"]])).toEqual([]);
  });

  test("that overlaps is reported with the status", () => {
    const [first] = compileEdited("courier", [["rejected: status == failed", "rejected: status == ok"]]);
    expect(first?.message).toContain("both hold for status = 0");
  });
});
