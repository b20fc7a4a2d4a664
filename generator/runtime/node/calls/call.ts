import {
  type CallOptions,
  FlowError,
  type FlowErrorCode,
  type FlowMessage,
  type Operation,
  type RequestOptions,
  type SessionCodec,
  type SignalLike,
  type Ticket,
} from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import type { Connection } from "../sockets/connection.js";
import type { Diagnostics, RequestDiagnostics } from "../sockets/channels.js";
import { platform } from "../sockets/platform.js";
import { type SettledFailure, Settlement } from "./settlement.js";

/** What a call needs of the client or session that it belongs to. */
export interface CallOwner<M extends FlowMessage> {
  readonly codec: SessionCodec<M>;
  /** The party of the other side, such as ISMG. */
  readonly party: string;
  readonly diagnostics: Diagnostics<M>;
  /** Keeps a call that no connection sent, for another connection. Returns false if it cannot be kept. */
  readonly keep: (call: PendingCall<M>) => boolean;
}

/** A request of a program, from its call to its result. It may wait for a connection, and change it before it is sent. */
export abstract class PendingCall<M extends FlowMessage> extends Settlement {
  isSettled = false;
  /** Called when it is settled. */
  onSettled: (() => void) | null = null;
  /** When it is too late to send it, in milliseconds of the clock; null without a limit. */
  readonly sendBy: number | null;
  /** The connection that has it, and its ticket there; null while it waits for a connection. */
  private connection: Connection<M> | null = null;
  private ticket: Ticket<M> | null = null;
  private readonly trace: RequestDiagnostics | null;

  readonly owner: CallOwner<M>;
  readonly operation: Operation<M>;
  private fields: unknown;
  readonly options: CallOptions;

  constructor(owner: CallOwner<M>, operation: Operation<M>, fields: unknown, options: CallOptions) {
    super();
    this.owner = owner;
    this.operation = operation;
    this.fields = fields;
    this.options = options;
    this.sendBy = options.sendWithin === undefined ? null : platform.now() + options.sendWithin;
    const { diagnostics } = owner;
    this.trace = diagnostics.isTracing
      ? diagnostics.start(operation.name, operation.request, () => this.created())
      : null;
  }

  /** Settles with a response. Returns false if it is not the response of the operation. */
  protected abstract accept(response: M): boolean;
  protected abstract reject(error: FlowError): void;

  get signal(): SignalLike | undefined {
    return this.options.signal;
  }

  /** Gives it to a connection. */
  send(connection: Connection<M>): void {
    const { answerWithin, sendings } = this.options;
    const sendWithin = this.sendBy === null ? undefined : Math.max(0, this.sendBy - platform.now());
    const options: RequestOptions = { token: this, answerWithin, sendings, sendWithin };
    this.connection = connection;
    const ticket = connection.session.request(this.operation, this.fields, options);
    // It may have moved to another connection by now.
    if (this.connection === connection) this.ticket = ticket;
    // The message has copies of the fields.
    if (ticket.request !== null) this.fields = ticket.request;
    connection.flushSoon();
  }

  /** Copies the fields, which the program may change, to wait for a connection. Returns false if they are invalid. */
  copy(): boolean {
    try {
      this.fields = this.created();
      return true;
    } catch (cause) {
      this.drop("not-encodable", "a value is invalid; the EncodeError is the cause", cause);
      return false;
    }
  }

  /** Stops waiting for it. */
  cancel(reason: unknown): void {
    const { connection, ticket } = this;
    if (connection === null || ticket === null) return this.drop("cancelled", "the signal was aborted", reason);
    connection.session.cancel(ticket, reason);
    connection.flushSoon();
  }

  override answered(response: M, isAccepted: boolean): void {
    if (this.isSettled) return;
    if (isAccepted && this.accept(response)) return this.finish(response, null);
    this.fail(this.error("rejected", this.rejection(response), { response }), response);
  }

  override failed(failure: SettledFailure): void {
    if (this.isSettled) return;
    const { code, arrived } = failure;
    this.connection = null;
    this.ticket = null;
    if (code === "session-closed" && arrived === "no" && this.owner.keep(this)) return;
    this.fail(failure.error, null);
  }

  /** Settles a call that no session has. */
  drop(code: FlowErrorCode, reason: Phrase, cause?: unknown): void {
    if (!this.isSettled) this.fail(this.error(code, reason, { cause }), null);
  }

  private rejection(response: M): Phrase {
    const { party } = this.owner;
    const words = this.operation.resultInWords;
    if (words === null) return ["the % does not accept it", party];
    return ["the % does not accept it: %", party, ["%", words(response, "en"), words(response, "zh")]];
  }

  private created(): M {
    const { sequence } = this.owner.codec;
    return this.operation.create(this.fields, sequence.of(sequence.first, { date: new Date(), node: 0 }));
  }

  private fail(error: FlowError, response: M | null): void {
    this.reject(error);
    this.finish(response, error);
  }

  private finish(response: M | null, error: FlowError | null): void {
    this.isSettled = true;
    this.onSettled?.();
    if (this.trace === null) return;
    const stated = error === null ? undefined : { code: error.code, arrived: error.arrived, message: error.message };
    this.owner.diagnostics.end(this.trace, response, stated);
  }

  private error(
    code: FlowErrorCode,
    reason: Phrase,
    { response, cause }: { response?: M; cause?: unknown },
  ): FlowError {
    const { owner, operation, ticket } = this;
    const { protocol, title } = owner.codec;
    const details = {
      code,
      arrived: code === "rejected" ? ("yes" as const) : ("no" as const),
      protocol,
      title,
      messageName: operation.request,
      sequenceId: ticket?.request?.sequenceId ?? null,
      sendings: ticket?.sendings ?? 0,
      response,
    };
    return new FlowError(details, reason, cause === undefined ? undefined : { cause });
  }
}
