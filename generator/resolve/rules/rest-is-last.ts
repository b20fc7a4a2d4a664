import { valueRange } from "../located.js";
import { type FieldView, messagesOf } from "../views.js";
import type { VersionRule } from "./rule.js";

/** Octets that take all that is left stand at the end of a message, and in no structure. */
export const restIsLast: VersionRule = (view, report) => {
  const isRest = (field: FieldView): boolean => field.basic === "Octets" && field.octets === "rest";
  const inStructures = [...view.types.values()].flatMap(({ fields }) => fields).filter(isRest);
  const inMessages = messagesOf(view)
    .flatMap(({ fields }) => fields.slice(0, -1))
    .filter(isRest);
  for (const field of [...inStructures, ...inMessages]) {
    report("rest-not-last", valueRange(field.at, "octets"), { name: field.name });
  }
};
