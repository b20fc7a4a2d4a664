import { checkMarks } from "../coding/read-text.js";
import { checkFunction, checkInteger, checkObject, checkOption } from "../text-error.js";
import type { MessagePart, PartStore } from "./part-store.js";

/** Options of a reassembler. */
export interface ReassemblerOptions<Part extends MessagePart = MessagePart> {
  /** Where parts are kept. Default: a MemoryPartStore. */
  readonly store?: PartStore<Part> | undefined;
  /**
   * Time to wait for a message, from its first part on, in milliseconds. Default: ten minutes. Phones use a reference
   * again within an hour, so a longer time joins parts of different messages; peers send a part again for three minutes
   * at most (three times, 60 seconds each).
   */
  readonly timeOut?: number | undefined;
  /**
   * Time between the first and the last part of a message after which the message has a warning, in milliseconds.
   * Default: three minutes, in which peers send a part again.
   */
  readonly warnAfter?: number | undefined;
  /**
   * Converts the sender and the receiver of a part before they are compared with those of others, for peers that write a
   * number sometimes with a prefix: pass `normalizeNumber`, or a function of your own. Parts are returned unchanged.
   * Default: numbers are compared as they are.
   */
  readonly normalizeNumber?: ((number: string) => string) | undefined;
  /** The clock, in milliseconds. Default: Date.now. If it is set back, time continues from the same point. */
  readonly now?: (() => number) | undefined;
  /**
   * What to do if a part differs from the kept one with the same number. `restart` gives up the kept message and begins
   * a new one; `reject` keeps it and returns the part. Default: `restart`, because senders reuse references, so the new
   * message is complete even if a part of an older one was lost.
   */
  readonly onConflict?: "restart" | "reject" | undefined;
  /** What to do with a byte order mark at the start of each part: see `ReadOptions`. Default: `keep`. */
  readonly marks?: "strip" | "keep" | undefined;
}

/** The options that have defaults. */
export type ReassemblerSettings = {
  readonly [Name in Exclude<keyof ReassemblerOptions, "store">]-?: Exclude<ReassemblerOptions[Name], undefined>;
};

/** The options with their defaults. Throws a TextError if one is invalid. */
export function withDefaults<Part extends MessagePart>(options: ReassemblerOptions<Part>): ReassemblerSettings {
  checkObject("Options of a reassembler", options);
  const {
    timeOut = 600_000,
    warnAfter = 180_000,
    normalizeNumber = (number) => number,
    now = Date.now,
    onConflict = "restart",
    marks = "keep",
  } = options;
  checkInteger("Time-out", timeOut, 0, Number.MAX_SAFE_INTEGER);
  checkInteger("Time before a warning", warnAfter, 0, Number.MAX_SAFE_INTEGER);
  checkFunction("Function for numbers", normalizeNumber);
  checkOption("onConflict", onConflict, ["restart", "reject"]);
  checkMarks(marks);
  return { timeOut, warnAfter, normalizeNumber, now, onConflict, marks };
}
