import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import type { Submit } from "smswire/cmpp30";
import { quantile } from "../harness/harness.js";
import { WAYS, type Way } from "./loopback-ways.js";
import { createSubject } from "../contests/subject.js";
import { commandLine } from "../../helpers/results/command-line.js";

/* npm run bench:loopback -- [--messages COUNT] [--rounds COUNT]: SUBMITs to a server in another process, and its answers. */

const { values: options } = commandLine("bench:loopback", {
  options: { messages: { type: "string", default: "200000" }, rounds: { type: "string", default: "5" } },
});
const count = Number(options.messages);

/** A connection that takes longer than this is an error. */
const MAX_SECONDS = 60;

const { messages } = createSubject("typical");

function* traffic(): Generator<Submit> {
  for (let index = 0; index < count; index++) yield messages[index % messages.length]!;
}

/** Milliseconds from the first message to the last answer. */
async function timeOf(way: Way): Promise<number> {
  const server = fork(join(import.meta.dirname, "loopback-server.js"), [way.name]);
  try {
    const [port]: unknown[] = await once(server, "message");
    const socket = connect(Number(port), "127.0.0.1");
    await once(socket, "connect");
    socket.setNoDelay(true);
    const start = performance.now();
    const answers = new Promise<void>((resolve, reject) => {
      let received = 0;
      way.listen(socket, (sequenceId) => {
        if (sequenceId !== messages[received % messages.length]?.sequenceId) reject(new Error("Another answer."));
        if (++received === count) resolve();
      });
      socket.once("error", reject);
      setTimeout(() => reject(new Error(`${way.name} takes too long.`)), MAX_SECONDS * 1000).unref();
    });
    await Promise.all([way.send(socket, traffic()), answers]);
    const time = performance.now() - start;
    socket.destroy();
    return time;
  } finally {
    server.disconnect();
    await once(server, "exit");
  }
}

const times = new Map<Way, number[]>(WAYS.map((way) => [way, []]));
for (let round = 0; round < Number(options.rounds); round++) {
  for (const way of WAYS) times.get(way)?.push(await timeOf(way));
}
const naive = WAYS.at(-1);
assert.ok(naive !== undefined);
console.log(
  `${count} SUBMITs and their answers over 127.0.0.1, ${options.rounds} rounds. Ratios are to the naive way.`,
);
for (const [way, own] of times) {
  const ratios = own.map((time, round) => (times.get(naive)?.[round] ?? NaN) / time);
  const perSecond = Math.round(count / (quantile(own, 0.5) / 1000));
  console.log(
    `  ${way.name.padEnd(32)}${String(perSecond).padStart(10)}/s${quantile(ratios, 0.5).toFixed(2).padStart(8)}x`,
  );
}
