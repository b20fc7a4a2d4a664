import type { FrameSplitter } from "../../runtime/frames/index.js";
import type { EarlyEnd, Recognition, Served, SocketLike } from "../../runtime/node/index.js";
import { remoteOf } from "../../runtime/node/sockets/connection.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import { ConnectionWatch, type WatchParts } from "./connection-watch.js";
import { TappedSocket } from "./tapped-socket.js";

/** A connection: its number, and address and port of the client. */
export interface ObservedConnection {
  readonly number: number;
  readonly remote: string;
}

/** What an observed link needs. */
export interface ObservedParts extends Omit<WatchParts, "connection" | "link"> {
  readonly link: OpenedLink;
  readonly nextConnection: () => number;
  /** Whether a new connection is closed instead. */
  readonly rejectsConnections: () => boolean;
  /** A connection is observed from now on. */
  readonly opened: (watch: ConnectionWatch, socket: TappedSocket, connection: ObservedConnection) => void;
}

/** A served link whose connections are observed. */
export class ObservedLink implements Served {
  private readonly inner: Served;
  private readonly parts: ObservedParts;

  constructor(inner: Served, parts: ObservedParts) {
    this.inner = inner;
    this.parts = parts;
  }

  get port(): number | null {
    return this.inner.port;
  }

  get loginTime(): number {
    return this.inner.loginTime;
  }

  createSplitter(): FrameSplitter {
    return this.inner.createSplitter();
  }

  recognize(frame: Uint8Array): Recognition {
    return this.inner.recognize(frame);
  }

  begin(socket: SocketLike, octets: readonly Uint8Array[], done: () => void): void {
    const connection = this.parts.nextConnection();
    const remote = remoteOf(socket);
    this.parts.observer({ kind: "opened", connection, remote, at: new Date() });
    if (this.parts.rejectsConnections()) return this.reject(socket, connection, done);
    const watch = new ConnectionWatch({ ...this.parts, connection });
    const tapped = new TappedSocket(socket, watch);
    this.parts.opened(watch, tapped, { number: connection, remote });
    for (const chunk of octets) watch.received(chunk);
    this.inner.begin(tapped, octets, done);
  }

  private reject(socket: SocketLike, connection: number, done: () => void): void {
    socket.on("error", () => undefined);
    socket.destroy();
    this.parts.observer({ kind: "closed", connection, at: new Date() });
    done();
  }

  closedEarly(remote: string, reason: EarlyEnd, cause: unknown): void {
    this.inner.closedEarly(remote, reason, cause);
  }

  end(): Promise<void> {
    return this.inner.end();
  }

  destroy(): void {
    this.inner.destroy();
  }
}
