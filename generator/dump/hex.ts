/** Removes separators. Most lines have none, and checking for them first is faster. */
export function withoutMarks(line: string): string {
  return /[^0-9a-fA-F]/.test(line) ? line.replaceAll(/0x|[\s:]/gi, "") : line;
}

/** The value of each hexadecimal digit, by its character code; all other characters of ASCII are above 15. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? 16 : value;
});

/** Returns the bytes of hexadecimal digits; null for other characters or an odd number of digits. */
export function hexToBytes(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const octets = new Uint8Array(text.length / 2);
  for (let index = 0; index < octets.length; index++) {
    const high = DIGITS[text.charCodeAt(2 * index)] ?? 16;
    const low = DIGITS[text.charCodeAt(2 * index + 1)] ?? 16;
    if (high > 15 || low > 15) return null;
    octets[index] = (high << 4) | low;
  }
  return octets;
}
