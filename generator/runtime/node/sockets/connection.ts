import { type FlowMessage, Session, type SessionOptions } from "../../flow/index.js";
import { platform, type SocketLike, type Timer } from "./platform.js";

/** Bytes that may wait in a socket before the session sends nothing new. */
const MAX_WAITING = 1 << 20;
/** Milliseconds after which a socket is destroyed whose other side does not close it. */
const LINGER = 1000;

/**
 * A session on a socket: its bytes, one timer, and one write per turn of the event loop. Call `flushSoon` after a command of
 * the session.
 */
export class Connection<M extends FlowMessage> {
  readonly session: Session<M>;
  private timer: Timer | null = null;
  /** When the timer fires. It is only set again if that is too late. */
  private timerAt = Infinity;
  private isFlushDue = false;
  private isFinished = false;

  readonly socket: SocketLike;

  constructor(socket: SocketLike, options: Omit<SessionOptions<M>, "now">) {
    this.socket = socket;
    this.session = new Session({
      ...options,
      settings: { timeOrigin: platform.timeOrigin(), random: Math.random, ...options.settings },
      now: platform.now,
    });
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 60_000);
    socket.on("data", this.receive);
    socket.on("drain", this.resume);
    socket.on("end", () => this.receiveEnd());
    socket.on("close", () => this.receiveEnd());
    socket.on("error", (error) => this.receiveEnd(error));
    this.schedule();
  }

  /** Address and port of the other side. */
  get remote(): string {
    const { remoteAddress = "unknown", remotePort } = this.socket;
    return remotePort === undefined ? remoteAddress : `${remoteAddress}:${remotePort}`;
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
  destroy(): void {
    this.session.destroy();
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
      if (socket.writableLength > MAX_WAITING) session.pause();
    }
    if (session.ended === null) this.schedule();
    else this.finish();
  };

  private readonly write = (octets: Uint8Array, done: () => void): void => {
    this.socket.write(octets, done);
  };

  private readonly resume = (): void => {
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
    const timer = platform.setTimer(() => socket.destroy(), LINGER);
    socket.on("close", () => platform.clearTimer(timer));
    socket.resume();
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
