import type { FlowMessage } from "../../flow/index.js";

/** A request of the other side, in a loop. */
export interface Delivery<M extends FlowMessage> {
  readonly message: M;
  /**
   * Sends a response now, by default the one that accepts. Returns false if it is useless, because the session has ended or
   * the request has a response.
   */
  readonly answer: (response?: M) => boolean;
}

/** The requests of the other side, for a loop. To ask for the next one accepts the last one. */
export interface Deliveries<M extends FlowMessage> extends AsyncIterableIterator<Delivery<M>> {
  return(): Promise<IteratorResult<Delivery<M>>>;
  /** Ends the loop; what it did not answer has no response. */
  close(): void;
}
