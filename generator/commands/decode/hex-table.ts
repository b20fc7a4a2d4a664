import { escaped, inParentheses, type Language } from "../../diagnostics/index.js";
import type { Style } from "../terminal/style.js";
import { type Column, type Row, table } from "../terminal/table.js";
import type { ReportRow } from "../../report/index.js";
import type { DecodeMessages } from "./messages.js";

/** The number of bytes per line. */
const OCTETS_A_LINE = 8;

/** If a field ends with more zero bytes than this, their count is shown instead. */
const ZEROS_SHOWN = 7;

/** The hexadecimal digits of each byte. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));

/** The mark of an error, offset, bytes, hexadecimal, field and value. */
const COLUMNS: readonly Column[] = [
  { gap: 0, min: 1 },
  { gap: 1, min: 6, isRight: true },
  { gap: 1, min: 6, isRight: true },
  { gap: 2, min: 3 * OCTETS_A_LINE - 1 },
  { gap: 2 },
  { gap: 2 },
];

/** Formats rows as a table with headings and with their bytes. A row with an error begins with `!`. */
export function hexTable(
  headings: DecodeMessages["headings"],
  frame: Uint8Array,
  rows: readonly ReportRow[],
  { colors, columns, language }: Style,
): string[] {
  const { dim, red, cyan } = colors;
  const shown = rows.map((row): Row => {
    const { offset, size } = row.span;
    const lines = hexLines(frame.subarray(offset, offset + (row.kind === "content" ? 0 : size)));
    const mark = row.error !== undefined ? "!" : " ";
    const marks = lines.length > 1 ? lines.map(() => mark).join("\n") : mark;
    const cells = [marks, String(offset), String(size), lines.join("\n"), row.path, valueOf(row, language)];
    return {
      cells,
      paints: row.error !== undefined ? [red, red, red, red, red, red] : [undefined, dim, dim, dim, cyan],
    };
  });
  const head: Row = { cells: ["", ...headings], paints: Array.from({ length: COLUMNS.length }, () => dim) };
  return table(COLUMNS, [head, ...shown], columns);
}

function valueOf({ value, meaning }: ReportRow, language: Language): string {
  return meaning === null ? value : `${value}${inParentheses(escaped(meaning), language)}`;
}

/** Splits bytes into lines of hexadecimal. Many trailing zero bytes are shown as a count: `00 x 21`. */
function hexLines(octets: Uint8Array): string[] {
  if (octets.length > 0 && octets.length <= ZEROS_SHOWN) return [spacedHex(octets)];
  const last = octets.findLastIndex((octet) => octet !== 0);
  const zeros = octets.length - 1 - last;
  const shown = zeros > ZEROS_SHOWN ? octets.subarray(0, last + 1) : octets;
  const lines: string[] = [];
  for (let at = 0; at < shown.length; at += OCTETS_A_LINE)
    lines.push(spacedHex(shown.subarray(at, at + OCTETS_A_LINE)));
  if (shown === octets) return lines;
  const rest = `00 x ${zeros}`;
  const end = lines.at(-1);
  if (end === undefined || end.length + 1 + rest.length >= 3 * OCTETS_A_LINE) return [...lines, rest];
  return [...lines.slice(0, -1), `${end} ${rest}`];
}

function spacedHex(octets: Uint8Array): string {
  let text = "";
  for (const octet of octets) text += text === "" ? HEX[octet] : ` ${HEX[octet]}`;
  return text;
}
