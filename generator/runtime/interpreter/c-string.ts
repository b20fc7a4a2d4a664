import { dataViewOf, readDigits } from "../wire/index.js";

/** The string in an Octet String: one character for each byte before the first NUL. */
export function readCharactersOf(octets: Uint8Array): string {
  let text = "";
  for (const octet of charactersOf(octets)) text += String.fromCharCode(octet);
  return text;
}

/** Whether all bytes after the first NUL are zero. */
export function isCleanlyPadded(octets: Uint8Array): boolean {
  return octets.subarray(charactersOf(octets).length).every((octet) => octet === 0);
}

/** Whether every character is printable ASCII. */
export function isPrintable(octets: Uint8Array): boolean {
  return charactersOf(octets).every((octet) => octet >= 0x20 && octet <= 0x7e);
}

/** The bytes before the first NUL. */
export function charactersOf(octets: Uint8Array): Uint8Array {
  const terminator = octets.indexOf(0);
  return terminator < 0 ? octets : octets.subarray(0, terminator);
}

/** The string of digits in bytes that hold two digits each. */
export function digitsOf(octets: Uint8Array): string {
  return readDigits(dataViewOf(octets), 0, octets.length);
}
