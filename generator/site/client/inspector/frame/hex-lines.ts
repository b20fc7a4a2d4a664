import type { FlatRow } from "./flat-rows.js";

/** Adjacent octets of one field in a line. */
export interface OctetRun {
  readonly at: number;
  /** The index of the row of the tree; null for octets of no field. */
  readonly owner: number | null;
  readonly hex: string;
  readonly characters: string;
  readonly isChanged: boolean;
}

/** A line of octets. */
export interface OctetLine {
  readonly offset: number;
  readonly runs: readonly OctetRun[];
}

/** The row of each octet: the last one that has it, because parts come after the whole. */
export function ownersOf(size: number, rows: readonly FlatRow[]): readonly (number | null)[] {
  const owners = Array.from<number | null>({ length: size }).fill(null);
  for (const [index, { row }] of rows.entries()) owners.fill(index, row.span.offset, row.span.offset + row.span.size);
  return owners;
}

/** The lines of octets, divided into the runs of fields. */
export function hexLines(
  octets: Uint8Array,
  owners: readonly (number | null)[],
  changed: ReadonlySet<number>,
  width: number,
): readonly OctetLine[] {
  const lines: OctetLine[] = [];
  for (let offset = 0; offset < octets.length; offset += width) {
    const end = Math.min(octets.length, offset + width);
    const runs: OctetRun[] = [];
    for (let at = offset; at < end;) {
      let next = at + 1;
      while (next < end && owners[next] === owners[at] && changed.has(next) === changed.has(at)) next++;
      const own = Array.from(octets.subarray(at, next));
      runs.push({
        at,
        owner: owners[at] ?? null,
        hex: own.map((octet, index) => `${gapBefore(at + index - offset)}${inHex(octet)}`).join(""),
        characters: own.map(characterOf).join(""),
        isChanged: changed.has(at),
      });
      at = next;
    }
    lines.push({ offset, runs });
  }
  return lines;
}

/** The gap before the octet of a column: two spaces in the middle. */
function gapBefore(column: number): string {
  if (column === 0) return "";
  return column === 8 ? "  " : " ";
}

function inHex(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}

function characterOf(octet: number): string {
  return octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : "·";
}
