/**
 * Returns bytes as lower-case hexadecimal digits. This is much faster than the runtime's function, which does not
 * depend on Node.
 */
export function bytesToHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}

/** Removes separators. Most lines have none, and checking for them first is faster. */
export function withoutMarks(line: string): string {
  return /[^0-9a-fA-F]/.test(line) ? line.replaceAll(/0x|[\s:]/gi, "") : line;
}

/** Returns the bytes of hexadecimal digits; null for other characters or an odd number of digits. */
export function hexToBytes(text: string): Uint8Array | null {
  // Buffer.from reads only the low byte of each character, so other characters could pass as digits.
  if (/[^0-9a-fA-F]/.test(text)) return null;
  return text.length % 2 === 0 ? Buffer.from(text, "hex") : null;
}
