import { afterEach, describe, expect, test } from "vitest";
import { createDeliverResp, decodeDeliverMsgContent, type SubmitResp } from "../generated/cmpp30/index.js";
import { type SimulateOptions, simulate, type Simulator, type SimulatorEvent } from "../generator/simulate.js";
import { RawClient, submit } from "./helpers/flow/raw-client.js";

/* A simulated gateway in the process of a test. */

const running: Simulator[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.close({ within: 20 });
});

async function start(options: Partial<SimulateOptions> = {}): Promise<{ simulator: Simulator; client: RawClient }> {
  const simulator = await simulate({ protocol: "cmpp30", ...options });
  running.push(simulator);
  const client = await RawClient.connect(simulator.port);
  await client.logIn();
  return { simulator, client };
}

/** Sends a message to a number, and returns the answer and the time that it took. */
async function answerTo(
  number: string,
): Promise<{ response: SubmitResp | null; client: RawClient; milliseconds: number }> {
  const { client } = await start();
  const begin = performance.now();
  client.send(submit(2, { destTerminalId: [number], registeredDelivery: 1 }));
  const response = await client.next("CMPP_SUBMIT_RESP");
  return { response, client, milliseconds: performance.now() - begin };
}

/** The state in the next report. */
async function nextState(client: RawClient): Promise<string | null> {
  const report = await client.next("CMPP_DELIVER");
  if (report === null) return null;
  client.send(createDeliverResp({ sequenceId: report.sequenceId, msgId: report.msgId, result: 0 }));
  return decodeDeliverMsgContent(report)?.stat ?? null;
}

test("sends a report for each receiver, with identifiers that follow each other", async () => {
  const { client } = await start();
  client.send(submit(2, { destTerminalId: ["13800138000", "13800138001"], registeredDelivery: 1 }));
  const response = await client.next("CMPP_SUBMIT_RESP");
  const first = response?.msgId ?? 0n;
  const reports = [await client.next("CMPP_DELIVER"), await client.next("CMPP_DELIVER")];
  const contents = reports.map((each) => (each === null ? null : decodeDeliverMsgContent(each)));
  expect(contents.map((each) => each?.msgId)).toEqual([first, first + 1n]);
  expect(contents.map((each) => each?.destTerminalId)).toEqual(["13800138000", "13800138001"]);
  expect(contents.map((each) => each?.stat)).toEqual(["DELIVRD", "DELIVRD"]);
});

test("sends no report without a request for one", async () => {
  const { client, simulator } = await start();
  client.send(submit(2));
  await client.next("CMPP_SUBMIT_RESP");
  simulator.deliver({ from: "13900139000", to: "10690001", text: "你好" });
  const next = await client.next("CMPP_DELIVER");
  expect([next?.registeredDelivery, next?.srcTerminalId, next?.msgFmt]).toEqual([0, "13900139000", 8]);
});

describe("numbers that end in", () => {
  test("99008 are answered with the result 8", async () => {
    expect((await answerTo("13800199008")).response?.result).toBe(8);
  });

  test("99201 are answered after a second", async () => {
    expect((await answerTo("13800199201")).milliseconds).toBeGreaterThan(950);
  });

  test("99300 and 99400 get reports of other states", async () => {
    expect(await nextState((await answerTo("13800199300")).client)).toBe("UNDELIV");
    expect(await nextState((await answerTo("13800199400")).client)).toBe("EXPIRED");
  });

  test("99501 have their connection cut without an answer", async () => {
    const { response, client } = await answerTo("13800199501");
    expect([response, client.socket.destroyed]).toEqual([null, true]);
  });

  test("99600 get the answer in two halves", async () => {
    const { response, milliseconds } = await answerTo("13800199600");
    expect(response?.result).toBe(0);
    expect(milliseconds).toBeGreaterThan(950);
  });

  test("99700 are answered twice", async () => {
    const { response, client } = await answerTo("13800199700");
    const again = await client.next("CMPP_SUBMIT_RESP");
    expect([again?.sequenceId, again?.msgId]).toEqual([2, response?.msgId]);
  });

  test("99800 get the report first", async () => {
    const { client } = await start();
    const events: string[] = [];
    client.send(submit(2, { destTerminalId: ["13800199800"], registeredDelivery: 1 }));
    const report = client.next("CMPP_DELIVER").then(() => events.push("report"));
    await report;
    const answer = client.next("CMPP_SUBMIT_RESP").then((each) => events.push(`answer ${each?.result}`));
    await answer;
    expect(events).toEqual(["report", "answer 0"]);
  });

  test("99900 get an answer with another sequence first", async () => {
    const { response, client } = await answerTo("13800199900");
    const right = await client.next("CMPP_SUBMIT_RESP");
    expect([response?.sequenceId === 2, right?.sequenceId]).toEqual([false, 2]);
  });
});

test("the same seed gives the same states, another seed gives others", async () => {
  const states = { DELIVRD: 1, UNDELIV: 1, EXPIRED: 1 };
  const statesOf = async (seed: number): Promise<readonly (string | null)[]> => {
    const { client } = await start({ states, seed });
    const found: (string | null)[] = [];
    for (let sequence = 2; sequence < 22; sequence++) {
      client.send(submit(sequence, { registeredDelivery: 1 }));
      await client.next("CMPP_SUBMIT_RESP");
      found.push(await nextState(client));
    }
    return found;
  };
  const [first, again, other] = [await statesOf(7), await statesOf(7), await statesOf(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first).size).toBe(3);
});

test("keeps reports for an account that is not logged in", async () => {
  const { simulator, client } = await start({ reportAfter: 200 });
  client.send(submit(2, { registeredDelivery: 1 }));
  await client.next("CMPP_SUBMIT_RESP");
  client.socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 400));
  const next = await RawClient.connect(simulator.port);
  await next.logIn();
  expect(await nextState(next)).toBe("DELIVRD");
});

test("reports connections and frames", async () => {
  const events: SimulatorEvent[] = [];
  const { simulator, client } = await start({ onEvent: (event) => events.push(event) });
  simulator.cut(1);
  await client.closed();
  await simulator.close({ within: 20 });
  const kinds = events.filter(({ kind }) => kind !== "octets").map(({ kind }) => kind);
  expect(kinds).toEqual(["opened", "frame", "frame", "closed"]);
});

test("throws for a protocol that does not exist", async () => {
  await expect(simulate({ protocol: "cmpp99" })).rejects.toThrow("There is no protocol cmpp99 with a flow");
});
