import { type Arrived, FlowError, type FlowErrorCode, type Ended } from "../flow-error.js";
import type { FlowMessage } from "../table.js";
import type { Phrase } from "../../wire/index.js";
import type { Core } from "./core.js";

/** What a failure needs of a ticket. */
interface FailedRequest<M extends FlowMessage> {
  readonly operation: { readonly request: string };
  readonly request: M | null;
  readonly sendings: number;
}

/** Why a request has no response. The error object is created when it is first read, because that takes long. */
export class Failure<M extends FlowMessage> {
  readonly code: FlowErrorCode;
  readonly arrived: Arrived;
  /** The end of the session, for session-closed; otherwise null. */
  readonly ended: Ended | null;
  #error: FlowError | null = null;
  readonly #create: () => FlowError;

  constructor(
    code: FlowErrorCode,
    arrived: Arrived,
    core: Core<M>,
    ticket: FailedRequest<M>,
    reason: Phrase,
    cause?: unknown,
  ) {
    this.code = code;
    this.arrived = arrived;
    const ended = code === "session-closed" ? (core.ended ?? core.closing) : null;
    this.ended = ended;
    this.#create = () => {
      const { protocol, title } = core.table.codec;
      const { sendings, request, operation } = ticket;
      const sequenceId = sendings === 0 ? null : request?.sequenceId;
      const messageName = operation.request;
      const details = { code, arrived, protocol, title, messageName, sequenceId, sendings, ended };
      return new FlowError(details, reason, cause === undefined ? undefined : { cause });
    };
  }

  get error(): FlowError {
    this.#error ??= this.#create();
    return this.#error;
  }
}
