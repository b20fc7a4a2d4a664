import type { RelatedPlace, SourceRange, Report } from "../../diagnostics/index.js";
import { isLeftOut, keyRange, valueRange } from "../../syntax/index.js";
import {
  staticSize,
  staticSizeOfType,
  type FieldView,
  isBrokenType,
  isUntyped,
  type TypeView,
  type VersionView,
  containsItself,
  typesWithin,
} from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** The structures of a choice have fixed sizes, and different ones. */
export const choicesCanBeToldApart: VersionRule = (view, report) => {
  for (const type of view.types.values()) checkChoice(view, type, report);
};

function checkChoice(view: VersionView, choice: TypeView, report: Report): void {
  const sizes = new Map<number, TypeView>();
  (choice.shape["by-octets"] ?? []).forEach((name, index) => {
    const range = valueRange(choice.at, "by-octets", index);
    const type = view.types.get(name);
    if (type?.kind !== "structure") return reportOther(view, name, type, range, report);
    if (hasUnclearSize(type)) return;
    const size = staticSizeOfType(type);
    if (size === null) return reportChanging(type, range, report);
    const other = sizes.get(size);
    if (other === undefined) sizes.set(size, type);
    else
      report("choice-of-unequal", range, { name, problem: `${other.name} has ${size} as well` }, [
        definedAt(other),
        definedAt(type),
      ]);
  });
}

/** Whether a structure, or one inside it, contains itself or has a field of an unknown type: that is reported there. */
function hasUnclearSize(type: TypeView): boolean {
  return [type, ...typesWithin(type)].some(
    (each) => containsItself(each) || isLeftOut(each.shape, "fields") || each.fields.some(isUnclear),
  );
}

/** Whether nobody can say how many octets a field has: that is reported where it stands. */
function isUnclear(field: FieldView): boolean {
  const hasWidth = field.basic !== null && field.basic !== "C-Octet String" && field.basic !== "List";
  return isUntyped(field.element ?? field) || (hasWidth && field.octets === undefined);
}

function reportOther(view: VersionView, name: string, type: TypeView | undefined, range: SourceRange, report: Report) {
  if (isBrokenType(view, name)) return;
  const known = [...view.types.values()].filter(({ kind }) => kind === "structure");
  const related = type === undefined ? [] : [definedAt(type)];
  report("unknown-structure", range, { name, known: known.map((structure) => structure.name) }, related);
}

function reportChanging(type: TypeView, range: SourceRange, report: Report): void {
  const changing = type.fields.filter((field) => staticSize(field) === null);
  const related = changing.map(({ at, name }) => ({
    range: valueRange(at, "name"),
    message: `${name} changes its size`,
  }));
  report("choice-of-unequal", range, { name: type.name, problem: "its size changes" }, related);
}

function definedAt({ at, name }: TypeView): RelatedPlace {
  return { range: keyRange(at), message: `${name} is defined here` };
}
