import type { Awaitable, MeetingSide, MeetingStore, UnmetSide } from "./meeting-store.js";
import { MemoryMeetingStore } from "./memory-meeting-store.js";
import type { ReportRelation } from "./report-relation.js";
import { requireFunction, requireInteger, requireMethod, requireRecord, requireTime } from "./store-error.js";

/** Options of a matcher. */
export interface ReportMatcherOptions<Value, Report> {
  /**
   * Called with requests without a report and reports without a request after the time-out, and with what a full store had
   * to give up. If it throws or rejects, it is called again with the same sides by a later call of the matcher.
   */
  readonly onUnmet: (unmet: readonly UnmetSide<Value, Report>[]) => Awaitable<void>;
  /** Where requests and reports meet. Default: a MemoryMeetingStore. */
  readonly store?: MeetingStore<Value, Report> | undefined;
  /** Time to wait for the other side, in milliseconds. Default: 48 hours. */
  readonly timeOut?: number | undefined;
  /** Time between two searches for sides after the time-out, in milliseconds. Default: one minute. */
  readonly expireEvery?: number | undefined;
  /** The clock, in milliseconds. Default: Date.now. Processes that share a store need clocks that agree. */
  readonly now?: (() => number) | undefined;
}

/** A report, and the value that was passed with its request. */
export interface MatchedReport<Value, Report> {
  readonly value: Value;
  readonly report: Report;
}

/**
 * Relates reports to requests: a report may arrive before the response to its request, on another connection and in another
 * process. If a call rejects because the store, the clock or `onUnmet` failed, nothing is lost: repeat the call with the same
 * messages. A report that the peer sends again, because it has no answer, has the same result as the first time.
 *
 * @example
 * const matcher = new ReportMatcher(relation, {
 *   store: new MemoryMeetingStore<string, string>(),
 *   onUnmet: (unmet) => console.log(unmet.length),
 * });
 * await matcher.submitted({ receivers: 1 }, { sequenceId: 1, msgId: 7n }, "order 12"); // → []
 * await matcher.reported({ msgId: 7n, stat: "DELIVRD" }); // → { value: 'order 12', report: 'DELIVRD' }
 */
export class ReportMatcher<Value, Request, Response, Message, Report> {
  readonly store: MeetingStore<Value, Report>;
  readonly timeOut: number;
  readonly expireEvery: number;
  private readonly relation: ReportRelation<Request, Response, Message, Report>;
  private readonly onUnmet: (unmet: readonly UnmetSide<Value, Report>[]) => Awaitable<void>;
  private readonly now: () => number;
  /** What has left and is not passed to `onUnmet` yet. */
  private unmet: UnmetSide<Value, Report>[] = [];
  private expiredAt = -Infinity;

  constructor(
    relation: ReportRelation<Request, Response, Message, Report>,
    options: ReportMatcherOptions<Value, Report>,
  ) {
    requireMethod("Report relation", relation, "reportIn");
    requireRecord("Options of a matcher", options);
    const { onUnmet, timeOut = 48 * 3_600_000, expireEvery = 60_000, now = Date.now } = options;
    requireFunction("Function for unmet sides", onUnmet);
    requireInteger("Time-out", timeOut, 0, Number.MAX_SAFE_INTEGER);
    requireInteger("Time between searches", expireEvery, 0, Number.MAX_SAFE_INTEGER);
    requireFunction("Clock", now);
    if (options.store !== undefined) requireMethod("Meeting store", options.store, "meet");
    this.relation = relation;
    this.onUnmet = onUnmet;
    this.store = options.store ?? new MemoryMeetingStore<Value, Report>({ now });
    this.timeOut = timeOut;
    this.expireEvery = expireEvery;
    this.now = now;
  }

  /**
   * Records an accepted request that asks for a report, with a value of yours. Returns the reports that have arrived before,
   * one for each receiver at most. Call it only if the response accepts the request.
   */
  async submitted(request: Request, response: Response, value: Value): Promise<Report[]> {
    requireRecord("Request", request);
    requireRecord("Response", response);
    const now = await this.start();
    const id = this.relation.idOf(response);
    const keys = this.relation.keysOf(request, response);
    const sides = await Promise.all(
      keys.map((key, index) => this.meet(key, `${id} ${index}`, { side: "request", value }, now)),
    );
    await this.report();
    return sides.flatMap((side) => (side?.side === "report" ? [side.report] : []));
  }

  /**
   * Finds the request of the report in a message. Returns null if the message has no report, or if the response to its
   * request has not arrived yet: then `submitted` returns the report.
   */
  async reported(message: Message): Promise<MatchedReport<Value, Report> | null> {
    requireRecord("Message", message);
    const related = this.relation.reportIn(message);
    if (related === null) return null;
    const { key, id, report } = related;
    const now = await this.start();
    const side = await this.meet(key, id, { side: "report", report }, now);
    await this.report();
    return side?.side === "request" ? { value: side.value, report } : null;
  }

  /** Passes what is after the time-out to `onUnmet`, as other calls also do. Call it by a timer if there may be no more calls. */
  async expire(): Promise<void> {
    await this.takeUntil(this.time());
    await this.tell();
  }

  private async meet(
    key: string,
    id: string,
    own: MeetingSide<Value, Report>,
    now: number,
  ): Promise<MeetingSide<Value, Report> | null> {
    const { met, surplus } = await this.store.meet({ key, id, own, keepUntil: now + this.timeOut });
    this.unmet.push(...surplus);
    return met;
  }

  /** The time of a call. Searches for what is after the time-out if that is due. */
  private async start(): Promise<number> {
    const now = this.time();
    const isDue = now < this.expiredAt || now - this.expiredAt >= this.expireEvery;
    if (isDue) await this.takeUntil(now);
    await this.tell();
    return now;
  }

  private async takeUntil(now: number): Promise<void> {
    const before = this.expiredAt;
    this.expiredAt = now;
    try {
      this.unmet.push(...(await this.store.takeUntil(now)));
    } catch (error) {
      this.expiredAt = before;
      throw error;
    }
  }

  /** Passes on what a call has displaced. The call has its result, so an error waits for the next call. */
  private async report(): Promise<void> {
    try {
      await this.tell();
    } catch {
      // The sides are kept: the next call passes them on before it does anything else.
    }
  }

  private async tell(): Promise<void> {
    const unmet = this.unmet.splice(0);
    if (unmet.length === 0) return;
    try {
      await this.onUnmet(unmet);
    } catch (error) {
      this.unmet.unshift(...unmet);
      throw error;
    }
  }

  private time(): number {
    const now = this.now();
    requireTime("Clock", now);
    return now;
  }
}
