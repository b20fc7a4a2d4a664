import type { SocketLike } from "../../runtime/node/index.js";

/** Sees the bytes of a socket, and may change when and how they are written. */
export interface Tap {
  readonly received: (chunk: Uint8Array) => void;
  /** Returns the bytes to write instead, each after a pause; null to write these. */
  readonly written: (octets: Uint8Array) => readonly TimedOctets[] | null;
  readonly closed: (error: Error | null) => void;
}

/** Bytes that are written after a pause. */
export interface TimedOctets {
  /** Milliseconds after the bytes before them. */
  readonly after: number;
  readonly octets: Uint8Array;
  /** Whether the socket is closed after these bytes, without an end. */
  readonly isLast?: boolean;
}

/** A socket whose bytes are observed. The session on it does not notice. */
export class TappedSocket implements SocketLike {
  /** Bytes that wait for a pause to end. */
  private readonly queue: TimedOctets[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isEnding = false;
  private isCut = false;
  private isClosed = false;
  /** The listeners of the inner socket by those that they call. */
  private readonly observing = new Map<(value: never) => void, (chunk: Uint8Array) => void>();

  private readonly inner: SocketLike;
  private readonly tap: Tap;

  constructor(inner: SocketLike, tap: Tap) {
    this.inner = inner;
    this.tap = tap;
    inner.on("close", () => this.close(null));
    inner.on("error", (error) => this.close(error));
  }

  get writableLength(): number {
    return this.inner.writableLength;
  }

  get destroyed(): boolean {
    return this.inner.destroyed;
  }

  get remoteAddress(): string | undefined {
    return this.inner.remoteAddress;
  }

  get remotePort(): number | undefined {
    return this.inner.remotePort;
  }

  write(octets: Uint8Array, done?: () => void): boolean {
    if (this.isCut) {
      done?.();
      return true;
    }
    const changed = this.tap.written(octets);
    if (changed === null && this.queue.length === 0) return this.inner.write(octets, done);
    this.queue.push(...(changed ?? [{ after: 0, octets: octets.slice() }]));
    done?.();
    if (this.timer === null) this.advance();
    return true;
  }

  cork(): void {
    this.inner.cork();
  }

  uncork(): void {
    this.inner.uncork();
  }

  end(): void {
    this.isEnding = true;
    if (this.queue.length === 0) this.inner.end();
  }

  destroy(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.queue.length = 0;
    this.inner.destroy();
  }

  pause(): void {
    this.inner.pause();
  }

  resume(): void {
    this.inner.resume();
  }

  setNoDelay(on: boolean): void {
    this.inner.setNoDelay(on);
  }

  setKeepAlive(on: boolean, delay: number): void {
    this.inner.setKeepAlive(on, delay);
  }

  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end" | "close" | "drain" | "connect" | "secureConnect", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  on(...listening: Listening): void {
    const [event, listener] = listening;
    if (event === "data") {
      const observing = (chunk: Uint8Array): void => {
        this.tap.received(chunk);
        listener(chunk);
      };
      this.observing.set(listener, observing);
      this.inner.on(event, observing);
    } else if (event === "error") this.inner.on(event, listener);
    else this.inner.on(event, listener);
  }

  off(event: Listening[0], listener: (value: never) => void): void {
    this.inner.off(event, this.observing.get(listener) ?? listener);
    this.observing.delete(listener);
  }

  /** Writes what is due. */
  private advance(): void {
    this.timer = null;
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) {
      if (next.after > 0) {
        this.timer = setTimeout(() => {
          this.queue[0] = { ...next, after: 0 };
          this.advance();
        }, next.after);
        return;
      }
      if (next.isLast) return this.writeLast(next.octets);
      this.queue.shift();
      if (!this.inner.destroyed) this.inner.write(next.octets);
    }
    if (this.isEnding) this.inner.end();
  }

  private writeLast(octets: Uint8Array): void {
    this.isCut = true;
    this.queue.length = 0;
    this.inner.write(octets, () => this.destroy());
  }

  private close(error: Error | null): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.tap.closed(error);
  }
}

type Listening =
  | readonly ["data", (chunk: Uint8Array) => void]
  | readonly ["end" | "close" | "drain" | "connect" | "secureConnect", () => void]
  | readonly ["error", (error: Error) => void];
