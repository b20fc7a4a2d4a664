/** Bytes as lower-case hexadecimal digits: many times as fast as the function of the runtime, which must run anywhere. */
export function bytesToHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}

/** The bytes of hexadecimal digits; null when other characters are among them, or half a byte is left. */
export function hexToBytes(text: string): Uint8Array | null {
  // Node reads only the low byte of each character, so that others can look like digits to it.
  if (/[^0-9a-fA-F]/.test(text)) return null;
  return text.length % 2 === 0 ? Buffer.from(text, "hex") : null;
}
