import type { FlowMessage, SignalLike } from "../../flow/index.js";
import type { Deliveries } from "../requests/delivery.js";
import type { ClientCounters } from "./counters.js";

/** A client of a link: its connections as one. `connect` creates it, with the methods of the link, such as `submit`. */
export interface FlowClient<M extends FlowMessage> {
  /** Number of connections that are logged in. */
  readonly connections: number;
  /** Requests without an answer, on all connections. */
  readonly inFlight: number;
  /** Requests that were not sent yet. */
  readonly waitingCalls: number;
  /** Requests of the other side without a response. */
  readonly unanswered: number;
  /** What was counted up to now. */
  readonly counters: Readonly<ClientCounters>;
  /** The requests of the other side, for a `for await` loop. There is one loop at a time: the last one. */
  deliveries(options?: { readonly signal?: SignalLike | undefined }): Deliveries<M>;
  /**
   * Ends the client: takes no new calls, sends what waits, waits for answers and handlers, logs out and closes. After `within`
   * milliseconds, by default 60,000, it closes at once.
   */
  end(options?: { readonly within?: number | undefined }): Promise<void>;
  /** Closes all connections at once; every call settles. */
  destroy(): void;
}
