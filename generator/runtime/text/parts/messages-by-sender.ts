import type { MessagePart, StoredMessage } from "./part-store.js";

/** Number of the largest senders to compare. */
const COMPARED_SENDERS = 64;

interface Entry<Part extends MessagePart> {
  readonly message: StoredMessage<Part>;
  readonly size: number;
}

/** The messages of one sender. */
interface Share {
  size: number;
  /** The keys of its messages, the oldest first. */
  readonly keys: Set<string>;
}

/** Messages in order of arrival, and the memory that each sender takes. */
export class MessagesBySender<Part extends MessagePart> {
  private readonly entries = new Map<string, Entry<Part>>();
  private readonly shares = new Map<string, Share>();
  /** Shares by the logarithm of their bytes: the largest one is found without comparing all of them. */
  private readonly sizeClasses: Set<Share>[] = [];
  private newest = -Infinity;
  /** Whether the order of the entries is that of `since`. It is not if several clocks differ. */
  private isSorted = true;

  get size(): number {
    return this.entries.size;
  }

  get(key: string): StoredMessage<Part> | null {
    return this.entries.get(key)?.message ?? null;
  }

  octetsOf(key: string): number {
    return this.entries.get(key)?.size ?? 0;
  }

  /** Adds a message, or replaces the one with the same key, which keeps its place if it is as old. */
  set(message: StoredMessage<Part>, size: number): void {
    const { key, from, since } = message;
    const before = this.entries.get(key);
    if (before !== undefined && before.message.since !== since) this.delete(key);
    const added = size - this.octetsOf(key);
    this.entries.set(key, { message, size });
    this.isSorted &&= since >= this.newest || before?.message.since === since;
    this.newest = Math.max(this.newest, since);
    const share = this.shares.get(from) ?? { size: 0, keys: new Set() };
    this.shares.set(from, share);
    share.keys.add(key);
    this.resize(share, added);
  }

  delete(key: string): void {
    const entry = this.entries.get(key);
    const share = entry === undefined ? undefined : this.shares.get(entry.message.from);
    if (entry === undefined || share === undefined) return;
    this.entries.delete(key);
    share.keys.delete(key);
    this.resize(share, -entry.size);
    if (share.keys.size === 0) this.shares.delete(entry.message.from);
    if (this.entries.size > 0) return;
    this.newest = -Infinity;
    this.isSorted = true;
  }

  /** The messages whose `since` is at or before a time. */
  until(time: number): StoredMessage<Part>[] {
    const found: StoredMessage<Part>[] = [];
    for (const { message } of this.entries.values()) {
      if (message.since <= time) found.push(message);
      else if (this.isSorted) break;
    }
    return found;
  }

  /** The oldest message of the sender that takes most memory, or of one of the largest if they are many. */
  oldestOfLargest(): StoredMessage<Part> | null {
    let largest: Share | null = null;
    let compared = 0;
    for (const share of this.largestShares()) {
      if (largest === null || this.goesBefore(share, largest)) largest = share;
      if (++compared === COMPARED_SENDERS) break;
    }
    return largest === null ? null : this.oldestOf(largest);
  }

  private largestShares(): ReadonlySet<Share> {
    for (let index = this.sizeClasses.length - 1; index >= 0; index--) {
      const shares = this.sizeClasses[index];
      if (shares !== undefined && shares.size > 0) return shares;
    }
    return new Set();
  }

  private goesBefore(one: Share, other: Share): boolean {
    if (one.size !== other.size) return one.size > other.size;
    return (this.oldestOf(one)?.since ?? 0) < (this.oldestOf(other)?.since ?? 0);
  }

  private oldestOf({ keys }: Share): StoredMessage<Part> | null {
    for (const key of keys) return this.get(key);
    return null;
  }

  private resize(share: Share, added: number): void {
    const before = sizeClassOf(share.size);
    share.size += added;
    const after = sizeClassOf(share.size);
    if (before !== after || share.keys.size === 0) this.sizeClasses[before]?.delete(share);
    while (this.sizeClasses.length <= after) this.sizeClasses.push(new Set());
    if (share.keys.size > 0) this.sizeClasses[after]?.add(share);
  }
}

function sizeClassOf(size: number): number {
  return size < 1 ? 0 : Math.floor(Math.log2(size));
}
