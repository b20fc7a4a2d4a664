import { afterEach, expect, test } from "vitest";
import { createDeliver, createDeliverResp, createTerminate, type Message } from "../../../generated/cmpp30/index.js";
import { type Simulator, type SimulateOptions, simulate } from "../../../generator/simulate.js";
import { login, RawClient, submit } from "../../helpers/flow/raw-client.js";

/* Errors of clients, each of which the simulator names by its rule. */

let simulator: Simulator | null = null;

afterEach(async () => {
  await simulator?.close({ within: 20 });
  simulator = null;
});

async function start(options: Partial<SimulateOptions> = {}): Promise<RawClient> {
  simulator = await simulate({ protocol: "cmpp30", ...options });
  return RawClient.connect(simulator.port);
}

/** The rules of the findings after a condition holds, or after two seconds. */
async function rulesWith(rule: string): Promise<readonly string[]> {
  const rules = (): string[] => [...new Set(simulator?.findings.map((each) => each.rule))];
  for (let tries = 0; tries < 200 && !rules().includes(rule); tries++) await pause(10);
  return rules();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface Planted {
  readonly rule: string;
  readonly options?: Partial<SimulateOptions>;
  readonly act: (client: RawClient) => Promise<void> | void;
}

const DELIVER = { from: "13800138000", to: "10690001", text: "TD" };

const deliver = createDeliver({
  sequenceId: 9,
  msgId: 1n,
  destId: "10690001",
  serviceId: "HELP",
  srcTerminalId: "13800138000",
  registeredDelivery: 0,
  msgContent: new Uint8Array(2),
});

async function end(client: RawClient): Promise<void> {
  client.send(createTerminate({ sequenceId: 99 }));
  await client.next("CMPP_TERMINATE_RESP");
}

const PLANTED: readonly Planted[] = [
  { rule: "request-before-login", act: (client) => client.send(submit(1)) },
  { rule: "login-rejected", act: (client) => client.logIn("wrong") },
  {
    rule: "login-repeated",
    act: async (client) => {
      await client.logIn();
      client.send(login("888888", 2));
    },
  },
  {
    rule: "window-exceeded",
    options: { window: 2, answerAfter: 100 },
    act: async (client) => {
      await client.logIn();
      client.send(...[2, 3, 4].map((sequence) => submit(sequence)));
      await client.next("CMPP_SUBMIT_RESP");
      await end(client);
    },
  },
  {
    rule: "sequence-reused",
    options: { answerAfter: 100 },
    act: async (client) => {
      await client.logIn();
      client.send(submit(2), submit(2, { serviceId: "OTHER" }));
      await client.next("CMPP_SUBMIT_RESP");
      await end(client);
    },
  },
  {
    rule: "repeated-early",
    options: { answerAfter: 100 },
    act: async (client) => {
      await client.logIn();
      client.send(submit(2), submit(2));
      await client.next("CMPP_SUBMIT_RESP");
      await end(client);
    },
  },
  {
    rule: "answer-without-request",
    act: async (client) => {
      await client.logIn();
      client.send(createDeliverResp({ sequenceId: 77, msgId: 1n, result: 0 }));
      await end(client);
    },
  },
  {
    rule: "answered-twice",
    act: async (client) => {
      await client.logIn();
      simulator?.deliver(DELIVER);
      const asked = await client.next("CMPP_DELIVER");
      const answer = createDeliverResp({ sequenceId: asked?.sequenceId ?? 0, msgId: asked?.msgId ?? 0n, result: 0 });
      client.send(answer, answer);
      await end(client);
    },
  },
  {
    rule: "not-answered",
    act: async (client) => {
      await client.logIn();
      simulator?.deliver(DELIVER);
      await client.next("CMPP_DELIVER");
      await end(client);
      client.socket.end();
    },
  },
  {
    rule: "request-of-other-side",
    act: async (client) => {
      await client.logIn();
      client.send(deliver);
    },
  },
  {
    rule: "closed-without-end",
    act: async (client) => {
      await client.logIn();
      client.socket.destroy();
    },
  },
  {
    rule: "request-after-end",
    act: async (client) => {
      await client.logIn();
      client.send(createTerminate({ sequenceId: 2 }), submit(3));
    },
  },
  {
    rule: "source-given",
    act: async (client) => {
      await client.logIn();
      client.send(submit(2, { msgSrc: "" }));
      await client.next("CMPP_SUBMIT_RESP");
      await end(client);
    },
  },
  {
    rule: "invalid-frame",
    act: async (client) => {
      await client.logIn();
      client.socket.write(new Uint8Array(12));
    },
  },
];

test.each(PLANTED)("reports $rule, and nothing else", async ({ rule, options, act }) => {
  const client = await start(options);
  await act(client);
  const rules = await rulesWith(rule);
  const follows = ["closed-without-end"];
  expect(rules.filter((each) => each === rule || !follows.includes(each))).toEqual([rule]);
  client.socket.destroy();
});

test("reports nothing about a client that keeps the rules", async () => {
  const client = await start();
  await client.logIn();
  client.send(submit(2, { registeredDelivery: 1 }));
  expect((await client.next("CMPP_SUBMIT_RESP"))?.result).toBe(0);
  const report: Message | null = await client.next("CMPP_DELIVER");
  client.send(createDeliverResp({ sequenceId: report?.sequenceId ?? 0, msgId: report?.msgId ?? 0n, result: 0 }));
  await end(client);
  await client.closed();
  expect(simulator?.findings).toEqual([]);
});
