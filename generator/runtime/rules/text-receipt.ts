/** The values of a text by key. */
type Values = Readonly<Partial<Record<string, string>>>;

/**
 * Reads a text of the form `id:… stat:…`, with its keys in any order and case. Returns null if the bytes do not begin with
 * a key, or if the text has neither a state nor two keys.
 *
 * A blank in a key may be missing or an underscore. Only the first place of a key counts; a later one belongs to a
 * value. UCS2 is read too. Elsewhere, a byte above 0x7F becomes the character U+0080 to U+00FF.
 */
export function readTextReceipt(octets: Uint8Array, keys: readonly string[], stateKey: string): Values | null {
  const text = charactersOf(octets);
  if (text === null) return null;
  const values = Object.fromEntries(entriesOf(text, keys));
  const isReceipt = Object.hasOwn(values, stateKey) || Object.keys(values).length > 1;
  return isReceipt ? values : null;
}

/** The state of a text receipt, in upper case if only that is known; null if it is missing or empty. */
export function stateIn(value: string | undefined, isKnown: (state: string) => boolean): string | null {
  const [state = ""] = /^[^\s,;]+/.exec(value ?? "") ?? [];
  if (state === "") return null;
  const upper = state.toUpperCase();
  return isKnown(upper) ? upper : state;
}

/** The bytes as characters without padding; null for bytes that cannot be a text that begins with a key. */
function charactersOf(octets: Uint8Array): string | null {
  // Most bytes are a structure, which rarely begins with a letter. In UCS2, a zero is before it.
  let start = sizeOfMark(octets);
  while (isBlank(octets[start]) || (octets[start] === 0 && isBlank(octets[start + 1]))) start++;
  const isWide = octets[start] === 0;
  if (!isLetter(octets[isWide ? start + 1 : start] ?? 0)) return null;
  const text = isWide ? ofPairs(octets.subarray(start)) : ofOctets(octets.subarray(start));
  return text.includes(":") ? text.replaceAll("\0", " ").trim() : null;
}

/** Size of the byte order mark of UCS2 or UTF-8. */
function sizeOfMark([first, second, third]: Uint8Array): number {
  if (first === 0xfe && second === 0xff) return 2;
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

function ofOctets(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join("");
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

/** The keys of a text with their values, in order; none if the text does not begin with a key. */
function entriesOf(text: string, keys: readonly string[]): (readonly [key: string, value: string])[] {
  const found = keys.flatMap((key) => matchOf(text, key) ?? []).sort((one, other) => one.start - other.start);
  if (found[0]?.start !== 0) return [];
  return found.map(({ key, end }, index) => {
    const next = found[index + 1]?.start;
    const value = text.slice(end, next).trim();
    return [key, next === undefined ? value : value.replace(/[\s,;]+$/, "")] as const;
  });
}

interface KeyMatch {
  readonly key: string;
  readonly start: number;
  /** Offset after the colon. */
  readonly end: number;
}

/** The first place of a key: at the beginning or after a blank, with a colon after it. */
function matchOf(text: string, key: string): KeyMatch | null {
  const words = key.split(" ").map((word) => word.replaceAll(/[^A-Za-z0-9]/g, "\\$&"));
  const pattern = new RegExp(`(?<![^\\s,;])${words.join("[ _]?")} ?:`, "i");
  const found = pattern.exec(text);
  return found === null ? null : { key, start: found.index, end: found.index + found[0].length };
}
