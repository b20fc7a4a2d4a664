import { type RelatedPlace, relatedPlace } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { type Attribute, type FieldSymbol, fieldListsOf, isOwn, valueTypeOf } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["cached-private"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that decoders do not cache personal or secret values. */
export const noCachedPersonalData = defineCheck(codes, ({ protocol, report }: Context) => {
  // Another check reports the key at a field that is no string.
  const strings = fieldListsOf(protocol).flatMap(({ fields }) => fields.filter(isString));
  for (const field of strings) {
    const { repeats, secret, personal } = field.attributes;
    const [mark, marking] = secret?.value === true ? (["secret", secret] as const) : (["personal", personal] as const);
    if (repeats?.value !== true || marking?.value === undefined) continue;
    const range = isOwn(repeats) ? keyRange(repeats.at) : valueRange((field.element ?? field).typeAt);
    report("cached-private", range, { name: field.name, mark }, [repeats, marking].flatMap(inheritedFrom));
  }
});

function isString({ element, ...field }: FieldSymbol): boolean {
  return valueTypeOf(element ?? field) === "string";
}

/** Returns the place in the type of a field from which it inherits an attribute. */
function inheritedFrom(attribute: Attribute<unknown>): RelatedPlace[] {
  if (isOwn(attribute)) return [];
  const { at, owner } = attribute;
  return [relatedPlace(keyRange(at), { en: `its type ${owner} is marked here`, zh: `其类型${owner}的标记在这里` })];
}
