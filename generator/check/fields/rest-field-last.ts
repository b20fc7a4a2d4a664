import { relatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { child, keyRange, valueRange } from "../../syntax/index.js";
import { fieldListsOf, type FieldSymbol, isTailed, isTailedType } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["rest-not-last"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that nothing follows a field that takes the remaining octets, and that no case of a union ends with one. */
export const restFieldLast = defineCheck(codes, ({ protocol, report }: Context) => {
  for (const { fields } of fieldListsOf(protocol)) {
    fields.forEach((field, index) => {
      const next = fields[index + 1];
      const { name, element } = field;
      if (element !== null && isTailed(element))
        report("rest-not-last", valueRange(element.typeAt), { name, within: "list" });
      if (!isTailed(field) || next === undefined) return;
      const related = [
        relatedPlace(valueRange(next.at, "name"), { en: `${next.name} comes after it`, zh: `其后还有${next.name}` }),
      ];
      report("rest-not-last", placeOf(field), { name }, related);
    });
  }
  for (const { cases } of protocol.definitions) {
    for (const { structure, at } of cases) {
      if (structure === null || !isTailedType(structure)) continue;
      report("rest-not-last", valueRange(at), { name: structure.name, within: "union" });
    }
  }
});

/** Returns the place of what makes a field take the remaining octets. */
function placeOf({ at, node, tail, typeAt }: FieldSymbol): SourceRange {
  if (tail !== null) return keyRange(at, tail === "natural" ? "natural" : "terminator");
  return valueRange(Object.hasOwn(node, "octets") ? child(at, "octets") : typeAt);
}
