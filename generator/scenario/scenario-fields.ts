import type { Field, Header, Message } from "../model/index.js";
import { statusOf } from "../tables/index.js";

/** How scenarios call the status of the header, as rules and wire JSON do. */
const STATUS_NAME = "status";

/** The fields of a message by the names that a scenario can use: those of its body, and the status of the header. */
export function scenarioFields(header: Header, { fields }: Message): readonly Field[] {
  const status = statusOf(header);
  return status === null ? fields : [...fields, { ...status, name: STATUS_NAME }];
}
