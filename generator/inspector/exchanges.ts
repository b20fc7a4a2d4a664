import type { FrameStore, NewFrame } from "./frame-store.js";
import { commandOf, type InspectedProtocol, sequenceKeyOf } from "./inspected-protocol.js";

/** Requests that wait for a response; the oldest one is given up. */
const MAX_OPEN = 65_536;

/** Joins requests with their responses, by connection, direction and sequence. */
export class Exchanges {
  readonly #store: FrameStore;
  readonly #open = new Map<string, number>();

  constructor(store: FrameStore) {
    this.#store = store;
  }

  /** Joins a frame that was stored. */
  add(protocol: InspectedProtocol, index: number, { octets, stream, direction }: NewFrame): void {
    const message = protocol.messages.get(commandOf(protocol, octets) ?? -1);
    if (message === undefined) return;
    const sequence = sequenceKeyOf(protocol, octets);
    if (!message.isResponse) return this.#ask(`${stream} ${direction} ${sequence}`, index);
    const key = `${stream} ${direction === 2 ? 2 : 1 - direction} ${sequence}`;
    const request = this.#open.get(key);
    if (request === undefined) return;
    this.#open.delete(key);
    this.#store.join(request, index);
  }

  #ask(key: string, index: number): void {
    this.#open.set(key, index);
    if (this.#open.size <= MAX_OPEN) return;
    const [oldest] = this.#open.keys();
    if (oldest !== undefined) this.#open.delete(oldest);
  }
}
