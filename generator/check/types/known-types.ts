import { collectNames, inside, keyRange, type Located, valueRange } from "../../syntax/index.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../unresolved-names.js";
import {
  BASIC_TYPES,
  fieldListsOf,
  type FieldView,
  isBasicType,
  isBrokenType,
  type VersionView,
} from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionRule } from "../check.js";

/** Every type that is named is there. */
export const typesExist: VersionRule = (view, report) => {
  const lists = [view.header, ...fieldListsOf(view).map(({ fields }) => fields)];
  const unknown: UnknownNames = new Map();
  for (const field of lists.flat()) {
    checkName(view, field.shape.type, inside(field.at, "type"), unknown);
    checkElement(view, field, unknown, report);
    checkContents(view, field, report);
  }
  const definitions = new Map([...view.types].map(([name, { at }]) => [name, keyRange(at)]));
  const used = usedTypes(view);
  reportUnknown(
    unknown,
    definitions,
    (name) => used.has(name),
    (name, range, near, related) => {
      const known = related.length > 0 ? near : [...BASIC_TYPES, ...near];
      report("unknown-type", range, { name, known }, related);
    },
  );
};

/** The types that fields name. */
function usedTypes(view: VersionView): ReadonlySet<string> {
  const used = new Set<string>();
  const lists: readonly unknown[] = fieldListsOf(view).map(({ fields }) => fields.map(({ shape }) => shape));
  for (const value of [...lists, ...[...view.types.values()].map(({ shape }) => shape)]) collectNames(value, used);
  return used;
}

function checkName(view: VersionView, name: string, at: Located, unknown: UnknownNames): void {
  if (isBasicType(name) || view.types.has(name) || isBrokenType(view, name)) return;
  addUnknown(unknown, name, valueRange(at));
}

function checkElement(view: VersionView, field: FieldView, unknown: UnknownNames, report: Report): void {
  const of = "of" in field.shape ? field.shape.of : undefined;
  if (of === undefined) return;
  checkName(view, of, inside(field.at, "of"), unknown);
  if (of !== "List") return;
  const right = "one level: put the inner list into a structure";
  report("misplaced-key", keyRange(field.at, "of"), { key: "of: List", kind: "a list of lists", right });
}

function checkContents(view: VersionView, field: FieldView, report: Report): void {
  const contains = "contains" in field.shape ? (field.shape.contains ?? []) : [];
  contains.forEach(({ type }, index) => {
    const known = [...view.types.values()].filter(({ kind }) => kind === "structure" || kind === "choice");
    if (isBrokenType(view, type) || known.some(({ name }) => name === type)) return;
    const range = valueRange(field.at, "contains", index, "type");
    const other = view.types.get(type);
    const related = other === undefined ? [] : [{ range: keyRange(other.at), message: `${type} is defined here` }];
    report("unknown-structure", range, { name: type, known: known.map(({ name }) => name) }, related);
  });
}
