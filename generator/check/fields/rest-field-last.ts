import { relatedPlace } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import { type FieldSymbol, messagesOf } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["rest-not-last"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that octets with `rest` are the last field of a message, and not in a structure. */
export const restFieldLast = defineCheck(codes, ({ protocol, report }: Context) => {
  const inStructures = protocol.definitions.flatMap(({ fields }) => fields).filter(isRest);
  for (const { at, name } of inStructures) report("rest-not-last", valueRange(at, "octets"), { name });
  for (const { fields } of messagesOf(protocol)) {
    fields.forEach((field, index) => {
      const next = fields[index + 1];
      if (!isRest(field) || next === undefined) return;
      const related = [
        relatedPlace(valueRange(next.at, "name"), { en: `${next.name} comes after it`, zh: `其后还有${next.name}` }),
      ];
      report("rest-not-last", valueRange(field.at, "octets"), { name: field.name }, related);
    });
  }
});

function isRest({ basic, octets }: FieldSymbol): boolean {
  return basic === "Octets" && octets === "rest";
}
