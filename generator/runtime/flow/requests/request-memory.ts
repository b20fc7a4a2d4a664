import type { FlowMessage } from "../table.js";
import { KeyedTable } from "./keyed-table.js";
import { LinkedList } from "./linked-list.js";
import type { ReceivedRequest } from "./received-request.js";

/** The requests of the other side: those without a response, and the last ones with their responses. */
export class RequestMemory<M extends FlowMessage> {
  /** In the order in which they arrived. */
  readonly unanswered: LinkedList<ReceivedRequest<M>> = new LinkedList();
  /** The last request with each sequence. */
  readonly #known = new KeyedTable<ReceivedRequest<M>>();
  /** The answered ones, a ring: the next one replaces the oldest. */
  readonly #ring: ReceivedRequest<M>[] = [];
  #oldest = 0;

  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Number of requests that are kept. */
  get size(): number {
    return this.#known.size;
  }

  find(key: number | string): ReceivedRequest<M> | undefined {
    return this.#known.get(key);
  }

  add(received: ReceivedRequest<M>): void {
    this.note(received);
    this.unanswered.append(received);
  }

  /** Whether the sink got a request that has no response. */
  isUnanswered({ list }: ReceivedRequest<M>): boolean {
    return list === this.unanswered;
  }

  /** Remembers a request that the session answers itself. */
  note(received: ReceivedRequest<M>): void {
    const before = this.#known.get(received.key);
    if (before !== undefined) this.#known.delete(before);
    this.#known.add(received);
  }

  /** Removes a request as if it had never come. */
  release(received: ReceivedRequest<M>): void {
    received.list?.remove(received);
    this.#forget(received);
  }

  /** Moves a request to those with a response. */
  answer(received: ReceivedRequest<M>, response: M): void {
    received.response = response;
    received.list?.remove(received);
    if (this.#capacity === 0) this.#forget(received);
    else this.#remember(received);
  }

  clear(): void {
    this.#known.clear();
    this.#ring.length = 0;
  }

  #remember(received: ReceivedRequest<M>): void {
    const ring = this.#ring;
    const oldest = this.#oldest;
    const capacity = this.#capacity;
    const replaced = ring[oldest];
    if (replaced !== undefined) this.#forget(replaced);
    ring[oldest] = received;
    this.#oldest = oldest + 1 === capacity ? 0 : oldest + 1;
  }

  #forget(received: ReceivedRequest<M>): void {
    this.#known.delete(received);
  }
}
