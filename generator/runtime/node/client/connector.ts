import {
  type Ended,
  type FlowError,
  type FlowMessage,
  isFlowError,
  type Link,
  type LinkLogin,
  type LoginTypesByName,
  Notice,
  type NoticeCode,
  type SideTypes,
  type SignalLike,
} from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import { checkedSink } from "../sockets/checked-sink.js";
import { Diagnostics } from "../sockets/channels.js";
import type { Connection, ConnectionOptions } from "../sockets/connection.js";
import { isLoss, phraseOfLoss } from "../sockets/loss.js";
import { runCallback } from "../sockets/platform.js";
import { ClientCore } from "./client.js";
import { Inbox } from "./inbox.js";
import { Lane, type LaneHost } from "./lane.js";
import { type LoggedIn, loginError, logIn } from "./login.js";
import { openConnection, type Opening } from "./open-connection.js";
import type { ConnectOptions } from "./options.js";
import { loginOf, secretsOf } from "./secrets.js";

/** Sets up the connections of a client, and follows what happens to them. */
export class Connector<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
> {
  readonly client: ClientCore<M>;
  private readonly login: LinkLogin<M, Logins[Name]>;
  private readonly inbox: Inbox<M, Client>;
  private readonly diagnostics: Diagnostics<M>;
  private rejectedLogins = 0;
  private first: { readonly resolve: () => void; readonly reject: (error: FlowError) => void } | null = null;

  private readonly link: Link<M, Client, Server, Logins>;
  private readonly options: ConnectOptions<M, Client, Logins, Name>;
  private readonly open: ((parts: ConnectionOptions<M>) => Opening<M>) | undefined;

  /** `open` takes over an open socket; default: the client opens one. */
  constructor(
    link: Link<M, Client, Server, Logins>,
    options: ConnectOptions<M, Client, Logins, Name>,
    open?: (parts: ConnectionOptions<M>) => Opening<M>,
  ) {
    this.link = link;
    this.options = options;
    this.open = open;
    const { session = {}, waitForConnection = true, redact = true } = options;
    this.login = loginOf(link, options.as);
    this.diagnostics = new Diagnostics(link.table, "client", redact ? link.redact : (message) => message);
    const notify = (code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void =>
      this.notice(code, subject, reason, cause);
    this.inbox = new Inbox(link.client, options, { diagnostics: this.diagnostics, notice: notify });
    this.client = new ClientCore({
      codec: link.table.codec,
      party: link.server.party,
      diagnostics: this.diagnostics,
      maxWaiting: session.queue ?? 1000,
      waitsForConnection: waitForConnection,
      deliveries: this.inbox.deliveries,
      elastic: typeof options.connections === "object" ? options.connections : null,
      openAnother: () => this.addLane(),
    });
    this.inbox.client = this.client;
  }

  /** Opens the first connection; resolves when it is logged in. Rejects with a FlowError. */
  async start(signal: SignalLike | undefined): Promise<void> {
    const opened = new Promise<void>((resolve, reject) => (this.first = { resolve, reject }));
    if (signal?.aborted === true) this.client.destroy();
    else this.addLane();
    const stopped = this.client.finished().then(() => {
      const isAborted = signal?.aborted === true;
      const reason = isAborted ? "the signal was aborted" : "the client was closed";
      const cause = signal?.reason;
      const error = loginError(this.link.table, "cancelled", reason, isAborted ? { cause } : {});
      this.first?.reject(error);
    });
    await Promise.race([opened, stopped.then(() => opened)]);
  }

  addLane(): void {
    if (!this.client.isClosing) this.client.addLane(new Lane(this.host()));
  }

  private host(): LaneHost<M> {
    const { link, options, inbox, diagnostics } = this;
    const { host, tls, connectWithin = 10_000, reconnect = {}, session: settings = {}, tolerant, check } = options;
    const address = { host, port: options.port ?? link.port ?? 0, tls, connectWithin };
    return {
      reconnect,
      open: (given) => {
        const sink = checkedSink(given, check, (...broken) => this.notice("broken-rule", ...broken));
        const parts = { table: link.table, side: "client" as const, sink, settings, tolerant, diagnostics };
        return this.open?.(parts) ?? openConnection(address, parts);
      },
      logIn: (connection) => this.logIn(connection),
      handlingOf: (lane) => inbox.handlingOf(lane),
      opened: (lane, login) => this.opened(lane, login),
      lost: (lane, connection, reason) => this.lost(lane, connection, reason),
      noticed: (notice) => this.publish(notice),
      receivedOneWay: (lane, message) => inbox.receivedOneWay(lane, message),
    };
  }

  private async logIn(connection: Connection<M>): Promise<LoggedIn<M>> {
    const { table } = this.link;
    const { login: fields, secrets: given, serverDigest } = this.options;
    this.diagnostics.connection("opened", connection.remote);
    const secrets = await secretsOf<M, Logins[Name]["secrets"]>(table, given);
    const login = await logIn(connection, { table, login: this.login, credentials: { fields, secrets } });
    if (login.isServerAuthentic === false && serverDigest === "require") {
      throw loginError(table, "login-rejected", "the digest of the server does not prove that it knows the secret", {});
    }
    return login;
  }

  private opened({ connection }: Lane<M>, { isServerAuthentic, response }: LoggedIn<M>): void {
    this.client.count("logins");
    this.rejectedLogins = 0;
    if (connection !== null) this.diagnostics.connection("logged-in", connection.remote);
    if (isServerAuthentic === false && this.options.serverDigest !== "ignore") {
      this.notice("server-digest", response, "the digest of the server does not prove that it knows the secret");
    }
    this.first?.resolve();
    this.first = null;
    this.client.laneOpened();
  }

  /** Whether to connect again. */
  private lost(lane: Lane<M>, connection: Connection<M> | null, reason: FlowError | Ended): boolean {
    const { client } = this;
    this.inbox.closed(lane);
    client.laneEnded(connection);
    if (client.isClosing && isFlowError(reason)) return false;
    this.count(lane, reason);
    if (connection !== null && !isFlowError(reason)) this.reportLoss(connection.remote, reason);
    this.diagnostics.connection(isFlowError(reason) ? "failed" : "closed", connection?.remote ?? null, reason);
    const isFinal = this.isFinal(lane);
    if (!isFinal && this.first === null && !isFlowError(reason)) client.laneLost(lane);
    if (client.hasRetired(lane)) return false;
    if (!isFinal) return true;
    if (isFlowError(reason)) this.first?.reject(reason);
    this.first = null;
    const isRejected = isFlowError(reason) && reason.code === "login-rejected";
    client.laneGaveUp(lane, isRejected, isFlowError(reason) ? reason : reason.cause);
    return false;
  }

  private isFinal({ rejectedLogins }: Lane<M>): boolean {
    const { keepTrying = false, maxRejectedLogins: max = 3, reconnect } = this.options;
    if (reconnect === false || (this.first !== null && !keepTrying)) return true;
    // Without any connection, the logins of all count: gateways lock accounts.
    return rejectedLogins >= max || (this.client.connections === 0 && this.rejectedLogins >= max);
  }

  private count(lane: Lane<M>, reason: FlowError | Ended): void {
    const { client } = this;
    if (!isFlowError(reason)) {
      if (isLoss(reason)) client.count("lostConnections");
      return;
    }
    if (reason.code === "login-rejected") {
      lane.rejectedLogins++;
      this.rejectedLogins++;
      client.count("rejectedLogins");
    } else client.count("failedConnects");
    this.notice("connect-failed", null, "the try to connect failed; the cause states why", reason);
  }

  private reportLoss(remote: string, ended: Ended): void {
    if (!isLoss(ended)) return;
    this.notice("connection-lost", null, phraseOfLoss(remote, ended), ended.cause);
  }

  private notice(code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void {
    this.publish(new Notice(code, subject, this.link.table, reason, cause));
  }

  private publish(notice: Notice<M>): void {
    this.diagnostics.notice(notice);
    runCallback(() => this.options.onNotice?.(notice));
  }
}
