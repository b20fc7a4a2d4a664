import { keyRange } from "../located.js";
import { fieldListsOf, type FieldView, isUntyped } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

/** What contains: depends on is an integer of the same message. */
export const conditionsAreKnown: VersionRule = (view, report) => {
  for (const { fields } of fieldListsOf(view)) for (const field of fields) checkField(field, fields, report);
};

function checkField(field: FieldView, fields: readonly FieldView[], report: Report): void {
  const contains = "contains" in field.shape ? (field.shape.contains ?? []) : [];
  const known = fields.filter(isPlainInteger).map(({ name }) => name);
  const isUnclear = (name: string): boolean => fields.some((each) => each.name === name && isUntyped(each));
  contains.forEach(({ when }, index) => {
    for (const name of Object.keys(when)) {
      if (known.includes(name) || isUnclear(name)) continue;
      report("unknown-condition-field", keyRange(field.at, "contains", index, "when", name), { field: name, known });
    }
  });
}

function isPlainInteger({ basic, octets, constant }: FieldView): boolean {
  const isInteger = basic === "Unsigned Integer" || basic === "Integer";
  return isInteger && octets !== 8 && constant === undefined;
}
