import type { FlowMessage, Operation } from "../table.js";
import { Linked } from "./linked-list.js";
import type { OperationFacts } from "../session/operations.js";
import type { Ticket } from "../session/session-types.js";

/**
 * Where a request is: in the queue; sent and not answered; waiting to be sent again, because the answer asked to send more
 * slowly; or settled.
 */
export type Phase = "new" | "waiting" | "open" | "delayed" | "settled";

/** A request of this side, from the call to its settlement; the ticket of the caller. */
export class Entry<M extends FlowMessage> extends Linked<Entry<M>> implements Ticket<M> {
  phase: Phase = "new";
  request: M | null = null;
  /** Key of its sequence, while it is open. */
  key: number | string = -1;
  chained: Entry<M> | null = null;
  /** When the answer is due, or the pause ends. */
  deadline: number = Infinity;
  /** When it is too late to send it the first time, and how long it may wait, in milliseconds. */
  sendBy: number = Infinity;
  sendWithin = 0;
  sendings = 0;
  /** Sendings since the last answer that asked to send more slowly, and the number of such answers. */
  sent = 0;
  tries = 0;
  weight = 1;
  /** Whether it has a place in the window. */
  hasPlace = false;

  readonly operation: Operation<M>;
  readonly facts: OperationFacts<M> | null;
  readonly token: unknown;
  /** A request of the session itself: the sink does not get its result. */
  readonly isInternal: boolean;
  readonly answerWithin: number;
  readonly maxSendings: number;

  constructor(
    operation: Operation<M>,
    facts: OperationFacts<M> | null,
    token: unknown,
    isInternal: boolean,
    answerWithin: number,
    maxSendings: number,
  ) {
    super();
    this.operation = operation;
    this.facts = facts;
    this.token = token;
    this.isInternal = isInternal;
    this.answerWithin = answerWithin;
    this.maxSendings = maxSendings;
  }

  get isSettled(): boolean {
    return this.phase === "settled";
  }
}
