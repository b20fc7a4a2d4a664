import { escaped } from "../../diagnostics/index.js";
import type { Style } from "../terminal/style.js";
import { type Row, table } from "../terminal/table.js";
import type { Section } from "./sections.js";
import { statsWords } from "./words.js";

/** Prints statistics as tables for a terminal. */
export function printTables(sections: readonly Section[], style: Style): string {
  return sections.map((section) => `${printSection(section, style)}\n`).join("\n");
}

function printSection({ title, columns, rows }: Section, { colors, columns: width, language }: Style): string {
  const heading = colors.bold(title);
  if (rows.length === 0) return `${heading}\n  ${colors.dim(statsWords[language].none)}`;
  const dims = columns.map(() => colors.dim);
  const titles = columns.map((column) => column.title);
  const head: readonly Row[] = titles.every((each) => each === "") ? [] : [{ cells: titles, paints: dims }];
  const body = rows.map((cells): Row => ({ cells: cells.map(escaped), paints: [colors.cyan] }));
  const placed = columns.map(({ isNumber }) => ({ gap: 2, ...(isNumber && { isRight: true as const }) }));
  return [heading, ...table(placed, [...head, ...body], width)].join("\n");
}
