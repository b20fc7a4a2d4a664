import type { Phrase } from "../../wire/index.js";
import { notEncodable, TextError } from "../text-error.js";

/** Whether a string has only characters up to U+007F. */
export function isAscii(text: string): boolean {
  return indexOfNonAscii(text) < 0;
}

/** Encodes a string as ASCII, one byte per character. Throws a TextError at the first character above U+007F. */
export function encodeAscii(text: string): Uint8Array<ArrayBuffer> {
  const first = indexOfNonAscii(text);
  if (first >= 0) throw notEncodable("ASCII", text, first, "a character up to U+007F");
  const octets = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) octets[index] = text.charCodeAt(index);
  return octets;
}

/** Decodes ASCII. Throws a TextError at the first byte above 0x7F. */
export function decodeAscii(octets: Uint8Array): string {
  let text = "";
  for (const [offset, octet] of octets.entries()) {
    if (octet > 0x7f) throw nonAscii(offset, octet);
    text += String.fromCharCode(octet);
  }
  return text;
}

function indexOfNonAscii(text: string): number {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return index;
  return -1;
}

function nonAscii(offset: number, octet: number): TextError {
  const actual: Phrase = ["%", `0x${octet.toString(16)}`];
  const subject: Phrase = ["%", "ASCII"];
  return new TextError({ code: "not-decodable", subject, offset, expected: "a byte up to 0x7f", actual });
}
