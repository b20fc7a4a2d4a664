import type { Field, Flow, Header, Message, Operation } from "../../model/index.js";
import { isProperty } from "./response-values.js";

/** The status of a header; null if it has none. */
export function statusOf({ carried }: Header): Field | null {
  return carried.find(({ role }) => role === "status") ?? null;
}

/** The fields that the condition of a message may name: the status of the header, and those of its body. */
export function namedFields(header: Header, { fields }: Pick<Message, "fields">): readonly Field[] {
  const status = statusOf(header);
  return status === null ? fields : [status, ...fields];
}

/** Whether a response that states some properties is sent without its body, which is optional. */
export function leavesOutBody({ isBodyOptional, fields }: Message, stated: ReadonlySet<string>): boolean {
  return isBodyOptional && !fields.some((each) => isProperty(each) && stated.has(each.property));
}

/** Whether an operation is the keep-alive or the end: a session answers it itself. */
export function isOfSession({ keepAlive, end }: Flow, { request }: Operation): boolean {
  return [keepAlive, end].some((each) => each?.operation === request.typeName);
}
