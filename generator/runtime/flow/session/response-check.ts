import type { Phrase } from "../../wire/index.js";
import { FlowError } from "../flow-error.js";
import type { FlowMessage, FlowTable } from "../table.js";
import type { Core } from "./core.js";
import type { ReceivedRequest } from "../requests/received-request.js";

/** Whether a message answers a request: its response, or the negative answer, with its sequence. */
export function isResponseTo<M extends FlowMessage>(
  { operation, key }: ReceivedRequest<M>,
  response: M,
  { codec, negative }: FlowTable<M>,
): boolean {
  if (response.name !== operation.response && response.name !== negative?.message) return false;
  return codec.sequence.keyOf(response.sequenceId) === key;
}

/** The error of a message that is not allowed. */
export function notAllowed<M extends FlowMessage>({ table }: Core<M>, message: M, reason: Phrase): FlowError {
  const { protocol, title } = table.codec;
  const { name: messageName, sequenceId } = message;
  return new FlowError(
    { code: "not-allowed", arrived: "no", protocol, title, messageName, sequenceId, sendings: 0 },
    reason,
  );
}
