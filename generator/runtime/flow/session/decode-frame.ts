import { isDecodeError } from "../../wire/index.js";
import type { FlowMessage } from "../table.js";
import type { Core } from "./core.js";
import type { Frame } from "./incoming.js";
import type { TolerantDecoder } from "./session-types.js";

/** Decodes a frame. Returns null if that fails, and the session has ended or skips the frame. */
export function decodeFrame<M extends FlowMessage>(
  core: Core<M>,
  tolerant: TolerantDecoder<M> | undefined,
  octets: Uint8Array,
  [view, start, end]: Frame,
): M | null {
  let problem: unknown;
  try {
    const strict = core.table.codec.decodeFrom(octets, view, start, end);
    // A frame of an unknown command may be a known message under another command.
    if (tolerant === undefined || strict.name !== "unknown") return strict;
  } catch (error) {
    problem = error;
  }
  if (tolerant === undefined) return reject(core, problem);
  let read: ReturnType<TolerantDecoder<M>["decodeTolerantFrom"]>;
  try {
    read = tolerant.decodeTolerantFrom(octets, view, start, end);
  } catch (error) {
    return reject(core, error);
  }
  const { message, deviations } = read;
  const whole = tolerant.isComplete(message) ? message : completed(core, message);
  if (whole === null) return reject(core, problem);
  for (const deviation of deviations) {
    core.notice("deviation", whole, ["read tolerantly; it deviates at offset %", deviation.offset], deviation);
  }
  return core.ended === null ? whole : null;
}

function reject<M extends FlowMessage>(core: Core<M>, error: unknown): null {
  if (core.settings.onMalformed !== "skip") endMalformed(core, error);
  else {
    answerMalformed(core, error);
    core.notice("malformed", null, "an invalid frame, skipped", error);
  }
  return null;
}

/** Ends the session, because the other side sent invalid bytes. */
export function endMalformed<M extends FlowMessage>(core: Core<M>, error: unknown): void {
  if (core.ended === null) answerMalformed(core, error);
  core.close("malformed", "us", error);
}

/** Sends the negative answer to bytes that cannot be decoded, if they may be a request. */
function answerMalformed<M extends FlowMessage>(core: Core<M>, error: unknown): void {
  const { negative } = core.table;
  if (negative === null || !isDecodeError(error)) return;
  const kind = core.messages.get(String(error.messageName))?.kind ?? "request";
  if (kind === "request") core.write(negative.toMalformed(error));
}

/** A response to the link test or to the end, whose fields do not matter; null for other messages. */
function completed<M extends FlowMessage>(
  { messages }: Core<M>,
  { name, sequenceId }: Pick<M, "name" | "sequenceId">,
): M | null {
  const known = messages.get(name);
  const facts = known?.kind === "response" ? known.facts : null;
  if (!facts?.isKeepAlive && !facts?.isEnd) return null;
  const { operation } = facts;
  return operation.respond.plain?.(operation.create({}, sequenceId)) ?? null;
}
