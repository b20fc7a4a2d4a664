import type { FieldReference } from "../../tables/index.js";
import { oneLine } from "../texts/one-line.js";
import { codeBlock } from "../texts/escape-markdown.js";
import { widthText } from "./sizes.js";

/** Characters of a bar for each octet, and the maximum of a bar. */
const PER_OCTET = 2;
const MAX_BAR = 40;

/**
 * The octets of a frame as text of a fixed width: one line per field with the octets that it occupies and a bar of its
 * length. After a field of variable size, offsets count from its end.
 */
export function byteMap(fields: readonly FieldReference[]): string {
  const rows = fields.map((field) => [placeOf(field), widthText(field), barOf(field), oneLine(field.name)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map(([place = "", width = "", bar = "", name = ""]) =>
    [place.padStart(widths[0] ?? 0), width.padStart(widths[1] ?? 0), bar.padEnd(widths[2] ?? 0), name]
      .join("  ")
      .trimEnd(),
  );
  return codeBlock("text", lines);
}

/** The first and last octet: 12…19, or +0…+7 after a field of variable size. */
function placeOf({ offset, width }: FieldReference): string {
  const sign = offset.after === null ? "" : "+";
  const first = `${sign}${offset.octets}`;
  if (width.kind !== "fixed") return `${first}…`;
  return width.octets <= 1 ? first : `${first}…${sign}${offset.octets + width.octets - 1}`;
}

function barOf({ width }: FieldReference): string {
  if (width.kind !== "fixed") return `[${"~".repeat(PER_OCTET * 4)}]`;
  const length = PER_OCTET * width.octets;
  return length > MAX_BAR
    ? `[${"=".repeat(MAX_BAR / 2 - 1)}//${"=".repeat(MAX_BAR / 2 - 1)}]`
    : `[${"=".repeat(length)}]`;
}
