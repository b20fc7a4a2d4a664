import type { ExampleRow } from "../model.js";

/** Adjacent octets of one field in a line. */
export interface HexRun {
  /** The index of the row of the example; null for octets of no field. */
  readonly row: number | null;
  readonly hex: string;
  readonly characters: string;
}

/** Sixteen octets of a frame. */
export interface HexLine {
  readonly offset: number;
  readonly runs: readonly HexRun[];
}

const WIDTH = 16;
const HALF = 8;

/** The lines of a hex view: 16 octets each, divided into the runs of fields. */
export function hexLines(frame: string, rows: readonly ExampleRow[]): readonly HexLine[] {
  const octets = frame.match(/../g) ?? [];
  const owners = ownersOf(octets.length, rows);
  const lines: HexLine[] = [];
  for (let offset = 0; offset < octets.length; offset += WIDTH) {
    const end = Math.min(octets.length, offset + WIDTH);
    const runs: HexRun[] = [];
    for (let at = offset; at < end;) {
      let next = at + 1;
      while (next < end && owners[next] === owners[at]) next += 1;
      const own = octets.slice(at, next);
      runs.push({
        row: owners[at] ?? null,
        hex: own.map((octet, index) => `${gapBefore(at + index - offset)}${octet}`).join(""),
        characters: own.map(characterOf).join(""),
      });
      at = next;
    }
    lines.push({ offset, runs });
  }
  return lines;
}

/** The gap before the octet of a column: two spaces in the middle. */
function gapBefore(column: number): string {
  return column === 0 ? "" : column === HALF ? "  " : " ";
}

function characterOf(octet: string): string {
  const code = Number.parseInt(octet, 16);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : "·";
}

/** The row of each octet: the last one that has it, because parts come after the whole. */
function ownersOf(size: number, rows: readonly ExampleRow[]): readonly (number | undefined)[] {
  const owners = Array.from<number | undefined>({ length: size });
  for (const [index, { offset, size: octets }] of rows.entries()) owners.fill(index, offset, offset + octets);
  return owners;
}
