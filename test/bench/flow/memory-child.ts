import { connect, createServer as createTcpServer } from "node:net";
import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSubmit, spToIsmg, type Submit } from "smswire/cmpp30";
import { createServer, serve } from "smswire/node";
import { connectTo, fieldsOf, secrets } from "./ways/client-ways.js";
import { createTraffic } from "./ways/traffic.js";

/* Measures the memory of clients and servers, in a process of its own. */

/** What to do: be a server, keep requests in flight, send many requests, or open connections and stay idle. */
export interface MemorySettings {
  readonly task: "serve" | "serve-never" | "in-flight" | "growth" | "idle" | "bare-serve" | "bare-idle";
  readonly port: number;
  readonly count: number;
  readonly window: number;
}

/** What a server tells about itself on request. */
export interface ServerState {
  readonly octets: number;
  readonly connections: number;
  /** Timers that are set, and timers that fired since the last request. */
  readonly timers: number;
  readonly fired: number;
}

const settings: MemorySettings = JSON.parse(process.argv[2] ?? "");
const { task, port, count, window } = settings;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

async function octetsInUse(milliseconds = 50): Promise<number> {
  // Writes and promises that are done leave the memory first.
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let fired = 0;
const setTimer = globalThis.setTimeout;

/** Counts the timers that fire, of all code that is called afterwards. */
function countTimers(): void {
  const counting = (call: (...values: unknown[]) => void, milliseconds?: number, ...values: unknown[]) =>
    setTimer(() => {
      fired++;
      call(...values);
    }, milliseconds);
  Object.assign(globalThis, { setTimeout: Object.assign(counting, setTimer) });
}

/** Answers every message of the parent with the state. */
function tellState(connections: () => number): void {
  process.on("message", () => {
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = fired;
    fired = 0;
    void octetsInUse().then((octets) => {
      const state: ServerState = { octets, connections: connections(), timers, fired: before };
      process.send?.(JSON.stringify(state));
    });
  });
}

async function startServer(isAnswering: boolean): Promise<number> {
  countTimers();
  const link = serve(spToIsmg, {
    account: () => ({ secrets }),
    session: { window, incoming: count },
    onSubmit: () => (isAnswering ? { msgId: 1n } : new Promise<never>(() => undefined)),
  });
  tellState(() => link.sessions().length);
  return (await createServer(link, { port: 0, maxNewConnections: 10_000 }).listen()).port;
}

async function startBareServer(): Promise<number> {
  const sockets = new Set<object>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("data", () => undefined);
    socket.on("error", () => undefined);
  });
  tellState(() => sockets.size);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Bytes of the heap for each request in flight, without its message. */
async function inFlight(): Promise<number> {
  const client = await connectTo(port, count);
  const next = createTraffic();
  const kept: Submit[] = [];
  const copy = (): number => kept.push(createSubmit({ ...fieldsOf(next()), sequenceId: kept.length }));
  const send = (): void => void client.submit(fieldsOf(next())).catch(() => undefined);
  copy();
  send();
  const before = await octetsInUse();
  for (let index = 0; index < count / 2; index++) copy();
  const withMessages = await octetsInUse();
  for (let index = 0; index < count / 2; index++) send();
  // By then, the other side has read them all: their bytes are not in the memory of the client.
  const withRequests = await octetsInUse(2000);
  if (client.inFlight !== Math.floor(count / 2) + 1) throw new Error(`${client.inFlight} requests are in flight.`);
  return (withRequests - withMessages - (withMessages - before)) / (count / 2);
}

/** Heap after garbage collection, twenty times while the requests are sent. */
async function growth(): Promise<readonly number[]> {
  const client = await connectTo(port, window);
  const next = createTraffic();
  const samples: number[] = [];
  for (let sample = 0; sample < 20; sample++) {
    let left = Math.ceil(count / 20);
    const work = async (): Promise<void> => {
      while (left-- > 0) await client.submit(fieldsOf(next()));
    };
    await Promise.all(Array.from({ length: window }, work));
    samples.push(await octetsInUse());
  }
  return samples;
}

async function idle(): Promise<number> {
  let clients = 0;
  while (clients < count) {
    const opened = await Promise.all(Array.from({ length: Math.min(50, count - clients) }, () => connectTo(port, 16)));
    clients += opened.length;
  }
  return clients;
}

async function bareIdle(): Promise<number> {
  for (let sockets = 0; sockets < count; sockets++) await once(connect(port, "127.0.0.1"), "connect");
  return count;
}

const TASKS = {
  serve: () => startServer(true),
  "serve-never": () => startServer(false),
  "bare-serve": startBareServer,
  "in-flight": inFlight,
  growth,
  idle,
  "bare-idle": bareIdle,
} as const;

process.once("disconnect", () => process.exit());
process.send?.(JSON.stringify(await TASKS[task]()));
