import {
  type Awaitable,
  type Ended,
  type FlowError,
  type FlowMessage,
  isFlowError,
  type Link,
  type LinkLogin,
  type LoginTypesByName,
  Notice,
  type NoticeCode,
  type Received,
  type SideTypes,
} from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import type { RequestHandling } from "../requests/request-handler.js";
import type { Connection } from "../sockets/connection.js";
import { type AbortControllerLike, newAbortController } from "../sockets/platform.js";
import { FlowClient } from "./client.js";
import { Lane, type LaneHost } from "./lane.js";
import { type LoggedIn, loginError, logIn } from "./login.js";
import { openConnection } from "./open-connection.js";
import type { ConnectOptions } from "./options.js";

/**
 * Connects to a server, logs in, and returns a client with a method for each request of this side, such as `submit`.
 *
 * Connections that are lost are opened again. Rejects with a FlowError if the first try fails: a wrong secret shows at once.
 */
export async function connect<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
>(
  link: Link<M, Client, Server, Logins>,
  options: ConnectOptions<M, Client, Logins, Name>,
): Promise<FlowClient<M> & Client["calls"]> {
  const connector = new Connector(link, options);
  await connector.start();
  return Object.assign(connector.client, link.client.calls(connector.client));
}

/** Sets up the connections of a client, and follows what happens to them. */
class Connector<
  M extends FlowMessage,
  Client extends SideTypes,
  Server extends SideTypes,
  Logins extends LoginTypesByName,
  Name extends keyof Logins & string,
> {
  readonly client: FlowClient<M>;
  private readonly login: LinkLogin<M, Logins[Name]>;
  private rejectedLogins = 0;
  private first: { readonly resolve: () => void; readonly reject: (error: FlowError) => void } | null = null;
  private readonly controllers = new Map<Lane<M>, AbortControllerLike>();

  private readonly link: Link<M, Client, Server, Logins>;
  private readonly options: ConnectOptions<M, Client, Logins, Name>;

  constructor(link: Link<M, Client, Server, Logins>, options: ConnectOptions<M, Client, Logins, Name>) {
    this.link = link;
    this.options = options;
    const { session = {}, waitForConnection = true } = options;
    const maxWaiting = session.queue ?? 1000;
    this.login = loginOf(link, options.as);
    this.client = new FlowClient({
      codec: link.table.codec,
      party: link.server.party,
      maxWaiting,
      waitsForConnection: waitForConnection,
    });
  }

  /** Opens the connections; resolves when one of them is logged in. */
  async start(): Promise<void> {
    const { connections = 1, signal } = this.options;
    const opened = new Promise<void>((resolve, reject) => (this.first = { resolve, reject }));
    for (let index = 0; index < connections; index++) this.client.addLane(new Lane(this.host()));
    signal?.addEventListener("abort", () => this.client.destroy());
    if (signal?.aborted === true) this.client.destroy();
    try {
      await opened;
    } catch (error) {
      this.client.destroy();
      throw error;
    }
  }

  private host(): LaneHost<M> {
    const { link, options } = this;
    const { host, tls, connectWithin = 10_000, reconnect = {}, session: settings = {} } = options;
    const port = options.port ?? link.port ?? 0;
    return {
      reconnect,
      open: (sink) =>
        openConnection({ host, port, tls, connectWithin }, { table: link.table, side: "client", sink, settings }),
      logIn: (connection) => this.logIn(connection),
      handlingOf: (lane) => this.handlingOf(lane),
      opened: (_lane, login) => this.opened(login),
      lost: (lane, reason) => this.lost(lane, reason),
      noticed: (notice) => this.options.onNotice?.(notice),
      receivedOneWay: (lane, message) => this.receivedOneWay(lane, message),
    };
  }

  private async logIn(connection: Connection<M>): Promise<LoggedIn<M>> {
    const { secrets } = this.options;
    const credentials = { fields: this.options.login, secrets: await resolved<Logins[Name]["secrets"]>(secrets) };
    const { table } = this.link;
    const login = await logIn(connection, { table, login: this.login, credentials });
    const { serverDigest = "warn" } = this.options;
    if (login.isServerAuthentic === false && serverDigest === "require") {
      throw loginError(table, "login-rejected", "the digest of the server does not prove that it knows the secret", {});
    }
    return login;
  }

  private opened({ isServerAuthentic, response }: LoggedIn<M>): void {
    this.client.counters.logins++;
    this.rejectedLogins = 0;
    if (isServerAuthentic === false && this.options.serverDigest !== "ignore") {
      this.notice("server-digest", response, "the digest of the server does not prove that it knows the secret");
    }
    this.first?.resolve();
    this.first = null;
    this.client.laneOpened();
  }

  /** Whether to connect again. */
  private lost(lane: Lane<M>, reason: FlowError | Ended): boolean {
    this.controllers.get(lane)?.abort();
    this.controllers.delete(lane);
    this.count(reason);
    const { keepTrying = false, maxRejectedLogins = 3 } = this.options;
    const isFirst = this.first !== null && !keepTrying;
    const isFinal = isFirst || this.rejectedLogins >= maxRejectedLogins || this.options.reconnect === false;
    if (!isFinal) return true;
    if (isFlowError(reason)) this.first?.reject(reason);
    this.first = null;
    this.client.laneGaveUp(reason);
    return false;
  }

  private count(reason: FlowError | Ended): void {
    const { counters } = this.client;
    if (!isFlowError(reason)) {
      if (reason.because !== "ended" || reason.by !== "us") counters.lostConnections++;
      return;
    }
    const isRejected = reason.code === "login-rejected";
    if (isRejected) {
      this.rejectedLogins++;
      counters.rejectedLogins++;
    } else counters.failedConnects++;
    this.notice("connect-failed", null, "the try to connect failed; the cause states why", reason);
  }

  private handlingOf(lane: Lane<M>): RequestHandling<M> {
    const { link, options, client } = this;
    const controller = newAbortController();
    this.controllers.set(lane, controller);
    const context = { session: lane, signal: controller.signal };
    return {
      handle: (request) => {
        client.counters.handled++;
        return link.client.handle(options, request, context);
      },
      leave: (received) => this.leave(lane, received),
      concurrency: options.concurrency ?? Infinity,
      whenHandlerFails: options.whenHandlerFails ?? "no-answer",
      onFailure: ({ request }, cause) => {
        client.counters.failedHandlers++;
        this.notice("handler-failed", request, "the handler threw an exception", cause);
      },
      onUnhandled: ({ request }) => this.notice("no-handler", request, "no handler takes it, so it is rejected"),
    };
  }

  private leave(lane: Lane<M>, received: Received<M>): boolean {
    const { openLoop } = this.client;
    const { current } = lane;
    if (openLoop === null || current === null) return false;
    openLoop.push(received, current);
    return true;
  }

  private receivedOneWay(lane: Lane<M>, message: M): void {
    const signal = this.controllers.get(lane)?.signal ?? newAbortController().signal;
    const handled = this.link.client.tell(this.options, message, { session: lane, signal });
    if (!(handled instanceof Promise)) return;
    handled.catch((cause: unknown) => this.notice("handler-failed", message, "the handler threw an exception", cause));
  }

  private notice(code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown): void {
    this.options.onNotice?.(new Notice(code, subject, this.link.table, reason, cause));
  }
}

/** The login of a name; the only one without a name. */
function loginOf<M extends FlowMessage, Logins extends LoginTypesByName, Name extends keyof Logins & string>(
  { logins, table }: Pick<Link<M, SideTypes, SideTypes, Logins>, "logins" | "table">,
  as: Name | undefined,
): LinkLogin<M, Logins[Name]> {
  const names = Object.keys(logins);
  const isName = (key: string): key is Name => key === as || (as === undefined && names.length === 1);
  const name = names.find(isName);
  if (name !== undefined) return logins[name];
  throw new TypeError(`Option as: expected one of ${names.join(", ")} for the link ${table.link}, got ${String(as)}.`);
}

function isFunction<Value>(value: Value | (() => Awaitable<Value>)): value is () => Awaitable<Value> {
  return typeof value === "function";
}

async function resolved<Value>(value: Value | (() => Awaitable<Value>)): Promise<Value> {
  return isFunction<Value>(value) ? value() : value;
}
