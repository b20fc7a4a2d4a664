import type { FlowMessage, FlowTable } from "../table.js";
import type { ReceivedRequest } from "./received-request.js";

/** Whether a message answers a request: its response, or the negative answer, with its sequence. */
export function isResponseTo<M extends FlowMessage>(
  { operation, key }: ReceivedRequest<M>,
  response: M,
  { codec, negative }: FlowTable<M>,
): boolean {
  if (response.name !== operation.response && response.name !== negative?.message) return false;
  return codec.sequence.keyOf(response.sequenceId) === key;
}
