import type { FlowMessage, LinkSide, NoticeCode, SideTypes } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import type { RequestHandling } from "../requests/request-handler.js";
import type { Diagnostics } from "../sockets/channels.js";
import { platform } from "../sockets/platform.js";
import type { ServerOptions } from "./options.js";
import type { ServerClient } from "./server-client.js";

/** Where the handlers of a server report. */
interface RequestsHost<M extends FlowMessage> {
  readonly diagnostics: Diagnostics<M>;
  readonly notice: (code: NoticeCode, subject: M | null, reason: Phrase, cause?: unknown) => void;
}

/** The requests of clients at a server: its handlers. */
export class ServedRequests<M extends FlowMessage, Server extends SideTypes> {
  private readonly side: LinkSide<M, Server>;
  private readonly options: Pick<ServerOptions<M, unknown>, "concurrency" | "whenHandlerFails"> & Server["handlers"];
  private readonly host: RequestsHost<M>;

  constructor(
    side: LinkSide<M, Server>,
    options: Pick<ServerOptions<M, unknown>, "concurrency" | "whenHandlerFails"> & Server["handlers"],
    host: RequestsHost<M>,
  ) {
    this.side = side;
    this.options = options;
    this.host = host;
  }

  handlingOf(client: ServerClient<M>): RequestHandling<M> {
    const { options, side, host } = this;
    return {
      handle: (request) => side.handle(options, request, contextOf(client)),
      leave: () => false,
      concurrency: options.concurrency ?? Infinity,
      whenHandlerFails: options.whenHandlerFails ?? "no-answer",
      onHandled: ({ request, at }, response) => host.diagnostics.delivery(request, response, platform.now() - at),
      onFailure: ({ request }, cause) => this.failed(request, cause),
      onUnhandled: ({ request }) => host.notice("no-handler", request, "no handler takes it, so it is rejected"),
    };
  }

  receivedOneWay(client: ServerClient<M>, message: M): void {
    try {
      const handled = this.side.tell(this.options, message, contextOf(client));
      if (handled instanceof Promise) handled.catch((cause: unknown) => this.failed(message, cause));
    } catch (cause) {
      this.failed(message, cause);
    }
  }

  private failed(subject: M, cause: unknown): void {
    this.host.notice("handler-failed", subject, "the handler threw an exception", cause);
  }
}

function contextOf<M extends FlowMessage>({ session, controller }: ServerClient<M>) {
  return { session, signal: controller.signal };
}
