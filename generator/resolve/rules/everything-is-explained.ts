import { keyRange, valueRange } from "../located.js";
import { fieldListsOf, type FieldView, isUntyped, type TypeView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

/** Fields and types are explained in both languages, of their own or by inheritance. */
export const everythingIsExplained: VersionRule = (view, report) => {
  for (const field of [...view.header, ...fieldListsOf(view).flatMap(({ fields }) => fields)])
    checkField(field, report);
  for (const type of view.types.values()) if (type.kind !== "scalar") checkType(type, report);
};

function checkField(field: FieldView, report: Report): void {
  if (isUntyped(field)) return;
  const type = field.type ?? field.element?.type;
  // A type that becomes a module of its own is reported itself.
  if (type !== null && type !== undefined && type.kind !== "scalar") return;
  for (const language of ["en", "zh"] as const) {
    if (field.texts[language] !== undefined) continue;
    report("missing-translation", valueRange(field.at, "name"), { name: field.name, language });
  }
}

function checkType(type: TypeView, report: Report): void {
  for (const language of ["en", "zh"] as const) {
    if (type.shape[language] === undefined)
      report("missing-translation", keyRange(type.at), { name: type.name, language });
  }
}
