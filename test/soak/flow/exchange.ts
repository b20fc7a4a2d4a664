import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { end, messageOf, type Program, withPrograms } from "../../helpers/processes/bundled-programs.js";
import { slopeOf } from "../../helpers/results/slope.js";
import type { ClientSettings, ClientState } from "./client-child.js";
import type { GatewaySettings, GatewayState } from "./server-child.js";

/** How much is exchanged. */
export interface Amount {
  readonly messages: number;
  readonly window: number;
  /** Number of SUBMITs between two cuts. */
  readonly cutEvery: number;
  /** Number of samples. */
  readonly samples: number;
}

/** A property that must hold, and what was found. */
export interface Finding {
  readonly name: string;
  readonly value: string;
  readonly isRight: boolean;
}

/** The samples of both processes, and the time. */
export interface Exchanged {
  readonly clients: readonly ClientState[];
  readonly gateways: readonly GatewayState[];
  readonly seconds: number;
}

/** Seconds for a batch. */
const MAX_SECONDS = 600;

/** Exchanges messages between two processes, with a sample of both after each batch. */
export async function exchange(amount: Amount, progress: (state: ClientState) => void): Promise<Exchanged> {
  const files = ["server-child.ts", "client-child.ts"].map((file) => join(import.meta.dirname, file));
  return withPrograms(files, async ([gateway, client]) => {
    if (gateway === undefined || client === undefined) throw new Error("There are no programs.");
    return run(gateway, client, amount, progress);
  });
}

async function run(
  gateway: Program,
  client: Program,
  amount: Amount,
  progress: (state: ClientState) => void,
): Promise<Exchanged> {
  const { messages, window, cutEvery, samples } = amount;
  const gatewaySettings: GatewaySettings = { window, cutEvery, silence: null };
  const serving = gateway.start(gatewaySettings);
  const clients: ClientState[] = [];
  const gateways: GatewayState[] = [];
  try {
    const port = await messageOf<number>(serving, MAX_SECONDS);
    const clientSettings: ClientSettings = { port, window, messages, batch: Math.ceil(messages / samples) };
    const sending = client.start(clientSettings);
    try {
      await messageOf<string>(sending, MAX_SECONDS);
      const started = performance.now();
      while ((clients.at(-1)?.calls ?? 0) < messages) {
        const state = await ask<ClientState>(sending);
        clients.push(state);
        gateways.push(await settled(serving, state));
        progress(state);
      }
      return { clients, gateways, seconds: (performance.now() - started) / 1000 };
    } finally {
      await end(sending);
    }
  } finally {
    await end(serving);
  }
}

/** The state of the gateway when the client's answers to its last reports have arrived, or after a second. */
async function settled(gateway: ReturnType<Program["start"]>, { perhaps }: ClientState): Promise<GatewayState> {
  let state = await ask<GatewayState>(gateway);
  for (let tries = 0; state.reports > perhaps && tries < 50; tries++) {
    await sleep(20);
    state = await ask<GatewayState>(gateway);
  }
  return state;
}

/** Asks a process for its state. */
export async function ask<State>(child: ReturnType<Program["start"]>): Promise<State> {
  const state = messageOf<State>(child, MAX_SECONDS);
  child.send("state");
  return state;
}

/** What must hold after an exchange. */
export function findingsOf({ clients, gateways }: Exchanged, { messages, cutEvery, samples }: Amount): Finding[] {
  const client = clients.at(-1);
  const gateway = gateways.at(-1);
  if (client === undefined || gateway === undefined) return [];
  const { accepted, perhaps, failures, reported, wrongReports, unmet } = client;
  const others = Object.values(failures).reduce((sum, count) => sum + count, 0);
  const outcomes = accepted + perhaps + others;
  const expectedCuts = Math.floor(gateway.submits / cutEvery);
  const finding = (name: string, value: number, isRight: boolean): Finding => ({
    name,
    value: value.toLocaleString("en"),
    isRight,
  });
  return [
    finding("calls with an outcome", outcomes, outcomes === messages && client.calls === messages),
    finding("accepted", accepted, accepted > 0),
    finding("cut off, may have arrived", perhaps, perhaps <= client.lostConnections * gateway.submits),
    finding(`failed for another reason ${JSON.stringify(failures)}`, others, others === 0),
    finding("accepted calls with their report", reported, reported === accepted),
    finding("reports to a wrong call, or twice", wrongReports, wrongReports === 0),
    finding("reports of calls that were cut off", unmet, unmet <= perhaps),
    finding("cuts", gateway.cuts, gateway.cuts === expectedCuts && client.lostConnections === expectedCuts),
    finding("reports that the gateway still has", gateway.reports, gateway.reports <= perhaps),
    ...memoryFindings("client", clients, messages / samples),
    ...memoryFindings("gateway", gateways, messages / samples),
  ];
}

/** The growth of the heap in the last half, and the file descriptors. */
export function memoryFindings(
  name: string,
  samples: readonly { readonly heap: number; readonly files: number }[],
  messagesPerSample: number,
): Finding[] {
  const half = samples.slice(Math.floor(samples.length / 2));
  const heaps = half.map(({ heap }) => heap);
  const slope = (slopeOf(heaps) / messagesPerSample) * 10_000;
  const files = half.map((sample) => sample.files);
  const megabytes = (octets: number): string => (octets / 1e6).toFixed(2);
  const range = `${megabytes(Math.min(...heaps))} to ${megabytes(Math.max(...heaps))} MB`;
  return [
    {
      name: `growth of the ${name}'s heap in the last half, bytes per 10,000 (${range})`,
      value: slope.toFixed(0),
      isRight: slope < 1000,
    },
    {
      name: `file descriptors of the ${name}`,
      value: `${Math.min(...files)} to ${Math.max(...files)}`,
      isRight: Math.max(...files) - Math.min(...files) <= 2,
    },
  ];
}

/** Prints findings and a verdict; returns whether all are right. */
export function printFindings(findings: readonly Finding[]): boolean {
  const width = Math.max(...findings.map(({ name }) => name.length));
  for (const { name, value, isRight } of findings) {
    console.log(`  ${name.padEnd(width)}  ${value.padStart(12)}  ${isRight ? "right" : "WRONG"}`);
  }
  const isRight = findings.length > 0 && findings.every((each) => each.isRight);
  console.log(isRight ? "Passed" : "Failed");
  return isRight;
}
