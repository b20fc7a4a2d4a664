import type { FlowMessage, LinkSide, NoticeCode, Received, SideTypes } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import type { DeliveriesHost, DeliveryItem } from "../requests/deliveries.js";
import type { RequestHandling } from "../requests/request-handler.js";
import type { Diagnostics } from "../sockets/channels.js";
import { type AbortControllerLike, newAbortController, platform } from "../sockets/platform.js";
import type { ClientCore } from "./client.js";
import type { Lane } from "./lane.js";

/** Options of handlers. */
export interface HandlerOptions {
  readonly concurrency?: number | undefined;
  readonly whenHandlerFails?: "no-answer" | "reject" | undefined;
}

/** Where handlers and loops report. */
export interface InboxHost<M extends FlowMessage> {
  readonly diagnostics: Diagnostics<M>;
  readonly notice: (code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown) => void;
}

/** The requests of the other side at a client: its handlers, and its loop. */
export class Inbox<M extends FlowMessage, Client extends SideTypes> {
  client: ClientCore<M> | null = null;
  private readonly controllers = new Map<Lane<M>, AbortControllerLike>();

  private readonly side: LinkSide<M, Client>;
  private readonly options: HandlerOptions & Client["handlers"];
  private readonly host: InboxHost<M>;

  constructor(side: LinkSide<M, Client>, options: HandlerOptions & Client["handlers"], host: InboxHost<M>) {
    this.side = side;
    this.options = options;
    this.host = host;
  }

  /** What the loop of the client needs. */
  get deliveries(): DeliveriesHost<M> {
    return {
      respond: (item, response) => this.respond(item, response),
      ended: (left) => {
        for (const item of left) this.release(item);
      },
    };
  }

  handlingOf(lane: Lane<M>): RequestHandling<M> {
    const { options, side, host } = this;
    const controller = newAbortController();
    this.controllers.set(lane, controller);
    const context = { session: lane, signal: controller.signal };
    return {
      handle: (request) => side.handle(options, request, context),
      leave: (received) => this.leave(lane, received),
      concurrency: options.concurrency ?? Infinity,
      whenHandlerFails: options.whenHandlerFails ?? "no-answer",
      onHandled: (received, response) => this.handled(received, response),
      onFailure: ({ request }, cause) => {
        this.client?.count("failedHandlers");
        host.notice("handler-failed", request, "the handler threw an exception", cause);
      },
      onUnhandled: ({ request }) => host.notice("no-handler", request, "no handler takes it, so it is rejected"),
    };
  }

  receivedOneWay(lane: Lane<M>, message: M): void {
    const { side, options, host } = this;
    const signal = this.controllers.get(lane)?.signal ?? newAbortController().signal;
    const fail = (cause: unknown): void => {
      this.client?.count("failedHandlers");
      host.notice("handler-failed", message, "the handler threw an exception", cause);
    };
    try {
      const handled = side.tell(options, message, { session: lane, signal });
      if (handled instanceof Promise) handled.catch(fail);
    } catch (cause) {
      fail(cause);
    }
  }

  /** The session of a lane has ended: its handlers work in vain. */
  closed(lane: Lane<M>): void {
    this.controllers.get(lane)?.abort();
    this.controllers.delete(lane);
  }

  private leave({ current }: Lane<M>, received: Received<M>): boolean {
    const loop = this.client?.openLoop ?? null;
    if (loop === null || current === null) return false;
    loop.push({ received, connection: current });
    return true;
  }

  private handled(received: Received<M>, response: M | null): void {
    this.client?.count("handled");
    this.host.diagnostics.delivery(received.request, response, platform.now() - received.at);
  }

  private respond({ received, connection }: DeliveryItem<M>, given: M | undefined): boolean {
    const { request } = received;
    if (!received.isOpen) return false;
    const response = given ?? this.side.accept(request);
    if (response === null) throw new TypeError(`delivery.answer: give it the response to the ${request.name}.`);
    const isSent = connection.session.respond(received, response);
    connection.flushSoon();
    this.handled(received, response);
    return isSent;
  }

  /** The loop left a request without a response: it stays with the other side, which sends it again. */
  private release({ received, connection }: DeliveryItem<M>): void {
    this.host.notice("unanswered", received.request, "the loop ended without an answer to it");
    connection.session.release(received);
    connection.flushSoon();
  }
}
