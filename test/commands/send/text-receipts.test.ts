import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { simulate, type SimulateOptions, type Simulator, type SimulatorEvent } from "../../../generator/simulate.js";
import { courier } from "../../fixtures/courier/courier.js";
import { runTool, type ToolRun } from "../../helpers/run-tool.js";
import { removeTemporaryFolders, temporaryFolder } from "../../helpers/temporary-folder.js";

/* `simulate` and `send` for a protocol with a status in its header, several logins, and receipts as texts. */

let folder: string;
let simulator: Simulator;
let events: SimulatorEvent[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  for (const [path, text] of courier().protocols) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});

beforeEach(() => start());

async function start(options: Partial<SimulateOptions> = {}): Promise<void> {
  events = [];
  const onEvent = (event: SimulatorEvent): void => void events.push(event);
  const accounts = { agent: "secret" };
  simulator = await simulate({ protocol: "courier10", schema: folder, onEvent, accounts, ...options });
}

afterEach(async () => {
  await simulator.close({ within: 20 });
  removeTemporaryFolders();
});

function send(...words: readonly string[]): Promise<ToolRun> {
  const place = ["--schema", folder, "--protocol", "courier10", "--port", String(simulator.port)];
  return runTool(["send", ...place, "--account", "agent:secret", "--text", "hi", ...words]);
}

const received = (name: string) =>
  events.flatMap((event) => (event.kind === "frame" && event.message.name === name ? [event.message] : []));

test("asks for a receipt as the schema states, and relates its text to the message", async () => {
  const { code, out } = await send("--to", "13800138000", "--report");
  expect(out).toMatch(/13800138000 {2}accepted {2}ticket 0000000001 {2}1 part/);
  expect(out).toMatch(/13800138000 {2}DELIVRD {2}after/);
  expect(code).toBe(0);
  expect(received("POST")).toMatchObject([{ receipts: 1 }]);
  const [receipt] = received("DROP");
  const text = new TextDecoder().decode(receipt?.["content"] instanceof Uint8Array ? receipt["content"] : undefined);
  expect(receipt).toMatchObject({ kind: 4, outcome: 0, source: "13800138000", target: "agent" });
  expect(text).toMatch(
    /^id:0000000001 sub:001 dlvrd:001 submit date:\d{10} done date:\d{10} stat:DELIVRD err:000 text:$/,
  );
  expect(simulator.findings).toEqual([]);
});

test("sends no receipt without a request for one", async () => {
  const { code } = await send("--to", "13800138000", "--field", "receipts=2");
  expect([code, received("DROP")]).toEqual([0, []]);
});

test("shows the state of a message that did not arrive", async () => {
  const { code, out } = await send("--to", "13800199300", "--report");
  expect([code, /UNDELIV/.test(out)]).toEqual([1, true]);
});

describe("the special numbers", () => {
  test("answer with a status, without a body, which is retried if it asks to slow down", async () => {
    const { code, out } = await send("--to", "13800199008");
    expect(out).toContain("the Center does not accept it: outcome 8, The system failed.");
    expect(code).toBe(1);
    expect(received("POST_REPLY")).toMatchObject([{ outcome: 8, ticket: undefined }]);
  });
});

test("names the reason of a rejected login", async () => {
  const { code, err } = await send("--to", "1", "--account", "agent:wrong");
  expect(code).toBe(2);
  expect(err).toContain("outcome 14, The password is wrong");
});

test("sends a message again whose status asks to slow down", async () => {
  const scenario = join(temporaryFolder(), "slow.yaml");
  writeFileSync(scenario, "steps:\n  - { on: Post, when: receipts == all, answer: { status: 88 }, times: 1 }\n");
  await simulator.close({ within: 20 });
  await start({ scenario });
  const { code } = await send("--to", "13800138000", "--report");
  expect(code).toBe(0);
  expect(received("POST_REPLY").map(({ outcome, ticket }) => [outcome, ticket])).toEqual([
    [88, undefined],
    [0, "0000000002"],
  ]);
});
