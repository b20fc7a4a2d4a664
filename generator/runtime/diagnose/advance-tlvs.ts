import { type TlvHead, unsignedAt } from "../wire/index.js";
import { advance, type DiagnosisCursor } from "./diagnosis-cursor.js";

/** Skips TLVs up to the end of the bytes. Errors name those with a tag in `tags` by its key, or by what `toWireName` returns for it. */
export function advanceTlvs(
  cursor: DiagnosisCursor,
  { tagOctets, lengthOctets, littleEndian }: TlvHead,
  tags: Readonly<Record<string, number>>,
  toWireName = (key: string): string => key,
): void {
  const { view } = cursor;
  const keys = new Map(Object.entries(tags).map(([key, tag]) => [tag, key]));
  while (cursor.at < cursor.end) {
    const { at } = cursor;
    advance(cursor, { tlvs: tagOctets + lengthOctets });
    const tag = unsignedAt(view, at, tagOctets, littleEndian);
    const key = keys.get(tag);
    const field = key === undefined ? `tlvs[${tagInHex(tag, tagOctets)}]` : `tlvs.${toWireName(key)}`;
    advance(cursor, { [field]: unsignedAt(view, at + tagOctets, lengthOctets, littleEndian) }, "beyond-body");
  }
}

/** A property in snake case: `source_port` for `sourcePort`. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A tag as two hexadecimal digits for each of its bytes: 0x020c. */
export function tagInHex(tag: number, tagOctets: number): `0x${string}` {
  return `0x${tag.toString(16).padStart(2 * tagOctets, "0")}`;
}
