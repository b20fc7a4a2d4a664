/** Bytes as characters. */
export interface Characters {
  readonly text: string;
  /** Offset of the first character in bytes. */
  readonly start: number;
  /** Bytes of a character. */
  readonly size: 1 | 2;
}

/**
 * The bytes as characters, from the first one that is not blank; null for bytes that cannot begin with a key. UCS2 is read
 * too. Elsewhere, a byte above 0x7F becomes the character U+0080 to U+00FF.
 */
export function charactersOf(octets: Uint8Array): Characters | null {
  // Most bytes are a structure, which rarely begins with a letter. In UCS2, a zero is before it.
  let start = sizeOfMark(octets);
  while (isBlank(octets[start]) || (octets[start] === 0 && isBlank(octets[start + 1]))) start++;
  const isWide = octets[start] === 0;
  if (!isLetter(octets[isWide ? start + 1 : start] ?? 0)) return null;
  const own = octets.subarray(start);
  const text = isWide ? ofPairs(own) : ofOctets(own);
  return text.includes(":") ? { text, start, size: isWide ? 2 : 1 } : null;
}

/** Bytes as characters U+0000 to U+00FF. */
export function ofOctets(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join("");
}

/** Size of the byte order mark of UCS2 or UTF-8. */
function sizeOfMark([first, second, third]: Uint8Array): number {
  if (first === 0xfe && second === 0xff) return 2;
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** Characters of UCS2; without the last one if it is cut. */
function ofPairs(octets: Uint8Array): string {
  let text = "";
  for (let at = 0; at + 1 < octets.length; at += 2) {
    text += String.fromCharCode(256 * (octets[at] ?? 0) + (octets[at + 1] ?? 0));
  }
  return text;
}

function isBlank(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x0d || octet === 0x0a || octet === 0x09;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
