import type { FrameRow } from "./frame-rows.js";

/** The number of bytes per line. */
const OCTETS_A_LINE = 8;

/** If a field ends with more zero bytes than this, their count is shown instead. */
const ZEROS_SHOWN = 7;

/** The hexadecimal digits of each byte. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));

/** Formats rows as a table with headings and with their bytes. A row with an error begins with `!`. */
export function hexTable(
  headings: readonly [string, string, string, string, string],
  frame: Uint8Array,
  rows: readonly FrameRow[],
): string[] {
  const names = Math.max(widthOf(headings[3]), ...rows.map(({ path }) => widthOf(path)));
  const [offset, octets, hex, field, value] = headings;
  const line = (mark: string, cells: readonly [string, string, string, string, string]): string => {
    const [first, second, third, fourth, fifth] = cells;
    const numbers = `${mark} ${padStart(first, 6)} ${padStart(second, 6)}`;
    return `${numbers}  ${padEnd(third, 3 * OCTETS_A_LINE - 1)}  ${padEnd(fourth, names)}  ${fifth}`.trimEnd();
  };
  const lines = rows.flatMap((row) => {
    const mark = row.isError === true ? "!" : " ";
    const shown = row.isDivided === true ? 0 : row.size;
    const [begin = "", ...more] = hexLines(frame.subarray(row.offset, row.offset + shown));
    const head = line(mark, [String(row.offset), String(row.size), begin, row.path, row.value]);
    return [head, ...more.map((each) => line(mark, ["", "", each, "", ""]))];
  });
  return [line(" ", [offset, octets, hex, field, value]), ...lines];
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

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Returns the width of a string on a terminal, where a Chinese character takes two columns. */
function widthOf(text: string): number {
  let width = text.length;
  // Each half of a surrogate pair counts as one column.
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x2e80 && (unit < 0xd800 || unit > 0xdfff)) width++;
  }
  return width;
}
