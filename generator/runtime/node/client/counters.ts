import { newCounters, type SessionCounters } from "../../flow/index.js";

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
  const own = { logins: 0, rejectedLogins: 0, failedConnects: 0, lostConnections: 0, handled: 0, failedHandlers: 0 };
  return { ...own, ...newCounters() };
}

/** Adds the numbers of a session. */
export function addCounters(sum: SessionCounters, counters: Readonly<SessionCounters>): void {
  const isCounter = (name: string): name is keyof SessionCounters => name in counters;
  for (const name of Object.keys(counters).filter(isCounter)) sum[name] += counters[name];
}
