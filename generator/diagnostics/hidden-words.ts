/** The names of the most frequent hidden characters. */
const NAMES: Readonly<Record<string, string>> = {
  "\u00ad": "soft hyphen",
  "\u061c": "Arabic letter mark",
  "\u200b": "zero width space",
  "\u200c": "zero width non-joiner",
  "\u200d": "zero width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u2028": "line separator",
  "\u2029": "paragraph separator",
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "pop directional formatting",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2060": "word joiner",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first strong isolate",
  "\u2069": "pop directional isolate",
  "\ufeff": "byte order mark",
  "\r": "carriage return without a line feed",
  "\u001b": "escape",
};

/** The maximum number of characters that a message names; it counts the others. */
const NAMED = 3;

/** Describes hidden characters by their code points: U+200B (zero width space), U+FEFF (byte order mark). */
export function hiddenInWords(characters: string): string {
  const each = Array.from(characters);
  const named = each.slice(0, NAMED).map(nameOf);
  const rest = each.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
}

/** Returns the escapes of characters in a quoted string of JSON or YAML. */
export function escapesOf(characters: string): string {
  return characters
    .split("")
    .map((unit) => `\\u${hex(unit.charCodeAt(0))}`)
    .join("");
}

function nameOf(character: string): string {
  const point = `U+${hex(character.codePointAt(0) ?? 0).toUpperCase()}`;
  const name = NAMES[character] ?? kindOf(character);
  return `${point} (${name})`;
}

function kindOf(character: string): string {
  if (/\p{Cc}/u.test(character)) return "control character";
  if (/\p{Cs}/u.test(character)) return "lone surrogate";
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) return "tag character";
  return /\p{Variation_Selector}/u.test(character) ? "variation selector" : "invisible character";
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
