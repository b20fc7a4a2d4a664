import { safeJson } from "../../diagnostics/index.js";
import type { MessageReference } from "../../tables/index.js";
import { byteMap } from "./byte-map.js";
import {
  type DocumentContext,
  documentText,
  fieldsTable,
  legsText,
  meaning,
  rulesTable,
  section,
  tableOrNothing,
} from "./document.js";
import { codeBlock, escapeMarkdown, linkTo } from "../texts/escape-markdown.js";
import { rangeText } from "./sizes.js";
import { tlvsTable } from "./types-document.js";

/** The document of a message. */
export function messageDocument(message: MessageReference, context: DocumentContext): string {
  const { protocol, words, language } = context;
  const fields = [...protocol.header.fields, ...message.fields];
  return documentText([
    `# ${escapeMarkdown(message.name)}`,
    factsOf(message, context),
    meaning(message[language], message.section, context),
    message.isBodyOptional ? optionalBody(message, context) : "",
    section(words.bytes, byteMap(fields)),
    section(words.fields, fieldsTable(fields, context)),
    section(words.parameters, parametersOf(message, context)),
    section(words.rules, rulesTable(message.rules, context)),
    section(words.digests, digestsOf(message, context)),
    section(words.states, statesOf(message, context)),
    section(words.example, exampleOf(message, context)),
  ]);
}

function factsOf(message: MessageReference, { protocol, words }: DocumentContext): string {
  const other = (slug: string | null): string => {
    const found = protocol.messages.find((each) => each.slug === slug);
    return found === undefined ? "" : linkTo(found.name, `${found.slug}.md`);
  };
  const facts = [
    [words.id, [message.id, ...message.otherIds].join(words.comma)],
    [words.legs, legsText(message.legs)],
    [words.request, other(message.answers)],
    [words.response, other(message.answeredBy)],
    [words.size, `${rangeText(message.size)}${words.octetUnit}`],
  ];
  const shown = facts.filter(([, value]) => value !== "");
  return shown.map(([name, value]) => `- ${name}${words.colon}${value}`).join("\n");
}

function optionalBody({ presence }: MessageReference, { words, language }: DocumentContext): string {
  return presence === null ? words.optionalBody : `${words.optionalBody} ${escapeMarkdown(presence[language])}`;
}

function parametersOf(message: MessageReference, context: DocumentContext): string {
  const tables = message.fields.flatMap(({ wire }) => {
    const type = wire.kind === "tlvs" ? context.protocol.types.find(({ slug }) => slug === wire.type) : undefined;
    return type?.kind === "tlvs" ? [tlvsTable(type.parameters, context)] : [];
  });
  return tables.filter((table) => table !== "").join("\n\n");
}

function digestsOf({ digests }: MessageReference, { language, words }: DocumentContext): string {
  return digests
    .map(({ field, algorithm, parts }) => {
      const pieces = parts.map((part) => escapeMarkdown(part[language])).join(" + ");
      return `- ${escapeMarkdown(field)}${words.colon}${escapeMarkdown(algorithm)}(${pieces})`;
    })
    .join("\n");
}

function statesOf({ states }: MessageReference, { words }: DocumentContext): string {
  const rows = states.map(({ party, link, state }) => [party, link, state].map(escapeMarkdown));
  return tableOrNothing([words.party, words.connection, words.state], rows);
}

/** The first frame of independent origin, in hexadecimal and as wire JSON. */
function exampleOf({ slug }: MessageReference, { protocol }: DocumentContext): string {
  const example = protocol.examples.find(({ message }) => message === slug);
  if (example === undefined) return "";
  const lines = example.frame.match(/.{1,64}/g) ?? [];
  return `${codeBlock("text", lines)}\n\n${codeBlock("json", safeJson(example.json, 2).split("\n"))}`;
}
