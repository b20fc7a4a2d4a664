import type { Attempt, CallOptions, FlowMessage, Operation, Requester } from "../../flow/index.js";
import { AbortSignals } from "./abort-signals.js";
import type { CallOwner, PendingCall } from "./call.js";
import { AttemptedCall, PromisedCall } from "./typed-calls.js";

const NO_OPTIONS: CallOptions = {};

/** The requests of a program, as promises: what clients and sessions of servers have in common. */
export abstract class Requests<M extends FlowMessage> implements Requester<M> {
  private references = 0;
  private readonly signals = new AbortSignals<PendingCall<M>>((call, reason) => this.abort(call, reason));

  protected abstract readonly owner: CallOwner<M>;

  /** Gives a call to a connection, or lets it wait for one. */
  protected abstract dispatch(call: PendingCall<M>): void;
  /** Stops a call, because its signal was aborted. */
  protected abstract abort(call: PendingCall<M>, reason: unknown): void;
  abstract tell<Fields>(operation: Operation<M, Fields>, fields: Fields): void;

  /** The reference of the next text in parts. Only the methods of the link call it. */
  nextReference(): number {
    const reference = this.references;
    this.references = (reference + 1) % 65_536;
    return reference;
  }

  request<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = NO_OPTIONS,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.start(new PromisedCall(this.owner, operation, fields, options, isResponse, resolve, reject));
    });
  }

  tryRequest<Fields, Response extends M>(
    operation: Operation<M, Fields>,
    fields: Fields,
    isResponse: (message: M) => message is Response,
    options: CallOptions = NO_OPTIONS,
  ): Promise<Attempt<Response>> {
    return new Promise((resolve) => {
      this.start(new AttemptedCall(this.owner, operation, fields, options, isResponse, resolve));
    });
  }

  private start(call: PendingCall<M>): void {
    const { signal } = call;
    if (signal?.aborted === true) return call.drop("cancelled", "the signal was aborted", signal.reason);
    this.signals.watch(call);
    this.dispatch(call);
  }
}
