import { inside, keyRange, type Located, valueRange } from "../located.js";
import { BASIC_TYPES, fieldListsOf, type FieldView, isBasicType, type VersionView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

/** Every type that is named is there. */
export const typesExist: VersionRule = (view, report) => {
  const lists = [view.header, ...fieldListsOf(view).map(({ fields }) => fields)];
  for (const field of lists.flat()) {
    checkName(view, field.shape.type, inside(field.at, "type"), report);
    checkElement(view, field, report);
    checkContents(view, field, report);
  }
};

function checkName(view: VersionView, name: string, at: Located, report: Report): void {
  if (isBasicType(name) || view.types.has(name) || view.brokenTypes.has(name)) return;
  report("unknown-type", valueRange(at), { name, known: [...BASIC_TYPES, ...view.types.keys()] });
}

function checkElement(view: VersionView, field: FieldView, report: Report): void {
  const of = "of" in field.shape ? field.shape.of : undefined;
  if (of === undefined) return;
  checkName(view, of, inside(field.at, "of"), report);
  if (of !== "List") return;
  const right = "one level: put the inner list into a structure";
  report("misplaced-key", keyRange(field.at, "of"), { key: "of: List", kind: "a list of lists", right });
}

function checkContents(view: VersionView, field: FieldView, report: Report): void {
  const contains = "contains" in field.shape ? (field.shape.contains ?? []) : [];
  contains.forEach(({ type }, index) => {
    const known = [...view.types.values()].filter(({ kind }) => kind === "structure" || kind === "choice");
    if (view.brokenTypes.has(type) || known.some(({ name }) => name === type)) return;
    const range = valueRange(field.at, "contains", index, "type");
    const other = view.types.get(type);
    const related = other === undefined ? [] : [{ range: keyRange(other.at), message: `${type} is defined here` }];
    report("unknown-structure", range, { name: type, known: known.map(({ name }) => name) }, related);
  });
}
