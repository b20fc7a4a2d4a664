import { keyRange } from "../located.js";
import { fieldListsOf, type FieldList, type FieldView, hasUnknownNames, isUntyped } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

/** What contains: depends on is an integer of the same message. */
export const conditionsAreKnown: VersionRule = (view, report) => {
  for (const list of fieldListsOf(view)) for (const field of list.fields) checkField(field, list, report);
};

function checkField(field: FieldView, list: FieldList, report: Report): void {
  const { fields } = list;
  const contains = "contains" in field.shape ? (field.shape.contains ?? []) : [];
  const known = fields.filter((each) => isPlainInteger(each, fields)).map(({ name }) => name);
  const isNamed = (name: string): boolean => fields.some((each) => each.name === name);
  const isUnclear = (name: string): boolean =>
    fields.some((each) => each.name === name && isUntyped(each)) || (!isNamed(name) && hasUnknownNames(list));
  contains.forEach(({ when }, index) => {
    for (const name of Object.keys(when)) {
      if (known.includes(name) || isUnclear(name)) continue;
      report("unknown-condition-field", keyRange(field.at, "contains", index, "when", name), { field: name, known });
    }
  });
}

/** Whether it is an integer that the message has as a property: neither constants nor counters are any. */
function isPlainInteger({ basic, octets, constant, name }: FieldView, fields: readonly FieldView[]): boolean {
  if (fields.some(({ counter }) => counter === name)) return false;
  const isInteger = basic === "Unsigned Integer" || basic === "Integer";
  return isInteger && octets !== 8 && constant === undefined;
}
