import type { Awaitable, FlowMessage, Received } from "../../flow/index.js";
import type { Connection } from "../sockets/connection.js";
import { platform } from "../sockets/platform.js";

/** What answers the requests of the other side. */
export interface RequestHandling<M extends FlowMessage> {
  /** Calls the handler of the program; undefined without a handler. */
  readonly handle: (request: M) => Awaitable<M> | undefined;
  /** Receives a request that no handler takes; false if it is to be rejected. */
  readonly leave: (received: Received<M>) => boolean;
  /** Handlers that run at the same time. */
  readonly concurrency: number;
  readonly whenHandlerFails: "no-answer" | "reject";
  readonly onHandled: (received: Received<M>, response: M | null) => void;
  readonly onFailure: (received: Received<M>, error: unknown) => void;
  readonly onUnhandled: (received: Received<M>) => void;
}

/** Runs handlers for the requests of a connection. The response is sent when the handler has finished. */
export class RequestHandler<M extends FlowMessage> {
  private readonly waiting: Received<M>[] = [];
  private running = 0;

  private readonly connection: Connection<M>;
  private readonly handling: RequestHandling<M>;

  constructor(connection: Connection<M>, handling: RequestHandling<M>) {
    this.connection = connection;
    this.handling = handling;
  }

  take(received: Received<M>): void {
    if (this.running >= this.handling.concurrency) this.waiting.push(received);
    else this.run(received);
  }

  private run(received: Received<M>): void {
    let response: Awaitable<M> | undefined;
    try {
      response = this.handling.handle(received.request);
    } catch (error) {
      return this.fail(received, error);
    }
    if (response === undefined) return this.leave(received);
    if (!(response instanceof Promise)) return this.respond(received, response);
    this.running++;
    response.then(
      (message) => this.finish(() => this.respond(received, message)),
      (error: unknown) => this.finish(() => this.fail(received, error)),
    );
  }

  private finish(answer: () => void): void {
    this.running--;
    answer();
    while (this.running < this.handling.concurrency) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      // The other side sends a request again whose connection has ended.
      if (next.isOpen) this.run(next);
    }
  }

  private respond(received: Received<M>, response: M): void {
    try {
      this.connection.session.respond(received, response);
    } catch (error) {
      return this.fail(received, error);
    }
    this.handling.onHandled(received, response);
    this.connection.flushSoon();
  }

  private fail(received: Received<M>, error: unknown): void {
    this.handling.onFailure(received, error);
    if (this.handling.whenHandlerFails === "reject" && this.reject(received)) return;
    // It stays with the other side, which sends it again.
    this.connection.session.release(received);
    this.handling.onHandled(received, null);
    this.connection.flushSoon();
  }

  /** A request without a handler. A loop of the program may begin in this turn of the event loop. */
  private leave(received: Received<M>): void {
    if (this.handling.leave(received)) return;
    platform.soon(() => {
      if (!received.isOpen || this.handling.leave(received)) return;
      this.handling.onUnhandled(received);
      if (!this.reject(received)) this.connection.session.release(received);
      this.connection.flushSoon();
    });
  }

  /** Sends the response that rejects a request; false if the schema states none. */
  private reject(received: Received<M>): boolean {
    const response = received.operation.respond.rejected?.(received.request) ?? null;
    if (response === null) return false;
    this.connection.session.respond(received, response);
    this.handling.onHandled(received, response);
    this.connection.flushSoon();
    return true;
  }
}
