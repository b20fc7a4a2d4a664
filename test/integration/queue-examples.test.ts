import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { lacksNats, NatsServer } from "../helpers/processes/nats-server.js";
import { lacksRedis, RedisServer } from "../helpers/processes/redis-server.js";

/* The examples for queues in the guide run as they are, with real servers and a simulated gateway; only their ports are replaced. */

const GUIDES = ["schema/guide.md", "schema/guide.zh.md"];

/** Scripts are in this folder, because it resolves the packages like a user's project. */
const folder = join("node_modules", ".queue-examples");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The block of code in a guide that contains some words. */
function codeIn(guide: string, words: string): string {
  const blocks = [...readFileSync(guide, "utf8").matchAll(/```typescript\n([\s\S]*?)```/g)].map(
    ([, code = ""]) => code,
  );
  const [example, ...others] = blocks.filter((code) => code.includes(words));
  if (example === undefined || others.length > 0) throw new Error(`${guide} has no single example with ${words}.`);
  return example;
}

const START = `
import { createSubmit, encode, spToIsmg, submitReports } from "smswire/cmpp30";
import * as smswire from "smswire/node";
import { MemoryMeetingStore, ReportMatcher } from "smswire/reports";
import { simulate } from "../../generator/simulate.ts";

const gateway = await simulate({ protocol: "cmpp30", reportAfter: 200 });
const at = { host: "127.0.0.1", port: gateway.port, login: { sourceAddr: "900001" }, secrets: { shared: "888888" } };
const show = (...values) => console.log(JSON.stringify(values));
`;

/** Runs a example between two pieces of a script. Returns what the script shows. */
async function outputOf(name: string, pieces: readonly string[]): Promise<unknown[]> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.mts`);
  writeFileSync(file, pieces.join("\n"));
  const words = ["--import", "tsx", "--conditions=source", file];
  const { stdout } = await promisify(execFile)(process.execPath, words, { encoding: "utf8" });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

test("the examples are the same in both guides", () => {
  for (const words of ["jetstream", "bullmq"]) {
    const [first, ...others] = GUIDES.map((guide) => codeIn(guide, words));
    expect(others).toEqual([first]);
  }
});

const NATS_ADMIN = `
import { jetstreamManager } from "@nats-io/jetstream";
import { connect as connectAdmin } from "@nats-io/transport-node";
const connection = await connectAdmin({ servers: "127.0.0.1:4222" });
const { streams } = await jetstreamManager(connection);
await streams.add({ name: "SMS", subjects: ["sms.*"] });
const count = async () => (await streams.info("SMS")).state.messages;
`;

const NATS_USE = `
const received = [];
const sp = await smswire.connect(spToIsmg, { ...at, onDeliver: async (deliver) => {
  await onDeliver(deliver);
  received.push(deliver);
} });
gateway.deliver({ from: "13900139000", to: "10690001", text: "first" });
gateway.deliver({ from: "13900139000", to: "10690001", text: "second" });
while (received.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
show("messages", await count());
await onDeliver(received[0]); // the gateway sends it again
show("messages", await count());
const stored = await streams.getMessage("SMS", { seq: 1 });
show("same bytes", Buffer.from(stored.data).equals(Buffer.from(encode(received[0]))));
await sp.end();
await gateway.close();
show("findings", gateway.findings.length);
process.exit(0);
`;

describe.skipIf(lacksNats)("the example for NATS JetStream", () => {
  test("stores each message once, before its answer", async () => {
    const server = await NatsServer.start();
    try {
      const script = [START, NATS_ADMIN, codeIn("schema/guide.md", "jetstream"), NATS_USE];
      const output = await outputOf(
        "nats",
        script.map((piece) => piece.replaceAll("127.0.0.1:4222", `127.0.0.1:${server.port}`)),
      );
      expect(output).toEqual([
        ["messages", 2],
        ["messages", 2],
        ["same bytes", true],
        ["findings", 0],
      ]);
    } finally {
      await server.stop();
    }
  });
});

const BULL_START = `
import { Queue, QueueEvents } from "bullmq";
import { rateStore } from "smswire/redis";
import { createClient } from "redis";
const redis = await createClient({ url: "redis://127.0.0.1:6379" }).connect();
const client = { eval: (script, keys, values) => redis.eval(script, { keys: [...keys], arguments: [...values] }) };
const rates = rateStore(client, { perSecond: 100, burst: 20, prefix: "test:rates" });
const saved = [];
const save = async (id, report) => saved.push([id, report.state]);
const reports = new ReportMatcher(submitReports, { store: new MemoryMeetingStore(), onUnmet: (unmet) => show(unmet) });
const sp = await smswire.connect(spToIsmg, { ...at, onDeliver: async (deliver) => {
  const met = await reports.reported(deliver);
  if (met !== null) await save(met.value, met.report);
} });
const fieldsOf = ({ to, text }) => {
  const { name, sequenceId, ...fields } = createSubmit({
    sequenceId: 0, serviceId: "HELP", feeUserType: 0, msgSrc: "900001", feeType: "01", feeCode: "0", srcId: "10690001",
    registeredDelivery: 1, destTerminalId: [to], msgContent: new TextEncoder().encode(text),
  });
  return fields;
};
`;

const BULL_USE = `
const queue = new Queue("sms", { connection: redis });
const events = new QueueEvents("sms", { connection: redis });
await events.waitUntilReady();
const outcome = async (to) => {
  const job = await queue.add("send", { to, text: "hello" });
  return job.waitUntilFinished(events).then(() => "accepted", (error) => error.message);
};
show(await outcome("13800138000"));
show(await outcome("13800199011"));
show(await outcome("13800199800")); // its report comes before its answer
while (saved.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
show(saved.toSorted());
await worker.close();
await sp.end();
await gateway.close();
show("findings", gateway.findings.length);
process.exit(0);
`;

describe.skipIf(lacksRedis)("the example for BullMQ", () => {
  test("ends each job with its answer, and saves the reports", async () => {
    const server = await RedisServer.start();
    try {
      const script = [START, BULL_START, codeIn("schema/guide.md", "bullmq"), BULL_USE];
      const output = await outputOf(
        "bullmq",
        script.map((piece) => piece.replaceAll("6379", String(server.port))),
      );
      expect(output).toEqual([
        ["accepted"],
        [expect.stringContaining("Result 11, Msg_src is wrong")],
        ["accepted"],
        [
          [
            ["1", "DELIVRD"],
            ["3", "DELIVRD"],
          ],
        ],
        ["findings", 0],
      ]);
    } finally {
      await server.stop();
    }
  });
});
