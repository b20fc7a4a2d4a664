import type { Language } from "../../diagnostics/index.js";
import type { FieldReference, LegReference, ProtocolReference, RuleReference } from "../../tables/index.js";
import { markOf } from "../texts/mark.js";
import { escapeMarkdown, linkTo, tableOf } from "../texts/escape-markdown.js";
import { offsetText, valueText, widthText } from "./sizes.js";
import type { DocumentWords } from "./words.js";

/** What the documents of a protocol have in common. */
export interface DocumentContext {
  readonly protocol: ProtocolReference;
  readonly language: Language;
  readonly words: DocumentWords;
  /** The path of the types from the document. */
  readonly typesPath: string;
}

/** A document of sections; empty ones are omitted. */
export function documentText(sections: readonly string[]): string {
  const shown = sections.filter((section) => section !== "");
  return `${[`<!-- ${markOf("markdown")} -->`, ...shown].join("\n\n")}\n`;
}

/** A section with a heading; empty without content. */
export function section(heading: string, content: string): string {
  return content === "" ? "" : `## ${heading}\n\n${content}`;
}

/** A table; empty without rows. */
export function tableOrNothing(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : tableOf(headings, rows);
}

/** The fields of a message or structure as a table. */
export function fieldsTable(fields: readonly FieldReference[], context: DocumentContext): string {
  const { words, language } = context;
  const rows = fields.map((field) => [
    String(field.number),
    escapeMarkdown(offsetText(field, fields)),
    escapeMarkdown(widthText(field)),
    typeCell(field, context),
    escapeMarkdown(field.name),
    escapeMarkdown(valueText(field.constant ?? field.default)),
    meaning(field[language], field.section, context),
  ]);
  const { number, offset, octets, type, field, default: byDefault, meaning: heading } = words;
  return tableOrNothing([number, offset, octets, type, field, byDefault, heading], rows);
}

/** A type as the specification names it, with a link to its values or fields. */
export function typeCell({ specType, type }: FieldReference, { protocol, typesPath }: DocumentContext): string {
  const named = protocol.types.find(({ slug }) => slug === type);
  const basic = escapeMarkdown(specType);
  return named === undefined ? basic : `${basic} ${linkTo(named.name, `${typesPath}#${named.slug}`)}`;
}

/** A description with its section. */
export function meaning(text: string, cited: string | null, { words }: DocumentContext): string {
  return cited === null ? escapeMarkdown(text) : `${escapeMarkdown(text)} (${words.section} ${escapeMarkdown(cited)})`;
}

/** Rules as a table. */
export function rulesTable(rules: readonly RuleReference[], context: DocumentContext): string {
  const { words, language } = context;
  const rows = rules.map((rule) => [
    escapeMarkdown(rule.id),
    rule.severity,
    rule.when === null
      ? escapeMarkdown(rule.require)
      : `${escapeMarkdown(rule.when)} ${words.consequence} ${escapeMarkdown(rule.require)}`,
    meaning(rule[language], rule.section, context),
  ]);
  return tableOrNothing([words.rule, words.severity, words.condition, words.meaning], rows);
}

/** Legs in words. */
export function legsText(legs: readonly LegReference[]): string {
  return legs.map(({ from, to }) => `${escapeMarkdown(from)} → ${escapeMarkdown(to)}`).join("; ");
}
