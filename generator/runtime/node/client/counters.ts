import type { SessionCounters } from "../../flow/index.js";

/** What a client counts on all connections, past ones included. The numbers only grow. */
export interface ClientCounters extends SessionCounters {
  logins: number;
  rejectedLogins: number;
  failedConnects: number;
  lostConnections: number;
  /** Requests that a handler or a loop took, and those whose handler failed. */
  handled: number;
  failedHandlers: number;
}

/** New counters. */
export function newClientCounters(): ClientCounters {
  return {
    logins: 0,
    rejectedLogins: 0,
    failedConnects: 0,
    lostConnections: 0,
    handled: 0,
    failedHandlers: 0,
    framesIn: 0,
    framesOut: 0,
    octetsIn: 0,
    octetsOut: 0,
    requests: 0,
    accepted: 0,
    notAccepted: 0,
    failed: 0,
    resent: 0,
    slowedDown: 0,
    received: 0,
    responses: 0,
    repeated: 0,
    surplus: 0,
    notices: 0,
  };
}

/** Adds the numbers of a session. */
export function addCounters(sum: SessionCounters, counters: Readonly<SessionCounters>): void {
  sum.framesIn += counters.framesIn;
  sum.framesOut += counters.framesOut;
  sum.octetsIn += counters.octetsIn;
  sum.octetsOut += counters.octetsOut;
  sum.requests += counters.requests;
  sum.accepted += counters.accepted;
  sum.notAccepted += counters.notAccepted;
  sum.failed += counters.failed;
  sum.resent += counters.resent;
  sum.slowedDown += counters.slowedDown;
  sum.received += counters.received;
  sum.responses += counters.responses;
  sum.repeated += counters.repeated;
  sum.surplus += counters.surplus;
  sum.notices += counters.notices;
}
