import { columnsOf, wrapped } from "../../diagnostics/index.js";

/** Colours a text. */
export type Paint = (text: string) => string;

/** A column of a table. */
export interface Column {
  /** The number of spaces before it. */
  readonly gap: number;
  /** Its minimum width. */
  readonly min?: number;
  readonly isRight?: true;
}

/** A row of a table. A cell may have several lines. */
export interface Row {
  readonly cells: readonly string[];
  /** How the cells are coloured. */
  readonly paints?: readonly (Paint | undefined)[];
}

/** A column in its place. */
interface Placed extends Column {
  readonly index: number;
  readonly width: number;
}

/** The columns that are shown side by side. */
interface Band {
  readonly indent: number;
  readonly columns: Placed[];
}

/** The minimum width of a column whose cells are wrapped. */
const MIN_WRAPPED = 24;

/** The indent of the columns below others. */
const INDENT = 4;

/**
 * Formats rows with aligned columns. If they are wider than the terminal, wraps the last column, and shows columns that do
 * not fit below the others.
 */
export function table(columns: readonly Column[], rows: readonly Row[], available: number | null): string[] {
  const widths = columns.map(({ min = 0 }, index) =>
    rows.reduce((width, { cells }) => Math.max(width, widthOf(cells[index] ?? "")), min),
  );
  const bands = bandsOf(columns, widths, available ?? Infinity);
  return rows.flatMap((row) => bands.flatMap((band, index) => bandLines(row, band, index > 0)));
}

function widthOf(cell: string): number {
  return cell.includes("\n") ? Math.max(...cell.split("\n").map(columnsOf)) : columnsOf(cell);
}

/** Distributes the columns to bands, each as wide as the terminal. */
function bandsOf(columns: readonly Column[], widths: readonly number[], available: number): Band[] {
  const first: Band = { indent: 0, columns: [] };
  const bands = [first];
  let band = first;
  let end = 0;
  for (const [index, column] of columns.entries()) {
    const width = widths[index] ?? 0;
    const needed = index === columns.length - 1 ? Math.min(width, MIN_WRAPPED) : width;
    if (band.columns.length > 0 && end + column.gap + needed > available) {
      band = { indent: INDENT, columns: [] };
      bands.push(band);
      end = INDENT;
    }
    const gap = band.indent > 0 && band.columns.length === 0 ? 0 : column.gap;
    const placed = { ...column, gap, index, width: Math.min(width, Math.max(1, available - end - gap)) };
    band.columns.push(placed);
    end += gap + placed.width;
  }
  return bands;
}

/** Formats the cells of a row that are in a band. Returns no lines if the band is below another one and empty. */
function bandLines({ cells, paints }: Row, { indent, columns }: Band, isBelow: boolean): string[] {
  const split = columns.map(({ index, width }) => linesIn(cells[index] ?? "", width));
  const height = Math.max(...split.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) => {
    const padded = columns.map((column, at) => cellText(column, split[at]?.[line] ?? "", paints?.[column.index]));
    return (" ".repeat(indent) + padded.join("")).trimEnd();
  });
  return isBelow ? lines.filter((line) => line !== "") : lines;
}

function linesIn(cell: string, width: number): string[] {
  return cell.includes("\n") ? cell.split("\n").flatMap((line) => wrapped(line, width)) : wrapped(cell, width);
}

function cellText({ gap, width, isRight }: Placed, text: string, paint: Paint | undefined): string {
  const padding = " ".repeat(Math.max(0, width - columnsOf(text)));
  const shown = paint === undefined || text.trim() === "" ? text : paint(text);
  return " ".repeat(gap) + (isRight === true ? padding + shown : shown + padding);
}
