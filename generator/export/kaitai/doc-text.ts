import { joinedTexts } from "../texts/one-line.js";

/** Characters that end or change a comment in a target language of Kaitai Struct, and similar ones without a meaning. */
const SIMILAR: Readonly<Record<string, string>> = {
  "\\": "＼",
  "<": "‹",
  ">": "›",
  "&": "＆",
  "@": "＠",
  "`": "'",
  '"': "'",
};

/**
 * Texts of the schema for `doc`. The compiler copies them into comments of many languages without escapes, where they
 * could end the comment, be an escape sequence, or be markup.
 */
export function docText(texts: readonly (string | null)[]): string {
  return joinedTexts(texts)
    .replaceAll(/[\\<>&@`"]/g, (character) => SIMILAR[character] ?? "")
    .replaceAll(/([*\]}-])(?=[/#}-])/g, "$1 ")
    .replaceAll("/*", "/ *");
}
