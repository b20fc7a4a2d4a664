import type { FieldGroup } from "../../tables/index.js";

/** A field to draw. Units are octets, or bits. */
export interface MapField {
  readonly slug: string;
  readonly name: string;
  readonly number: number;
  readonly group: FieldGroup;
  /** Its number of units; null if it varies. */
  readonly units: number | null;
  /** The unit at which it begins, as rows show it: 20, or +0 after a field of variable size. */
  readonly start: number;
  readonly isRelative: boolean;
  /** Its size in words: 32 × DestUsr_tl octets. */
  readonly size: string;
  /** Its size and offset in words: 1 octet at 20. */
  readonly place: string;
  /** What it is, in a sentence. */
  readonly text: string;
  /** The slug of the field that it counts. */
  readonly counts: string | null;
  /** The link to its row of the table; null if it has none. */
  readonly href: string | null;
}

/** A part of a row. */
export interface Piece {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A drawn field. */
export interface MapCell {
  readonly field: MapField;
  readonly pieces: readonly Piece[];
  /** Whether it has a row of its own, because its size varies or is too large for the map. */
  readonly isOpen: boolean;
}

/** A map: its rows with the labels at their left, and its cells. */
export interface MapLayout {
  readonly columns: number;
  readonly rows: readonly string[];
  readonly cells: readonly MapCell[];
}

/** The text at the left of a row that begins with a unit of a field. */
export type RowLabel = (field: MapField, unit: number) => string;

/** The offset of a row: 16, or +16 after a field of variable size. */
export function offsetLabel({ isRelative }: MapField, unit: number): string {
  return `${isRelative ? "+" : ""}${unit}`;
}

/** The number of the first bit of a row, counted from the lowest. */
export function bitLabel(bits: number): RowLabel {
  return (_, unit) => String(bits - 1 - unit);
}

/** A field that needs more rows than this gets one row with its size. */
const MAX_ROWS = 8;

/**
 * Places fields in rows. A field of variable size has a row of its own, and what follows begins again in the first column,
 * because its place is known only relative to that field.
 */
export function layoutOfMap(fields: readonly MapField[], columns: number, labelOf: RowLabel = offsetLabel): MapLayout {
  const rows: string[] = [];
  const cells: MapCell[] = [];
  let taken = 0;
  const addRow = (field: MapField, units: number): void => {
    rows.push(labelOf(field, units));
    taken = 0;
  };
  let isOpen = true;
  for (const field of fields) {
    if (field.units === 0) continue;
    if (field.units === null || field.units > MAX_ROWS * columns) {
      addRow(field, field.start);
      cells.push({ field, pieces: [{ row: rows.length - 1, from: 0, to: columns }], isOpen: true });
      isOpen = true;
      continue;
    }
    const pieces: Piece[] = [];
    for (let done = 0; done < field.units;) {
      if (isOpen || taken === columns) addRow(field, field.start + done);
      isOpen = false;
      const size = Math.min(columns - taken, field.units - done);
      pieces.push({ row: rows.length - 1, from: taken, to: taken + size });
      taken += size;
      done += size;
    }
    cells.push({ field, pieces, isOpen: false });
  }
  return { columns, rows, cells };
}

/** The longest piece of a cell, in which its text is; the first one of several. */
export function longestPiece({ pieces }: MapCell): Piece {
  return pieces.reduce(
    (longest, piece) => (piece.to - piece.from > longest.to - longest.from ? piece : longest),
    pieces[0] ?? { row: 0, from: 0, to: 0 },
  );
}

/** The widths of characters in units of the drawing: no browser measures them, so they are rather too wide. */
const LATIN = 7;
const CHINESE = 13;

/** The width of a text in a map. */
export function widthOfText(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? CHINESE : LATIN), 0);
}
