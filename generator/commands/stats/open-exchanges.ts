import { Histogram } from "./histogram.js";

/** A request without an answer. */
interface OpenExchange {
  readonly request: string;
  readonly time: number | null;
  readonly side: string;
  readonly waitsFor: string;
  readonly isCounted: boolean;
}

/** A request as it was sent. */
export interface SentRequest extends OpenExchange {
  /** The stream, the sender and the sequence. */
  readonly key: string;
}

/** Requests that are remembered; the oldest one counts as never answered. */
const MAX_OPEN = 65_536;

/** Joins requests and responses: how long answers take, how many requests wait at once, and who never answers. */
export class OpenExchanges {
  readonly #open = new Map<string, OpenExchange>();
  readonly #waiting = new Map<string, number>();
  readonly times = new Map<string, Histogram>();
  /** The largest number of requests of one side without an answer that a window counts, by the protocol. */
  readonly windows = new Map<string, number>();
  readonly #lost = new Map<string, number>();
  /** Requests whose sequence was in use. */
  repeated = 0;

  /** Adds a request of a protocol. */
  ask(protocol: string, { key, ...exchange }: SentRequest): void {
    if (this.#open.has(key)) {
      this.repeated++;
      return;
    }
    this.#open.set(key, exchange);
    const [oldest] = this.#open.size > MAX_OPEN ? this.#open.keys() : [];
    if (oldest !== undefined) this.#lose(oldest);
    if (!exchange.isCounted) return;
    const count = (this.#waiting.get(exchange.side) ?? 0) + 1;
    this.#waiting.set(exchange.side, count);
    this.windows.set(protocol, Math.max(this.windows.get(protocol) ?? 0, count));
  }

  /** Adds a response. Returns whether it belongs to a request. */
  answer(key: string, time: number | null): boolean {
    const found = this.#remove(key);
    if (found === null) return false;
    if (time === null || found.time === null) return true;
    const times = this.times.get(found.request) ?? new Histogram();
    this.times.set(found.request, times);
    times.add(time - found.time);
    return true;
  }

  /** The requests that were never answered, by the side that did not answer and the request. */
  neverAnswered(): ReadonlyMap<string, number> {
    const counts = new Map(this.#lost);
    for (const { waitsFor, request } of this.#open.values()) increase(counts, `${waitsFor} ${request}`);
    return counts;
  }

  #lose(key: string): void {
    const found = this.#remove(key);
    if (found !== null) increase(this.#lost, `${found.waitsFor} ${found.request}`);
  }

  #remove(key: string): OpenExchange | null {
    const found = this.#open.get(key) ?? null;
    this.#open.delete(key);
    if (found?.isCounted !== true) return found;
    const left = (this.#waiting.get(found.side) ?? 1) - 1;
    if (left === 0) this.#waiting.delete(found.side);
    else this.#waiting.set(found.side, left);
    return found;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
