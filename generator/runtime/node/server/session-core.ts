import type { FlowMessage, Operation, SessionCounters } from "../../flow/index.js";
import type { CallOwner, PendingCall } from "../calls/call.js";
import { Requests } from "../calls/requests.js";
import type { Connection } from "../sockets/connection.js";
import type { ServerSession } from "./server-session.js";
import { platform } from "../sockets/platform.js";

/** A client that is logged in at a server. It has a method for each request of the server's side, such as `deliver`. */
export class SessionCore<M extends FlowMessage> extends Requests<M> implements ServerSession {
  /** Resolves when its socket is closed. */
  readonly closed: Promise<void>;
  protected override readonly owner: CallOwner<M>;

  readonly account: string;
  private readonly connection: Connection<M>;

  constructor(account: string, connection: Connection<M>, owner: Omit<CallOwner<M>, "keep">) {
    super();
    this.account = account;
    this.connection = connection;
    this.owner = { ...owner, keep: () => false };
    this.closed = connection.closed;
  }

  /** Address and port of the client. */
  get remote(): string {
    return this.connection.remote;
  }

  /** Requests of this side without an answer. */
  get inFlight(): number {
    return this.connection.session.inFlight;
  }

  /** Requests of this side that were not sent yet. */
  get waitingCalls(): number {
    return this.connection.session.waiting;
  }

  /** Requests of the client without a response. */
  get unanswered(): number {
    return this.connection.session.unanswered;
  }

  /** What was counted up to now. */
  get counters(): Readonly<SessionCounters> {
    return { ...this.connection.session.counters };
  }

  /** Sends a one-way message. Throws what the session throws. */
  override tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void {
    this.connection.session.tell(operation, fields);
    this.connection.flushSoon();
  }

  /** Sends what waits, waits for answers and handlers, and ends the session; after `within` milliseconds, at once. */
  async end({ within = 60_000 }: { readonly within?: number | undefined } = {}): Promise<void> {
    this.connection.session.end();
    this.connection.flushSoon();
    const timer = platform.setTimer(() => this.destroy(), within);
    await this.closed;
    platform.clearTimer(timer);
  }

  /** Closes the connection at once; every call settles. */
  destroy(): void {
    this.connection.destroy();
  }

  protected override dispatch(call: PendingCall<M>): void {
    call.send(this.connection);
  }

  protected override abort(call: PendingCall<M>, reason: unknown): void {
    call.cancel(reason);
  }
}
