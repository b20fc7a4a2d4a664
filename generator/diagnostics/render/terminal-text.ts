import { replaceHidden } from "../hidden-characters.js";

/** A schema is untrusted: hidden characters, which could move a terminal's cursor or turn the reading direction, are dots. */
export function visible(text: string): string {
  return replaceHidden(text, () => "·");
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text in one line in which each hidden character is escaped, those that would end the line, move a terminal's cursor
 * or turn the reading direction included: names of files, words of the command line and texts of a schema are untrusted.
 */
export function escaped(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return replaceHidden(text, (character) => SHORT_ESCAPES[character] ?? unicodeEscapes(character));
}

/** JSON in which such characters are escaped as well, so that it means the same. */
export function safeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  // Most JSON is ASCII, which is quicker to see. JSON.stringify has escaped what is below U+0020 in a string.
  return /[^\n -~]/.test(json)
    ? replaceHidden(json, (character) => (character === "\n" ? character : unicodeEscapes(character)))
    : json;
}

function unicodeEscapes(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes: Chinese characters take two, and marks over others and joiners none. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (/[\p{M}\u200c\u200d]/u.test(character)) return sum;
    return sum + (WIDE.test(character) ? 2 : 1);
  }, 0);
}
