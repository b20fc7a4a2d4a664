import { valueRange } from "../../syntax/index.js";
import { type FieldSymbol, messagesOf } from "../../bind/index.js";
import type { VersionCheck } from "../check.js";

/** Octets that take all that is left stand at the end of a message, and in no structure. */
export const restFieldLast: VersionCheck = (protocol, report) => {
  const inStructures = [...protocol.types.values()].flatMap(({ fields }) => fields).filter(isRest);
  for (const { at, name } of inStructures) report("rest-not-last", valueRange(at, "octets"), { name });
  for (const { fields } of messagesOf(protocol)) {
    fields.forEach((field, index) => {
      const next = fields[index + 1];
      if (!isRest(field) || next === undefined) return;
      const related = [{ range: valueRange(next.at, "name"), message: `${next.name} stands behind it` }];
      report("rest-not-last", valueRange(field.at, "octets"), { name: field.name }, related);
    });
  }
};

function isRest({ basic, octets }: FieldSymbol): boolean {
  return basic === "Octets" && octets === "rest";
}
