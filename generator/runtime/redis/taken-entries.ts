import { StoreError } from "../reports/store-error.js";
import type { Execute, StoreName } from "./client.js";
import { CONFIRM, TAKE } from "./scripts.js";

/** Entries that are taken at once. */
const BATCH = 1000;

/** The keys of the entries of a store. */
export interface EntryKeys {
  readonly entries: string;
  /** What callers have taken and not confirmed. */
  readonly taken: string;
  /** The times of the entries. The entries of an earlier set are taken first. */
  readonly times: readonly string[];
}

/** How entries are taken. */
export interface TakenEntriesOptions {
  readonly store: StoreName;
  /** Time after which another caller takes what one has taken and not confirmed, in milliseconds. */
  readonly lease: number;
  /** Time to live of what is taken, in milliseconds. */
  readonly expireAfter: number;
}

/** The limits of one call. */
export interface TakeLimits {
  /** Only entries with this time or an earlier one. */
  readonly time: number;
  /** The number of entries that stay. */
  readonly leave: number;
}

/** An entry with its key. */
export type Entry = readonly [key: string, text: string];

/**
 * Takes entries so that a lost reply loses none: Redis keeps them until the caller confirms them, and the caller keeps them
 * until a call succeeds.
 */
export class TakenEntries {
  private readonly execute: Execute;
  private readonly keys: EntryKeys;
  private readonly options: TakenEntriesOptions;
  private readonly caller = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  /** What earlier calls have taken and not returned. */
  private held: Entry[] = [];
  private isUnconfirmed = false;
  /** The end of the call before: a caller has one call at a time. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(execute: Execute, keys: EntryKeys, options: TakenEntriesOptions) {
    this.execute = execute;
    this.keys = keys;
    this.options = options;
  }

  /** Removes entries within limits, and returns them and those of calls that failed. */
  take(limits: TakeLimits): Promise<Entry[]> {
    const call = this.last.then(() => this.takeAll(limits));
    this.last = call.catch(() => undefined);
    return call;
  }

  private async takeAll(limits: TakeLimits): Promise<Entry[]> {
    await this.confirm();
    let count = BATCH;
    while (count >= BATCH) {
      count = await this.takeBatch(limits);
      await this.confirm();
    }
    return this.held.splice(0);
  }

  private async takeBatch({ time, leave }: TakeLimits): Promise<number> {
    const { store, lease, expireAfter } = this.options;
    const { entries, taken, times } = this.keys;
    const till = Number.isFinite(time) ? String(time) : time > 0 ? "+inf" : "-inf";
    const reply = await this.execute(
      TAKE,
      [entries, taken, ...times],
      [this.caller, till, BATCH, leave, lease, expireAfter],
    );
    const items = itemsOf(store, reply);
    this.held.push(...items);
    this.isUnconfirmed = items.length > 0;
    return items.length;
  }

  private async confirm(): Promise<void> {
    if (!this.isUnconfirmed) return;
    await this.execute(CONFIRM, [this.keys.taken], [this.caller]);
    this.isUnconfirmed = false;
  }
}

function itemsOf(subject: StoreName, reply: string): Entry[] {
  try {
    const items: unknown = JSON.parse(reply);
    if (Array.isArray(items) && items.every(isEntry)) return items;
  } catch {
    // Reported below.
  }
  const actual = ["%", JSON.stringify(reply.slice(0, 40))] as const;
  throw new StoreError({ code: "wrong-content", subject, expected: "a value that this version has stored", actual });
}

function isEntry(item: unknown): item is Entry {
  return Array.isArray(item) && item.length === 2 && item.every((each) => typeof each === "string");
}
