import type { FlowError, FlowErrorCode } from "../flow-error.js";
import type { FlowMessage, Operation } from "../table.js";
import type { Phrase } from "../../wire/index.js";
import type { Core } from "./core.js";
import { END_PHRASES } from "./end-reasons.js";
import type { Entry } from "../requests/entry.js";
import { Failure } from "./failure.js";
import type { Lifecycle } from "./lifecycle.js";

/** Why a request is not sent, and not queued. */
export type Objection = readonly [code: FlowErrorCode, reason: Phrase];

/** Why a message may not be sent now; null if it may. */
export function objectionTo<M extends FlowMessage>(
  operation: Operation<M>,
  core: Core<M>,
  requests: Lifecycle<M>,
): Objection | null {
  const { ended, closing, messages, machine, limits } = core;
  const end = ended ?? closing;
  if (end !== null) return ["session-closed", ["not sent: %", [END_PHRASES[end.because]]]];
  const facts = messages.get(operation.request)?.facts ?? null;
  if (facts === null || facts.operation.response !== operation.response) {
    return ["not-allowed", "the link has no such message"];
  }
  if (!machine.allowsOwn(operation.request)) return ["not-allowed", stateObjection(operation.request, core)];
  if (requests.isEnding) return ["not-allowed", "the session is ending"];
  const { exclusive } = requests;
  if (facts.isExclusive && exclusive !== null) {
    return ["not-allowed", ["another % is not answered yet", exclusive.operation.request]];
  }
  if (requests.hasExchanged && !facts.isExclusive) return ["not-allowed", "the connection allows only one request"];
  // Requests outside the window are bounded, too.
  if (operation.isOutsideWindow && requests.open.size >= limits.maxOpen) {
    return ["queue-full", ["% requests wait already", requests.open.size]];
  }
  return null;
}

function stateObjection<M extends FlowMessage>(name: string, { machine, party }: Core<M>): Phrase {
  const states = machine.statesFor(name).join(", ");
  return states === ""
    ? ["the % does not send it", party]
    : ["not allowed in state %, only in %", machine.name, states];
}

/** Why a request is given up. */
export function noAnswer<M extends FlowMessage>({ answerWithin, sendings }: Entry<M>, party: string): Phrase {
  const seconds = answerWithin / 1000;
  if (sendings === 1) return ["no answer within % s, sent once; the % may have it", seconds, party];
  return ["no answer within % s, sent % times; the % may have it", seconds, sendings, party];
}

/** The error of a message that is not sent. */
export function errorOf<M extends FlowMessage>(
  [code, reason]: Objection,
  operation: Operation<M>,
  core: Core<M>,
): FlowError {
  return new Failure(code, "no", core, { operation, request: null, sendings: 0 }, reason).error;
}
