import type { Meeting, MeetingResult, MeetingSide, MeetingStore, UnmetSide } from "./meeting-store.js";
import { RememberedResults } from "./remembered-results.js";
import { requireFunction, requireInteger, requireRecord, requireString } from "./store-error.js";

/** Limits of a store in memory. */
export interface MemoryMeetingStoreOptions {
  /** Sides that wait. If there are more, the oldest leaves. Default: 100,000. */
  readonly maxValues?: number | undefined;
  /**
   * Time for which results are kept, so that a repeated call has the same one, in milliseconds. At most `maxValues` results
   * are kept. Default: ten minutes.
   */
  readonly repeatWithin?: number | undefined;
  /** The clock, in milliseconds. Default: Date.now. */
  readonly now?: (() => number) | undefined;
}

interface Waiting<Value, Report> {
  readonly id: string;
  readonly own: MeetingSide<Value, Report>;
  readonly keepUntil: number;
}

/**
 * Keeps requests and reports in memory until they meet, within bounds.
 *
 * @example
 * const store = new MemoryMeetingStore<string, string>({ maxValues: 1000 });
 * store.meet({ key: "7", id: "1", own: { side: "report", report: "DELIVRD" }, keepUntil: Date.now() + 60_000 });
 * store.size; // → 1
 * const own = { side: "request", value: "order 12" } as const;
 * store.meet({ key: "7", id: "1", own, keepUntil: Date.now() + 60_000 }).met; // → { side: 'report', report: 'DELIVRD' }
 * store.size; // → 0
 */
export class MemoryMeetingStore<Value, Report> implements MeetingStore<Value, Report> {
  readonly maxValues: number;
  /** By key, in the order of the first side of each key. All sides of a key are of one kind. */
  private readonly waiting = new Map<string, Waiting<Value, Report>[]>();
  private readonly results: RememberedResults<MeetingSide<Value, Report> | null>;
  private readonly now: () => number;
  private count = 0;

  constructor(options: MemoryMeetingStoreOptions = {}) {
    requireRecord("Options of a store", options);
    const { maxValues = 100_000, repeatWithin = 600_000, now = Date.now } = options;
    requireInteger("Maximum values", maxValues, 0, Number.MAX_SAFE_INTEGER);
    requireInteger("Time for repeated calls", repeatWithin, 0, Number.MAX_SAFE_INTEGER);
    requireFunction("Clock", now);
    this.maxValues = maxValues;
    this.now = now;
    this.results = new RememberedResults(repeatWithin, maxValues);
  }

  /** Number of sides that wait. */
  get size(): number {
    return this.count;
  }

  meet(meeting: Meeting<Value, Report>): MeetingResult<Value, Report> {
    const { key, own } = checkedMeeting(meeting);
    const now = this.now();
    const name = nameOf(key, own.side, meeting.id);
    const known = this.results.get(name, now);
    if (known !== undefined) return { met: known, surplus: [] };
    const sides = this.waiting.get(key) ?? [];
    const [other] = sides;
    if (other === undefined || other.own.side === own.side) return { met: null, surplus: this.keep(meeting, sides) };
    this.remove(key, other);
    this.results.set(name, other.own, now);
    // If the other side repeats its call, this one has the meeting already.
    this.results.set(nameOf(key, other.own.side, other.id), null, now);
    return { met: other.own, surplus: [] };
  }

  takeUntil(time: number): UnmetSide<Value, Report>[] {
    const left: UnmetSide<Value, Report>[] = [];
    for (const [key, sides] of this.waiting) {
      for (const side of sides.filter(({ keepUntil }) => keepUntil <= time)) {
        this.remove(key, side);
        left.push({ key, own: side.own, reason: "time-out" });
      }
    }
    return left;
  }

  private keep({ key, id, own, keepUntil }: Meeting<Value, Report>, sides: readonly Waiting<Value, Report>[]) {
    const others = sides.filter((each) => each.id !== id);
    this.waiting.set(key, [...others, { id, own, keepUntil }]);
    this.count += others.length + 1 - sides.length;
    return this.takeSurplus();
  }

  private takeSurplus(): UnmetSide<Value, Report>[] {
    const left: UnmetSide<Value, Report>[] = [];
    if (this.count <= this.maxValues) return left;
    for (const [key, sides] of this.waiting) {
      for (const side of sides) {
        if (this.count <= this.maxValues) return left;
        this.remove(key, side);
        left.push({ key, own: side.own, reason: "surplus" });
      }
    }
    return left;
  }

  private remove(key: string, side: Waiting<Value, Report>): void {
    const others = (this.waiting.get(key) ?? []).filter((each) => each !== side);
    if (others.length === 0) this.waiting.delete(key);
    else this.waiting.set(key, others);
    this.count--;
  }
}

function nameOf(key: string, side: string, id: string): string {
  return `${key.length} ${key} ${side} ${id}`;
}

/** A meeting whose parts have the right types. Throws a StoreError if they do not. */
export function checkedMeeting<Value, Report>(meeting: Meeting<Value, Report>): Meeting<Value, Report> {
  requireRecord("Meeting", meeting);
  requireString("Key", meeting.key);
  requireString("Id of a side", meeting.id);
  requireRecord("Side", meeting.own);
  requireString("Side", meeting.own.side);
  requireInteger("Time-out", Math.floor(meeting.keepUntil), -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return meeting;
}
