import { valueRange, isObject, getProperty } from "../../syntax/index.js";
import { fieldListsOf, type FieldSymbol, type BoundProtocol } from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionCheck } from "../check.js";

const KEYS = ["octets", "max-octets", "constant"] as const;

/** What has values per version has one for every version in which it is needed. */
export const completeVersionValues: VersionCheck = (protocol, report) => {
  for (const field of fieldListsOf(protocol).flatMap(({ fields }) => fields)) {
    for (const key of KEYS) checkKey(protocol, field, key, report);
  }
};

function checkKey(protocol: BoundProtocol, field: FieldSymbol, key: (typeof KEYS)[number], report: Report): void {
  const type = field.type ?? field.element?.type ?? null;
  const isOwn = type === null || Object.hasOwn(field.node, key);
  const owner = isOwn ? field : type;
  const values = getProperty(owner.node, key);
  if (!isObject(values) || Object.hasOwn(values, protocol.version)) return;
  // What names a version that is not declared is reported already.
  if (Object.keys(values).some((version) => !protocol.versions.includes(version))) return;
  const related = [{ range: valueRange(field.at, "name"), message: `${field.name} needs it here` }];
  report("version-value-missing", valueRange(owner.at, key), { key, version: protocol.version }, isOwn ? [] : related);
}
