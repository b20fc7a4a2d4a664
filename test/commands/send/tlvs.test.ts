import { afterEach, beforeEach, expect, test } from "vitest";
import { simulate, type Simulator, type SimulatorEvent } from "../../../generator/simulate.js";
import { runTool, type ToolRun } from "../../helpers/run-tool.js";

/* `simulate` and `send` for a protocol with TLVs, and with identifiers of digits that count up by receiver. */

let simulator: Simulator;
let events: SimulatorEvent[] = [];

beforeEach(async () => {
  events = [];
  simulator = await simulate({
    protocol: "smgp303",
    accounts: { "118900": "888888" },
    onEvent: (event) => events.push(event),
  });
});

afterEach(() => simulator.close({ within: 20 }));

function send(...words: readonly string[]): Promise<ToolRun> {
  const place = ["--protocol", "smgp303", "--port", String(simulator.port), "--account", "118900:888888"];
  return runTool(["send", ...place, "--to", "13300000000", ...words]);
}

const received = (name: string) =>
  events.flatMap((event) => (event.kind === "frame" && event.message.name === name ? [event.message] : []));

test("splits a long text into parts with TLVs, and gets a report for each part", async () => {
  const { code, out } = await send("--text", "你好".repeat(50), "--report", "--field", "ServiceID=NEWS");
  expect(out).toMatch(/MsgID \d{20}, \d{20} {2}2 parts/);
  expect(out.match(/DELIVRD/g)).toHaveLength(2);
  expect(code).toBe(0);
  expect(received("Submit")).toMatchObject([
    { needReport: 1, tlvs: { tpUdhi: 1, pkNumber: 1, pkTotal: 2 } },
    { needReport: 1, tlvs: { tpUdhi: 1, pkNumber: 2, pkTotal: 2 } },
  ]);
  expect(received("Deliver")).toMatchObject([{ isReport: 1 }, { isReport: 1 }]);
  expect(simulator.findings).toEqual([]);
});

test("gets a report for each receiver", async () => {
  const { code, out } = await send("--to", "15300000000", "--text", "hi", "--report");
  expect([code, out.match(/DELIVRD/g)?.length]).toEqual([0, 2]);
});

test("shows why a login or a message is rejected", async () => {
  const rejected = await send("--text", "hi", "--account", "118900:wrong");
  expect([rejected.code, rejected.err]).toEqual([2, expect.stringContaining("Status 21, Authentication failed.")]);
  const failed = await send("--text", "hi", "--to", "13800199074");
  expect(failed.out).toContain("Status 74, The SP may not send at this time of the day.");
});
