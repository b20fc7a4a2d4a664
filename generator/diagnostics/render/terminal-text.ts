import { replaceHidden } from "../hidden-characters.js";

/** Replaces hidden characters by dots. A schema is untrusted: they could move the cursor or reverse the reading direction. */
export function visible(text: string): string {
  return replaceHidden(text, () => "·");
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Escapes each hidden character of a string, including line ends, so that the result is one line. File names, arguments
 * and strings of a schema are untrusted: hidden characters could move the cursor or reverse the reading direction.
 */
export function escaped(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return replaceHidden(text, (character) => SHORT_ESCAPES[character] ?? unicodeEscapes(character));
}

/** Returns JSON with hidden characters escaped. It parses to the same value. */
export function safeJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  // Fast path: most JSON is ASCII. JSON.stringify escapes characters below U+0020 in strings.
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

/** Returns the number of terminal columns of a string: Chinese characters take two, combining marks and joiners zero. */
export function columnsOf(text: string): number {
  if (!/[^ -~]/.test(text)) return text.length;
  return Array.from(text).reduce((sum, character) => {
    if (/[\p{M}\u200c\u200d]/u.test(character)) return sum;
    return sum + (WIDE.test(character) ? 2 : 1);
  }, 0);
}
