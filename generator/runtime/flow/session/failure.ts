import { type Arrived, FlowError, type FlowErrorCode, type Ended } from "../flow-error.js";
import type { FlowMessage, FlowTable, Operation } from "../table.js";
import type { Phrase } from "../../wire/index.js";

/** What a failure needs of a ticket. */
interface FailedRequest<M extends FlowMessage> {
  readonly operation: Operation<M>;
  readonly request: M | null;
  readonly sendings: number;
}

/** Why a request has no response. The error object is created when it is first read, because that takes long. */
export class Failure<M extends FlowMessage> {
  private made: FlowError | null = null;

  readonly code: FlowErrorCode;
  readonly arrived: Arrived;
  /** The end of the session, for session-closed; otherwise null. */
  readonly ended: Ended | null;
  private readonly table: FlowTable<M>;
  private readonly ticket: FailedRequest<M>;
  private readonly reason: Phrase;
  private readonly cause: unknown;

  constructor(
    code: FlowErrorCode,
    arrived: Arrived,
    ended: Ended | null,
    table: FlowTable<M>,
    ticket: FailedRequest<M>,
    reason: Phrase,
    cause?: unknown,
  ) {
    this.code = code;
    this.arrived = arrived;
    this.ended = ended;
    this.table = table;
    this.ticket = ticket;
    this.reason = reason;
    this.cause = cause;
  }

  get error(): FlowError {
    const { code, arrived, ended, ticket, cause } = this;
    const { protocol, title } = this.table.codec;
    const { sendings, request, operation } = ticket;
    const sequenceId = sendings === 0 || request === null ? null : request.sequenceId;
    const messageName = operation.request;
    this.made ??= new FlowError(
      { code, arrived, protocol, title, messageName, sequenceId, sendings, ended },
      this.reason,
      cause === undefined ? undefined : { cause },
    );
    return this.made;
  }
}
