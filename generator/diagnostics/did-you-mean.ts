import { distance } from "fastest-levenshtein";
import type { Bilingual } from "./language.js";

/** The names that other schema languages use for the keys and basic types of this one. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  octets: ["bits", "bytes", "length", "len", "size", "width"],
  "max-octets": ["greatest-octets", "max", "maximum", "max-length"],
  id: ["command", "command-id", "command_id", "opcode", "code"],
  count: ["counter", "repeat", "times"],
  since: ["from", "version"],
  en: ["comment", "description", "doc", "docs", "summary"],
  zh: ["chinese", "cn"],
  values: ["enum", "enumeration"],
  import: ["base", "extends", "include", "inherits"],
  "Unsigned Integer": ["byte", "int", "number", "uint", "uint8", "uint16", "uint32", "uint64", "unsigned"],
  "Octet String": ["char", "string", "str", "text"],
  "C-Octet String": ["cstring", "c-string", "strz"],
  Octets: ["binary", "blob", "buffer", "bytes"],
  List: ["array", "repeated"],
  "big-endian": ["be", "msb", "network"],
  "little-endian": ["intel", "le", "lsb"],
};

/** Returns the known name that was most likely intended; null if no name is similar. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const candidates = [...known].sort();
  return translated(name, candidates) ?? nearestByLetters(name, candidates) ?? abbreviated(name, candidates);
}

/**
 * Returns the known name that was certainly intended; null if none is, or several are. It is the word of another schema
 * language, or differs in at most two letters, and no other name is nearly as near.
 */
export function certainName(name: string, known: Iterable<string>): string | null {
  const candidates = [...known];
  const word = translated(name, candidates);
  if (word !== null) return word;
  const apart = candidates
    .map((candidate) => ({ candidate, letters: lettersApart(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.letters - other.letters);
  const [first, second] = apart;
  if (first === undefined || first.letters > Math.min(2, Math.floor(name.length / 2))) return null;
  return second === undefined || second.letters > first.letters + 1 ? first.candidate : null;
}

/** The number of letters that differ; two adjacent letters in the wrong order count once. */
function lettersApart(one: string, other: string): number {
  const letters = distance(one, other);
  if (letters !== 2 || one.length !== other.length) return letters;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] ? 1 : 2;
}

function translated(name: string, known: readonly string[]): string | null {
  const word = name.toLowerCase();
  return known.find((each) => Object.hasOwn(OTHER_WORDS, each) && OTHER_WORDS[each]?.includes(word)) ?? null;
}

function nearestByLetters(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null;
  // Swapping two letters is a distance of 2.
  let min = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length * 0.4))) + 1;
  for (const candidate of known) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase());
    if (apart < min || (nearest !== null && apart === min && isNearerNumber(name, candidate, nearest))) {
      min = apart;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Whether `one` is nearer to a number, such as a version, than `other`. If both are equally near, `one` is. */
function isNearerNumber(name: string, one: string, other: string): boolean {
  const [wanted = NaN, first = NaN, second = NaN] = [name, one, other].map(Number);
  return Math.abs(wanted - first) <= Math.abs(wanted - second);
}

/** Returns the only known name that starts with `name`; null unless exactly one does. */
function abbreviated(name: string, known: readonly string[]): string | null {
  const [only = null, another] = known.filter((each) => each.toLowerCase().startsWith(name.toLowerCase()));
  return name.length < 3 || another !== undefined ? null : only;
}

/**
 * Returns ` Did you mean Msg_Id?` in each language if a known name is similar, else empty strings. It follows a sentence;
 * Chinese has no space between sentences.
 */
export function didYouMean(name: string, known: Iterable<string>): Bilingual {
  const nearest = nearestName(name, known);
  return nearest === null ? { en: "", zh: "" } : { en: ` Did you mean ${nearest}?`, zh: `是否想写${nearest}？` };
}
