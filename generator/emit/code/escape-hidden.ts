/** Characters that nobody sees, or that change how others are shown. Line feeds are no such. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The same, but for controls, and for what shapes an emoji or a letter. */
const UNSHAPING = /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The inside of a string literal with escapes in place of hidden characters. */
export function escapeHidden(text: string): string {
  return text.replaceAll(HIDDEN, escaped);
}

/** The text of a comment with escapes in place of characters that would reorder or hide a part of it. */
export function escapeUnshaping(text: string): string {
  return text.replaceAll(UNSHAPING, escaped);
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
