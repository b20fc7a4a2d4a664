import { MessagesBySender } from "./messages-by-sender.js";
import type { MessagePart, PartStore, StoreChange, StoredMessage } from "./part-store.js";
import { checkInteger, checkObject } from "../text-error.js";

/** Approximate size of a part without its content; it covers names up to this many characters. */
const OCTETS_BESIDES_CONTENT = 256;
const INCLUDED_CHARACTERS = 64;

/** Limits of a store in memory. */
export interface MemoryPartStoreOptions {
  /** Messages, including those that are only kept to recognize duplicates. Default: 10,000. */
  readonly maxMessages?: number | undefined;
  /**
   * Bytes of all parts: content and other bytes, 256 more for each part, and two for each character of its strings after
   * the first 64. Default: 16,777,216.
   */
  readonly maxOctets?: number | undefined;
}

/**
 * Keeps parts in memory, within bounds. If there is too much, messages that are only kept to recognize duplicates go
 * first, and always the oldest of the sender that takes most memory: one sender cannot displace the parts of others.
 *
 * @example
 * const store = new MemoryPartStore({ maxMessages: 1000 });
 * const reassembler = new Reassembler(formats, { store });
 * store.messages; // → 0
 */
export class MemoryPartStore<Part extends MessagePart = MessagePart> implements PartStore<Part> {
  readonly maxMessages: number;
  readonly maxOctets: number;
  private readonly pending = new MessagesBySender<Part>();
  private readonly done = new MessagesBySender<Part>();
  private held = 0;

  constructor(options: MemoryPartStoreOptions = {}) {
    checkObject("Options of a store", options);
    const { maxMessages = 10_000, maxOctets = 0x1000000 } = options;
    checkInteger("Maximum messages", maxMessages, 0, Number.MAX_SAFE_INTEGER);
    checkInteger("Maximum bytes", maxOctets, 0, Number.MAX_SAFE_INTEGER);
    this.maxMessages = maxMessages;
    this.maxOctets = maxOctets;
  }

  /** Number of kept messages. */
  get messages(): number {
    return this.pending.size + this.done.size;
  }

  /** Number of kept bytes, counted as for `maxOctets`. */
  get octets(): number {
    return this.held;
  }

  update<Result>(key: string, change: (message: StoredMessage<Part> | null) => StoreChange<Part, Result>): Result {
    const before = this.pending.get(key) ?? this.done.get(key);
    const { message, result } = change(before);
    const octets = sizeOf(message);
    if (before !== null && before.isDone !== message.isDone) this.remove(before);
    const map = this.mapOf(message);
    this.held += octets - map.octetsOf(key);
    map.set(message, octets);
    return result;
  }

  takeUntil(time: number): StoredMessage<Part>[] {
    const taken = [...this.done.until(time), ...this.pending.until(time)];
    for (const message of taken) this.remove(message);
    return taken;
  }

  takeSurplus(): StoredMessage<Part>[] {
    const taken: StoredMessage<Part>[] = [];
    while (this.messages > this.maxMessages || this.held > this.maxOctets) {
      const message = this.done.oldestOfLargest() ?? this.pending.oldestOfLargest();
      if (message === null) break;
      this.remove(message);
      taken.push(message);
    }
    return taken;
  }

  private remove(message: StoredMessage<Part>): void {
    const map = this.mapOf(message);
    this.held -= map.octetsOf(message.key);
    map.delete(message.key);
  }

  private mapOf({ isDone }: StoredMessage<Part>): MessagesBySender<Part> {
    return isDone ? this.done : this.pending;
  }
}

function sizeOf({ key, parts }: StoredMessage): number {
  return parts.reduce((sum, { part }) => sum + sizeOfPart(part), sizeOfCString(key.length));
}

function sizeOfPart(part: MessagePart): number {
  let octets = OCTETS_BESIDES_CONTENT;
  let characters = 0;
  for (const value of Object.values(part)) {
    if (typeof value === "string") characters += value.length;
    else if (value instanceof Uint8Array) octets += value.length;
  }
  return octets + sizeOfCString(characters);
}

function sizeOfCString(characters: number): number {
  return 2 * Math.max(0, characters - INCLUDED_CHARACTERS);
}
