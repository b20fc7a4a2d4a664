import { pathToFileURL } from "node:url";
import { asyncHandlers, submit } from "./ways/client-ways.js";
import { canned, codec } from "./ways/codec-ways.js";
import { callbacks, singleWrites } from "./ways/session-ways.js";
import { messages } from "./ways/traffic.js";
import type { Way, WayName } from "./ways/way.js";

/*
 * One side of an exchange, in a process of its own. It reports its port, or the time of the requests after those of the
 * warm-up. It ends with its parent.
 */

/** The settings of a side. */
export interface ExchangeSettings {
  readonly way: WayName;
  readonly window: number;
  /** The port of the server; null for the server itself. */
  readonly port: number | null;
  readonly warmUp: number;
  readonly count: number;
  /** Path of the module for npm smpp, which is not bundled. */
  readonly smpp: string;
}

/** What a client has measured. */
export interface Exchange {
  readonly milliseconds: number;
  /** Processor time of the client. */
  readonly cpuMilliseconds: number;
}

const settings: ExchangeSettings = JSON.parse(process.argv[2] ?? "");

async function wayOf({ way, smpp }: ExchangeSettings): Promise<Way> {
  if (way !== "smpp") {
    return { codec, canned, callbacks, submit, "async-handlers": asyncHandlers, "single-writes": singleWrites }[way];
  }
  const module: { createWay: (given: typeof messages) => Way } = await import(pathToFileURL(smpp).href);
  return module.createWay(messages);
}

async function measure(way: Way, port: number): Promise<Exchange> {
  const { window, warmUp, count } = settings;
  const sender = await way.connect(port, window);
  await sender.send(warmUp);
  const before = process.cpuUsage();
  const start = performance.now();
  await sender.send(count);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, cpuMilliseconds: (user + system) / 1000 };
}

process.once("disconnect", () => process.exit());
const way = await wayOf(settings);
const { port } = settings;
const result: number | Exchange = port === null ? await way.listen(settings.window) : await measure(way, port);
process.send?.(JSON.stringify(result));
