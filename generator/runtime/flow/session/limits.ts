import type { FlowMessage, FlowTable } from "../table.js";
import type { SessionSettings } from "./session-types.js";

/** The limits of a session: its settings, and those of the schema for all others. Times are in milliseconds. */
export interface Limits {
  readonly window: number;
  readonly queue: number;
  /** Requests that may be open, those outside the window included. */
  readonly maxOpen: number;
  readonly incoming: number;
  readonly answerWithin: number;
  readonly sendings: number;
  /** The longest time that a request may be open: all sendings. */
  readonly wholeTime: number;
  readonly rememberedAnswers: number;
  readonly slowDown: { readonly tries: number; readonly pause: number; readonly longestPause: number };
  readonly timeOf: (setting: string) => number;
}

const SLOW_DOWN = { tries: 8, pause: 1000, longestPause: 30_000 } as const;

/** The limits of a session. */
export function limitsOf<M extends FlowMessage>(table: FlowTable<M>, settings: SessionSettings): Limits {
  const { requests, codec } = table;
  const valueOf = (name: string): number => {
    const setting = table.settings[name];
    if (setting?.unit === "seconds") return settings.times?.[name] ?? setting.value * 1000;
    return setting?.value ?? 0;
  };
  // Half of the numbers: a number is used again only long after its request has settled.
  const numbers = codec.sequence.last - codec.sequence.first + 1;
  const window = Math.max(1, Math.min(settings.window ?? valueOf(requests.window), Math.floor(numbers / 2)));
  const queue = Math.max(0, settings.queue ?? 1000);
  const stated = typeof requests.sendings === "number" ? requests.sendings : valueOf(requests.sendings);
  const sendings = Math.max(1, settings.sendings ?? stated);
  const answerWithin = valueOf(requests.answerWithin);
  return {
    window,
    queue,
    // The session itself needs numbers for the link test and the end.
    maxOpen: Math.max(1, Math.min(window + queue, numbers - 3)),
    incoming: Math.max(1, settings.incoming ?? 2 * window),
    answerWithin,
    sendings,
    wholeTime: answerWithin * sendings,
    rememberedAnswers: settings.rememberedAnswers ?? Math.max(64, window),
    slowDown: settings.slowDown ?? SLOW_DOWN,
    timeOf: valueOf,
  };
}
