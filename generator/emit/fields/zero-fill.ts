import type { Field } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { firstCommented } from "../code/comment.js";
import { positionOf } from "./position.js";
import { local } from "../code/scope.js";

/*
 * Strings are written over zeros. The range from the first string to the last is zero-filled first, eight bytes per
 * store. That is faster than padding each string.
 */

/** The maximum number of unrolled stores. More become a loop, which is slower. */
const MAX_UNROLLED = 16;

/** Statements that zero-fill the range of all strings. */
export function zeroFillStatements(fields: readonly Field[]): Code[] {
  const strings = fields.filter(({ wire }) => wire.kind === "octet-string");
  const byAnchor = new Map<string | null, Field[]>();
  for (const text of strings) {
    const { after } = text.offset;
    const others = byAnchor.get(after);
    if (others === undefined) byAnchor.set(after, [text]);
    else others.push(text);
  }
  const ranges = [...byAnchor.values()];
  const isWide = ranges.some((range) => sizeOfRange(range) >= 8);
  return firstCommented(isWide ? "zeroFillWide" : "zeroFill", ranges.flatMap(zerosBetween));
}

/** The number of bytes from the start of the first string to the end of the last. */
function sizeOfRange(strings: readonly Field[]): number {
  const [first] = strings;
  const last = strings.at(-1);
  if (first === undefined || last?.extent.kind !== "fixed") return 0;
  return last.offset.octets + last.extent.octets - first.offset.octets;
}

/** Statements that zero-fill from the start of the first string to the end of the last. */
function zerosBetween(strings: readonly Field[]): Code[] {
  const [first] = strings;
  const octets = sizeOfRange(strings);
  if (first === undefined || octets === 0) return [];
  const at = (offset: number): Code => positionOf(first.offset, offset);
  const store = (accessor: string, offset: number): Code => code`${local.view}.set${accessor}(${at(offset)}, 0);`;
  if (octets < 8) return smallStores(octets).map(([accessor, offset]) => store(accessor, offset));

  const offsets = Array.from({ length: Math.floor(octets / 8) }, (_, index) => 8 * index);
  // The last eight bytes may overlap those before.
  const overlapping = octets % 8 === 0 ? [] : [octets - 8];
  if (offsets.length + overlapping.length <= MAX_UNROLLED) {
    return [...offsets, ...overlapping].map((offset) => store("Float64", offset));
  }
  const end = overlapping[0] ?? octets;
  return [
    code`for (let ${local.at} = ${at(0)}; ${local.at} < ${at(end)}; ${local.at} += 8) ${local.view}.setFloat64(${local.at}, 0);`,
    ...overlapping.map((offset) => store("Float64", offset)),
  ];
}

function smallStores(width: number): (readonly [accessor: string, offset: number])[] {
  const stores: (readonly [string, number])[] = [];
  let offset = 0;
  for (const [size, accessor] of [
    [4, "Uint32"],
    [2, "Uint16"],
    [1, "Uint8"],
  ] as const) {
    if (width - offset < size) continue;
    stores.push([accessor, offset]);
    offset += size;
  }
  return stores;
}
