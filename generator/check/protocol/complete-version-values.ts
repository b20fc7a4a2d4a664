import { relatedPlace } from "../../diagnostics/index.js";
import { valueRange } from "../../syntax/index.js";
import { type Attribute, fieldsOf, type FieldSymbol, isOwn } from "../../bind/index.js";
import { reportVersionValueMissing } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["version-value-missing"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that attributes with values per version have one for every version that needs it. */
export const completeVersionValues = defineCheck(codes, (context: Context) => {
  for (const field of fieldsOf(context.protocol)) {
    const { octets, maxOctets } = (field.element ?? field).attributes;
    checkValue(context, field, "octets", octets);
    checkValue(context, field, "max-octets", maxOctets);
    checkValue(context, field, "constant", field.attributes.constant);
  }
});

function checkValue(
  context: Context,
  field: FieldSymbol,
  key: string,
  attribute: Attribute<unknown> | undefined,
): void {
  const { protocol } = context;
  const versions = attribute?.versions ?? null;
  if (attribute === undefined || versions === null || versions.includes(protocol.version)) return;
  // Skip values of versions that are not declared: known-versions reports them.
  if (versions.some((version) => !protocol.versions.includes(version))) return;
  const { at, name } = field;
  const related = [relatedPlace(valueRange(at, "name"), { en: `${name} needs the value`, zh: `${name}需要该值` })];
  const params = { key, version: protocol.version };
  reportVersionValueMissing(context, valueRange(attribute.at), params, isOwn(attribute) ? [] : related);
}
