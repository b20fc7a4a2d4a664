import { valueRange, isObject, getProperty } from "../../syntax/index.js";
import { fieldListsOf, type FieldSymbol } from "../../bind/index.js";

const KEYS = ["octets", "max-octets", "constant"] as const;
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["version-value-missing"] as const;
type Context = VersionContext<typeof codes>;

/** What has values per version has one for every version in which it is needed. */
export const completeVersionValues = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of fieldListsOf(protocol).flatMap(({ fields }) => fields)) {
    for (const key of KEYS) checkKey(context, field, key);
  }
});

function checkKey(context: Context, field: FieldSymbol, key: (typeof KEYS)[number]): void {
  const { protocol, report } = context;
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
