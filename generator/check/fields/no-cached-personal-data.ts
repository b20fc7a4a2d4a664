import { type RelatedPlace, relatedPlace } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { type Attribute, fieldListsOf, isOwn, valueTypeOf } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["cached-private"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that decoders do not cache personal or secret values. */
export const noCachedPersonalData = defineCheck(codes, ({ protocol, report }: Context) => {
  for (const field of fieldListsOf(protocol).flatMap(({ fields }) => fields)) {
    const { repeats, secret, personal } = field.attributes;
    const [mark, marking] = secret?.value === true ? (["secret", secret] as const) : (["personal", personal] as const);
    if (repeats?.value !== true || marking?.value === undefined) continue;
    // Another check reports the key at a field that is no string.
    if (valueTypeOf(field.element ?? field) !== "string") continue;
    const range = isOwn(repeats) ? keyRange(repeats.at) : valueRange((field.element ?? field).typeAt);
    report("cached-private", range, { name: field.name, mark }, [repeats, marking].flatMap(inheritedFrom));
  }
});

/** Returns the place in the type of a field from which it inherits an attribute. */
function inheritedFrom(attribute: Attribute<unknown>): RelatedPlace[] {
  if (isOwn(attribute)) return [];
  const { at, owner } = attribute;
  return [relatedPlace(keyRange(at), { en: `its type ${owner} is marked here`, zh: `其类型${owner}的标记在这里` })];
}
