import { charactersOf } from "./characters.js";
import { keyPattern } from "./key-pattern.js";
import { rawIdOf, withoutRawId } from "./raw-id.js";

/** A key of a text with its value. */
export interface ReceiptEntry {
  readonly key: string;
  /** Without blanks around it. */
  readonly value: string;
  /** The bytes of the value, with the blanks around it. */
  readonly octets: Uint8Array;
}

/**
 * Reads a text of the form `id:… stat:…`, with its keys in any order and case. Returns no entries if the bytes do not begin
 * with a key.
 *
 * A blank in a key may be missing or an underscore, and `text` may be `txt`. Before `text`, a key may follow a value without
 * a blank, or after the letter `s`. Only the first place of a key counts; a later one belongs to a value. UCS2 is read too.
 * An identifier of ten bytes that are not text becomes hexadecimal digits.
 */
export function entriesOfReceipt(octets: Uint8Array, keys: readonly string[]): ReceiptEntry[] {
  const rawId = rawIdOf(octets, keys);
  const characters = charactersOf(rawId === null ? octets : withoutRawId(octets));
  if (characters === null) return [];
  const { text, start, size } = characters;
  return entriesIn(text, keys).map(({ key, value, from, to }) => ({
    key,
    value: rawId !== null && from === "id:".length ? rawId : value,
    octets: octets.subarray(start + size * from, start + size * to),
  }));
}

/** A key with its value, and the indexes of the value. */
interface TextEntry {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The keys of a text with their values, in order; none if the text does not begin with a key. */
function entriesIn(text: string, keys: readonly string[]): TextEntry[] {
  const plain = text.replaceAll("\0", " ");
  const found = matchesIn(plain, keys).sort((one, other) => one.start - other.start);
  if (found[0]?.start !== 0) return [];
  // Without the first condition, a long row of blanks would be read once for each of them.
  const separators = /(?<![\s,;])[\s,;]+$/;
  return found.map(({ key, end: from }, index) => {
    const next = found[index + 1]?.start;
    const value = plain.slice(from, next).trim();
    const isLast = next === undefined;
    return { key, value: isLast ? value : value.replace(separators, ""), from, to: next ?? text.length };
  });
}

interface KeyMatch {
  readonly key: string;
  /** Index of the key, or of the letter before it that separates it. */
  readonly start: number;
  /** Index after the colon. */
  readonly end: number;
}

/** The first place of each key, first where a blank is before it. */
function matchesIn(text: string, keys: readonly string[]): KeyMatch[] {
  const found = keys.flatMap((key) => matchOf(text, key, AFTER_BLANK) ?? []);
  const head = text.slice(0, found.find(({ key }) => key === "text")?.start);
  const others = keys.filter((key) => found.every((match) => match.key !== key));
  return [...found, ...others.flatMap((key) => matchOf(head, key, AFTER_VALUE) ?? [])];
}

/** Finds the beginning of the text or a blank before a key. */
const AFTER_BLANK = "(?<![^\\s,;])";

/** Finds a value before a key: after a colon, without blanks, the end of a number, an identifier or a state. */
const AFTER_VALUE = "(?<=:\\s*[^\\s:]*(?:[0-9a-f+-]|[a-z]{7}))s?";

function matchOf(text: string, key: string, before: string): KeyMatch | null {
  const pattern = keyPattern(key);
  // The cheap test is first: in a long text, few places have a key.
  const found = new RegExp(`(?=s?${pattern})${before}${pattern}`, "i").exec(text);
  return found === null ? null : { key, start: found.index, end: found.index + found[0].length };
}
