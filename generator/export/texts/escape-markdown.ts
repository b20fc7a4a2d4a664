import { oneLine } from "./one-line.js";

/**
 * Escapes a text of the schema so that it is shown as it is: no emphasis, links, HTML, entities, formulas or cells of a
 * table.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replaceAll(/[\\`*[\]<>|&~$]/g, String.raw`\$&`)
      // Underscores inside words are no emphasis.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
      // Addresses become links without any syntax.
      .replaceAll(/:(?=\/\/|\w+:)|@|(?<=www)\./gi, String.raw`\$&`)
      // At its beginning, a line could be a heading, list or quotation.
      .replace(/^(?:[#+=-]|\d+(?=[.)](?:\s|$)))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
  );
}

/** A code block. Its fence is longer than any in the text. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const text = lines.join("\n");
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table. The cells are already Markdown. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link. The target consists of slugs. */
export function linkTo(text: string, target: string): string {
  return `[${escapeMarkdown(text)}](${target})`;
}
