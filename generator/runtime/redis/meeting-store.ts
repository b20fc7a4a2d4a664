import { checkedMeeting } from "../reports/memory-meeting-store.js";
import type { Meeting, MeetingResult, MeetingSide, MeetingStore, UnmetSide } from "../reports/meeting-store.js";
import { requireFunction, requireInteger } from "../reports/store-error.js";
import { type Execute, executorOf, type RedisClient } from "./client.js";
import { MEET } from "./scripts.js";
import { jsonCodec, type ValueCodec } from "./stored-json.js";
import { checkedOptions, keyOf, type RedisStoreOptions } from "./store-options.js";
import { TakenEntries } from "./taken-entries.js";

/** Options of a store of meetings. */
export interface RedisMeetingStoreOptions<Value, Report> extends RedisStoreOptions {
  /** Converts requests and reports to strings and back. Default: JSON with tagged bigints and bytes. */
  readonly codec?: ValueCodec<MeetingSide<Value, Report>> | undefined;
  /** Time for which a repeated call has the same result, in milliseconds. Default: ten minutes. */
  readonly repeatWithin?: number | undefined;
  /** The clock of the matcher, in milliseconds. Default: Date.now. */
  readonly now?: (() => number) | undefined;
}

/**
 * A store in Redis or Valkey where requests and reports of several processes meet.
 *
 * @example
 * const store = meetingStore<string, string>(client, { prefix: "shop:reports" });
 * const own = { side: "report", report: "DELIVRD" } as const;
 * await store.meet({ key: "7", id: "1", own, keepUntil: Date.now() + 60_000 }); // → { met: null, surplus: [] }
 */
export function meetingStore<Value, Report>(
  client: RedisClient,
  options: RedisMeetingStoreOptions<Value, Report> = {},
): MeetingStore<Value, Report> {
  return new RedisMeetingStore(client, options);
}

/** The sides under a key, as the script stores them. */
const SIDES = /* @__PURE__ */ jsonCodec<readonly { readonly own: string }[]>();

class RedisMeetingStore<Value, Report> implements MeetingStore<Value, Report> {
  private readonly execute: Execute;
  private readonly keys: readonly string[];
  private readonly expireAfter: number;
  private readonly repeatWithin: number;
  private readonly codec: ValueCodec<MeetingSide<Value, Report>>;
  private readonly now: () => number;
  private readonly entries: TakenEntries;

  constructor(client: RedisClient, options: RedisMeetingStoreOptions<Value, Report>) {
    const { prefix, expireAfter, lease } = checkedOptions(options, "smswire:meetings");
    const { repeatWithin = 600_000, now = Date.now, codec = jsonCodec<MeetingSide<Value, Report>>() } = options;
    requireInteger("Time for repeated calls", repeatWithin, 0, Number.MAX_SAFE_INTEGER);
    requireFunction("Clock", now);
    const store = "Meeting store";
    this.execute = executorOf(client, store);
    const [entries, time] = [keyOf(prefix, "waiting"), keyOf(prefix, "due")];
    this.keys = [entries, time, keyOf(prefix, "results"), keyOf(prefix, "forget")];
    const keys = { entries, taken: keyOf(prefix, "taken"), times: [time] };
    this.entries = new TakenEntries(this.execute, keys, { store, lease, expireAfter });
    this.expireAfter = expireAfter;
    this.repeatWithin = repeatWithin;
    this.codec = codec;
    this.now = now;
  }

  async meet(meeting: Meeting<Value, Report>): Promise<MeetingResult<Value, Report>> {
    const { key, id, own, keepUntil } = checkedMeeting(meeting);
    const values = [key, own.side, id, this.codec.encode(own), keepUntil, this.now()];
    const reply = await this.execute(MEET, this.keys, [...values, this.expireAfter, this.repeatWithin]);
    return { met: reply === "" ? null : this.codec.decode(reply), surplus: [] };
  }

  async takeUntil(time: number): Promise<UnmetSide<Value, Report>[]> {
    const taken = await this.entries.take({ time, leave: 0 });
    return taken.flatMap(([key, text]) =>
      SIDES.decode(text).map(({ own }): UnmetSide<Value, Report> => {
        return { key, own: this.codec.decode(own), reason: "time-out" };
      }),
    );
  }
}
