import type { Ended, FlowError, FlowMessage, Notice, Received, SessionSink, Ticket } from "../../flow/index.js";
import { isFlowError } from "../../flow/index.js";
import type { PendingCall } from "../calls/call.js";
import { Settlement } from "../calls/settlement.js";
import { RequestHandler, type RequestHandling } from "../requests/request-handler.js";
import type { Connection } from "../sockets/connection.js";
import { platform, type Timer } from "../sockets/platform.js";
import { pauseBefore, type ReconnectOptions } from "./backoff.js";
import type { LoggedIn } from "./login.js";
import type { Opening } from "./open-connection.js";

/** What a lane needs of its client. */
export interface LaneHost<M extends FlowMessage> {
  readonly reconnect: ReconnectOptions | false;
  /** Opens a connection with a session that reports to the sink. */
  readonly open: (sink: SessionSink<M>) => Opening<M>;
  readonly logIn: (connection: Connection<M>) => Promise<LoggedIn<M>>;
  readonly handlingOf: (lane: Lane<M>) => RequestHandling<M>;
  /** The lane can take calls. */
  readonly opened: (lane: Lane<M>, login: LoggedIn<M>) => void;
  /** The lane has no connection. Returns whether to try again. */
  readonly lost: (lane: Lane<M>, reason: FlowError | Ended) => boolean;
  readonly noticed: (notice: Notice<M>) => void;
  readonly receivedOneWay: (lane: Lane<M>, message: M) => void;
}

/** One connection of a client, and its successors: opened, logged in, and opened again after it is lost. */
export class Lane<M extends FlowMessage> {
  /** The connection, if it is logged in. */
  connection: Connection<M> | null = null;
  handler: RequestHandler<M> | null = null;
  private opening: Opening<M> | null = null;
  private timer: { readonly timer: Timer; readonly wake: () => void } | null = null;
  private isStopped = false;
  /** The connection, logged in or not. */
  current: Connection<M> | null = null;
  private onClosed: ((ended: Ended) => void) | null = null;
  /** Resolves when the lane will not connect again. */
  readonly finished: Promise<void>;

  private readonly host: LaneHost<M>;

  constructor(host: LaneHost<M>) {
    this.host = host;
    this.finished = this.run();
  }

  /** Requests that wait for an answer, or for a place in the window. */
  get load(): number {
    const session = this.connection?.session;
    return session === undefined ? Infinity : session.inFlight + session.waiting;
  }

  send(call: PendingCall<M>): void {
    const { connection } = this;
    if (connection === null) return;
    const { session } = connection;
    const ticket = session.request(call.operation, call.fields, call.requestOptions(platform.now()));
    call.ticket = ticket;
    call.cancel = (): void => {
      session.cancel(ticket);
      connection.flushSoon();
    };
    connection.flushSoon();
  }

  /** Ends the session in order, and does not connect again. */
  stop(): void {
    this.isStopped = true;
    this.timer?.wake();
    this.opening?.stop();
    this.connection?.session.end();
    this.connection?.flushSoon();
  }

  destroy(): void {
    this.stop();
    this.connection?.destroy();
  }

  private async run(): Promise<void> {
    let failures = 0;
    for (;;) {
      const openedAt = platform.now();
      const reason = await this.live();
      this.connection = null;
      if (!isFlowError(reason) && platform.now() - openedAt > 60_000) failures = 0;
      const { reconnect } = this.host;
      if (!this.host.lost(this, reason) || this.isStopped || reconnect === false) return;
      await this.pause(pauseBefore(failures++, reconnect, Math.random));
      if (this.isStopped) return;
    }
  }

  /** Connects, logs in, and waits for the end of the session. */
  private async live(): Promise<FlowError | Ended> {
    let connection: Connection<M> | null = null;
    const closed = new Promise<Ended>((resolve) => (this.onClosed = resolve));
    try {
      this.opening = this.host.open(this.sink());
      connection = await this.opening.connection;
      this.opening = null;
      this.handler = new RequestHandler(connection, this.host.handlingOf(this));
      this.current = connection;
      const login = await this.host.logIn(connection);
      this.connection = connection;
      this.host.opened(this, login);
    } catch (error) {
      this.opening = null;
      connection?.destroy();
      if (isFlowError(error)) return error;
      throw error;
    }
    return closed;
  }

  private sink(): SessionSink<M> {
    const { host } = this;
    return {
      answered: ({ token }: Ticket<M>, response, isAccepted) => {
        if (token instanceof Settlement) token.answered(response, isAccepted);
      },
      failed: ({ token }, failure) => {
        if (token instanceof Settlement) token.failed(failure);
      },
      received: (request: Received<M>) => this.handler?.take(request),
      receivedOneWay: (message) => host.receivedOneWay(this, message),
      noticed: host.noticed,
      closed: (ended) => {
        this.connection = null;
        this.onClosed?.(ended);
      },
    };
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        if (this.timer !== null) platform.clearTimer(this.timer.timer);
        this.timer = null;
        resolve();
      };
      this.timer = { timer: platform.setTimer(wake, milliseconds), wake };
    });
  }
}
