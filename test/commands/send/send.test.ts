import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { simulate, type Simulator, type SimulatorEvent } from "../../../generator/simulate.js";
import { runTool, type ToolRun } from "../../helpers/run-tool.js";

/* `send` against a simulated gateway in the process of the test. */

let simulator: Simulator;
let events: SimulatorEvent[] = [];

beforeEach(async () => {
  events = [];
  simulator = await simulate({ protocol: "cmpp30", onEvent: (event) => events.push(event) });
});

afterEach(() => simulator.close({ within: 20 }));

function send(...words: readonly string[]): Promise<ToolRun> {
  const place = ["--protocol", "cmpp30", "--port", String(simulator.port), "--account", "900001:888888"];
  return runTool(["send", ...place, ...words]);
}

/** The messages with a name that the gateway received. */
function received(name: string) {
  return events.flatMap((event) => (event.kind === "frame" && event.message.name === name ? [event.message] : []));
}

test("splits a long text, and gets a report for each part", async () => {
  const { code, out } = await send("--to", "13800138000", "--text", "你好".repeat(50), "--report");
  expect(out).toMatch(/Msg_Id \d{22}, \d{22} {2}2 parts/);
  expect(out.match(/DELIVRD/g)).toHaveLength(2);
  expect(code).toBe(0);
  expect(received("CMPP_SUBMIT").map((each) => [each["pkNumber"], each["pkTotal"], each["tpUdhi"]])).toEqual([
    [1, 2, 1],
    [2, 2, 1],
  ]);
  expect(simulator.findings).toEqual([]);
});

test("exits with 1 if a message is not accepted or not delivered", async () => {
  const rejected = await send("--to", "13800199011", "--text", "hi");
  expect(rejected.code).toBe(1);
  expect(rejected.out).toContain(
    "13800199011  failed  CMPP 3.0 CMPP_SUBMIT: the ISMG does not accept it: Result 11, Msg_src is wrong.\n",
  );
  const expired = await send("--to", "13800199400", "--text", "hi", "--report");
  expect([expired.code, /EXPIRED/.test(expired.out)]).toEqual([1, true]);
});

test("rejects --report where no reports come on the connection, before it connects", async () => {
  const words = ["--protocol", "sgip12", "--account", "a:b", "--to", "8613800138000", "--text", "hi", "--report"];
  const { code, err } = await runTool(["send", ...words, "--port", "9"]);
  expect([code, err]).toEqual([
    2,
    "The server of SGIP 1.2 spToSmg sends no reports: they come on another connection, or not at all. Remove --report.\n",
  ]);
});

test("finds a report that comes before the answer", async () => {
  const { code, out } = await send("--to", "13800199800", "--text", "hi", "--report");
  expect([code, /DELIVRD {2}after 0\.0 s/.test(out)]).toEqual([0, true]);
});

test("--json writes an object per line", async () => {
  const { out } = await send("--to", "13800138000", "--text", "hi", "--report", "--json");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({ kind: "result", receiver: "13800138000", accepted: true, parts: 1 }),
    expect.objectContaining({ kind: "report", receiver: "13800138000", state: "DELIVRD" }),
  ]);
});

test("--field sets other fields by their wire names or properties", async () => {
  await send("--to", "13800138000", "--text", "hi", "--field", "Service_Id=HELP", "--field", "msgLevel=3");
  expect(received("CMPP_SUBMIT").map((each) => [each["serviceId"], each["msgLevel"]])).toEqual([["HELP", 3]]);
});

test("--hex sends bytes in the format that is named, or as binary", async () => {
  const gb = await send("--to", "13800138000", "--hex", "c4e3 bac3", "--message-format", "15");
  await send("--to", "13800138000", "--hex", "0xdeadbeef");
  expect(gb.code).toBe(0);
  expect(received("CMPP_SUBMIT").map((each) => [each["msgFmt"], each["msgContent"], each["pkTotal"]])).toEqual([
    [15, new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]), 1],
    [4, new Uint8Array([0xde, 0xad, 0xbe, 0xef]), 1],
  ]);
});

test("--trace shows every frame with its fields, without secrets", async () => {
  const { out } = await send("--to", "13800138000", "--text", "hi", "--trace");
  const starts = out.split("\n").flatMap((line) => /^[\d:.]+ #(\d [<>] \w+)/.exec(line)?.[1] ?? []);
  expect(starts).toEqual([
    "1 > CONNECT",
    "1 < CONNECT_RESP",
    "1 > SUBMIT",
    "1 < SUBMIT_RESP",
    "1 > TERMINATE",
    "1 < TERMINATE_RESP",
  ]);
  expect(out).toMatch(/ AuthenticatorSource {2}"\*{16}"\n/);
  expect(out).toMatch(/ Dest_terminal_Id\[0\] +"13800138000"\n/);
  const json = await send("--to", "13800138000", "--text", "hi", "--trace", "--json");
  const lines = json.out
    .trimEnd()
    .split("\n")
    .map((line): { kind: string } => JSON.parse(line));
  expect(lines.map(({ kind }) => kind)).toEqual(["frame", "frame", "frame", "frame", "result", "frame", "frame"]);
});

test("--count sends many messages with a full window", async () => {
  const { code, out } = await send("--to", "13800138000", "--text", "hi", "--count", "200", "--window", "8");
  expect(out).toMatch(/\n200 messages, 200 accepted, [\d.]+ s, \d+ per second\n$/);
  expect([code, received("CMPP_SUBMIT").length, simulator.findings]).toEqual([0, 200, []]);
});

test("reads the secret from SMSWIRE_SECRET", async () => {
  process.env["SMSWIRE_SECRET"] = "888888";
  try {
    const words = [
      "send",
      "--protocol",
      "cmpp30",
      "--port",
      String(simulator.port),
      "--to",
      "13800138000",
      "--text",
      "hi",
    ];
    expect((await runTool(words)).code).toBe(0);
  } finally {
    delete process.env["SMSWIRE_SECRET"];
  }
});

describe("wrong options are usage errors", () => {
  test.each([
    [["--text", "hi"], "Add a receiver with --to.\n"],
    [["--to", "13800138000"], "Add a text with --text.\n"],
    [
      ["--to", "1", "--text", "hi", "--host", "192.0.2.1", "--count", "5"],
      "--count, --rate, --connections and --window are for this machine. Add --yes to use them with 192.0.2.1.\n",
    ],
    [
      ["--to", "1", "--text", "hi", "--field", "Service=1"],
      "--field: CMPP_SUBMIT has no field Service. Did you mean Service_Id?\n",
    ],
    [
      ["--to", "1", "--text", "hi", "--field", "Msg_level=high"],
      '--field: expected an integer for Msg_level, got "high".\n',
    ],
    [["--to", "1", "--hex", "c4e"], '--hex: expected pairs of hexadecimal digits, got "c4e".\n'],
    [["--to", "1", "--text", "你好", "--message-format", "0"], "ASCII at character 0: "],
  ])("%j", async (words, message) => {
    const { code, err } = await send(...words);
    expect([code, err.startsWith(message)]).toEqual([2, true]);
  });
});
