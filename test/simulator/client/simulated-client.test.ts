import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { simulate, type Simulator, type SimulatorEvent } from "../../../generator/simulate.js";
import { SimulatedClient } from "../../../generator/simulator/index.js";
import { openedLink } from "../../helpers/flow/opened-link.js";

/* A simulated client against a simulated gateway. */

const link = openedLink("cmpp30");
let gateway: Simulator;
let client: SimulatedClient;
let events: SimulatorEvent[];

beforeEach(async () => {
  events = [];
  const own = events;
  gateway = await simulate({ protocol: "cmpp30" });
  client = new SimulatedClient({
    link,
    host: "127.0.0.1",
    port: gateway.port,
    account: "900001",
    secret: "888888",
    answerAfter: { from: 0, to: 0 },
    window: undefined,
    seed: 1,
    observer: (event) => own.push(event),
  });
  await client.start();
});

afterEach(async () => {
  await client.close(100);
  await gateway.close({ within: 20 });
});

const names = (): readonly string[] =>
  events.flatMap((event) => (event.kind === "frame" ? [`${event.direction} ${event.message.name}`] : []));
const rules = (): readonly string[] => events.flatMap((event) => (event.kind === "finding" ? [event.rule] : []));

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 3000;
  while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

test("logs in, sends a text, and answers its report", async () => {
  expect(client.deliver({ from: "10690001", to: "13800138000", text: "hello" })).toBe(1);
  await until(() => names().includes("out CMPP_DELIVER_RESP"));
  await client.close();
  expect(names().slice(0, 6)).toEqual([
    "out CMPP_CONNECT",
    "in CMPP_CONNECT_RESP",
    "out CMPP_SUBMIT",
    "in CMPP_SUBMIT_RESP",
    "in CMPP_DELIVER",
    "out CMPP_DELIVER_RESP",
  ]);
  const kinds = events.filter(({ kind }) => kind === "opened" || kind === "closed").map(({ kind }) => kind);
  expect(kinds).toEqual(["opened", "closed"]);
  expect([rules(), gateway.findings]).toEqual([[], []]);
});

describe("finds what the gateway does wrong", () => {
  test.each([
    ["13800199700", "answered-twice"],
    ["13800199900", "answer-without-request"],
    ["13800199008", "not-accepted"],
  ])("with %s: %s", async (to, rule) => {
    client.deliver({ from: "10690001", to, text: "hello" });
    await until(() => rules().includes(rule));
    expect(rules()).toEqual([rule]);
  });

  test("when it closes without an end", async () => {
    gateway.cut();
    await until(() => rules().includes("closed-without-end"));
    await until(() => names().filter((name) => name === "in CMPP_CONNECT_RESP").length === 2);
    expect(rules()).toEqual(["closed-without-end"]);
  });
});

test("answers with another result, and logs in again after a cut", async () => {
  client.answerWith(9);
  gateway.deliver({ from: "13900139000", to: "10690001", text: "TD" });
  await until(() => names().includes("out CMPP_DELIVER_RESP"));
  const [answer] = events.flatMap((event) =>
    event.kind === "frame" && event.message.name === "CMPP_DELIVER_RESP" ? [event.message] : [],
  );
  expect(answer?.["result"]).toBe(9);
  client.cut();
  await until(() => names().filter((name) => name === "in CMPP_CONNECT_RESP").length === 2);
  expect(gateway.findings.map(({ rule }) => rule)).toEqual(["not-accepted", "closed-without-end"]);
});
