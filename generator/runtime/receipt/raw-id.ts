import { toHex } from "../wire/index.js";
import { ofOctets } from "./characters.js";
import { keyPattern } from "./key-pattern.js";

/** An identifier of bytes instead of text. */
const SIZE = 10;
const START = 3;
const END = START + SIZE;

/** Longest part of the bytes after the identifier that is read: a separator and a key. */
const AFTER = 40;

/**
 * The identifier as hexadecimal digits, if ten bytes after `id:` are not text: in SMGP, they are two decimal digits each. A
 * byte that no text has must be among them, as a month is, and a key must follow. Otherwise null.
 */
export function rawIdOf(octets: Uint8Array, keys: readonly string[]): string | null {
  if (octets[START - 1] !== 0x3a || !/^id:$/i.test(ofOctets(octets.subarray(0, START)))) return null;
  const id = octets.subarray(START, END);
  if (!id.some(isForeign)) return null;
  const after = ofOctets(octets.subarray(END, END + AFTER));
  const isKey = keys.some((key) => new RegExp(`^[\\s,;]*s?${keyPattern(key)}`, "i").test(after));
  return isKey ? toHex(id) : null;
}

/** The bytes with digits in the place of the identifier, because its bytes may look like a key or a blank. */
export function withoutRawId(octets: Uint8Array): Uint8Array {
  return new Uint8Array(octets).fill(0x30, START, END);
}

/** Whether no identifier that is text has this byte. Zeros are padding. */
function isForeign(octet: number): boolean {
  return octet > 0x7e || (octet < 0x20 && ![0x00, 0x09, 0x0a, 0x0d].includes(octet));
}
