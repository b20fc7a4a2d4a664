import {
  type Ended,
  type FlowMessage,
  type Link,
  type LoginRejection,
  type LoginTypesByName,
  Notice,
  type NoticeCode,
  type Received,
  type SideTypes,
} from "../../flow/index.js";
import type { FrameSplitter } from "../../frames/index.js";
import type { Phrase } from "../../wire/index.js";
import type { ConnectAddress } from "../client/options.js";
import { checkedSink } from "../sockets/checked-sink.js";
import { Diagnostics } from "../sockets/channels.js";
import { Connection } from "../sockets/connection.js";
import { type AsyncDisposableLike, disposable } from "../sockets/dispose.js";
import { isLoss, phraseOfLoss } from "../sockets/loss.js";
import { runCallback, type SocketLike } from "../sockets/platform.js";
import { Accounts, type Admitted } from "./accounts.js";
import { checkInvite } from "./check-options.js";
import { Invitations } from "./invitations.js";
import type { SecretsOf, ServerOptions } from "./options.js";
import type { EarlyEnd, Recognition } from "./served.js";
import { ServerClient, type ServerClientHost } from "./server-client.js";
import { recognizeFrame } from "./recognize-frame.js";
import { REJECTION_PHRASES } from "./rejection-phrases.js";
import { ServedRequests } from "./served-requests.js";
import { SessionCore } from "./session-core.js";
import { loginTimeOf, type ServedLink, type TypedSession } from "./typed-session.js";

/** The server's side of a link: its accounts, handlers and sessions. */
export class LinkServer<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
> implements ServedLink<Server> {
  /** All connections, with the session of those that are logged in, and what to call when one is no connection any more. */
  private readonly clients = new Map<ServerClient<M>, TypedSession<Server> | null>();
  private readonly newConnections = new Map<ServerClient<M>, () => void>();
  private readonly accounts: Accounts<M, Logins>;
  private readonly diagnostics: Diagnostics<M>;
  private readonly requests: ServedRequests<M, Server>;
  private readonly invitations: Invitations<M, TypedSession<Server>>;

  readonly link: Link<M, Client, Server, Logins>;
  private readonly options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"];

  constructor(
    link: Link<M, Client, Server, Logins>,
    options: ServerOptions<M, SecretsOf<Logins>> & Server["handlers"],
  ) {
    this.link = link;
    this.options = options;
    const { redact = true } = options;
    this.accounts = new Accounts(link, async (attempt) => this.options.account(attempt));
    this.diagnostics = new Diagnostics(link.table, "server", redact ? link.redact : (message) => message);
    this.requests = new ServedRequests<M, Server>(link.server, options, {
      diagnostics: this.diagnostics,
      notice: (...notice) => this.notice(...notice),
    });
    this.invitations = new Invitations(link.table);
  }

  get port(): number | null {
    return this.link.port;
  }

  get loginTime(): number {
    return loginTimeOf(this.link.table, this.options.session);
  }

  /** The sessions that are logged in, of an account or of all. */
  sessions(account?: string): readonly TypedSession<Server>[] {
    const open = [...this.clients.values()].filter((session) => session !== null);
    return open.filter((session) => account === undefined || session.account === account);
  }

  createSplitter(): FrameSplitter {
    return this.link.table.codec.createSplitter({ maxOctets: this.options.session?.maxOctets });
  }

  recognize(frame: Uint8Array): Recognition {
    return recognizeFrame(frame, this.link.table, {
      tolerant: this.options.tolerant,
      loginFor: (message) => this.accounts.loginFor(message),
    });
  }

  async invite(address: ConnectAddress, tell: (calls: Server["calls"]) => void): Promise<TypedSession<Server>> {
    checkInvite(this.link, address);
    const { connectWithin = 10_000, port = this.link.port ?? 0 } = address;
    return this.invitations.invite({ ...address, port, connectWithin }, (socket) => {
      const client = this.start(socket, () => undefined);
      tell(this.link.server.calls(this.sessionOf("", client)));
      return client;
    });
  }

  begin(socket: SocketLike, octets: readonly Uint8Array[], done: () => void): void {
    const { connection } = this.start(socket, done);
    for (const chunk of octets) connection.receive(chunk);
  }

  private start(socket: SocketLike, done: () => void): ServerClient<M> {
    const { table } = this.link;
    const { diagnostics } = this;
    const { session: settings = {}, tolerant, check } = this.options;
    const client = new ServerClient<M>(this.host(), (given) => {
      const sink = checkedSink(given, check, (...broken) => this.notice("broken-rule", ...broken));
      return new Connection(socket, { table, side: "server", sink, settings, tolerant, diagnostics });
    });
    this.clients.set(client, null);
    this.newConnections.set(client, done);
    this.diagnostics.connection("opened", client.connection.remote);
    return client;
  }

  private sessionOf(account: string, { connection }: ServerClient<M>): SessionCore<M> & AsyncDisposableLike {
    const { link, diagnostics } = this;
    const owner = { codec: link.table.codec, party: link.client.party, diagnostics };
    return disposable(new SessionCore<M>(account, connection, owner));
  }

  closedEarly(remote: string, reason: EarlyEnd, cause: unknown): void {
    this.diagnostics.connection("failed", remote, cause ?? reason);
    this.notice(
      "closed-before-login",
      null,
      ["the connection of % was closed before its login: %", remote, [reason]],
      cause,
    );
  }

  async end(): Promise<void> {
    const clients = [...this.clients];
    for (const [client, session] of clients) if (session === null) client.connection.destroy();
    await Promise.all([
      ...this.sessions().map((session) => session.end()),
      ...clients.map(([{ connection }]) => connection.closed),
    ]);
  }

  destroy(): void {
    for (const client of this.clients.keys()) client.connection.destroy();
  }

  private host(): ServerClientHost<M> {
    return {
      isLogin: (request) => this.accounts.loginFor(request) !== undefined,
      logIn: (client, received) => {
        this.logIn(client, received).catch((cause: unknown) => {
          this.notice("handler-failed", received.request, "the account was not found; the cause states why", cause);
          // The client cannot know the reason: it tries again later.
          client.connection.session.release(received);
          client.connection.destroy(cause);
        });
      },
      handlingOf: (client) => this.requests.handlingOf(client),
      receivedOneWay: (client, message) => this.requests.receivedOneWay(client, message),
      noticed: (notice) => this.publish(notice),
      closed: (client, ended) => this.closed(client, ended),
    };
  }

  private async logIn(client: ServerClient<M>, received: Received<M>): Promise<void> {
    const { request } = received;
    const { remote } = client.connection;
    const decision = await this.accounts.decide(request, remote);
    if (decision === null || !received.isOpen) return;
    if (!("admitted" in decision)) {
      this.rejected(decision.name, remote, decision.reason);
      return client.respond(received, decision.response);
    }
    const { name, account } = decision.admitted;
    const rejection = this.accounts.rejectConnection(request);
    if (rejection !== null && this.sessions(name).length >= (account.connections ?? Infinity)) {
      this.rejected(name, remote, "connections");
      return client.respond(received, rejection);
    }
    this.welcome(client, received, decision.admitted);
  }

  private rejected(name: string, remote: string, reason: LoginRejection): void {
    this.notice("login-rejected", null, [
      "the login of % from % was rejected: %",
      name,
      remote,
      [REJECTION_PHRASES[reason]],
    ]);
  }

  private welcome(
    client: ServerClient<M>,
    received: Received<M>,
    { name, account, response }: Admitted<M, SecretsOf<Logins>>,
  ): void {
    const { link, diagnostics } = this;
    const { connection } = client;
    if (account.session !== undefined) connection.session.configure(account.session);
    client.limit = this.accounts.limitOf(name, account.rate);
    const session = this.sessionOf(name, client);
    const typed = Object.assign(session, link.server.calls(session));
    client.session = session;
    this.clients.set(client, typed);
    this.started(client);
    client.respond(received, response);
    diagnostics.connection("logged-in", connection.remote);
    this.invitations.loggedIn(client, typed);
  }

  private closed(client: ServerClient<M>, ended: Ended): void {
    this.clients.delete(client);
    // A client that ends its session does what it should.
    if (client.session !== null && isLoss(ended) && ended.because !== "ended") {
      this.notice("connection-lost", null, phraseOfLoss(client.connection.remote, ended), ended.cause);
    }
    this.diagnostics.connection("closed", client.connection.remote, ended);
    this.started(client);
    this.invitations.closed(client, ended);
  }

  /** The client is logged in or closed: it is no connection any more. */
  private started(client: ServerClient<M>): void {
    this.newConnections.get(client)?.();
    this.newConnections.delete(client);
  }

  private notice(code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void {
    this.publish(new Notice(code, subject, this.link.table, reason, cause));
  }

  private publish(notice: Notice<M>): void {
    this.diagnostics.notice(notice);
    runCallback(() => this.options.onNotice?.(notice));
  }
}
