/*
 * Decimal digits, two in each byte, the first one in the higher half. A value is a string of digits. A half above 9 is not a
 * digit: bytes with one are invalid.
 */

/** Bit 3 of both halves of a byte. */
const HIGHEST = 0x88;

/** "0" as a character code. */
const ZERO = 0x30;

/** The number of bytes at `at` that hold two digits each; `width` if all of them do. */
export function countDigitPairs(view: DataView, at: number, width: number): number {
  let count = 0;
  while (count < width && isPair(view.getUint8(at + count))) count++;
  return count;
}

/** Whether both halves are at most 9: a half above 9 has bit 3 together with bit 2 or bit 1. */
function isPair(octet: number): boolean {
  return (octet & ((octet << 1) | (octet << 2)) & HIGHEST) === 0;
}

/** Whether all bytes at `at` hold two digits each. */
export function holdsDigits(view: DataView, at: number, width: number): boolean {
  let above = 0;
  for (let position = at; position < at + width; position++) {
    const octet = view.getUint8(position);
    above |= octet & ((octet << 1) | (octet << 2));
  }
  return (above & HIGHEST) === 0;
}

/** Reads digits that `holdsDigits` has checked. */
export function readDigits(view: DataView, at: number, width: number): string {
  let digits = "";
  for (let position = at; position < at + width; position++) {
    const octet = view.getUint8(position);
    digits += String.fromCharCode(ZERO + (octet >> 4), ZERO + (octet & 15));
  }
  return digits;
}

/** Whether a value is a string of digits for a width in bytes. */
export function fitsDigits(digits: string, width: number): boolean {
  return typeof digits === "string" && digits.length === 2 * width && /^[0-9]*$/.test(digits);
}

/** Writes a string of digits. Returns 0 on success, another number if the value is not two digits for each byte. */
export function writeDigits(octets: Uint8Array, at: number, digits: string, width: number): number {
  if (typeof digits !== "string" || digits.length !== 2 * width) return 1;
  let all = 0;
  for (let index = 0; index < width; index++) {
    const high = digits.charCodeAt(2 * index) - ZERO;
    const low = digits.charCodeAt(2 * index + 1) - ZERO;
    octets[at + index] = (high << 4) | low;
    // Below "0" a difference is negative, above "9" its distance to 9: both set the sign of the sum.
    all |= high | low | (9 - high) | (9 - low);
  }
  return all >>> 31;
}
