import type {
  Content,
  Digest,
  DigestPart,
  Documentation,
  Field,
  Header,
  HeaderField,
  Rule,
  TlvBlock,
} from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { typeOfValues } from "../descriptors.js";
import { expressionText } from "../flow/expression-text.js";
import { groupOf } from "./field-group.js";
import { PublicNames } from "./public-names.js";
import type { ContentReference, FieldReference } from "./field-reference-types.js";
import type { DigestReference, RuleReference, TlvReference } from "./reference-types.js";
import { type SlugOf, valueReference, widthReference, wireReference } from "./reference-wire.js";

/** The fields of a structure or of the body of a message. `before` are the fields of the header, which are counted first. */
export function fieldReferences(
  fields: readonly Field[],
  slugOf: SlugOf,
  before: readonly HeaderField[] = [],
): readonly FieldReference[] {
  const names = new PublicNames();
  for (const { name } of before) names.take(name);
  return fields.map((field, index) => fieldReference(field, { slugOf, names, number: before.length + index + 1 }));
}

/** The fields of a header. */
export function headerReferences({ fields }: Header, slugOf: SlugOf): readonly FieldReference[] {
  const names = new PublicNames();
  return fields.map((field, index) => ({
    ...fieldReference(field, { slugOf, names, number: index + 1 }),
    group: "header",
    role: field.role,
  }));
}

/** The parameters of a block of TLVs. */
export function tlvReferences({ parameters, head }: TlvBlock, slugOf: SlugOf): readonly TlvReference[] {
  const names = new PublicNames();
  return parameters.map((tlv, index) => ({
    ...fieldReference(tlv, { slugOf, names, number: index + 1 }),
    tag: tlv.tag,
    id: idInHex(tlv.tag, 2 * head.tagOctets),
    several: tlv.several,
    required: tlv.required,
  }));
}

/** What a field refers to, the names of its neighbours, and its number. */
interface Place {
  readonly slugOf: SlugOf;
  readonly names: PublicNames;
  readonly number: number;
}

/** One field. */
export function fieldReference(field: Field, { slugOf, names, number }: Place): FieldReference {
  const named = names.take(field.name);
  const type = typeOfValues(field);
  const { name, property, en, zh, specType, section, counts, sizes, reserved, secret, personal, changed } = field;
  return {
    number,
    name,
    property,
    ...named,
    group: groupOf(field, named.slug),
    role: null,
    offset: field.offset,
    width: widthReference(field),
    wire: wireReference(field.wire, slugOf),
    specType,
    type: type === null ? null : slugOf(type.name),
    section,
    specification: field.cited?.title ?? null,
    counts,
    constant: valueReference(field.constant),
    default: valueReference(field.default),
    sizes,
    reserved,
    secret,
    personal,
    contents: field.contents.map((content) => contentReference(content, slugOf)),
    changed,
    en,
    zh,
  };
}

function contentReference({ type, whenField, whenBits, equals }: Content, slugOf: SlugOf): ContentReference {
  return { type: slugOf(type.name), field: whenField, bits: whenBits?.name ?? null, equals };
}

/** A message or structure, whose rules name its fields. */
export interface OwnerOfRules {
  readonly fields: readonly Field[];
  readonly rules: readonly Rule[];
}

/** The rules of a message or structure. */
export function ruleReferences(header: Header, owner: OwnerOfRules): readonly RuleReference[] {
  const names = new PublicNames();
  const of = { header, message: owner, request: owner };
  return owner.rules.map(({ id, severity, fields, section, when, require, en, zh }) => ({
    id,
    ...names.take(id),
    severity,
    fields,
    section,
    when: when === null ? null : expressionText(when, of),
    require: expressionText(require, of),
    en,
    zh,
  }));
}

/** A field with a hash. */
export function digestReference({ field, algorithm, parts }: Digest): DigestReference {
  return { field, algorithm, parts: parts.map(partInWords) };
}

function partInWords(part: DigestPart): Documentation {
  switch (part.kind) {
    case "zeros":
      return { en: `${part.count} zero octets`, zh: `${part.count}个零字节` };
    case "secret":
      return { en: `${part.name} (a secret that both sides have)`, zh: `${part.name}（双方共有的密钥）` };
    case "digits":
      return { en: `${nameOf(part.field)} as ${part.count} digits`, zh: `${nameOf(part.field)}的${part.count}位数字` };
    case "field":
      return { en: nameOf(part.field), zh: nameOf(part.field) };
  }
}

function nameOf({ owner, name }: { readonly owner: "message" | "request"; readonly name: string }): string {
  return owner === "request" ? `request.${name}` : name;
}
