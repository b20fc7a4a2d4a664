import type { FlowMessage, FlowTable, Operation, Side } from "../../../../generated/runtime/flow/index.js";

/** A link that the model tries. */
export interface Subject<M extends FlowMessage> {
  readonly table: FlowTable<M>;
  /** The setting with the time for an answer. */
  readonly answerWithin: string;
  /** The numbers near the wrap. */
  readonly firstSerial: number;
  /** Whether a session without traffic ends by itself in every state. */
  readonly endsBySilence: boolean;
  /** What each side may ask for or say, with fields. The first is the login of the client. */
  readonly calls: Readonly<Record<Side, readonly Call<M>[]>>;
  /** A response to a request: 0 accepts, 1 asks to send more slowly, 2 rejects. */
  respond(request: M, kind: number): M;
  /** Responses of any kind with a sequence. */
  stray(sequenceId: M["sequenceId"], kind: number): M;
}

/** A call of a session. */
export interface Call<M extends FlowMessage> {
  readonly operation: Operation<M>;
  /** Fields; the number makes them different. */
  readonly fields: (number: number) => unknown;
}
