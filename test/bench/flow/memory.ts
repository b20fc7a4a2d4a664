import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { slopeOf } from "../../helpers/results/slope.js";
import { quantile } from "../harness/harness.js";
import { end, messageOf, type Program } from "../../helpers/processes/bundled-programs.js";
import { formatted, type Line } from "./lines.js";
import type { MemorySettings, ServerState } from "./memory-child.js";

const MAX_SECONDS = 900;

/** Runs a client against a server, until `use` has its result. */
async function pair<Result>(
  program: Program,
  server: MemorySettings,
  task: MemorySettings["task"],
  use: (client: ChildProcess, server: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const serving = program.start(server);
  try {
    const client = program.start({ ...server, task, port: await messageOf<number>(serving, MAX_SECONDS) });
    try {
      return await use(client, serving);
    } finally {
      await end(client);
    }
  } finally {
    await end(serving);
  }
}

async function stateOf(server: ChildProcess): Promise<ServerState> {
  server.send("state");
  return messageOf<ServerState>(server, MAX_SECONDS);
}

/** The heap that a request in flight takes besides its message, with its promise. */
export async function inFlightLine(program: Program, rounds: number): Promise<Line> {
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const server: MemorySettings = { task: "serve-never", port: 0, count: 40_000, window: 40_000 };
    sizes.push(await pair(program, server, "in-flight", (client) => messageOf<number>(client, MAX_SECONDS)));
  }
  const median = quantile(sizes, 0.5);
  return {
    name: "heap per request in flight, besides the message, bytes",
    value: formatted(median),
    spread: `${formatted(Math.min(...sizes))}–${formatted(Math.max(...sizes))}`,
    target: "≤ 1000",
    isMet: median <= 1000,
  };
}

/** The growth of the client's heap in the last half of many requests. */
export async function growthLine(program: Program, count: number): Promise<Line> {
  const server: MemorySettings = { task: "serve", port: 0, count, window: 256 };
  const samples = await pair(program, server, "growth", (client) => messageOf<readonly number[]>(client, MAX_SECONDS));
  const half = samples.slice(samples.length / 2);
  const perTenThousand = (slopeOf(half) / (count / samples.length)) * 10_000;
  return {
    name: `heap growth in the last half of ${count.toLocaleString("en")}, bytes per 10,000`,
    value: formatted(perTenThousand),
    spread: `${formatted(Math.min(...half) / 1e6)}–${formatted(Math.max(...half) / 1e6)} MB`,
    target: "< 1000",
    isMet: perTenThousand < 1000,
  };
}

/** The memory of a server for idle connections, and its timers. */
export async function idleLines(program: Program, connections: number, seconds: number): Promise<Line[]> {
  const settings = { port: 0, count: connections, window: 16 } as const;
  const watch = async (client: ChildProcess, server: ChildProcess): Promise<ServerState> => {
    await messageOf<number>(client, MAX_SECONDS);
    await stateOf(server);
    await sleep(seconds * 1000);
    return stateOf(server);
  };
  const measure = async (serve: MemorySettings["task"], client: MemorySettings["task"]) => {
    const one = await pair(program, { ...settings, task: serve, count: 1 }, client, watch);
    const all = await pair(program, { ...settings, task: serve }, client, watch);
    return { each: (all.octets - one.octets) / (connections - 1) / 1000, last: all };
  };
  const bare = await measure("bare-serve", "bare-idle");
  const { each, last } = await measure("serve", "idle");
  const count = connections.toLocaleString("en");
  return [
    {
      name: `${count} idle connections, kB each (a bare socket: ${formatted(bare.each)})`,
      value: formatted(each),
      spread: "",
      target: "≤ 20",
      isMet: each <= 20 && last.connections === connections,
    },
    {
      name: `timers of them that fired in ${seconds} s (${formatted(last.timers / connections)} set each)`,
      value: formatted(last.fired),
      spread: "",
      target: "0",
      // The measurement itself sets one.
      isMet: last.fired <= 1,
    },
  ];
}
