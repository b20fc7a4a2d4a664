import type { FlowMessage, Received, SignalLike } from "../../flow/index.js";
import type { Connection } from "../sockets/connection.js";
import type { Deliveries, Delivery } from "./delivery.js";

/** A request of the other side, and the connection that received it. */
export interface DeliveryItem<M extends FlowMessage> {
  readonly received: Received<M>;
  readonly connection: Connection<M>;
}

/** What a loop needs of its client. */
export interface DeliveriesHost<M extends FlowMessage> {
  /** Sends a response, or the one that accepts. Throws what the session throws. Returns false if it is useless. */
  readonly respond: (item: DeliveryItem<M>, response: M | undefined) => boolean;
  /** The loop has ended: the requests that it did not answer. */
  readonly ended: (left: readonly DeliveryItem<M>[]) => void;
}

/**
 * The requests of the other side, for a loop. To ask for the next one accepts the last one; a loop that ends early leaves it
 * without a response.
 */
export class DeliveryLoop<M extends FlowMessage> implements Deliveries<M> {
  private readonly items: DeliveryItem<M>[] = [];
  private current: DeliveryItem<M> | null = null;
  private readonly waiters: ((result: IteratorResult<Delivery<M>>) => void)[] = [];
  private isDone = false;
  private readonly onAbort = (): void => this.close();

  private readonly host: DeliveriesHost<M>;
  private readonly signal: SignalLike | undefined;

  constructor(host: DeliveriesHost<M>, signal: SignalLike | undefined) {
    this.host = host;
    this.signal = signal;
    if (signal?.aborted === true) this.isDone = true;
    else signal?.addEventListener("abort", this.onAbort);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Gives a request to the loop. Only the client calls it. */
  push(item: DeliveryItem<M>): void {
    this.items.push(item);
    const waiter = this.waiters.shift();
    if (waiter !== undefined) waiter(this.take());
  }

  next(): Promise<IteratorResult<Delivery<M>>> {
    const { current } = this;
    this.current = null;
    if (current?.received.isOpen === true) this.host.respond(current, undefined);
    this.skipEnded();
    if (this.isDone || this.items.length > 0) return Promise.resolve(this.take());
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  return(): Promise<IteratorResult<Delivery<M>>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the loop; what it did not answer has no response. */
  close(): void {
    if (this.isDone) return;
    this.isDone = true;
    this.signal?.removeEventListener("abort", this.onAbort);
    const { current } = this;
    const left = [...(current === null ? [] : [current]), ...this.items.splice(0)];
    this.current = null;
    this.host.ended(left.filter(({ received }) => received.isOpen));
    for (const waiter of this.waiters.splice(0)) waiter({ done: true, value: undefined });
  }

  /** The other side sends a request again whose connection has ended. */
  private skipEnded(): void {
    while (this.items[0]?.received.isOpen === false) this.items.shift();
  }

  private take(): IteratorResult<Delivery<M>> {
    const item = this.items.shift();
    if (item === undefined) return { done: true, value: undefined };
    this.current = item;
    return {
      done: false,
      value: { message: item.received.request, answer: (response) => this.host.respond(item, response) },
    };
  }
}
