import type { SessionCounters } from "../../flow/index.js";

/** A client that is logged in at a server. It has a method for each request of the server's side, such as `deliver`. */
export interface ServerSession {
  readonly account: string;
  /** Address and port of the client. */
  readonly remote: string;
  /** Requests of this side without an answer. */
  readonly inFlight: number;
  /** Requests of this side that were not sent yet. */
  readonly waitingCalls: number;
  /** Requests of the client without a response. */
  readonly unanswered: number;
  /** What was counted up to now. */
  readonly counters: Readonly<SessionCounters>;
  /** Resolves when its socket is closed. */
  readonly closed: Promise<void>;
  /**
   * Sends what waits, waits for answers and handlers, and ends the session. After `within` milliseconds, by default 60,000, it
   * closes at once.
   */
  end(options?: { readonly within?: number | undefined }): Promise<void>;
  /** Closes the connection at once; every call settles. */
  destroy(): void;
}
