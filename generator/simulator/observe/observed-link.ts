import type { FrameSplitter } from "../../runtime/frames/index.js";
import type { createServer, SocketLike } from "../../runtime/node/index.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import { ConnectionWatch, type WatchParts } from "./connection-watch.js";
import { TappedSocket } from "./tapped-socket.js";

/** What `createServer` takes. */
export type Served = Exclude<Parameters<typeof createServer>[0], readonly unknown[]>;

/** What an observed link needs. */
export interface ObservedParts extends Omit<WatchParts, "connection" | "link"> {
  readonly link: OpenedLink;
  readonly nextConnection: () => number;
  /** A connection is observed from now on. */
  readonly opened: (watch: ConnectionWatch, socket: TappedSocket, number: number) => void;
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

  recognize(octets: Uint8Array): "this" | "other-version" | null {
    return this.inner.recognize(octets);
  }

  begin(socket: SocketLike, octets: readonly Uint8Array[], done: () => void): void {
    const connection = this.parts.nextConnection();
    const { remoteAddress = "unknown", remotePort = 0 } = socket;
    this.parts.observer({ kind: "opened", connection, remote: `${remoteAddress}:${remotePort}`, at: new Date() });
    const watch = new ConnectionWatch({ ...this.parts, connection });
    const tapped = new TappedSocket(socket, watch);
    this.parts.opened(watch, tapped, connection);
    for (const chunk of octets) watch.received(chunk);
    this.inner.begin(tapped, octets, done);
  }

  strangerClosed(remote: string, cause: unknown): void {
    this.inner.strangerClosed(remote, cause);
  }

  end(): Promise<void> {
    return this.inner.end();
  }

  destroy(): void {
    this.inner.destroy();
  }
}
