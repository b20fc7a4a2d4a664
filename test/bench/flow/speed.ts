import { join } from "node:path";
import { quantile, randomNumbers, shuffled } from "../harness/harness.js";
import { end, messageOf, type Program } from "../../helpers/processes/bundled-programs.js";
import type { Exchange, ExchangeSettings } from "./exchange-child.js";
import { formatted, type Line } from "./lines.js";
import { PARTS, type SpeedRow, type WindowSize } from "./rows.js";
import type { WayName } from "./ways/way.js";

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  readonly messages: number;
  /** Seconds after which an exchange is an error. */
  readonly maxSeconds: number;
}

/** What a way has reached in the rounds. */
export interface WayResult {
  readonly perSecond: number[];
  /** Microseconds of processor time of the client, for each message. */
  readonly cpu: number[];
}

/** The results of all ways with one window. */
export type WayResults = ReadonlyMap<WayName, WayResult>;

/** Measures ways in rounds, each in another order and in processes of its own. */
export async function measureWays(
  program: Program,
  ways: readonly WayName[],
  window: WindowSize,
  effort: Effort,
): Promise<WayResults> {
  const results = new Map<WayName, WayResult>(ways.map((way) => [way, { perSecond: [], cpu: [] }]));
  const random = randomNumbers(window);
  for (let round = 0; round < effort.rounds; round++) {
    for (const [way, { perSecond, cpu }] of shuffled([...results], random)) {
      const count = Math.max(window, Math.round(effort.messages * PARTS[way][window]));
      const { milliseconds, cpuMilliseconds } = await exchange(program, { way, window, count }, effort);
      perSecond.push(count / (milliseconds / 1000));
      cpu.push((1000 * cpuMilliseconds) / count);
    }
  }
  return results;
}

async function exchange(
  program: Program,
  { way, window, count }: Pick<ExchangeSettings, "way" | "window" | "count">,
  { messages, maxSeconds }: Effort,
): Promise<Exchange> {
  const smpp = join(import.meta.dirname, "ways", "smpp-way.mjs");
  // All ways warm up with as many messages: otherwise the compiler would not be ready for a slow one.
  const settings: ExchangeSettings = { way, window, count, warmUp: Math.ceil(messages / 8), port: null, smpp };
  const server = program.start(settings);
  try {
    const client = program.start({ ...settings, port: await messageOf<number>(server, maxSeconds) });
    try {
      return await messageOf<Exchange>(client, maxSeconds);
    } finally {
      await end(client);
    }
  } finally {
    await end(server);
  }
}

/** The line of a comparison: the median of the ratios within the rounds, and the smallest and largest ratio. */
export function speedLine({ name, way, base, targets }: SpeedRow, window: WindowSize, results: WayResults): Line {
  const bases = results.get(base)?.perSecond ?? [];
  const ratios = (results.get(way)?.perSecond ?? []).map((speed, round) => speed / (bases[round] ?? NaN));
  const median = quantile(ratios, 0.5);
  const target = targets[window];
  return {
    name: `${name}, window ${window}`,
    value: formatted(median),
    spread: `${formatted(Math.min(...ratios))}–${formatted(Math.max(...ratios))}`,
    target: `≥ ${target}`,
    isMet: median >= target,
  };
}
