import { type RelatedPlace, relatedPlace } from "../../diagnostics/index.js";
import { child, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { type Attribute, fieldListsOf, type FieldSymbol, sizesOf } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["sizes-out-of-range"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that a string can have the sizes that its field or type lists. */
export const validSizes = defineCheck(codes, (context: Context) => {
  for (const { fields } of fieldListsOf(context.protocol)) {
    for (const field of fields) checkSizes(context, field);
  }
  for (const tlv of context.protocol.tlvDefinitions) checkSizes(context, tlv);
});

function checkSizes({ report }: Context, field: FieldSymbol): void {
  const [min, attribute] = limitsOf(field);
  const max = Number(attribute?.value);
  // Skip a missing or wrong maximum: valid-widths reports it.
  if (attribute === undefined || Number.isNaN(max)) return;
  const sizes = sizesOf(field) ?? [];
  const wrong = sizes.findIndex((size) => size < min || size > max);
  if (wrong < 0) return;
  const params = { name: field.name, size: sizes[wrong] ?? 0, min, max };
  report("sizes-out-of-range", valueRange(placeOf(field), wrong), params, [limitHere(attribute)]);
}

function limitHere({ at }: Attribute<number | string>): RelatedPlace {
  return relatedPlace(keyRange(at), { en: "the maximum is here", zh: "最大值在这里" });
}

/** Returns the smallest size, and the attribute with the largest one. */
function limitsOf(field: FieldSymbol): readonly [min: number, max: Attribute<number | string> | undefined] {
  const { basic, attributes } = field.element ?? field;
  return basic === "C-Octet String" ? [1, attributes.maxOctets] : [0, attributes.octets];
}

/** Returns the place of the sizes: the field, or its type. */
function placeOf({ node, at, element, ...field }: FieldSymbol): SourceRef {
  const isOwn = "sizes" in node && node.sizes !== undefined;
  return child(isOwn ? at : ((element ?? field).type?.at ?? at), "sizes");
}
