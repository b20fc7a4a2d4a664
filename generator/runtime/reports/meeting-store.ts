/** A value, or the promise of one. */
export type Awaitable<Value> = Value | Promise<Value>;

/** One side of a meeting: a request with the value of the program, or a report. */
export type MeetingSide<Value, Report> =
  { readonly side: "request"; readonly value: Value } | { readonly side: "report"; readonly report: Report };

/** A side that looks for the other one. */
export interface Meeting<Value, Report> {
  /** Equal for a request and its report. */
  readonly key: string;
  /** Equal if the same call is repeated; different for other sides with this key. */
  readonly id: string;
  readonly own: MeetingSide<Value, Report>;
  /** The time until which it waits, in milliseconds. */
  readonly keepUntil: number;
}

/** A side that has left without a meeting. */
export interface UnmetSide<Value, Report> {
  readonly key: string;
  readonly own: MeetingSide<Value, Report>;
  /** Its time was over, or the store was full. */
  readonly reason: "time-out" | "surplus";
}

/** The result of a meeting. */
export interface MeetingResult<Value, Report> {
  /** The other side, which is no longer kept; null if it is not there. Then the own side is kept. */
  readonly met: MeetingSide<Value, Report> | null;
  /** What had to leave because the store was full. */
  readonly surplus: readonly UnmetSide<Value, Report>[];
}

/**
 * Where requests and reports meet, in any order. Processes that share a store can each have one side.
 *
 * Any method may throw or reject; then the same call can be repeated.
 */
export interface MeetingStore<Value, Report> {
  /**
   * Atomically takes the oldest other side with the same key, or keeps the own side if there is no other side. Several
   * sides of one kind can wait under a key. A repeated call, which has the same key, side and id, has the same result as the
   * first one and no further effect; if the other side has taken the own side meanwhile, its result is null.
   */
  meet(meeting: Meeting<Value, Report>): Awaitable<MeetingResult<Value, Report>>;
  /**
   * Removes what waits until a time at the latest, and returns it to this caller only. A call that fails has removed
   * nothing, or the next call of the same object returns it.
   */
  takeUntil(time: number): Awaitable<readonly UnmetSide<Value, Report>[]>;
}
