/**
 * Returns bytes as lower-case hexadecimal digits. This is much faster than the runtime's function, which does not
 * depend on Node.
 */
export function bytesToHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}
