import type { Field, Header, Message } from "../model/index.js";
import { STATUS_NAME } from "../syntax/index.js";
import { statusOf } from "../tables/index.js";

/** The fields of a message by the names that a scenario can use: those of its body, and the status of the header. */
export function scenarioFields(header: Header, { fields }: Message): readonly Field[] {
  const status = statusOf(header);
  return status === null ? fields : [...fields, { ...status, name: STATUS_NAME }];
}
