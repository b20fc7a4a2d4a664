import type { FlowMessage } from "../table.js";
import type { Entry } from "./entry.js";
import { KeyedTable } from "./keyed-table.js";
import { LinkedList } from "./linked-list.js";

/**
 * The requests that wait for an answer, by sequence and by deadline. Requests with the same time for the answer share a list:
 * the order in which they were sent is the order of their deadlines.
 */
export class OpenRequests<M extends FlowMessage> {
  readonly #entries = new KeyedTable<Entry<M>>();
  readonly #lists = new Map<number, LinkedList<Entry<M>>>();

  get size(): number {
    return this.#entries.size;
  }

  /** The soonest deadline; Infinity if there is no request. */
  get deadline(): number {
    return this.first?.deadline ?? Infinity;
  }

  has(key: number | string): boolean {
    return this.#entries.get(key) !== undefined;
  }

  get(key: number | string): Entry<M> | undefined {
    return this.#entries.get(key);
  }

  add(entry: Entry<M>, now: number): void {
    this.#entries.add(entry);
    this.#append(entry, now);
  }

  /** Begins the time for the answer again. */
  restart(entry: Entry<M>, now: number): void {
    entry.list?.remove(entry);
    this.#append(entry, now);
  }

  remove(entry: Entry<M>): void {
    this.#entries.delete(entry);
    const { list } = entry;
    list?.remove(entry);
    if (list?.size === 0 && this.#lists.size > 1) this.#lists.delete(entry.answerWithin);
  }

  /** A request whose time is over; null if there is no such request. */
  overdue(now: number): Entry<M> | null {
    for (const { first } of this.#lists.values()) {
      if (first !== null && first.deadline <= now) return first;
    }
    return null;
  }

  /** The request whose answer is due first; null if there is no request. */
  get first(): Entry<M> | null {
    let soonest: Entry<M> | null = null;
    for (const { first } of this.#lists.values()) {
      if (first !== null && (soonest === null || first.deadline < soonest.deadline)) soonest = first;
    }
    return soonest;
  }

  #append(entry: Entry<M>, now: number): void {
    let list = this.#lists.get(entry.answerWithin);
    if (list === undefined) {
      list = new LinkedList();
      this.#lists.set(entry.answerWithin, list);
    }
    entry.deadline = now + entry.answerWithin;
    list.append(entry);
  }
}
