import type { Awaitable, FlowMessage, Received } from "../../flow/index.js";
import type { Connection } from "../sockets/connection.js";

/** What answers the requests of the other side. */
export interface RequestHandling<M extends FlowMessage> {
  /** Calls the handler of the program; undefined if there is none. */
  readonly handle: (request: M) => Awaitable<M> | undefined;
  /** Receives a request that no handler takes; false if it is to be rejected. */
  readonly leave: (received: Received<M>) => boolean;
  /** Handlers that run at the same time. */
  readonly concurrency: number;
  readonly whenHandlerFails: "no-answer" | "reject";
  readonly onFailure: (received: Received<M>, error: unknown) => void;
  readonly onUnhandled: (received: Received<M>) => void;
}

/** Runs handlers for the requests of a connection. The response is sent when the handler has finished. */
export class RequestHandler<M extends FlowMessage> {
  private readonly waiting: Received<M>[] = [];
  private running = 0;
  /** Called when no handler runs any more. */
  private onIdle: (() => void) | null = null;

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

  /** Resolves when no handler runs. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      if (this.running === 0) resolve();
      else this.onIdle = resolve;
    });
  }

  private run(received: Received<M>): void {
    let response: Awaitable<M> | undefined;
    try {
      response = this.handling.handle(received.request);
    } catch (error) {
      return this.fail(received, error);
    }
    if (response === undefined) return this.unhandled(received);
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
    const next = this.waiting.shift();
    if (next !== undefined) this.run(next);
    else if (this.running === 0) this.onIdle?.();
  }

  private respond(received: Received<M>, response: M): void {
    try {
      this.connection.session.respond(received, response);
    } catch (error) {
      return this.handling.onFailure(received, error);
    }
    this.connection.flushSoon();
  }

  private fail(received: Received<M>, error: unknown): void {
    this.handling.onFailure(received, error);
    if (this.handling.whenHandlerFails === "reject") this.reject(received);
  }

  private unhandled(received: Received<M>): void {
    if (this.handling.leave(received)) return;
    this.handling.onUnhandled(received);
    this.reject(received);
  }

  private reject(received: Received<M>): void {
    const response = received.operation.respond.rejected?.(received.request);
    if (response !== undefined) this.respond(received, response);
  }
}
