import {
  type BitsReference,
  type FieldReference,
  type PartReference,
  type TypeReference,
  widthFormula,
} from "../../tables/index.js";
import { anchorOf } from "../links.js";
import type { SiteLanguage } from "../model.js";
import { siteWords } from "../words/words.js";
import type { MapField } from "./geometry.js";

/** The fields of a message or structure as fields of a map. */
export function mapFields(fields: readonly FieldReference[], language: SiteLanguage): readonly MapField[] {
  return fields.map((field) => {
    const size = sizeInWords(field, language);
    const { slug, name, number, group, offset, width, counts } = field;
    return {
      slug,
      name,
      number,
      group,
      units: width.kind === "fixed" ? width.octets : null,
      start: offset.octets,
      isRelative: offset.after !== null,
      size,
      place: siteWords[language].sizeAt(size, offset),
      text: field[language],
      counts: counts === null ? null : (fields.find((each) => each.name === counts)?.slug ?? null),
      href: `#${anchorOf(slug)}`,
    };
  });
}

/** The size of a field: 32 × DestUsr_tl octets. */
export function sizeInWords(field: FieldReference, language: SiteLanguage): string {
  return siteWords[language].octets(widthFormula(field));
}

/** The bits of an integer from the highest to the lowest, those without a name included. */
export function mapBits(
  { octets, bits }: Extract<TypeReference, { readonly kind: "bits" }>,
  language: SiteLanguage,
): readonly MapField[] {
  const named = bits.toSorted((one, other) => other.low - one.low);
  const words = siteWords[language];
  const fields: MapField[] = [];
  let next = 8 * octets - 1;
  for (const [index, each] of named.entries()) {
    const high = each.low + each.count - 1;
    if (high < next) fields.push(unnamedBits(next, high + 1, 8 * octets, words.noName));
    fields.push(bitField(each, bits.indexOf(each) + 1, 8 * octets, language));
    next = Math.min(next, each.low - 1);
    if (index === named.length - 1 && next >= 0) fields.push(unnamedBits(next, 0, 8 * octets, words.noName));
  }
  return fields;
}

function bitField(bits: BitsReference, number: number, total: number, language: SiteLanguage): MapField {
  const { slug, name, low, count } = bits;
  const size = siteWords[language].bits(low, count);
  return {
    slug,
    name,
    number,
    group: GROUPS[(number - 1) % GROUPS.length] ?? "other",
    size,
    units: count,
    start: total - low - count,
    isRelative: false,
    counts: null,
    place: size,
    text: bits[language],
    href: `#${anchorOf(slug)}`,
  };
}

function unnamedBits(high: number, low: number, total: number, name: string): MapField {
  return {
    slug: `bits-${low}`,
    name,
    number: 0,
    group: "header" as const,
    size: "",
    place: "",
    text: "",
    units: high - low + 1,
    start: total - 1 - high,
    isRelative: false,
    counts: null,
    href: null,
  };
}

/** Neighbouring parts of an integer have different colours. */
const GROUPS = ["identifier", "party", "time", "counter", "content", "fee"] as const;

/** The parts of a packed integer or of digits. A unit is a bit, or a digit. */
export function mapParts(
  parts: readonly PartReference[],
  unit: "bit" | "digit",
  language: SiteLanguage,
): readonly MapField[] {
  let start = 0;
  return parts.map((part, index) => {
    const { slug, name } = part;
    const units = unit === "digit" ? (part.digits ?? 0) : part.bits;
    const size = unit === "digit" ? siteWords[language].digits(units) : siteWords[language].bitCount(units);
    const field: MapField = {
      slug,
      name,
      number: index + 1,
      group: GROUPS[index % GROUPS.length] ?? "other",
      size,
      units,
      start,
      isRelative: false,
      counts: null,
      href: `#${anchorOf(slug)}`,
      place: size,
      text: part[language],
    };
    start += units;
    return field;
  });
}
