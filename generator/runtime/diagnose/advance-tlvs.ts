import { type TlvHead, unsignedAt } from "../wire/index.js";
import { advance, type DiagnosisCursor } from "./diagnosis-cursor.js";

/** Skips TLVs up to the end of the bytes; `names` are the wire names of the known tags. */
export function advanceTlvs(cursor: DiagnosisCursor, names: Readonly<Record<number, string>>, head: TlvHead): void {
  const { view } = cursor;
  const { tagOctets, lengthOctets, littleEndian } = head;
  while (cursor.at < cursor.end) {
    const { at } = cursor;
    advance(cursor, { tlvs: tagOctets + lengthOctets });
    const tag = unsignedAt(view, at, tagOctets, littleEndian);
    const name = names[tag];
    const field = name === undefined ? `tlvs[${tagInHex(tag, tagOctets)}]` : `tlvs.${name}`;
    advance(cursor, { [field]: unsignedAt(view, at + tagOctets, lengthOctets, littleEndian) }, "beyond-body");
  }
}

/** A tag as two hexadecimal digits for each of its bytes: 0x020c. */
export function tagInHex(tag: number, tagOctets: number): `0x${string}` {
  return `0x${tag.toString(16).padStart(2 * tagOctets, "0")}`;
}
