import type { FieldReference, TypeReference, ValueOfEnumeration } from "../../tables/index.js";
import { anchorOf } from "../links.js";
import type { PlacedProtocol, Site, SiteLanguage } from "../model.js";
import { idOfValue } from "../parts/value-table.js";
import { memberText } from "../parts/values.js";

/** The kinds of things that a search finds, most important first. */
export const KINDS = ["message", "field", "value", "type", "rule", "state"] as const;

/** The kind of a document. */
export type DocumentKind = (typeof KINDS)[number];

/** A thing to find. Versions of a protocol that have the same one share it. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /** The name: Result 10. */
  readonly title: string;
  /** Further words by which it is found, which are shown after the title. */
  readonly words: string;
  readonly text: string;
  /** The page without its folder, with the fragment. */
  readonly place: string;
}

/** A document as search data holds it: kind, title, words, text, place, and the indexes of its protocols. */
export type SearchEntry = readonly [number, string, string, string, string, readonly number[]];

/** The search data of a language. */
export interface SearchData {
  /** The folders and titles of the protocols. */
  readonly protocols: readonly (readonly [folder: string, title: string])[];
  readonly entries: readonly SearchEntry[];
}

/** Returns everything that can be found in a language. */
export function searchData({ protocols }: Site, language: SiteLanguage): SearchData {
  const entries = new Map<string, { readonly document: SearchDocument; readonly protocols: number[] }>();
  for (const [index, protocol] of protocols.entries()) {
    for (const document of documentsOf(protocol, language)) {
      const key = JSON.stringify([protocol.reference.family, document]);
      const known = entries.get(key);
      if (known === undefined) entries.set(key, { document, protocols: [index] });
      else if (!known.protocols.includes(index)) known.protocols.push(index);
    }
  }
  return {
    protocols: protocols.map(({ folder, reference }) => [folder, reference.title]),
    entries: [...entries.values()].map(({ document, protocols: of }) => {
      const { kind, title, words, text, place } = document;
      return [KINDS.indexOf(kind), title, words, text, place, of];
    }),
  };
}

/** The documents of a protocol. */
export function documentsOf(protocol: PlacedProtocol, language: SiteLanguage): readonly SearchDocument[] {
  const found = new Map(allDocuments(protocol, language).map((each) => [keyOf(each), each]));
  return [...found.values()];
}

/** The same optional parameter is in the blocks of many messages: one is enough. */
function keyOf({ kind, title, text, place, words }: SearchDocument): string {
  return words.startsWith("0x") && kind === "field" ? `${title}\n${text}` : place;
}

function allDocuments({ reference }: PlacedProtocol, language: SiteLanguage): readonly SearchDocument[] {
  const { messages, types, flow, header } = reference;
  return [
    ...fieldDocuments(header.fields, "", "index.html", language),
    ...messages.flatMap((message) => {
      const page = `${message.slug}.html`;
      const ids = [message.id, ...message.otherIds].join(" ");
      return [
        { kind: "message" as const, title: message.name, words: ids, text: message[language], place: page },
        ...fieldDocuments(message.fields, message.name, page, language),
        ...message.rules.map((rule) => ({
          kind: "rule" as const,
          title: rule.id,
          words: message.name,
          text: rule[language],
          place: `${page}#r-${rule.slug}`,
        })),
      ];
    }),
    ...types.flatMap((type) => typeDocuments(type, language)),
    ...(flow?.links.slice(0, 1) ?? []).flatMap(({ states }) =>
      states.map((state) => ({
        kind: "state" as const,
        title: state.name,
        words: "",
        text: state[language],
        place: "index.html#flow",
      })),
    ),
  ];
}

function fieldDocuments(
  fields: readonly FieldReference[],
  owner: string,
  page: string,
  language: SiteLanguage,
): SearchDocument[] {
  return fields.map((field) => ({
    kind: "field",
    title: field.name,
    words: owner,
    text: field[language],
    place: `${page}#${anchorOf(field.slug)}`,
  }));
}

function typeDocuments(type: TypeReference, language: SiteLanguage): readonly SearchDocument[] {
  const page = `${type.slug}.html`;
  const own: SearchDocument = { kind: "type", title: type.name, words: "", text: type[language], place: page };
  switch (type.kind) {
    case "enumeration":
      return [own, ...valueDocuments(type.values, namesOf(type), page, language)];
    case "bits":
      return [
        own,
        ...type.bits.flatMap((bits) => [
          {
            kind: "field" as const,
            title: bits.name,
            words: type.name,
            text: bits[language],
            place: `${page}#${anchorOf(bits.slug)}`,
          },
          ...valueDocuments(bits.values, [bits.name], page, language),
        ]),
      ];
    case "structure":
      return [own, ...fieldDocuments(type.fields, type.name, page, language)];
    case "tlvs":
      return type.parameters.map((tlv) => ({
        kind: "field",
        title: tlv.name,
        words: tlv.id,
        text: tlv[language],
        place: `${page}#${anchorOf(`tlv-${tlv.slug}`)}`,
      }));
    default:
      return [own];
  }
}

/** The names of a type and of the fields that have it. */
function namesOf({ name, usedBy }: TypeReference): readonly string[] {
  return [...new Set([...usedBy.map(({ field }) => field), name])];
}

function valueDocuments(
  values: readonly ValueOfEnumeration[],
  names: readonly string[],
  page: string,
  language: SiteLanguage,
): SearchDocument[] {
  const [first = "", ...others] = names;
  return values.map((value) => ({
    kind: "value",
    title: `${first} ${memberText(value)}`,
    words: [...(value.kind === "value" ? [value.name] : []), ...others].join(" "),
    text: value[language],
    place: `${page}#${idOfValue(value)}`,
  }));
}
