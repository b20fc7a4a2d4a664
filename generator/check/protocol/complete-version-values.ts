import { valueRange, isObject, stepInto } from "../../syntax/index.js";
import { fieldListsOf, type FieldView, type VersionView } from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionRule } from "../check.js";

const KEYS = ["octets", "max-octets", "constant"] as const;

/** What has values per version has one for every version in which it is needed. */
export const versionValuesAreComplete: VersionRule = (view, report) => {
  for (const field of fieldListsOf(view).flatMap(({ fields }) => fields)) {
    for (const key of KEYS) checkKey(view, field, key, report);
  }
};

function checkKey(view: VersionView, field: FieldView, key: (typeof KEYS)[number], report: Report): void {
  const type = field.type ?? field.element?.type ?? null;
  const isOwn = type === null || Object.hasOwn(field.shape, key);
  const owner = isOwn ? field : type;
  const values = stepInto(owner.shape, key);
  if (!isObject(values) || Object.hasOwn(values, view.version)) return;
  // What names a version that is not declared is reported already.
  if (Object.keys(values).some((version) => !view.versions.includes(version))) return;
  const related = [{ range: valueRange(field.at, "name"), message: `${field.name} needs it here` }];
  report("version-value-missing", valueRange(owner.at, key), { key, version: view.version }, isOwn ? [] : related);
}
