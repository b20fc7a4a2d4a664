import { requireOctets } from "./arguments.js";

const DIGITS = /^(?:[0-9a-fA-F]{2})*$/;

/** Bytes as lower-case hexadecimal digits. Throws an EncodeError if the value is not a Uint8Array. */
export function toHex(octets: Uint8Array): string {
  requireOctets("octets", octets);
  let text = "";
  for (const octet of octets) text += octet.toString(16).padStart(2, "0");
  return text;
}

/** Parses hexadecimal digits; null if they are invalid. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== "string" || !DIGITS.test(text)) return null;
  const octets = new Uint8Array(text.length / 2);
  for (let index = 0; index < octets.length; index++) {
    octets[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  }
  return octets;
}
