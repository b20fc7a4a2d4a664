import type { RelatedPlace, SourceRange } from "../../diagnostics/index.js";
import type { Texts } from "../../model/index.js";
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
  const related =
    type === null || type === undefined ? [] : [{ range: keyRange(type.at), message: "its type is defined here" }];
  reportMissing(field.name, field.texts, valueRange(field.at, "name"), report, related);
}

function checkType(type: TypeView, report: Report): void {
  reportMissing(type.name, type.shape, keyRange(type.at), report, []);
}

function reportMissing(
  name: string,
  texts: Partial<Texts>,
  range: SourceRange,
  report: Report,
  related: readonly RelatedPlace[],
): void {
  const missing = (["en", "zh"] as const).filter((language) => texts[language] === undefined);
  if (missing.length > 0) report("missing-translation", range, { name, missing }, related);
}
