import type { FlowMessage, Notice, RateLimit, Received, SessionSink, Ticket } from "../../flow/index.js";
import { Settlement } from "../calls/settlement.js";
import { RequestHandler, type RequestHandling } from "../requests/request-handler.js";
import type { Connection } from "../sockets/connection.js";
import { type AbortControllerLike, newAbortController, platform } from "../sockets/platform.js";
import type { SessionCore } from "./session-core.js";

/** What a client of a server needs of the served link. */
export interface ServerClientHost<M extends FlowMessage> {
  readonly isLogin: (request: M) => boolean;
  /** Decides about a login, and answers it. */
  readonly logIn: (client: ServerClient<M>, received: Received<M>) => void;
  readonly handlingOf: (client: ServerClient<M>) => RequestHandling<M>;
  readonly receivedOneWay: (client: ServerClient<M>, message: M) => void;
  readonly noticed: (notice: Notice<M>) => void;
  readonly closed: (client: ServerClient<M>, ended: Parameters<SessionSink<M>["closed"]>[0]) => void;
}

/** A client at a server, before and after its login: the sink of its session. */
export class ServerClient<M extends FlowMessage> implements SessionSink<M> {
  readonly connection: Connection<M>;
  /** Its session for the program, after the login. */
  session: SessionCore<M> | null = null;
  /** The limit of its requests, after the login. */
  limit: RateLimit | null = null;
  /** Aborted when it is closed. */
  readonly controller: AbortControllerLike = newAbortController();
  private readonly handler: RequestHandler<M>;

  private readonly host: ServerClientHost<M>;

  constructor(host: ServerClientHost<M>, connect: (sink: SessionSink<M>) => Connection<M>) {
    this.host = host;
    this.connection = connect(this);
    this.handler = new RequestHandler(this.connection, host.handlingOf(this));
  }

  answered({ token }: Ticket<M>, response: M, isAccepted: boolean): void {
    if (token instanceof Settlement) token.answered(response, isAccepted);
  }

  failed({ token }: Ticket<M>, failure: Parameters<SessionSink<M>["failed"]>[1]): void {
    if (token instanceof Settlement) token.failed(failure);
  }

  received(received: Received<M>): void {
    const { host } = this;
    if (host.isLogin(received.request)) host.logIn(this, received);
    else if (!this.slowDown(received)) this.handler.take(received);
  }

  receivedOneWay(message: M): void {
    this.host.receivedOneWay(this, message);
  }

  noticed(notice: Notice<M>): void {
    this.host.noticed(notice);
  }

  closed(ended: Parameters<SessionSink<M>["closed"]>[0]): void {
    this.controller.abort();
    this.host.closed(this, ended);
  }

  /** Sends a response. */
  respond(received: Received<M>, response: M): void {
    this.connection.session.respond(received, response);
    this.connection.flushSoon();
  }

  /** Answers a request that exceeds the rate of the account; false if it does not. */
  private slowDown(received: Received<M>): boolean {
    const { limit } = this;
    const { operation, request } = received;
    const { slowDown } = operation.respond;
    if (limit === null || slowDown === null) return false;
    const weight = operation.weight?.(request) ?? 1;
    const now = platform.now();
    if (limit.waitFor(weight, now) === 0) {
      limit.take(weight, now);
      return false;
    }
    this.respond(received, slowDown(request));
    return true;
  }
}
