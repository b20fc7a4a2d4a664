import {
  type Attempt,
  type CallOptions,
  type FlowMessage,
  type Operation,
  type Requester,
  type SessionCodec,
} from "../../flow/index.js";
import { AbortSignals } from "../calls/abort-signals.js";
import { Call, type CallOwner, type PendingCall } from "../calls/call.js";
import type { Connection } from "../sockets/connection.js";
import { platform } from "../sockets/platform.js";

/** A client that is logged in at a server. It has a method for each request of the server's side, such as `deliver`. */
export class ServerSession<M extends FlowMessage> implements Requester<M> {
  /** Resolves when it is closed. */
  readonly closed: Promise<void>;
  private resolveClosed: () => void = () => undefined;
  private readonly owner: CallOwner<M>;
  private readonly signals = new AbortSignals<PendingCall<M>>((call) => {
    call.cancel?.();
  });

  readonly account: string;
  readonly connection: Connection<M>;

  constructor(account: string, connection: Connection<M>, codec: SessionCodec<M>, party: string) {
    this.account = account;
    this.connection = connection;
    this.owner = { codec, party, keep: () => false };
    this.closed = new Promise((resolve) => (this.resolveClosed = resolve));
  }

  /** Address and port of the client. */
  get remote(): string {
    return this.connection.remote;
  }

  /** Requests of this side without an answer. */
  get inFlight(): number {
    return this.connection.session.inFlight;
  }

  request<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = {},
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const given = { owner: this.owner, operation, fields, options, now: platform.now() };
      this.start(
        new Call(given, isResponse, (attempt) => (attempt.ok ? resolve(attempt.response) : reject(attempt.error))),
      );
    });
  }

  tryRequest<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = {},
  ): Promise<Attempt<Response>> {
    return new Promise((resolve) => {
      const given = { owner: this.owner, operation, fields, options, now: platform.now() };
      this.start(new Call(given, isResponse, resolve));
    });
  }

  tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void {
    this.connection.session.tell(operation, fields);
    this.connection.flushSoon();
  }

  /** Sends what waits, waits for answers, and ends the session. */
  async end(): Promise<void> {
    this.connection.session.end();
    this.connection.flushSoon();
    await this.closed;
  }

  /** Closes the connection at once. */
  destroy(): void {
    this.connection.destroy();
  }

  /** Reports the end. Only the server calls it. */
  wasClosed(): void {
    this.resolveClosed();
  }

  private start(call: PendingCall<M>): void {
    if (call.signal?.aborted === true) return call.drop("cancelled", "the signal was aborted", call.signal.reason);
    this.signals.watch(call);
    const { connection } = this;
    const ticket = connection.session.request(call.operation, call.fields, call.requestOptions(platform.now()));
    call.ticket = ticket;
    call.cancel = (): void => {
      connection.session.cancel(ticket);
      connection.flushSoon();
    };
    connection.flushSoon();
  }
}
