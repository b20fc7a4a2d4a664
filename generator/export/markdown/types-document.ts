import type { BitsReference, TlvReference, TypeReference, ValueOfEnumeration } from "../../tables/index.js";
import {
  type DocumentContext,
  documentText,
  fieldsTable,
  meaning,
  rulesTable,
  tableOrNothing,
  typeCell,
} from "./document.js";
import { escapeMarkdown, linkTo } from "../texts/escape-markdown.js";
import { widthText } from "./sizes.js";

/** The document of the types of a protocol. Each has an anchor, its slug. */
export function typesDocument(context: DocumentContext): string {
  const { protocol, words } = context;
  return documentText([
    `# ${escapeMarkdown(protocol.title)} ${words.types}`,
    ...protocol.types.flatMap((type) => [
      `<a id="${type.slug}"></a>\n\n## ${escapeMarkdown(type.name)}`,
      escapeMarkdown(type[context.language]),
      usersOf(type, context),
      ...contentOf(type, context),
    ]),
  ]);
}

function usersOf({ usedBy }: TypeReference, { protocol, words }: DocumentContext): string {
  const messages = new Set(usedBy.map(({ owner }) => owner));
  const links = protocol.messages
    .filter(({ slug }) => messages.has(slug))
    .map(({ name, slug }) => linkTo(name, `messages/${slug}.md`));
  return links.length === 0 ? "" : `${words.usedBy}${words.colon}${links.join(words.comma)}`;
}

function contentOf(type: TypeReference, context: DocumentContext): readonly string[] {
  const { words, protocol } = context;
  const named = (slug: string): string => {
    const found = protocol.types.find((each) => each.slug === slug);
    return linkTo(found?.name ?? slug, `#${slug}`);
  };
  switch (type.kind) {
    case "enumeration":
      return [valuesTable(type.values, context)];
    case "packed":
    case "digits": {
      const rows = type.parts.map((part) => [
        escapeMarkdown(part.name),
        type.kind === "packed" ? String(part.bits) : "",
        part.digits === null ? "" : String(part.digits),
        escapeMarkdown(part[context.language]),
      ]);
      return [tableOrNothing([words.name, words.bits, words.digits, words.meaning], rows)];
    }
    case "bits":
      return [bitsTable(type.bits, context)];
    case "structure":
      return [fieldsTable(type.fields, context), rulesTable(type.rules, context)];
    case "choice":
      return [type.structures.map((slug) => `- ${named(slug)}`).join("\n")];
    case "union":
      return [
        fieldsTable([type.tag], context),
        type.cases
          .map(({ values, structure }) => `- ${values.map(valueCell).join(", ")}: ${named(structure)}`)
          .join("\n"),
      ];
    case "tlvs":
      return [tlvsTable(type.parameters, context)];
  }
}

function valueCell(value: number | string): string {
  return escapeMarkdown(String(value));
}

function valuesTable(values: readonly ValueOfEnumeration[], { words, language }: DocumentContext): string {
  const rows = values.map((value) => [
    escapeMarkdown(rangeOf(value)),
    value.kind === "value" ? escapeMarkdown(value.name) : "",
    value.legs.length === 0
      ? escapeMarkdown(value[language])
      : `${escapeMarkdown(value[language])} (${value.legs.map(escapeMarkdown).join("; ")})`,
  ]);
  return tableOrNothing([words.value, words.name, words.meaning], rows);
}

function rangeOf(value: ValueOfEnumeration): string {
  switch (value.kind) {
    case "value":
      return String(value.value);
    case "range":
      return `${value.first}–${value.last}`;
    case "prefix":
      return `${value.prefix}…`;
  }
}

function bitsTable(bits: readonly BitsReference[], context: DocumentContext): string {
  const { words, language } = context;
  const rows = bits.flatMap(({ low, count, name, values, ...texts }) => [
    [
      count === 1 ? String(low) : `${low + count - 1}…${low}`,
      "",
      escapeMarkdown(name),
      escapeMarkdown(texts[language]),
    ],
    ...values.map((value) => ["", escapeMarkdown(rangeOf(value)), "", escapeMarkdown(value[language])]),
  ]);
  return tableOrNothing([words.bits, words.value, words.name, words.meaning], rows);
}

/** TLVs as a table. */
export function tlvsTable(parameters: readonly TlvReference[], context: DocumentContext): string {
  const { words, language } = context;
  const rows = parameters.map((tlv) => {
    const marks = [...(tlv.required ? [words.required] : []), ...(tlv.several ? [words.several] : [])];
    return [
      tlv.id,
      escapeMarkdown(tlv.name),
      typeCell(tlv, context),
      escapeMarkdown(widthText(tlv)),
      [...marks.map((mark) => `${mark}${words.colon}`), meaning(tlv[language], tlv.section, context)].join(""),
    ];
  });
  return tableOrNothing([words.tag, words.name, words.type, words.octets, words.meaning], rows);
}
