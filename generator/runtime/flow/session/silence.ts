import type { FlowMessage, Side } from "../table.js";
import type { Core } from "./core.js";
import type { Incoming } from "./incoming.js";
import type { Outgoing } from "./outgoing.js";

/** When the silence of the other side calls for a link test; Infinity if this side sends none. */
export function keepAliveAt<M extends FlowMessage>(core: Core<M>, { keepAlive: open }: Outgoing<M>): number {
  const { table, machine, limits, side } = core;
  const { keepAlive, kind } = table;
  if (keepAlive === null || open !== null || kind === "one-exchange" || !concerns(keepAlive.by, side)) return Infinity;
  const after = limits.timeOf(keepAlive.after);
  return after > 0 && machine.allowsOwn(keepAlive.operation.request) ? core.receivedAt + after : Infinity;
}

/** When the session ends, because the connection is idle; Infinity if this side does not end it. */
export function endOfSilence<M extends FlowMessage>(
  core: Core<M>,
  outgoing: Outgoing<M>,
  { unanswered }: Incoming<M>,
): number {
  const { limits, activeAt } = core;
  // Open requests have deadlines of their own.
  if (outgoing.open.size > 0) return Infinity;
  const isWorking = unanswered + outgoing.queue.size + outgoing.delayed.size > 0;
  return activeAt + longestSilence(core) + (isWorking ? limits.wholeTime : 0);
}

function longestSilence<M extends FlowMessage>({ table, machine, limits, side }: Core<M>): number {
  const { idle, kind } = table;
  if (kind === "one-exchange" && !machine.isInitial) return limits.wholeTime;
  if (idle === null || idle.in !== machine.name || !concerns(idle.by, side)) return Infinity;
  const after = limits.timeOf(idle.after);
  return after > 0 ? after : Infinity;
}

function concerns(by: Side | "both", side: Side): boolean {
  return by === "both" || by === side;
}
