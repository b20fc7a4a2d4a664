import {
  type Ended,
  type FlowError,
  type FlowMessage,
  isFlowError,
  type Notice,
  type Received,
  type SessionSink,
  type Ticket,
} from "../../flow/index.js";
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
  /** Logs in. Rejects with a FlowError. */
  readonly logIn: (connection: Connection<M>) => Promise<LoggedIn<M>>;
  readonly handlingOf: (lane: Lane<M>) => RequestHandling<M>;
  /** The lane can take calls. */
  readonly opened: (lane: Lane<M>, login: LoggedIn<M>) => void;
  /** The lane has no connection. Returns whether to try again. */
  readonly lost: (lane: Lane<M>, connection: Connection<M> | null, reason: FlowError | Ended) => boolean;
  readonly noticed: (notice: Notice<M>) => void;
  readonly receivedOneWay: (lane: Lane<M>, message: M) => void;
}

/** A life of at least this many milliseconds resets the pauses. */
const STEADY = 60_000;

/** One connection of a client, and its successors: opened, logged in, and opened again after it is lost. */
export class Lane<M extends FlowMessage> {
  /** The connection, if it is logged in. */
  connection: Connection<M> | null = null;
  /** The connection, logged in or not. */
  current: Connection<M> | null = null;
  /** Rejected logins in a row. */
  rejectedLogins = 0;
  /** Resolves when the lane will not connect again, and its sockets are closed. */
  readonly finished: Promise<void>;
  private handler: RequestHandler<M> | null = null;
  private opening: Opening<M> | null = null;
  private timer: { readonly timer: Timer; readonly wake: () => void } | null = null;
  private isStopped = false;
  private readonly closing = new Set<Promise<void>>();

  private readonly host: LaneHost<M>;

  constructor(host: LaneHost<M>) {
    this.host = host;
    this.finished = this.run();
  }

  /** Whether it takes calls. */
  get isOpen(): boolean {
    return this.connection?.session.isRunning === true;
  }

  /** Whether requests wait for a place in the window. A rate holds them back on purpose. */
  get isFull(): boolean {
    const session = this.connection?.session;
    return session !== undefined && session.waiting > 0 && session.perSecond === Infinity;
  }

  /** Requests that wait for an answer, or for a place in the window. */
  get load(): number {
    const session = this.connection?.session;
    return session === undefined ? Infinity : session.inFlight + session.waiting;
  }

  /** Ends the session in order, and does not connect again. */
  stop(): void {
    this.stopOpening();
    const { connection } = this;
    if (connection === null) return this.current?.destroy();
    connection.session.end();
    connection.flushSoon();
  }

  destroy(): void {
    this.stopOpening();
    this.current?.destroy();
  }

  private stopOpening(): void {
    this.isStopped = true;
    this.timer?.wake();
    this.opening?.stop();
  }

  private async run(): Promise<void> {
    const { host } = this;
    let failures = 0;
    while (!this.isStopped) {
      const openedAt = platform.now();
      const reason = await this.live();
      const { current } = this;
      this.current = null;
      this.connection = null;
      if (!isFlowError(reason) && platform.now() - openedAt > STEADY) failures = 0;
      if (!host.lost(this, current, reason) || this.isStopped || host.reconnect === false) break;
      await this.pause(pauseBefore(failures++, host.reconnect, Math.random));
    }
    await Promise.all(this.closing);
  }

  /** Connects, logs in, and waits for the end of the session. */
  private async live(): Promise<FlowError | Ended> {
    const { host } = this;
    let onClosed = (_ended: Ended): void => undefined;
    const closed = new Promise<Ended>((resolve) => (onClosed = resolve));
    try {
      this.opening = host.open(this.sink((ended) => onClosed(ended)));
      const connection = await this.opening.connection;
      this.opening = null;
      this.begin(connection);
      const login = await host.logIn(connection);
      if (connection.session.ended !== null) return closed;
      this.connection = connection;
      this.rejectedLogins = 0;
      host.opened(this, login);
      if (this.isStopped) this.stop();
    } catch (error) {
      this.opening = null;
      this.current?.destroy(error);
      if (isFlowError(error)) return error;
      throw error;
    }
    return closed;
  }

  private begin(connection: Connection<M>): void {
    this.current = connection;
    this.handler = new RequestHandler(connection, this.host.handlingOf(this));
    const { closed } = connection;
    this.closing.add(closed);
    void closed.then(() => this.closing.delete(closed));
    if (this.isStopped) connection.destroy();
  }

  private sink(onClosed: (ended: Ended) => void): SessionSink<M> {
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
        onClosed(ended);
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
