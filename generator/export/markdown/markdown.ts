import type { FlowReference, ProtocolReference } from "../../tables/index.js";
import type { ExportOptions } from "../target.js";
import { type DocumentContext, documentText, fieldsTable, legsText, section, tableOrNothing } from "./document.js";
import { escapeMarkdown, linkTo } from "../texts/escape-markdown.js";
import { messageDocument } from "./message-document.js";
import { typesDocument } from "./types-document.js";
import { DOCUMENT_WORDS } from "./words.js";

/** The name of the document of types, next to that of the protocol. */
const TYPES = "types.md";

/** Exports a protocol as Markdown: a document of its own, one per message, and one of all types. */
export function exportMarkdown(protocol: ProtocolReference, { language }: ExportOptions): ReadonlyMap<string, string> {
  const shared = { protocol, language, words: DOCUMENT_WORDS[language] };
  const folder = protocol.slug;
  const messages = protocol.messages.map((message): [string, string] => [
    `${folder}/messages/${message.slug}.md`,
    messageDocument(message, { ...shared, typesPath: `../${TYPES}` }),
  ]);
  return new Map([
    [`${folder}/README.md`, protocolDocument({ ...shared, typesPath: TYPES })],
    ...messages,
    [`${folder}/${TYPES}`, typesDocument({ ...shared, typesPath: "" })],
  ]);
}

function protocolDocument(context: DocumentContext): string {
  const { protocol, words, language } = context;
  const messages = protocol.messages.map((message) => [
    message.id,
    linkTo(message.name, `messages/${message.slug}.md`),
    legsText(message.legs),
    escapeMarkdown(message[language]),
  ]);
  return documentText([
    `# ${escapeMarkdown(protocol.title)}`,
    escapeMarkdown(protocol[language]),
    factsOf(context),
    section(
      words.parties,
      protocol.parties
        .map((party) => `- ${escapeMarkdown(party.name)}${words.colon}${escapeMarkdown(party[language])}`)
        .join("\n"),
    ),
    section(words.header, fieldsTable(protocol.header.fields, context)),
    section(words.messages, tableOrNothing([words.id, words.message, words.legs, words.meaning], messages)),
    section(words.links, protocol.flow === null ? "" : linksOf(protocol.flow, context)),
    section(words.types, protocol.types.map(({ name, slug }) => linkTo(name, `${TYPES}#${slug}`)).join(words.comma)),
  ]);
}

function factsOf({ protocol, words }: DocumentContext): string {
  const { specification, maxOctets, littleEndian } = protocol;
  return [
    ...(specification === null ? [] : [`- ${words.specification}${words.colon}${escapeMarkdown(specification)}`]),
    `- ${words.maxOctets}${words.colon}${maxOctets}${words.octetUnit}`,
    ...(littleEndian ? [`- ${words.littleEndian}`] : []),
  ].join("\n");
}

/** Who connects to whom, and what else holds. */
function linksOf({ links }: FlowReference, { language, words }: DocumentContext): string {
  return links
    .map((link) =>
      [
        `- ${escapeMarkdown(link.name)}${words.colon}${escapeMarkdown(link.words[language])}`,
        ...link.rules.map((rule) => `  - ${escapeMarkdown(rule[language])}`),
      ].join("\n"),
    )
    .join("\n");
}
