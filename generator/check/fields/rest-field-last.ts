import { valueRange } from "../../syntax/index.js";
import { type FieldView, messagesOf } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** Octets that take all that is left stand at the end of a message, and in no structure. */
export const restIsLast: VersionRule = (view, report) => {
  const inStructures = [...view.types.values()].flatMap(({ fields }) => fields).filter(isRest);
  for (const { at, name } of inStructures) report("rest-not-last", valueRange(at, "octets"), { name });
  for (const { fields } of messagesOf(view)) {
    fields.forEach((field, index) => {
      const next = fields[index + 1];
      if (!isRest(field) || next === undefined) return;
      const related = [{ range: valueRange(next.at, "name"), message: `${next.name} stands behind it` }];
      report("rest-not-last", valueRange(field.at, "octets"), { name: field.name }, related);
    });
  }
};

function isRest({ basic, octets }: FieldView): boolean {
  return basic === "Octets" && octets === "rest";
}
