import type { Arrival, IncompleteMessage, Outcome, WholeMessage } from "./arrival.js";
import { type Concatenation, concatenationOf } from "./information-element.js";
import { joinParts } from "./join-parts.js";
import { MemoryPartStore } from "./memory-part-store.js";
import type { MessagePart, PartStore, StoredMessage } from "./part-store.js";
import { missingParts, takePart } from "./take-part.js";
import { checkInteger, checkObject, checkOctets, isTextError, TextError } from "./text-error.js";
import type { TextFormats } from "./text-formats.js";
import { hasUserDataHeader, parseUserDataHeader } from "./user-data-header.js";

/** What a reassembler may be told. */
export interface ReassemblerOptions<Part extends MessagePart = MessagePart> {
  /** Where parts are kept; in memory, within the bounds of a MemoryPartStore, where it is left out. */
  readonly store?: PartStore<Part> | undefined;
  /** Milliseconds that a message is waited for, from its first part on; one hour where it is left out. */
  readonly timeOut?: number | undefined;
  /** The clock, in milliseconds; Date.now where it is left out. */
  readonly now?: (() => number) | undefined;
  /**
   * What to do where a part comes that differs from the kept one of the same number: `restart` gives up the message
   * that is kept and begins another one, `refuse` keeps it and hands the part back. `restart` where it is left out:
   * references are used again, and what comes in order is then right even where a part of an older message was lost.
   */
  readonly onConflict?: "restart" | "refuse" | undefined;
}

/**
 * Makes whole messages of parts that come in any order, some of them twice, some never.
 *
 * Parts belong together where sender, receiver, reference and total are the same. Whatever is accepted comes back: in a
 * whole message, or in one that is given up, with the numbers of the parts that are missing. Octets are copied: a part
 * may lie over the memory of a frame.
 *
 * @example
 * const reassembler = new Reassembler(formats);
 * const parts = splitMessage(formats, "长短信".repeat(30), { reference: 7 }).map((part) => {
 *   return { ...part, from: "13800138000", to: "10658888", msgId: BigInt(part.number) };
 * });
 * const arrivals = await Promise.all(parts.reverse().map((part) => reassembler.add(part)));
 * arrivals.map(({ outcome }) => outcome.kind); // → [ 'kept', 'complete' ]
 * await reassembler.expire(); // → []
 */
export class Reassembler<Part extends MessagePart = MessagePart> {
  readonly formats: TextFormats;
  readonly store: PartStore<Part>;
  readonly timeOut: number;
  readonly onConflict: "restart" | "refuse";
  private readonly now: () => number;
  /** The latest time that the clock has said: it never goes back. */
  private latest = -Infinity;

  constructor(formats: TextFormats, options: ReassemblerOptions<Part> = {}) {
    const { timeOut = 3_600_000, now = Date.now, onConflict = "restart" } = options;
    checkInteger("Time-out", timeOut, 0, Number.MAX_SAFE_INTEGER);
    this.formats = formats;
    this.store = options.store ?? new MemoryPartStore<Part>();
    this.timeOut = timeOut;
    this.now = now;
    this.onConflict = onConflict;
  }

  /**
   * Takes a part; one that belongs to no longer message is whole at once. Throws a TextError where the content is no
   * octets; whatever octets come is answered by the outcome.
   */
  async add(part: Part): Promise<Arrival<Part>> {
    checkObject("Part of a message", part);
    checkOctets("Content of a part", part.content);
    const dropped = await this.expire();
    const place = placeOf(part);
    if (isTextError(place)) return { outcome: { kind: "refused", error: place }, dropped };
    if (place === null || place.total === 1) return { outcome: this.whole([copyOf(part)]), dropped };
    const { outcome, displaced } = await this.keep(copyOf(part), place);
    const surplus = await this.store.takeSurplus();
    return { outcome, dropped: [...dropped, ...incomplete(displaced, "conflict"), ...incomplete(surplus, "surplus")] };
  }

  /** Gives up what was waited for long enough. `add` does so too; call it by a timer where parts may stay away. */
  async expire(): Promise<IncompleteMessage<Part>[]> {
    return incomplete(await this.store.takeUntil(this.time() - this.timeOut), "time-out");
  }

  /** Gives up everything, at the end of the work. */
  async end(): Promise<IncompleteMessage<Part>[]> {
    return incomplete(await this.store.takeUntil(Infinity), "end");
  }

  private async keep(
    part: Part,
    place: Concatenation,
  ): Promise<{ outcome: Outcome<Part>; displaced: StoredMessage<Part>[] }> {
    const key = keyOf(part, place);
    const { onConflict } = this;
    const now = this.time();
    const { taken, displaced } = await this.store.update(key, (stored) =>
      takePart(stored, { key, part, place, now, onConflict }),
    );
    const outcome = taken.kind === "whole" ? this.whole(taken.parts) : taken;
    return { outcome, displaced: displaced === null ? [] : [displaced] };
  }

  private whole(parts: readonly Part[]): { readonly kind: "complete"; readonly message: WholeMessage<Part> } {
    const msgIds = parts.map(({ msgId }) => msgId);
    return { kind: "complete", message: { parts, msgIds, ...joinParts(this.formats, parts) } };
  }

  private time(): number {
    const now = this.now();
    if (!Number.isFinite(now)) throw notATime(now);
    this.latest = Math.max(this.latest, now);
    return this.latest;
  }
}

/** Which part of which message a content is; null where it is a whole one, an error where its header says nonsense. */
function placeOf({ content, headerIndicator }: MessagePart): Concatenation | TextError | null {
  try {
    if (!hasUserDataHeader(headerIndicator)) return null;
    const place = concatenationOf(parseUserDataHeader(content).elements);
    return place === null || isWithin(place) ? place : wrongPart(place);
  } catch (error) {
    if (isTextError(error)) return error;
    throw error;
  }
}

function isWithin({ number, total }: Concatenation): boolean {
  return number >= 1 && number <= total;
}

function wrongPart({ number, total }: Concatenation): TextError {
  const expected = total === 0 ? "a message of at least one part" : `a part from 1 to ${total}`;
  return new TextError({
    code: "wrong-part",
    subject: "Part of a message",
    expected,
    actual: `is ${number} of ${total}`,
  });
}

function notATime(now: number): TextError {
  const expected = "a finite number of milliseconds";
  return new TextError({ code: "wrong-time", subject: "Clock", expected, actual: `says ${String(now)}` });
}

function keyOf({ from, to }: MessagePart, { referenceOctets, reference, total }: Concatenation): string {
  return JSON.stringify([from, to, referenceOctets, reference, total]);
}

function copyOf<Part extends MessagePart>(part: Part): Part {
  return { ...part, content: part.content.slice() };
}

function incomplete<Part extends MessagePart>(
  messages: readonly StoredMessage<Part>[],
  reason: IncompleteMessage["reason"],
): IncompleteMessage<Part>[] {
  return messages
    .filter(({ isDone }) => !isDone)
    .map((message) => {
      const { from, to, reference, total } = message;
      const parts = message.parts.map(({ part }) => part);
      const msgIds = parts.map(({ msgId }) => msgId);
      return { reason, from, to, reference, total, missing: missingParts(message), parts, msgIds };
    });
}
