import { setTimeout as sleep } from "node:timers/promises";
import { meetingStore, partStore, rateStore } from "../../../generated/runtime/redis/index.js";
import { ReportMatcher } from "../../../generated/runtime/reports/index.js";
import { Reassembler, splitMessage } from "../../../generated/runtime/text/index.js";
import { RespClient } from "../../helpers/processes/resp-client.js";
import { textFormats } from "../../helpers/text-formats.js";
import { numbered } from "../reports/numbered-reports.js";

/* One of two processes that share a server. It does its half of a task, and prints the results as JSON. */

const [task = "", port = "", own = "", count = ""] = process.argv.slice(2);
const client = new RespClient(Number(port));
const parity = Number(own);
const numbers = Array.from({ length: Number(count) }, (_, index) => index);

/** Runs work for each value, at most 64 at a time, in an order that differs by process. */
async function eachOf<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
  const queue = values.map((value, index) => ({ value, at: (index * (parity === 0 ? 7919 : 104_729)) % 1_000_003 }));
  queue.sort((one, other) => one.at - other.at);
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await work(next.value);
  };
  await Promise.all(Array.from({ length: 64 }, worker));
}

/** Each process has the requests of its parity, and the reports of the other. */
async function meet(): Promise<readonly unknown[]> {
  const met: string[] = [];
  const unmet: unknown[] = [];
  const store = meetingStore<number, string>(client, { repeatWithin: 3000, expireAfter: 3000 });
  const matcher = new ReportMatcher(numbered, { store, onUnmet: (sides) => void unmet.push(...sides) });
  await eachOf(numbers, async (number) => {
    if (number % 2 === parity) {
      const response = { sequenceId: number, msgId: BigInt(number) };
      const reports = await matcher.submitted({ receivers: 1 }, response, number);
      met.push(...reports.map((report) => `${number} ${report}`));
    } else {
      const found = await matcher.reported({ msgId: BigInt(number), stat: `STAT${number}` });
      if (found !== null) met.push(`${found.value} ${found.report}`);
    }
  });
  return [...met, ...unmet];
}

/** Each process receives every second part of every message. */
async function reassemble(): Promise<readonly unknown[]> {
  const reassembler = new Reassembler(textFormats, { store: partStore(client) });
  const parts = numbers.flatMap((number) =>
    splitMessage(textFormats, `${number} ${"长短信".repeat(60)}`, { reference: number % 256 }).map((part) => {
      return { ...part, from: `138${number}`, to: "10658888", id: BigInt(number * 10 + part.number) };
    }),
  );
  const whole: string[] = [];
  await eachOf(
    parts.filter((part) => (part.number + Number(part.from)) % 2 === parity),
    async (part) => {
      const { outcome } = await reassembler.add(part);
      if (outcome.kind === "complete") whole.push(outcome.message.text ?? "");
    },
  );
  return whole;
}

/** Both processes take from one bucket. Returns the times at which they may send. */
async function take(): Promise<readonly unknown[]> {
  const store = rateStore(client, { perSecond: 500, burst: 20 });
  const times: number[] = [];
  await eachOf(numbers, async () => void times.push((await store.take("900001", 1, Date.now())) + Date.now()));
  return times;
}

const TASKS: Readonly<Record<string, () => Promise<readonly unknown[]>>> = { meet, reassemble, take };

// Both begin at the same time, when both are ready.
await client.command("INCR", "ready");
while (Number(await client.command("GET", "ready")) < 2) await sleep(5);
const results = await TASKS[task]?.();
client.close();
process.stdout.write(JSON.stringify(results));
