import {
  type SignalLike,
  type Attempt,
  type CallOptions,
  FlowError,
  type FlowErrorCode,
  type FlowMessage,
  type Operation,
  type RequestOptions,
  type SessionCodec,
  type Ticket,
} from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import { type SettledFailure, Settlement } from "./settlement.js";

/** What a call needs of the client or session that it belongs to. */
export interface CallOwner<M extends FlowMessage> {
  readonly codec: SessionCodec<M>;
  /** The party of the other side, such as ISMG. */
  readonly party: string;
  /** Keeps a call that no connection sent, for the next connection. Returns false if there is no next one. */
  readonly keep: (call: PendingCall<M>) => boolean;
}

/** A request of a program, from its call to its result. It may wait for a connection, and change it before it is sent. */
export abstract class PendingCall<M extends FlowMessage> extends Settlement {
  /** The ticket of the session that has the request; null while it waits for a connection. */
  ticket: Ticket<M> | null = null;
  isSettled = false;
  /** Tells the session that has it to stop waiting; null while no session has it. */
  cancel: (() => void) | null = null;
  /** Called when it is settled. */
  onSettled: (() => void) | null = null;
  /** When it is too late to send it, in milliseconds of the clock. */
  readonly sendBy: number;

  readonly owner: CallOwner<M>;
  readonly operation: Operation<M>;
  readonly fields: unknown;
  readonly options: CallOptions;

  constructor(owner: CallOwner<M>, operation: Operation<M>, fields: unknown, options: CallOptions, now: number) {
    super();
    this.owner = owner;
    this.operation = operation;
    this.fields = fields;
    this.options = options;
    this.sendBy = now + (options.sendWithin ?? Infinity);
  }

  /** Settles with a response. Returns false if it is not the response of the operation. */
  protected abstract accept(response: M): boolean;
  protected abstract reject(error: FlowError): void;

  get signal(): SignalLike | undefined {
    return this.options.signal;
  }

  /** The options for a session. */
  requestOptions(now: number): RequestOptions {
    const { answerWithin, sendings } = this.options;
    const sendWithin = this.sendBy === Infinity ? undefined : Math.max(0, this.sendBy - now);
    return { token: this, answerWithin, sendings, sendWithin };
  }

  override answered(response: M, isAccepted: boolean): void {
    if (this.isSettled) return;
    if (!isAccepted || !this.accept(response)) {
      this.reject(this.error("rejected", this.rejection(response), { response }));
    }
    this.finish();
  }

  override failed(failure: SettledFailure): void {
    if (this.isSettled) return;
    const { code, arrived } = failure;
    if (code === "session-closed" && arrived === "no" && this.owner.keep(this)) return;
    this.reject(failure.error);
    this.finish();
  }

  /** Settles a call that no session has. */
  drop(code: FlowErrorCode, reason: Phrase, cause?: unknown): void {
    if (this.isSettled) return;
    this.reject(this.error(code, reason, { cause }));
    this.finish();
  }

  private rejection(response: M): Phrase {
    const { party } = this.owner;
    const words = this.operation.resultInWords;
    if (words === null || words === undefined) return ["the % does not accept it", party];
    return ["the % does not accept it: %", party, ["%", words(response, "en"), words(response, "zh")]];
  }

  private finish(): void {
    this.isSettled = true;
    this.onSettled?.();
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

/** A call whose result is a promise. */
export class Call<M extends FlowMessage, Response extends M> extends PendingCall<M> {
  readonly isResponse: (message: M) => message is Response;
  readonly settle: (attempt: Attempt<Response>) => void;

  constructor(
    given: {
      readonly owner: CallOwner<M>;
      readonly operation: Operation<M>;
      readonly fields: unknown;
      readonly options: CallOptions;
      readonly now: number;
    },
    isResponse: (message: M) => message is Response,
    settle: (attempt: Attempt<Response>) => void,
  ) {
    super(given.owner, given.operation, given.fields, given.options, given.now);
    this.isResponse = isResponse;
    this.settle = settle;
  }

  protected override accept(response: M): boolean {
    if (!this.isResponse(response)) return false;
    this.settle({ ok: true, response });
    return true;
  }

  protected override reject(error: FlowError): void {
    this.settle({ ok: false, error });
  }
}
