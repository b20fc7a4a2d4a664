/** A schema is untrusted: what would move a terminal's cursor, or the reading direction, is shown as a dot. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, "·");
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes: Chinese characters take two, and marks over others none. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return sum + (WIDE.test(character) ? 2 : 1);
  }, 0);
}
