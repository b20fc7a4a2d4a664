import { hexToBytes, withoutMarks } from "./hex.js";
import { readEscapes } from "./escapes.js";
import type { Notation } from "./notation.js";

/** Bytes of one line. */
export interface LineBytes {
  readonly notation: Notation;
  readonly octets: Uint8Array;
  /** Whether the line says that the next one belongs to it. */
  readonly isContinued?: boolean;
}

/** Reads a line in one notation; null if it is in another. */
export type ReadLine = (line: string) => LineBytes | null;

/** Reads digits with white space, colons and 0x between them. */
export function readDigits(line: string): LineBytes | null {
  const octets = hexToBytes(withoutMarks(line));
  return octets === null || octets.length === 0 ? null : { notation: "hex", octets };
}

/** Reads pairs of digits with dashes or commas between them, or in quotes. */
export function readPairs(line: string): LineBytes | null {
  const text = line.trim().replace(/^(["'])(.*)\1[,;]?$/, "$2");
  const words = text
    .replaceAll(/\(\s*(?:byte|sbyte|char|unsigned char|uint8_t)\s*\)\s*(?=0x)/gi, "")
    .split(/[-,;:\s]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  if (words.every((word) => /^0x[0-9a-f]{1,2}$/i.test(word)))
    return { notation: "hex", octets: Uint8Array.from(words, (word) => parseInt(word, 16)) };
  const octets = words.every((word) => /^(?:0x)?(?:[0-9a-f]{2})+$/i.test(word))
    ? hexToBytes(withoutMarks(words.join("")))
    : null;
  return octets === null ? null : { notation: "hex", octets };
}

/** Reads base64 in the standard or the URL alphabet, with or without padding. */
export function readBase64(line: string): LineBytes | null {
  const text = line.trim().replace(/^(["'])(.*)\1[,;]?$/, "$2");
  if (text === "" || !/^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/.test(text)) return null;
  const digits = text.replace(/=+$/, "");
  if (digits.length % 4 === 1 || (text.endsWith("=") && text.length % 4 !== 0)) return null;
  return { notation: "base64", octets: bytesOfBase64(digits) };
}

/** Browsers and Node have `atob`; it takes the standard alphabet alone. */
function bytesOfBase64(digits: string): Uint8Array {
  const characters = atob(digits.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

/** Reads a string with escape sequences. */
export function readEscaped(line: string): LineBytes | null {
  return readEscapes(line);
}
