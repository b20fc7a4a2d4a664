import type { Attempt, CallOptions, FlowError, FlowMessage, Operation } from "../../flow/index.js";
import { type CallOwner, PendingCall } from "./call.js";

/** A call with a response of one kind. */
abstract class TypedCall<M extends FlowMessage, Response extends M> extends PendingCall<M> {
  private readonly isResponse: (message: M) => message is Response;

  constructor(
    owner: CallOwner<M>,
    operation: Operation<M>,
    fields: unknown,
    options: CallOptions,
    isResponse: (message: M) => message is Response,
  ) {
    super(owner, operation, fields, options);
    this.isResponse = isResponse;
  }

  protected abstract resolveWith(response: Response): void;

  protected override accept(response: M): boolean {
    const { isResponse } = this;
    if (!isResponse(response)) return false;
    this.resolveWith(response);
    return true;
  }
}

/** A call that resolves to its response, or rejects. */
export class PromisedCall<M extends FlowMessage, Response extends M> extends TypedCall<M, Response> {
  private readonly resolve: (response: Response) => void;
  private readonly rejectWith: (error: FlowError) => void;

  constructor(
    owner: CallOwner<M>,
    operation: Operation<M>,
    fields: unknown,
    options: CallOptions,
    isResponse: (message: M) => message is Response,
    resolve: (response: Response) => void,
    reject: (error: FlowError) => void,
  ) {
    super(owner, operation, fields, options, isResponse);
    this.resolve = resolve;
    this.rejectWith = reject;
  }

  protected override resolveWith(response: Response): void {
    this.resolve(response);
  }

  protected override reject(error: FlowError): void {
    this.rejectWith(error);
  }
}

/** A call that resolves to its response or its error. */
export class AttemptedCall<M extends FlowMessage, Response extends M> extends TypedCall<M, Response> {
  private readonly settle: (attempt: Attempt<Response>) => void;

  constructor(
    owner: CallOwner<M>,
    operation: Operation<M>,
    fields: unknown,
    options: CallOptions,
    isResponse: (message: M) => message is Response,
    settle: (attempt: Attempt<Response>) => void,
  ) {
    super(owner, operation, fields, options, isResponse);
    this.settle = settle;
  }

  protected override resolveWith(response: Response): void {
    this.settle({ ok: true, response });
  }

  protected override reject(error: FlowError): void {
    this.settle({ ok: false, error });
  }
}
