import type { FlowMessage, Link, LoginTypesByName, SideTypes } from "../../flow/index.js";
import { createListener, type ListenerLike, platform, type SocketLike, type TlsOptions } from "../sockets/platform.js";
import type { SecretsOf, ServerOptions } from "./options.js";
import type { Served } from "./served.js";
import { ServedLink } from "./served-link.js";
import { Stranger } from "./stranger.js";

/** Where a server listens. */
export interface ListenOptions {
  /** Default: the port of the first link; 0 for a free one. */
  readonly port?: number | undefined;
  /** The address. Default: 127.0.0.1, so that only programs of this machine can connect. */
  readonly host?: string | undefined;
  /** TLS: the options of `node:tls`, with key and certificate. Default: TCP. */
  readonly tls?: TlsOptions | undefined;
  /** Connections that are not logged in, at the same time. Default: 64. */
  readonly maxStrangers?: number | undefined;
}

/** The server's side of a link: accounts and handlers. Give it to `createServer`. */
export function serve<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
>(
  link: Link<M, Client, Server, Logins>,
  options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"],
): ServedLink<M, Client, Server, Logins> {
  return new ServedLink(link, options);
}

/**
 * Creates a server for one link or several, such as two versions of a protocol on one port: the first message of a
 * connection decides.
 */
export function createServer(links: Served | readonly [Served, ...Served[]], options: ListenOptions = {}): FlowServer {
  return new FlowServer("begin" in links ? [links] : links, options);
}

/** A server. */
export class FlowServer {
  private readonly listener: ListenerLike;
  private readonly strangers = new Set<Stranger>();
  private waiting = 0;
  private closing: Promise<void> | null = null;

  private readonly links: readonly [Served, ...Served[]];
  private readonly options: ListenOptions;

  constructor(links: readonly [Served, ...Served[]], options: ListenOptions) {
    this.links = links;
    this.options = options;
    this.listener = createListener(options.tls, (socket) => this.accept(socket));
  }

  /** The port that it listens on; 0 before. */
  get port(): number {
    const address = this.listener.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** Listens; rejects with the error of Node, such as EADDRINUSE. */
  listen(): Promise<{ readonly port: number }> {
    const { port = this.links[0].port ?? 0, host = "127.0.0.1" } = this.options;
    return new Promise((resolve, reject) => {
      this.listener.on("error", reject);
      this.listener.on("listening", () => {
        this.listener.removeAllListeners("error");
        this.listener.on("error", () => undefined);
        resolve({ port: this.port });
      });
      this.listener.listen({ port, host });
    });
  }

  /** Stops listening, and ends all sessions in order; after `within` milliseconds, at once. */
  close({ within = 60_000 }: { readonly within?: number | undefined } = {}): Promise<void> {
    this.closing ??= this.end(within);
    return this.closing;
  }

  private async end(within: number): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.listener.close(() => resolve()));
    for (const stranger of this.strangers) stranger.close(undefined);
    const timer = platform.setTimer(() => {
      for (const link of this.links) link.destroy();
    }, within);
    await Promise.all(this.links.map((link) => link.end()));
    await stopped;
    platform.clearTimer(timer);
  }

  private accept(socket: SocketLike): void {
    const { maxStrangers = 64 } = this.options;
    if (this.waiting >= maxStrangers || this.closing !== null) {
      socket.on("error", () => undefined);
      socket.destroy();
      this.links[0].strangerClosed(
        socket.remoteAddress ?? "unknown",
        new Error("Too many connections are not logged in."),
      );
      return;
    }
    this.waiting++;
    const stranger: Stranger = new Stranger(socket, this.links, () => {
      this.waiting--;
      this.strangers.delete(stranger);
    });
    this.strangers.add(stranger);
  }
}
