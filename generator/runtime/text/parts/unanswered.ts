import type { KeptPart, MessagePart, StoredMessage } from "./part-store.js";
import { holdsPart } from "./take-part.js";

/** Maximum number of recorded messages; more fail only if a store fails for a long time. */
const MAX_MESSAGES = 10_000;

/** A part that began another message, and the message it displaced. */
interface Restart<Part extends MessagePart> {
  readonly first: Omit<KeptPart<Part>, "time">;
  readonly displaced: StoredMessage<Part>;
}

/** Possible effects of failed updates of a message. */
interface FailedUpdates<Part extends MessagePart> {
  /** The numbers of their parts. */
  readonly numbers: Set<number>;
  restarts: Restart<Part>[];
  /** Whether one completed the message. */
  isWhole: boolean;
}

/** The effect of an update on the store, besides keeping the part. */
export interface Effect<Part extends MessagePart> {
  readonly displaced: readonly StoredMessage<Part>[];
  readonly isWhole: boolean;
}

/** An update that failed. */
export interface FailedUpdate<Part extends MessagePart> {
  readonly key: string;
  readonly kept: Omit<KeptPart<Part>, "time">;
  /** Null if nothing was to change, or if the store failed before it knew the change. */
  readonly effect: Effect<Part> | null;
}

/** How to handle a message that left the store. */
interface Departure<Part extends MessagePart> {
  readonly isHandedOut: boolean;
  readonly displaced: readonly StoredMessage<Part>[];
}

/**
 * Records failed updates: a store may have applied them although it threw. When the part arrives again, or the message
 * leaves the store, this class returns the messages that the caller has not received yet.
 */
export class Unanswered<Part extends MessagePart> {
  private readonly failed = new Map<string, FailedUpdates<Part>>();

  add({ key, kept, effect }: FailedUpdate<Part>): void {
    if (effect === null) return;
    const updates = this.failed.get(key) ?? { numbers: new Set(), restarts: [], isWhole: false };
    updates.numbers.add(kept.number);
    updates.isWhole ||= effect.isWhole;
    updates.restarts.push(...effect.displaced.map((displaced) => ({ first: kept, displaced })));
    this.failed.set(key, updates);
    for (const oldest of this.failed.keys()) {
      if (this.failed.size <= MAX_MESSAGES) break;
      this.failed.delete(oldest);
    }
  }

  /** Whether an update with this part failed. */
  isRetry(key: string, number: number): boolean {
    return this.failed.get(key)?.numbers.has(number) ?? false;
  }

  /** Whether an update that completed the message failed. */
  isWaiting(key: string): boolean {
    return this.failed.get(key)?.isWhole ?? false;
  }

  /** Records that a part now has a result. Returns the messages that failed updates displaced from the store. */
  settle(key: string, number: number, before: StoredMessage<Part> | null): StoredMessage<Part>[] {
    const updates = this.failed.get(key);
    if (updates === undefined) return [];
    const displaced = displacedBy(updates, before);
    updates.restarts = [];
    updates.numbers.delete(number);
    // A pending message is not complete. A complete one was returned, or is displaced, with this result.
    updates.isWhole = false;
    if (updates.numbers.size === 0) this.failed.delete(key);
    return displaced;
  }

  /** Records that a message left the store. Returns it if it was not returned, and those that failed updates displaced. */
  leave(message: StoredMessage<Part>, by: string): Departure<Part> {
    const updates = this.failed.get(message.key);
    this.failed.delete(message.key);
    const isWaiting = updates?.isWhole === true && message.doneBy === by;
    const displaced = updates === undefined ? [] : displacedBy(updates, message);
    return { isHandedOut: message.isDone && !isWaiting, displaced };
  }
}

function displacedBy<Part extends MessagePart>(
  { restarts }: FailedUpdates<Part>,
  now: StoredMessage<Part> | null,
): StoredMessage<Part>[] {
  return restarts.flatMap(({ first, displaced }) => (holdsPart(now, first) ? [displaced] : []));
}
