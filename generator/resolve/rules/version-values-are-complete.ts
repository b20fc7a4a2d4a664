import { valueRange } from "../located.js";
import { fieldListsOf, type FieldView, type VersionView } from "../views.js";
import type { Report, VersionRule } from "./rule.js";

const KEYS = ["octets", "max-octets", "constant"] as const;

/** What has values per version has one for every version in which it is needed. */
export const versionValuesAreComplete: VersionRule = (view, report) => {
  for (const field of fieldListsOf(view).flatMap(({ fields }) => fields)) {
    for (const key of KEYS) checkKey(view, field, key, report);
  }
};

function checkKey(view: VersionView, field: FieldView, key: (typeof KEYS)[number], report: Report): void {
  const type = field.type ?? field.element?.type;
  const owners = [
    { at: field.at, value: read(field.shape, key) },
    ...(type === null || type === undefined ? [] : [{ at: type.at, value: read(type.shape, key) }]),
  ];
  const owner = owners.find(({ value }) => value !== undefined);
  if (owner === undefined || typeof owner.value !== "object" || owner.value === null) return;
  if (Object.hasOwn(owner.value, view.version)) return;
  // What names a version that is not declared is reported already.
  if (Object.keys(owner.value).some((version) => !view.versions.includes(version))) return;
  const related = [{ range: valueRange(field.at, "name"), message: `${field.name} needs it here` }];
  const isOwn = owner.at === field.at;
  report("version-value-missing", valueRange(owner.at, key), { key, version: view.version }, isOwn ? [] : related);
}

function read(shape: object, key: string): unknown {
  return Object.hasOwn(shape, key) ? Reflect.get(shape, key) : undefined;
}
