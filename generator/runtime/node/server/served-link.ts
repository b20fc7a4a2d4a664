import {
  type Ended,
  type FlowMessage,
  type Link,
  type LinkLogin,
  type LoginRejection,
  type LoginTypesByName,
  Notice,
  type NoticeCode,
  type Received,
  type SideTypes,
} from "../../flow/index.js";
import type { FrameSplitter } from "../../frames/index.js";
import { dataViewOrEmpty, type Phrase } from "../../wire/index.js";
import { md5 } from "../md5.js";
import type { RequestHandling } from "../requests/request-handler.js";
import { Connection } from "../sockets/connection.js";
import { type AbortControllerLike, newAbortController, platform, type SocketLike } from "../sockets/platform.js";
import type { Account, SecretsOf, ServerOptions } from "./options.js";
import type { Served } from "./served.js";
import { ServerClient } from "./server-client.js";
import { ServerSession } from "./server-session.js";
import { TokenBucket } from "./token-bucket.js";

/** A session of a server with the methods of its side, such as `deliver`. */
export type TypedSession<M extends FlowMessage, Server extends SideTypes> = ServerSession<M> & Server["calls"];

/** A login that the server accepts. */
interface Admitted<M extends FlowMessage, Logins extends LoginTypesByName> {
  readonly login: LinkLogin<M, Logins[keyof Logins]>;
  readonly account: Account<SecretsOf<Logins>>;
  readonly name: string;
}

/** The server's side of a link: its accounts, handlers and sessions. `serve` creates it. */
export class ServedLink<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
> implements Served {
  private readonly clients = new Map<ServerClient<M>, TypedSession<M, Server> | null>();
  private readonly controllers = new Map<ServerClient<M>, AbortControllerLike>();
  private readonly starts = new Map<ServerClient<M>, () => void>();
  /** Limits by account: its connections share one. */
  private readonly buckets = new Map<string, TokenBucket>();

  readonly link: Link<M, Client, Server, Logins>;
  private readonly options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"];

  constructor(
    link: Link<M, Client, Server, Logins>,
    options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"],
  ) {
    this.link = link;
    this.options = options;
  }

  get port(): number | null {
    return this.link.port;
  }

  get loginTime(): number {
    const { table } = this.link;
    const name = table.states[0]?.leaveWithin ?? "";
    return this.options.session?.times?.[name] ?? (table.settings[name]?.value ?? 30) * 1000;
  }

  /** The sessions that are logged in, of an account or of all. */
  sessions(account?: string): readonly TypedSession<M, Server>[] {
    const open = [...this.clients.values()].filter((session) => session !== null);
    return open.filter((session) => account === undefined || session.account === account);
  }

  createSplitter(): FrameSplitter {
    return this.link.table.codec.createSplitter();
  }

  recognize(octets: Uint8Array): "this" | "other-version" | null {
    try {
      const message = this.link.table.codec.decodeFrom(octets, dataViewOrEmpty(octets), 0, octets.length);
      const login = this.loginFor(message);
      if (login === undefined) return null;
      return login.fits(message) ? "this" : "other-version";
    } catch {
      return null;
    }
  }

  begin(socket: SocketLike, octets: readonly Uint8Array[], done: () => void): void {
    const { table } = this.link;
    const { session: settings = {} } = this.options;
    const client = new ServerClient<M>(
      {
        isLogin: (request) => this.loginFor(request) !== undefined,
        logIn: (each, received) => this.logIn(each, received),
        handlingOf: (each) => this.handlingOf(each),
        receivedOneWay: (each, message) => this.receivedOneWay(each, message),
        noticed: (notice) => this.options.onNotice?.(notice),
        failed: (received, cause) => this.handlerFailed(received, cause),
        closed: (each, ended) => this.closed(each, ended),
      },
      (sink) => new Connection(socket, { table, side: "server", sink, settings }),
    );
    this.clients.set(client, null);
    this.starts.set(client, done);
    for (const chunk of octets) client.connection.receive(chunk);
  }

  strangerClosed(remote: string, cause: unknown): void {
    this.notice("stranger-closed", null, ["the connection of % ended before its first message", remote], cause);
  }

  async end(): Promise<void> {
    const sessions = this.sessions();
    for (const [client, session] of this.clients) if (session === null) client.connection.destroy();
    await Promise.all(sessions.map((session) => session.end()));
  }

  destroy(): void {
    for (const client of this.clients.keys()) client.connection.destroy();
  }

  private loginFor(message: M): LinkLogin<M, Logins[keyof Logins]> | undefined {
    const logins: readonly LinkLogin<M, Logins[keyof Logins]>[] = Object.values(this.link.logins);
    return logins.find(({ request }) => request === message.name);
  }

  private async logIn(client: ServerClient<M>, received: Received<M>): Promise<void> {
    const { request } = received;
    const login = this.loginFor(request);
    if (login === undefined) return;
    const decided = login.fits(request) ? await this.admit(client, login, request) : "version";
    if (!received.isOpen) return;
    if (typeof decided === "string") {
      const { remote } = client.connection;
      const account = login.account(request) ?? "";
      this.notice("login-rejected", null, [
        "the login of % from % was rejected: %",
        account,
        remote,
        [REASONS[decided]],
      ]);
      return client.respond(received, login.reject(request, decided));
    }
    this.welcome(client, decided);
    client.respond(received, login.accept(request, { secrets: decided.account.secrets, hash: md5, date: new Date() }));
  }

  private async admit(
    client: ServerClient<M>,
    login: LinkLogin<M, Logins[keyof Logins]>,
    request: M,
  ): Promise<Admitted<M, Logins> | LoginRejection> {
    const name = login.account(request) ?? "";
    const { link } = this;
    const { remote } = client.connection;
    const attempt = { account: name, request, link: link.table.link, protocol: link.table.codec.protocol, remote };
    const account = await this.options.account(attempt);
    if (account === null) return "account";
    if (!login.isAuthentic(request, { secrets: account.secrets, hash: md5, date: new Date() })) return "secret";
    if (this.sessions(name).length >= (account.connections ?? Infinity)) return "connections";
    return { login, account, name };
  }

  private welcome(client: ServerClient<M>, { account, name }: Admitted<M, Logins>): void {
    const { link } = this;
    client.connection.session.configure(account.session ?? {});
    if (account.rate !== undefined) client.bucket = this.bucketOf(name, account.rate);
    const session = new ServerSession<M>(name, client.connection, link.table.codec, link.client.party);
    this.clients.set(client, Object.assign(session, link.server.calls(session)));
    this.started(client);
  }

  private bucketOf(name: string, { perSecond, burst }: NonNullable<Account<unknown>["rate"]>): TokenBucket {
    const bucket = this.buckets.get(name) ?? new TokenBucket(perSecond, burst, platform.now());
    this.buckets.set(name, bucket);
    return bucket;
  }

  private handlingOf(client: ServerClient<M>): RequestHandling<M> {
    const { options, link } = this;
    const controller = newAbortController();
    this.controllers.set(client, controller);
    return {
      handle: (request) => {
        const session = this.clients.get(client) ?? null;
        return link.server.handle(options, request, { session, signal: controller.signal });
      },
      leave: () => false,
      concurrency: options.concurrency ?? Infinity,
      whenHandlerFails: options.whenHandlerFails ?? "no-answer",
      onFailure: (received, cause) => this.handlerFailed(received, cause),
      onUnhandled: ({ request }) => this.notice("no-handler", request, "no handler takes it, so it is rejected"),
    };
  }

  private receivedOneWay(client: ServerClient<M>, message: M): void {
    const signal = this.controllers.get(client)?.signal ?? newAbortController().signal;
    const session = this.clients.get(client) ?? null;
    const handled = this.link.server.tell(this.options, message, { session, signal });
    if (handled instanceof Promise) handled.catch((cause: unknown) => this.failedOneWay(message, cause));
  }

  private handlerFailed({ request }: Received<M>, cause: unknown): void {
    this.failedOneWay(request, cause);
  }

  private failedOneWay(subject: M, cause: unknown): void {
    this.notice("handler-failed", subject, "the handler threw an exception", cause);
  }

  private closed(client: ServerClient<M>, _ended: Ended): void {
    this.clients.get(client)?.wasClosed();
    this.clients.delete(client);
    this.controllers.get(client)?.abort();
    this.controllers.delete(client);
    this.started(client);
  }

  /** The client is logged in or closed: it is no stranger any more. */
  private started(client: ServerClient<M>): void {
    this.starts.get(client)?.();
    this.starts.delete(client);
  }

  private notice(code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void {
    this.options.onNotice?.(new Notice(code, subject, this.link.table, reason, cause));
  }
}

const REASONS = {
  account: "the account is unknown",
  secret: "the digest does not fit the secret",
  version: "this version is not served",
  connections: "the account has too many connections",
} as const satisfies Readonly<Record<LoginRejection, string>>;
