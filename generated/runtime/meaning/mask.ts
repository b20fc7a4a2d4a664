/* Values with what is personal or secret taken out: as long as before, so that they still fit their fields. */

/** A telephone number of which the first three and the last four characters are left; a shorter one than eight is masked whole. */
export function maskNumber(text: string): string {
  return text.length < 8 ? maskText(text) : text.slice(0, 3) + "*".repeat(text.length - 7) + text.slice(-4);
}

/** A text as asterisks. */
export function maskText(text: string): string {
  return "*".repeat(text.length);
}

/** Octets as asterisks. */
export function maskOctets(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(octets.length).fill(0x2a);
}
