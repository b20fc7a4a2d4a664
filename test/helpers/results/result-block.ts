import { format, resolveConfig } from "prettier";

/** A table of results: the titles of its columns, and the cells of each row. */
export interface ResultTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Returns a document with another text between the markers `<!-- name:start -->` and `<!-- name:end -->`, formatted like all
 * Markdown. The rest is unchanged. Throws if the markers do not exist exactly once, in this order.
 */
export async function replaceBlock(document: string, name: string, text: string): Promise<string> {
  const [start, end] = [placeOf(document, `<!-- ${name}:start -->`), placeOf(document, `<!-- ${name}:end -->`)];
  if (end.from < start.to) throw new Error(`The marker ${name}:end is before ${name}:start.`);
  const options = await resolveConfig(import.meta.filename);
  const formatted = await format(text, { ...options, parser: "markdown" });
  return `${document.slice(0, start.to)}\n\n${formatted}\n${document.slice(end.from)}`;
}

function placeOf(document: string, marker: string): { readonly from: number; readonly to: number } {
  const parts = document.split(marker);
  if (parts.length !== 2) throw new Error(`Expected the marker ${marker} once, found it ${parts.length - 1} times.`);
  const from = parts[0]?.length ?? 0;
  return { from, to: from + marker.length };
}

/** Returns a table in Markdown. Numbers are aligned to the right. */
export function markdownTable({ columns, rows }: ResultTable): string {
  const isNumeric = columns.map((_, index) => rows.every((row) => /^[-–]?[\d,.]* ?[%x]?$/.test(row[index] ?? "")));
  const lines = [columns, isNumeric.map((isRight) => (isRight ? "---:" : "---")), ...rows];
  return lines.map((cells) => `| ${cells.map(cellOf).join(" | ")} |`).join("\n");
}

/** A bar would end the cell, and a line break the table. */
function cellOf(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", String.raw`\|`);
}
