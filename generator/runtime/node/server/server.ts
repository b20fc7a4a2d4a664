import type { FlowMessage, Link, LoginTypesByName, SideTypes } from "../../flow/index.js";
import { remoteOf } from "../sockets/connection.js";
import { type AsyncDisposableLike, disposable } from "../sockets/dispose.js";
import { createListener, type ListenerLike, platform, type SocketLike, type TlsOptions } from "../sockets/platform.js";
import { checkedLinks, checkServe } from "./check-options.js";
import type { SecretsOf, ServerOptions } from "./options.js";
import type { Served, EarlyEnd } from "./served.js";
import { LinkServer } from "./served-link.js";
import { NewConnection } from "./new-connection.js";
import type { ServedLink } from "./typed-session.js";

/** Where a server listens. */
export interface ListenOptions {
  /** Default: the port of the first link; 0 for a free one. */
  readonly port?: number | undefined;
  /** The address. Default: 127.0.0.1, so that only programs of this machine can connect. */
  readonly host?: string | undefined;
  /** TLS: the options of `node:tls`, with key and certificate. Default: TCP. */
  readonly tls?: TlsOptions | undefined;
  /** Connections that are not logged in, at the same time. Default: 64. */
  readonly maxNewConnections?: number | undefined;
}

/**
 * The server's side of a link: accounts and handlers. Give it to `createServer`. Throws an EncodeError for an invalid
 * option.
 *
 * @example
 * const gateway = serve(spToIsmg, {
 *   account: ({ account }) => (account === "900001" ? { secrets: { shared: "888888" } } : null),
 *   onSubmit: () => ({ msgId: 1n }),
 * });
 * const server = createServer(gateway, { port: 0 }); // a free port
 * const { port } = await server.listen();
 * const options = { host: "127.0.0.1", port, login: { sourceAddr: "900001" }, secrets: { shared: "888888" } };
 * const client = await connect(spToIsmg, options);
 * gateway.sessions("900001").length; // → 1
 * const unknown = { ...options, login: { sourceAddr: "900002" } };
 * (await connect(spToIsmg, unknown).catch((error) => error)).code; // → login-rejected
 * await client.end();
 * await server.close();
 */
export function serve<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
>(
  link: Link<M, Client, Server, Logins>,
  options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"],
): ServedLink<Server> {
  checkServe(link, options);
  return new LinkServer(link, options);
}

/**
 * Creates a server for one link or several, such as two versions of a protocol on one port: the first message of a
 * connection decides. Throws an EncodeError for an invalid option.
 *
 * @example
 * const account = () => ({ secrets: { shared: "888888" } });
 * const gateways = [serve(spToIsmg, { account }), serve(cmpp20.spToIsmg, { account })] as const;
 * const server = createServer(gateways, { port: 0 }); // a free port
 * const { port } = await server.listen();
 * const options = { host: "127.0.0.1", port, login: { sourceAddr: "900001" }, secrets: { shared: "888888" } };
 * const clients = [await connect(spToIsmg, options), await connect(cmpp20.spToIsmg, options)];
 * gateways.map((gateway) => gateway.sessions().length); // → [ 1, 1 ]
 * for (const client of clients) await client.end();
 * await server.close();
 */
export function createServer(
  links: Served | readonly [Served, ...Served[]],
  options: ListenOptions = {},
): FlowServer & AsyncDisposableLike {
  return disposable(new FlowServer(checkedLinks(links, options), options));
}

/** A server. */
export class FlowServer {
  private readonly listener: ListenerLike;
  private readonly newConnections = new Set<NewConnection>();
  /** Sockets before the end of the TLS handshake, by the address of the other side. */
  private readonly handshakes = new Map<string, SocketLike>();
  private waiting = 0;
  private closing: Promise<void> | null = null;

  private readonly links: readonly [Served, ...Served[]];
  private readonly options: ListenOptions;

  constructor(links: readonly [Served, ...Served[]], options: ListenOptions) {
    this.links = links;
    this.options = options;
    const { tls } = options;
    this.listener = createListener(tls === undefined ? undefined : { handshakeTimeout: links[0].loginTime, ...tls });
    if (tls === undefined) this.listener.on("connection", (socket) => this.accept(socket));
    else this.listenSecurely();
  }

  /** The port that it listens on; 0 before. */
  get port(): number {
    const address = this.listener.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** Listens; rejects with the error of Node, such as EADDRINUSE. */
  listen(): Promise<{ readonly port: number }> {
    const { listener } = this;
    const { port = this.links[0].port ?? 0, host = "127.0.0.1" } = this.options;
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        listener.off("listening", succeed);
        listener.off("error", fail);
        reject(error);
      };
      const succeed = (): void => {
        listener.off("listening", succeed);
        listener.off("error", fail);
        // An error of a single connection must not end the process.
        listener.on("error", () => undefined);
        resolve({ port: this.port });
      };
      listener.on("error", fail);
      listener.on("listening", succeed);
      try {
        listener.listen({ port, host });
      } catch (error) {
        listener.off("listening", succeed);
        listener.off("error", fail);
        throw error;
      }
    });
  }

  /** Stops listening, and ends all sessions in order; after `within` milliseconds, at once. */
  close({ within = 60_000 }: { readonly within?: number | undefined } = {}): Promise<void> {
    this.closing ??= this.closeAll(within);
    return this.closing;
  }

  /** The same as `close`. */
  end(): Promise<void> {
    return this.close();
  }

  private async closeAll(within: number): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.listener.close(() => resolve()));
    for (const connection of this.newConnections) connection.close("the server is closing");
    for (const socket of this.handshakes.values()) socket.destroy();
    const timer = platform.setTimer(() => {
      for (const link of this.links) link.destroy();
    }, within);
    await Promise.all(this.links.map((link) => link.end()));
    await stopped;
    platform.clearTimer(timer);
  }

  private listenSecurely(): void {
    const { listener } = this;
    listener.on("connection", (socket) => {
      if (!this.admit(socket)) return;
      const remote = remoteOf(socket);
      this.handshakes.set(remote, socket);
      socket.on("close", () => {
        if (this.handshakes.get(remote) === socket) this.handshakes.delete(remote);
      });
    });
    listener.on("secureConnection", (socket) => {
      this.handshakes.delete(remoteOf(socket));
      this.accept(socket);
    });
    listener.on("tlsClientError", (error, socket) => {
      this.closedEarly(socket, "the connection failed; the cause states why", error);
      // After a timeout, Node leaves the socket open.
      socket.on("error", () => undefined);
      socket.destroy();
    });
  }

  private accept(socket: SocketLike): void {
    if (!this.admit(socket)) return;
    this.waiting++;
    const connection: NewConnection = new NewConnection(socket, this.links, () => {
      this.waiting--;
      this.newConnections.delete(connection);
    });
    this.newConnections.add(connection);
  }

  /** Closes a connection that is one too many. */
  private admit(socket: SocketLike): boolean {
    const { maxNewConnections = 64 } = this.options;
    const isClosing = this.closing !== null;
    if (!isClosing && this.waiting + this.handshakes.size < maxNewConnections) return true;
    socket.on("error", () => undefined);
    const reason = isClosing ? "the server is closing" : "too many connections are not logged in";
    this.closedEarly(socket, reason, undefined);
    socket.destroy();
    return false;
  }

  private closedEarly(socket: SocketLike, reason: EarlyEnd, cause: unknown): void {
    this.links[0].closedEarly(remoteOf(socket), reason, cause);
  }
}
