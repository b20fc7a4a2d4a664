import type { FlowMessage, FlowTable, Notice, Side } from "../../flow/index.js";
import { type Channel, channelOf } from "./platform.js";

/** The channels of `node:diagnostics_channel`. Objects for them are only made for subscribers. */
const CHANNELS: Readonly<
  Record<"connection" | "delivery" | "frame" | "notice" | "start" | "asyncEnd" | "error", Channel | null>
> = {
  connection: /* @__PURE__ */ channelOf("smswire:connection"),
  delivery: /* @__PURE__ */ channelOf("smswire:delivery"),
  frame: /* @__PURE__ */ channelOf("smswire:frame"),
  notice: /* @__PURE__ */ channelOf("smswire:notice"),
  // The names of tracingChannel("smswire:request").
  start: /* @__PURE__ */ channelOf("tracing:smswire:request:start"),
  asyncEnd: /* @__PURE__ */ channelOf("tracing:smswire:request:asyncEnd"),
  error: /* @__PURE__ */ channelOf("tracing:smswire:request:error"),
};

/** What all messages of the channels have. */
export interface DiagnosticsOrigin {
  /** Module of the protocol, such as cmpp30, and name of the link. */
  readonly protocol: string;
  readonly link: string;
  readonly side: Side;
}

/** A message of the channel smswire:connection. */
export interface ConnectionDiagnostics extends DiagnosticsOrigin {
  readonly event: "opened" | "logged-in" | "closed" | "failed";
  /** Address and port of the other side; null for a connection that failed. */
  readonly remote: string | null;
  /** Why it ended or failed; otherwise undefined. */
  readonly cause: unknown;
}

/** A message of the channels of smswire:request, the same object for all of a request. */
export interface RequestDiagnostics extends DiagnosticsOrigin {
  readonly operation: string;
  readonly messageName: string;
  /** The request and its response, masked as `redact` does; null without one. */
  readonly request: unknown;
  response: unknown;
  /** Only if it failed. */
  error?: { readonly code: string; readonly arrived: string; readonly message: string };
}

/** A message of the channel smswire:delivery. */
export interface DeliveryDiagnostics extends DiagnosticsOrigin {
  readonly messageName: string;
  /** The request and its response, masked as `redact` does; null without one. */
  readonly request: unknown;
  readonly response: unknown;
  /** Milliseconds from its arrival to the response. */
  readonly milliseconds: number;
}

/** A message of the channel smswire:frame. */
export interface FrameDiagnostics extends DiagnosticsOrigin {
  /** Address and port of the other side. */
  readonly remote: string;
  /** Whether this side received or sent it. */
  readonly direction: "in" | "out";
  /** Size of the frame in bytes. */
  readonly size: number;
  /** The message, masked as `redact` does; null for an invalid frame. */
  readonly message: unknown;
  /** The DecodeError of an invalid frame; otherwise undefined. */
  readonly error: unknown;
}

/** A message of the channel smswire:notice. */
export interface NoticeDiagnostics extends DiagnosticsOrigin {
  readonly code: string;
  readonly message: string;
  /** The message that it is about, masked as `redact` does. */
  readonly subject: unknown;
  readonly cause: unknown;
}

/** What a client or server reports to the channels. */
export class Diagnostics<M extends FlowMessage> {
  private readonly origin: DiagnosticsOrigin;
  private readonly mask: (message: M) => unknown;

  constructor({ codec, link }: FlowTable<M>, side: Side, mask: (message: M) => unknown) {
    this.origin = { protocol: codec.protocol, link, side };
    this.mask = mask;
  }

  connection(event: ConnectionDiagnostics["event"], remote: string | null, cause?: unknown): void {
    if (CHANNELS.connection?.hasSubscribers !== true) return;
    const message: ConnectionDiagnostics = { ...this.origin, event, remote, cause };
    CHANNELS.connection.publish(message);
  }

  delivery(request: M, response: M | null, milliseconds: number): void {
    if (CHANNELS.delivery?.hasSubscribers !== true) return;
    const message: DeliveryDiagnostics = {
      ...this.origin,
      messageName: request.name,
      request: this.masked(request),
      response: this.masked(response),
      milliseconds,
    };
    CHANNELS.delivery.publish(message);
  }

  /** The table of a session whose frames are reported; the same table if the channel has no subscriber. */
  observed(table: FlowTable<M>, remote: string): FlowTable<M> {
    if (CHANNELS.frame?.hasSubscribers !== true) return table;
    const { codec } = table;
    return {
      ...table,
      codec: {
        ...codec,
        decodeFrom: (octets, view, start, end) => {
          try {
            const message = codec.decodeFrom(octets, view, start, end);
            this.frame(remote, "in", end - start, { message });
            return message;
          } catch (error) {
            this.frame(remote, "in", end - start, { error });
            throw error;
          }
        },
        encodeInto: (message, octets, view, start) => {
          const end = codec.encodeInto(message, octets, view, start);
          this.frame(remote, "out", end - start, { message });
          return end;
        },
      },
    };
  }

  notice({ code, message, subject, cause }: Notice<M>): void {
    if (CHANNELS.notice?.hasSubscribers !== true) return;
    const published: NoticeDiagnostics = { ...this.origin, code, message, subject: this.masked(subject), cause };
    CHANNELS.notice.publish(published);
  }

  /** Whether requests have a subscriber. */
  get isTracing(): boolean {
    const { start, asyncEnd, error } = CHANNELS;
    return start?.hasSubscribers === true || asyncEnd?.hasSubscribers === true || error?.hasSubscribers === true;
  }

  /** Reports the start of a request. `create` makes the request, if that is possible. */
  start(operation: string, messageName: string, create: () => M): RequestDiagnostics {
    const message = { ...this.origin, operation, messageName, request: this.created(create), response: null };
    CHANNELS.start?.publish(message);
    return message;
  }

  /** Reports the end of a request. */
  end(message: RequestDiagnostics, response: M | null, error: RequestDiagnostics["error"]): void {
    message.response = this.masked(response);
    if (error !== undefined) {
      message.error = error;
      CHANNELS.error?.publish(message);
    }
    CHANNELS.asyncEnd?.publish(message);
  }

  private frame(
    remote: string,
    direction: FrameDiagnostics["direction"],
    size: number,
    { message = null, error }: { readonly message?: M | null; readonly error?: unknown },
  ): void {
    if (CHANNELS.frame?.hasSubscribers !== true) return;
    const published: FrameDiagnostics = {
      ...this.origin,
      remote,
      direction,
      size,
      message: this.masked(message),
      error,
    };
    CHANNELS.frame.publish(published);
  }

  private created(create: () => M): unknown {
    try {
      return this.masked(create());
    } catch {
      return null;
    }
  }

  private masked(message: M | null): unknown {
    return message === null ? null : this.mask(message);
  }
}
