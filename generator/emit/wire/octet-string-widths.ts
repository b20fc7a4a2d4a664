import type { Field, Protocol, WireType } from "../../model/index.js";
import { oncePer } from "../code/once-per.js";

/* The widths of Octet Strings and of digits, each of which has a reader of its own in a protocol. */

/** The widths of single strings, and of those in lists. */
export interface StringWidths {
  readonly single: ReadonlySet<number>;
  readonly lists: ReadonlySet<number>;
}

/** The widths of Octet Strings in fields. Those in TLVs only have no reader of their own: it would be too large for rare strings. */
export const widthsOfStrings = oncePer((protocol: Protocol): StringWidths => {
  const single = new Set<number>();
  const lists = new Set<number>();
  const add = (wire: WireType, widths: Set<number>): void => {
    if (wire.kind === "octet-string") widths.add(wire.octets);
    if (wire.kind === "list") add(wire.element, lists);
  };
  for (const { wire } of fieldsOf(protocol)) add(wire, single);
  for (const width of lists) single.add(width);
  return { single, lists };
});

/** The widths of digits in fields and TLVs. */
export function widthsOfDigits(protocol: Protocol): ReadonlySet<number> {
  const inTlvs = protocol.types.flatMap((type) => (type.kind === "tlvs" ? type.parameters : []));
  return new Set([...fieldsOf(protocol), ...inTlvs].flatMap(({ wire }) => widthOfDigits(wire)));
}

function widthOfDigits(wire: WireType): number[] {
  if (wire.kind === "list") return widthOfDigits(wire.element);
  return wire.kind === "digits" ? [wire.octets] : [];
}

/** All fields of a protocol: of the header, the messages and the structures, and the tags of unions. */
export function fieldsOf(protocol: Protocol): Field[] {
  return [
    ...protocol.header.fields,
    ...protocol.messages.flatMap(({ fields }) => fields),
    ...protocol.types.flatMap((type) => (type.kind === "structure" ? type.fields : [])),
    ...protocol.types.flatMap((type) => (type.kind === "union" ? [type.tag] : [])),
  ];
}
