import type { FrameSplitter } from "../../frames/index.js";
import type { FlowMessage } from "../table.js";
import type { Core } from "./core.js";
import type { Ending } from "./ending.js";
import type { Frame, Incoming } from "./incoming.js";
import type { Outgoing } from "./outgoing.js";
import { endOfSilence, keepAliveAt } from "./silence.js";

/** When something is due at the latest; Infinity if nothing is. */
export function deadlineOf<M extends FlowMessage>(
  core: Core<M>,
  outgoing: Outgoing<M>,
  incoming: Incoming<M>,
  ending: Ending<M>,
): number {
  if (core.ended !== null) return Infinity;
  const silence = Math.min(keepAliveAt(core, outgoing), endOfSilence(core, outgoing, incoming));
  return Math.min(outgoing.deadline, core.leaveAt, ending.deadline, silence);
}

/** Whether a session takes requests of this side: it is logged in, and neither side ends it. */
export function isRunning<M extends FlowMessage>(core: Core<M>, outgoing: Outgoing<M>, incoming: Incoming<M>): boolean {
  return !outgoing.isEnding && incoming.end === null && core.machine.allowsSome;
}

/** Handles a message of the other side. */
export function dispatch<M extends FlowMessage>(
  message: M,
  core: Core<M>,
  outgoing: Outgoing<M>,
  incoming: Incoming<M>,
  frame: Frame,
): void {
  const known = core.messages.get(message.name);
  const facts = known?.facts ?? null;
  if (known?.kind === "response") outgoing.receiveResponse(message, false);
  else if (known?.kind === "negative") outgoing.receiveResponse(message, true);
  else if (facts === null) incoming.receiveUnknown(message);
  else if (facts.operation.response === null) incoming.receiveOneWay(message);
  else incoming.receiveRequest(message, facts, frame);
}

/** Does what is due. */
export function passTime<M extends FlowMessage>(
  core: Core<M>,
  outgoing: Outgoing<M>,
  incoming: Incoming<M>,
  ending: Ending<M>,
): void {
  outgoing.tick();
  const { keepAlive } = core.table;
  if (keepAlive !== null && keepAliveAt(core, outgoing) <= core.now) outgoing.sendKeepAlive(keepAlive.operation);
  if (endOfSilence(core, outgoing, incoming) <= core.now) core.close("idle");
  ending.progress();
  if (core.leaveAt <= core.now) ending.leave();
}

/** Reports the state, which changed: what waits and is not allowed any more fails. */
export function moved<M extends FlowMessage>(core: Core<M>, outgoing: Outgoing<M>, incoming: Incoming<M>): void {
  core.sink.stateChanged?.(core.machine.name);
  const isOfPeer = incoming.end !== null;
  outgoing.drop(["not sent: %", [isOfPeer ? "the other side ends the session" : "the session is ending"]], false);
}

/** The error of a frame that the end of the stream cut; undefined if there is no such frame. */
export function errorOfCut(splitter: FrameSplitter): unknown {
  try {
    splitter.finish();
  } catch (error) {
    return error;
  }
  return undefined;
}
