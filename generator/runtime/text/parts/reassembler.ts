import type { Arrival, IncompleteMessage, Outcome, WholeMessage } from "./arrival.js";
import { copyPart, copyParts } from "./copy-part.js";
import { MemoryPartStore } from "./memory-part-store.js";
import { keyOf, placeOf } from "./part-key.js";
import type { KeptPart, MessagePart, PartStore, StoreChange, StoredMessage } from "./part-store.js";
import { ReassemblyClock } from "./reassembly-clock.js";
import { missingParts, type Taken, takePart, type TakenPart } from "./take-part.js";
import { checkObject, checkOctets, isTextError } from "../text-error.js";
import { type ReassemblerOptions, withDefaults } from "./reassembler-options.js";
import type { TextFormats } from "../coding/text-formats.js";
import { type Effect, Unanswered } from "./unanswered.js";
import { wholeMessage } from "./whole-message.js";

/**
 * Reassembles messages from parts, which may be reordered, duplicated or lost.
 *
 * Parts belong together if sender, receiver, kind of the reference, reference and total are the same. The kinds are one byte
 * or two in a header, and fields of the message. Every accepted part is returned: in a complete message, or in an incomplete
 * one that lists the missing parts. If a call rejects because the store, the clock
 * or a decoder threw, nothing is lost: add the same part again. Bytes are copied, both those that are added and those
 * that are returned.
 *
 * @example
 * const reassembler = new Reassembler(formats);
 * const parts = splitMessage(formats, "长短信".repeat(30), { reference: 7 }).map((part) => {
 *   return { ...part, from: "13800138000", to: "10658888", id: part.number };
 * });
 * const arrivals = await Promise.all(parts.reverse().map((part) => reassembler.add(part)));
 * arrivals.map(({ outcome }) => outcome.kind); // → [ 'kept', 'complete' ]
 * await reassembler.expire(); // → []
 */
export class Reassembler<Part extends MessagePart = MessagePart> {
  readonly formats: TextFormats;
  readonly store: PartStore<Part>;
  readonly timeOut: number;
  readonly warnAfter: number;
  readonly onConflict: "restart" | "reject";
  readonly marks: "strip" | "keep";
  private readonly normalizeNumber: (number: string) => string;
  private readonly clock: ReassemblyClock;
  private readonly unanswered = new Unanswered<Part>();
  /** Messages that failed calls removed from the store; the next call returns them. */
  private left: IncompleteMessage<Part>[] = [];
  /** Whether the store failed to remove its surplus: no part is added before it succeeds. */
  private isSurplusDue = false;
  /** Distinguishes messages that this reassembler returned from those of others that share the store. */
  private readonly id = Math.random().toString(36).slice(2);

  constructor(formats: TextFormats, options: ReassemblerOptions<Part> = {}) {
    const { timeOut, warnAfter, normalizeNumber, now, onConflict, marks } = withDefaults(options);
    this.formats = formats;
    this.store = options.store ?? new MemoryPartStore<Part>();
    this.timeOut = timeOut;
    this.warnAfter = warnAfter;
    this.normalizeNumber = normalizeNumber;
    this.clock = new ReassemblyClock(now, timeOut);
    this.onConflict = onConflict;
    this.marks = marks;
  }

  /**
   * Adds a part. A message that was not split is complete at once. Rejects with a TextError if the content is not
   * bytes; invalid bytes give an outcome. Also rejects with what the store, the clock or a decoder throws: then add the
   * part again.
   */
  async add(part: Part): Promise<Arrival<Part>> {
    checkObject("Part of a message", part);
    checkOctets("Content of a part", part.content);
    const own = copyPart(part);
    const place = placeOf(own);
    const key = isTextError(place) || place === null ? "" : keyOf(own, place, this.normalizeNumber);
    const { result, dropped } = await this.collect(async (collected) => {
      const now = this.clock.read();
      collected.push(...(await this.takeUntil(now - this.timeOut, "time-out")));
      if (isTextError(place)) return { kind: "rejected", error: place } as const;
      if (place === null || place.total === 1) return this.whole([{ number: 1, part: own, time: now }]);
      return this.keep({ key, part: own, place, now, onConflict: this.onConflict }, collected);
    });
    return { outcome: result, dropped };
  }

  /** Gives up messages after the time-out, as `add` also does. Call it by a timer if there may be no more parts. */
  async expire(): Promise<IncompleteMessage<Part>[]> {
    const { dropped } = await this.collect(async (collected) => {
      collected.push(...(await this.takeUntil(this.clock.read() - this.timeOut, "time-out")));
    });
    return dropped;
  }

  /** Gives up all messages; call it at the end of the work. */
  async end(): Promise<IncompleteMessage<Part>[]> {
    const { dropped } = await this.collect(async (collected) => {
      collected.push(...(await this.takeUntil(Infinity, "end")));
    });
    return dropped;
  }

  /** Runs a call that gives up messages. If it fails, the next call returns them. */
  private async collect<Result>(
    call: (collected: IncompleteMessage<Part>[]) => Promise<Result>,
  ): Promise<{ result: Result; dropped: IncompleteMessage<Part>[] }> {
    const collected: IncompleteMessage<Part>[] = [];
    try {
      const result = await call(collected);
      return { result, dropped: [...this.left.splice(0), ...collected] };
    } catch (error) {
      this.left.push(...collected);
      throw error;
    }
  }

  private async keep(taken: TakenPart<Part>, collected: IncompleteMessage<Part>[]): Promise<Outcome<Part>> {
    if (this.isSurplusDue) collected.push(...(await this.takeSurplus()));
    const { outcome, displaced, before } = await this.update(taken);
    const lost = this.unanswered.settle(taken.key, taken.place.number, before);
    collected.push(...[...lost, ...displaced].map((message) => incomplete(message, "conflict")));
    try {
      collected.push(...(await this.takeSurplus()));
    } catch {
      // The part is safe, and so is its answer. The next part waits until this succeeds, or fails with its error.
      this.isSurplusDue = true;
    }
    return outcome;
  }

  /** Puts a part into the store. If that fails, the change that the store may have made is recorded. */
  private async update(taken: TakenPart<Part>): Promise<Answer<Part>> {
    const { key, place, part } = taken;
    const isRetry = this.unanswered.isRetry(key, place.number);
    const context = { ...taken, by: this.id, isRetry, isWaiting: this.unanswered.isWaiting(key) };
    let effect: Effect<Part> | null = null;
    const change = (stored: StoredMessage<Part> | null): StoreChange<Part, Answer<Part> | Failure> => {
      const computed = this.change(stored, context);
      effect = computed.message === stored ? null : effectOf(computed.result);
      return computed;
    };
    try {
      return orThrow(await this.store.update(key, change));
    } catch (error) {
      this.unanswered.add({ key, kept: { number: place.number, part }, effect });
      throw error;
    }
  }

  /** Applies a part to a stored message. If a decoder throws, the message is unchanged and the error is the result. */
  private change(
    stored: StoredMessage<Part> | null,
    context: TakenPart<Part>,
  ): StoreChange<Part, Answer<Part> | Failure> {
    const { message, result } = takePart(stored, context);
    const displaced = result.displaced === null ? [] : [result.displaced];
    try {
      return { message, result: { outcome: this.outcomeOf(result.taken), displaced, before: stored } };
    } catch (error) {
      return { message: stored ?? message, result: { error } };
    }
  }

  private outcomeOf(taken: Taken<Part>): Outcome<Part> {
    switch (taken.kind) {
      case "whole":
        return this.whole(taken.parts);
      case "duplicate":
        return { kind: "duplicate", first: copyPart(taken.first) };
      case "conflict":
        return { kind: "conflict", kept: copyPart(taken.kept) };
      case "kept":
        return taken;
    }
  }

  private whole(kept: readonly KeptPart<Part>[]): {
    readonly kind: "complete";
    readonly message: WholeMessage<Part>;
  } {
    return { kind: "complete", message: wholeMessage(this.formats, kept, this) };
  }

  private async takeUntil(time: number, reason: "time-out" | "end"): Promise<IncompleteMessage<Part>[]> {
    return this.givenUp(await this.store.takeUntil(time), reason);
  }

  private async takeSurplus(): Promise<IncompleteMessage<Part>[]> {
    const surplus = await this.store.takeSurplus();
    this.isSurplusDue = false;
    return this.givenUp(surplus, "surplus");
  }

  private givenUp(
    messages: readonly StoredMessage<Part>[],
    reason: IncompleteMessage["reason"],
  ): IncompleteMessage<Part>[] {
    return messages.flatMap((message) => {
      const { isHandedOut, displaced } = this.unanswered.leave(message, this.id);
      const conflicts = displaced.map((each) => incomplete(each, "conflict"));
      return isHandedOut ? conflicts : [...conflicts, incomplete(message, reason)];
    });
  }
}

/** The result of a part in the store. */
interface Answer<Part extends MessagePart> {
  readonly outcome: Outcome<Part>;
  readonly displaced: readonly StoredMessage<Part>[];
  /** The stored message as it was before. */
  readonly before: StoredMessage<Part> | null;
}

/** The value that a decoder threw. */
interface Failure {
  readonly error: unknown;
}

function orThrow<Part extends MessagePart>(answer: Answer<Part> | Failure): Answer<Part> {
  if ("error" in answer) throw answer.error;
  return answer;
}

function effectOf<Part extends MessagePart>(answer: Answer<Part> | Failure): Effect<Part> | null {
  if ("error" in answer) return null;
  return { displaced: answer.displaced, isWhole: answer.outcome.kind === "complete" };
}

function incomplete<Part extends MessagePart>(
  message: StoredMessage<Part>,
  reason: IncompleteMessage["reason"],
): IncompleteMessage<Part> {
  const { from, to, reference, total } = message;
  const parts = copyParts(message.parts.map(({ part }) => part));
  const ids = parts.map(({ id }) => id);
  const times = message.parts.map(({ time }) => time);
  return { reason, from, to, reference, total, missing: missingParts(message), parts, ids, times };
}
