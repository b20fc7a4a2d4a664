import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { end, messageOf, withPrograms } from "../../helpers/processes/bundled-programs.js";
import { ask, type Finding, memoryFindings } from "./exchange.js";
import type { IdleSettings, IdleState } from "./idle-child.js";
import type { GatewaySettings, GatewayState } from "./server-child.js";

/** Milliseconds of silence before a link test. */
const SILENCE = 5000;

/** Keeps connections at one server that exchange link tests only, and samples both processes. */
export async function keepConnections(connections: number, seconds: number): Promise<Finding[]> {
  const files = ["server-child.ts", "idle-child.ts"].map((file) => join(import.meta.dirname, file));
  return withPrograms(files, async ([gateway, client]) => {
    if (gateway === undefined || client === undefined) throw new Error("There are no programs.");
    const gatewaySettings: GatewaySettings = { window: 16, cutEvery: 0, silence: SILENCE };
    const serving = gateway.start(gatewaySettings);
    try {
      const settings: IdleSettings = { port: await messageOf<number>(serving, 60), connections, silence: SILENCE };
      const idle = client.start(settings);
      try {
        await messageOf<number>(idle, 300);
        const states: { readonly client: IdleState; readonly gateway: GatewayState }[] = [];
        for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(1000)) {
          states.push({ client: await ask<IdleState>(idle), gateway: await ask<GatewayState>(serving) });
        }
        return findingsOf(states, connections, seconds);
      } finally {
        await end(idle);
      }
    } finally {
      await end(serving);
    }
  });
}

function findingsOf(
  states: readonly { readonly client: IdleState; readonly gateway: GatewayState }[],
  connections: number,
  seconds: number,
): Finding[] {
  const [first, last] = [states[0], states.at(-1)];
  if (first === undefined || last === undefined) return [];
  const frames = last.gateway.frames - first.gateway.frames;
  // The silence of each connection ends with a test of one side and its response.
  const expected = (connections * (seconds - 1) * 1000) / SILENCE;
  const counted = (value: number): string => value.toLocaleString("en");
  return [
    {
      name: `connections after ${seconds} s`,
      value: counted(last.gateway.connections),
      isRight: last.gateway.connections === connections,
    },
    {
      name: "connections that were lost",
      value: counted(last.client.lostConnections),
      isRight: last.client.lostConnections === 0,
    },
    {
      name: `link tests and responses that the gateway got, of about ${counted(expected)}`,
      value: counted(frames),
      isRight: seconds * 1000 < 2 * SILENCE || frames > expected / 2,
    },
    ...memoryFindings(
      "client",
      states.map(({ client }) => client),
      10_000,
    ),
    ...memoryFindings(
      "gateway",
      states.map(({ gateway }) => gateway),
      10_000,
    ),
  ].map((finding) => ({ ...finding, name: finding.name.replace("bytes per 10,000", "bytes per second") }));
}
