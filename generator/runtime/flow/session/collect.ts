import type { Ended } from "../flow-error.js";
import type { FlowMessage } from "../table.js";
import type { Notice } from "./notice.js";
import type { Received, RequestFailure, SessionSink, Ticket } from "./session-types.js";

/** A call of a sink as a value. */
export type SessionEvent<M extends FlowMessage> =
  | { readonly event: "answered"; readonly ticket: Ticket<M>; readonly response: M; readonly isAccepted: boolean }
  | { readonly event: "failed"; readonly ticket: Ticket<M>; readonly failure: RequestFailure }
  | { readonly event: "received"; readonly request: Received<M> }
  | { readonly event: "one-way"; readonly message: M }
  | { readonly event: "state"; readonly state: string }
  | { readonly event: "notice"; readonly notice: Notice<M> }
  | { readonly event: "closed"; readonly ended: Ended };

/**
 * A sink that collects its calls in a list.
 *
 * @example
 * const events: SessionEvent<Message>[] = [];
 * const sink = collect(events);
 * const session = new Session({ table: spToIsmg.table, side: "client", sink, now: () => performance.now() });
 * session.receiveEnd();
 * events.map(({ event }) => event).join(", "); // → state, closed
 * session.ended?.because; // → peer-closed
 */
export function collect<M extends FlowMessage>(events: SessionEvent<M>[]): Required<SessionSink<M>> {
  return {
    answered: (ticket, response, isAccepted) => void events.push({ event: "answered", ticket, response, isAccepted }),
    failed: (ticket, failure) => void events.push({ event: "failed", ticket, failure }),
    received: (request) => void events.push({ event: "received", request }),
    receivedOneWay: (message) => void events.push({ event: "one-way", message }),
    stateChanged: (state) => void events.push({ event: "state", state }),
    noticed: (notice) => void events.push({ event: "notice", notice }),
    closed: (ended) => void events.push({ event: "closed", ended }),
  };
}
