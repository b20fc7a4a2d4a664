import type { SessionCounters } from "./session-types.js";

/** New counters of a session. */
export function newCounters(): SessionCounters {
  return {
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
