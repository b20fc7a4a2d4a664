/** The values of a text by key. */
type Values = Readonly<Partial<Record<string, string>>>;

/**
 * Reads a text of the form `id:… stat:…`, with its keys in any order and case. Returns null if the bytes do not begin with
 * a key, or if the text has neither a state nor two keys.
 *
 * A blank in a key may be missing or an underscore. If a key occurs twice, the first value counts. A byte above 0x7F
 * becomes the character U+0080 to U+00FF.
 */
export function readTextReceipt(octets: Uint8Array, keys: readonly string[], stateKey: string): Values | null {
  const text = charactersOf(octets);
  if (text === null) return null;
  const entries = entriesOf(text, keys);
  const firsts = entries.filter(([key], index) => entries.findIndex(([other]) => other === key) === index);
  const values = Object.fromEntries(firsts);
  const isReceipt = Object.hasOwn(values, stateKey) || Object.keys(values).length > 1;
  return isReceipt ? values : null;
}

/** The state of a text receipt, in upper case if only that is known; null if it is missing or empty. */
export function stateIn(value: string | undefined, isKnown: (state: string) => boolean): string | null {
  const [state = ""] = /^\S+/.exec(value ?? "") ?? [];
  if (state === "") return null;
  const upper = state.toUpperCase();
  return isKnown(upper) ? upper : state;
}

/** The bytes as characters without padding; null for bytes that cannot be a text. */
function charactersOf(octets: Uint8Array): string | null {
  // Most bytes are a structure, which rarely begins with a letter. In UCS2, a zero is before it.
  let start = 0;
  while (isBlank(octets[start])) start++;
  if (!isLetter(octets[start] ?? 0) && !(octets[start] === 0 && octets[start + 1] !== 0)) return null;
  const narrow = isWideAscii(octets) ? octets.filter((_, index) => index % 2 === 1) : octets;
  const text = Array.from(narrow, (octet) => String.fromCharCode(octet))
    .join("")
    .replace(/^[\s\0]+|[\s\0]+$/g, "");
  return isLetter(text.charCodeAt(0)) && !text.includes("\0") ? text : null;
}

/** Whether every second byte is zero, as in UCS2. */
function isWideAscii(octets: Uint8Array): boolean {
  return octets.length % 2 === 0 && octets.length > 0 && octets.every((octet, index) => index % 2 === 1 || octet === 0);
}

function isBlank(octet: number | undefined): boolean {
  return octet === 0x20 || octet === 0x0d || octet === 0x0a || octet === 0x09;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The keys of a text with their values, in order; none if the text does not begin with a key. */
function entriesOf(text: string, keys: readonly string[]): (readonly [key: string, value: string])[] {
  const found = keys
    .flatMap((key) => matchesOf(text, key))

    .sort((one, other) => one.start - other.start);
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

/** The places of a key: at the beginning or after a blank, with a colon after it. */
function matchesOf(text: string, key: string): KeyMatch[] {
  const words = key.split(" ").map((word) => word.replaceAll(/[^A-Za-z0-9]/g, "\\$&"));
  const pattern = new RegExp(`(?<![^\\s,;])${words.join("[ _]?")} ?:`, "gi");
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ key, start: index, end: index + match.length }));
}
