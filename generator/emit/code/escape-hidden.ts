/** Invisible characters, and those that change how others are shown. Line feeds are not included. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The same without control characters, and without those that form an emoji or a letter. */
const UNSHAPING = /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Escapes hidden characters in the content of a string literal. */
export function escapeHidden(text: string): string {
  return text.replaceAll(HIDDEN, escaped);
}

/** Escapes the characters of a comment that would reorder or hide a part of it. */
export function escapeUnshaping(text: string): string {
  return text.replaceAll(UNSHAPING, escaped);
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
