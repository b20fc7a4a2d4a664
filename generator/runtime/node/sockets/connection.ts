import { type FlowMessage, Session, type SessionOptions } from "../../flow/index.js";
import type { Diagnostics } from "./channels.js";
import { platform, type SocketLike, type Timer } from "./platform.js";

/** Bytes that may wait in a socket. If there are more, the session sends nothing new, and the socket is not read. */
const MAX_WAITING = 1 << 20;
/** Milliseconds after which a socket is destroyed whose other side does not close it. */
const LINGER = 1000;

/** The parts of a session, and where its frames are reported. */
export interface ConnectionOptions<M extends FlowMessage> extends Omit<SessionOptions<M>, "now"> {
  readonly diagnostics: Diagnostics<M>;
}

/**
 * A session on a socket: its bytes, one timer, and one write per turn of the event loop. Call `flushSoon` after a command of
 * the session.
 */
export class Connection<M extends FlowMessage> {
  readonly session: Session<M>;
  /** Resolves when the socket is closed. */
  readonly closed: Promise<void>;
  /** Address and port of the other side. */
  readonly remote: string;
  private timer: Timer | null = null;
  /** When the timer fires. It is only set again if that is too late. */
  private timerAt = Infinity;
  private lingering: Timer | null = null;
  private isFlushDue = false;
  private isBlocked = false;
  private isFinished = false;

  readonly socket: SocketLike;

  constructor(socket: SocketLike, { diagnostics, ...options }: ConnectionOptions<M>) {
    this.socket = socket;
    this.remote = remoteOf(socket);
    this.session = new Session({
      ...options,
      table: diagnostics.observed(options.table, this.remote),
      settings: { timeOrigin: platform.timeOrigin(), random: Math.random, ...options.settings },
      now: platform.now,
    });
    this.closed = new Promise((resolve) =>
      socket.on("close", () => {
        if (this.lingering !== null) platform.clearTimer(this.lingering);
        this.receiveEnd();
        resolve();
      }),
    );
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 60_000);
    socket.on("data", this.receive);
    socket.on("drain", this.resume);
    socket.on("end", () => this.receiveEnd());
    socket.on("error", (error) => this.receiveEnd(error));
    this.schedule();
  }

  /** Passes bytes to the session. */
  readonly receive = (chunk: Uint8Array): void => {
    try {
      this.session.receive(chunk);
    } finally {
      this.flushSoon();
    }
  };

  /** Writes what the session has to send, once, when the promises that are settled now have run. */
  flushSoon(): void {
    if (this.isFlushDue) return;
    this.isFlushDue = true;
    platform.soon(this.flush);
  }

  /** Closes the socket at once; everything settles. */
  destroy(cause?: unknown): void {
    this.session.destroy(cause);
    this.flush();
    this.socket.destroy();
  }

  private receiveEnd(error?: Error): void {
    this.session.receiveEnd(error);
    this.flushSoon();
  }

  private readonly flush = (): void => {
    this.isFlushDue = false;
    const { session, socket } = this;
    if (session.hasOutput && !socket.destroyed) {
      socket.cork();
      session.takeOutput(this.write);
      socket.uncork();
      if (socket.writableLength > MAX_WAITING) this.block();
    }
    if (session.ended === null) this.schedule();
    else this.finish();
  };

  private readonly write = (octets: Uint8Array, done: () => void): void => {
    this.socket.write(octets, done);
  };

  /** The other side does not read, so it gets nothing new. Its requests are not read either: their answers would wait, too. */
  private block(): void {
    this.isBlocked = true;
    this.session.pause();
    this.socket.pause();
  }

  private readonly resume = (): void => {
    if (!this.isBlocked) return;
    this.isBlocked = false;
    this.socket.resume();
    this.session.resume();
    this.flushSoon();
  };

  /** Closes the socket after the session. Some peers never close theirs. */
  private finish(): void {
    if (this.isFinished) return;
    this.isFinished = true;
    if (this.timer !== null) platform.clearTimer(this.timer);
    const { socket } = this;
    if (socket.destroyed) return;
    socket.end();
    socket.resume();
    this.lingering = platform.setTimer(() => socket.destroy(), LINGER);
  }

  private schedule(): void {
    const { deadline } = this.session;
    if (deadline === Infinity || this.timerAt <= deadline) return;
    if (this.timer !== null) platform.clearTimer(this.timer);
    this.timerAt = deadline;
    this.timer = platform.setTimer(this.tick, Math.max(0, Math.ceil(deadline - platform.now())));
  }

  private readonly tick = (): void => {
    this.timer = null;
    this.timerAt = Infinity;
    this.session.tick();
    this.flushSoon();
  };
}

/** Address and port of the other side of a socket. A closed socket has none. */
export function remoteOf({ remoteAddress = "unknown", remotePort }: SocketLike): string {
  if (remotePort === undefined) return remoteAddress;
  return remoteAddress.includes(":") ? `[${remoteAddress}]:${remotePort}` : `${remoteAddress}:${remotePort}`;
}
