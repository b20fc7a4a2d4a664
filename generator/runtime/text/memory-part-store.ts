import type { MessagePart, PartStore, StoreChange, StoredMessage } from "./part-store.js";
import { checkInteger } from "./text-error.js";

/** What a part takes beside its content, roughly. */
const OCTETS_BESIDE_CONTENT = 256;

/** How much a store in memory may hold. */
export interface MemoryPartStoreOptions {
  /** Messages, those included that are only kept to know duplicates; 10,000 where it is left out. */
  readonly greatestMessages?: number | undefined;
  /** Octets of all parts, 256 for each included; 16,777,216 where it is left out. */
  readonly greatestOctets?: number | undefined;
}

/**
 * Keeps parts in memory, within bounds.
 *
 * @example
 * const store = new MemoryPartStore({ greatestMessages: 1000 });
 * const reassembler = new Reassembler(formats, { store });
 * store.messages; // → 0
 */
export class MemoryPartStore<Part extends MessagePart = MessagePart> implements PartStore<Part> {
  readonly greatestMessages: number;
  readonly greatestOctets: number;
  /** Two maps, each in the order of `since`: what is done goes first where there is too much. */
  private readonly pending = new Map<string, StoredMessage<Part>>();
  private readonly done = new Map<string, StoredMessage<Part>>();
  private held = 0;

  constructor({ greatestMessages = 10_000, greatestOctets = 0x1000000 }: MemoryPartStoreOptions = {}) {
    checkInteger("Greatest messages", greatestMessages, 0, Number.MAX_SAFE_INTEGER);
    checkInteger("Greatest octets", greatestOctets, 0, Number.MAX_SAFE_INTEGER);
    this.greatestMessages = greatestMessages;
    this.greatestOctets = greatestOctets;
  }

  /** How many messages are kept. */
  get messages(): number {
    return this.pending.size + this.done.size;
  }

  /** How many octets are kept, 256 for each part included. */
  get octets(): number {
    return this.held;
  }

  update<Result>(key: string, change: (message: StoredMessage<Part> | null) => StoreChange<Part, Result>): Result {
    const before = this.pending.get(key) ?? this.done.get(key) ?? null;
    const { message, result } = change(before);
    const keepsPlace = before !== null && before.since === message.since && before.isDone === message.isDone;
    if (before !== null && !keepsPlace) this.mapOf(before).delete(key);
    this.mapOf(message).set(key, message);
    this.held += sizeOf(message) - (before === null ? 0 : sizeOf(before));
    return result;
  }

  takeUntil(time: number): StoredMessage<Part>[] {
    return [...this.takeFrom(this.done, time), ...this.takeFrom(this.pending, time)];
  }

  takeSurplus(): StoredMessage<Part>[] {
    const taken: StoredMessage<Part>[] = [];
    for (const map of [this.done, this.pending]) {
      for (const message of map.values()) {
        if (this.messages <= this.greatestMessages && this.held <= this.greatestOctets) return taken;
        this.remove(message);
        taken.push(message);
      }
    }
    return taken;
  }

  private takeFrom(map: ReadonlyMap<string, StoredMessage<Part>>, time: number): StoredMessage<Part>[] {
    const taken: StoredMessage<Part>[] = [];
    for (const message of map.values()) {
      if (message.since > time) break;
      this.remove(message);
      taken.push(message);
    }
    return taken;
  }

  private remove(message: StoredMessage<Part>): void {
    this.mapOf(message).delete(message.key);
    this.held -= sizeOf(message);
  }

  private mapOf({ isDone }: StoredMessage<Part>): Map<string, StoredMessage<Part>> {
    return isDone ? this.done : this.pending;
  }
}

function sizeOf({ parts }: StoredMessage): number {
  return parts.reduce((sum, { part }) => sum + part.content.length + OCTETS_BESIDE_CONTENT, 0);
}
