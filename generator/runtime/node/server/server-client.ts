import type { Ended, FlowMessage, Notice, Received, SessionSink, Ticket } from "../../flow/index.js";
import { isFlowError } from "../../flow/index.js";
import { Settlement } from "../calls/settlement.js";
import { RequestHandler, type RequestHandling } from "../requests/request-handler.js";
import type { Connection } from "../sockets/connection.js";
import { platform } from "../sockets/platform.js";
import type { TokenBucket } from "./token-bucket.js";

/** What a client of a server needs of the served link. */
export interface ServerClientHost<M extends FlowMessage> {
  readonly isLogin: (request: M) => boolean;
  /** Decides about a login, and answers it. */
  readonly logIn: (client: ServerClient<M>, received: Received<M>) => Promise<void>;
  readonly handlingOf: (client: ServerClient<M>) => RequestHandling<M>;
  readonly receivedOneWay: (client: ServerClient<M>, message: M) => void;
  readonly noticed: (notice: Notice<M>) => void;
  readonly failed: (received: Received<M>, error: unknown) => void;
  readonly closed: (client: ServerClient<M>, ended: Ended) => void;
}

/** A client at a server, before and after its login: the sink of its session. */
export class ServerClient<M extends FlowMessage> implements SessionSink<M> {
  readonly connection: Connection<M>;
  /** The limit of its requests, after the login. */
  bucket: TokenBucket | null = null;
  readonly handler: RequestHandler<M>;

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
    if (host.isLogin(received.request)) {
      host.logIn(this, received).catch((error: unknown) => host.failed(received, error));
    } else if (this.isTooFast(received)) this.slowDown(received);
    else this.handler.take(received);
  }

  receivedOneWay(message: M): void {
    this.host.receivedOneWay(this, message);
  }

  noticed(notice: Notice<M>): void {
    this.host.noticed(notice);
  }

  closed(ended: Ended): void {
    this.host.closed(this, ended);
  }

  /** Sends a response. An invalid one is reported, and not sent. */
  respond(received: Received<M>, response: M): void {
    try {
      this.connection.session.respond(received, response);
    } catch (error) {
      if (!isFlowError(error)) throw error;
      this.host.failed(received, error);
    }
    this.connection.flushSoon();
  }

  private isTooFast({ operation, request }: Received<M>): boolean {
    const { bucket } = this;
    if (bucket === null || operation.respond.slowDown === null) return false;
    return !bucket.take(operation.weight?.(request) ?? 1, platform.now());
  }

  private slowDown(received: Received<M>): void {
    const response = received.operation.respond.slowDown?.(received.request);
    if (response !== undefined) this.respond(received, response);
  }
}
