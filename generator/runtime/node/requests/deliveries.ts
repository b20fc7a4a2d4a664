import type { SignalLike, FlowMessage, Received } from "../../flow/index.js";
import type { Connection } from "../sockets/connection.js";

/** A request of the other side, in a loop. */
export interface Delivery<M extends FlowMessage> {
  readonly message: M;
  /** Sends a response other than the one that accepts. Returns false if the session has ended. */
  answer(response: M): boolean;
}

interface Item<M extends FlowMessage> {
  readonly received: Received<M>;
  readonly connection: Connection<M>;
}

/**
 * The requests of the other side, for a loop. To ask for the next one accepts the last one; a loop that ends early leaves it
 * without a response.
 */
export class Deliveries<M extends FlowMessage> implements AsyncIterableIterator<Delivery<M>> {
  private readonly items: Item<M>[] = [];
  private current: Item<M> | null = null;
  private waiter: ((result: IteratorResult<Delivery<M>>) => void) | null = null;
  private isDone = false;

  private readonly onEnd: (left: readonly Received<M>[]) => void;

  constructor(onEnd: (left: readonly Received<M>[]) => void, signal: SignalLike | undefined) {
    this.onEnd = onEnd;
    if (signal?.aborted === true) this.close();
    else signal?.addEventListener("abort", () => this.close());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Gives a request to the loop. */
  push(received: Received<M>, connection: Connection<M>): void {
    this.items.push({ received, connection });
    const { waiter } = this;
    if (waiter === null) return;
    this.waiter = null;
    waiter(this.take());
  }

  next(): Promise<IteratorResult<Delivery<M>>> {
    this.acceptCurrent();
    if (this.isDone || this.items.length > 0) return Promise.resolve(this.take());
    return new Promise((resolve) => {
      this.waiter = resolve;
    });
  }

  return(): Promise<IteratorResult<Delivery<M>>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the loop; requests that it did not get have no response. */
  close(): void {
    if (this.isDone) return;
    this.isDone = true;
    this.current = null;
    this.onEnd(this.items.splice(0).map(({ received }) => received));
    this.waiter?.({ done: true, value: undefined });
    this.waiter = null;
  }

  private take(): IteratorResult<Delivery<M>> {
    // A request of a session that ended needs no response, but the message has arrived.
    const item = this.items.shift();
    if (item === undefined) return { done: true, value: undefined };
    this.current = item;
    const { received, connection } = item;
    return {
      done: false,
      value: {
        message: received.request,
        answer: (response) => {
          const isSent = connection.session.respond(received, response);
          connection.flushSoon();
          return isSent;
        },
      },
    };
  }

  private acceptCurrent(): void {
    const item = this.current;
    this.current = null;
    if (item === null || !item.received.isOpen) return;
    const response = item.received.operation.respond.plain?.(item.received.request);
    if (response === undefined) return;
    item.connection.session.respond(item.received, response);
    item.connection.flushSoon();
  }
}
