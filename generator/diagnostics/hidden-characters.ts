/** A run of invisible characters. */
export interface HiddenRun {
  readonly from: number;
  readonly to: number;
  readonly characters: string;
}

/** Controls, format characters, lone surrogates, line separators, and characters without a glyph. */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Tabs and line ends. A lone carriage return is hidden: it starts a line in an editor, but not in YAML. */
const ORDINARY = /^(?:[\t\n]|\r(?=\n|$))/;

/** The number of characters on each side of a joiner or selector that decide whether it shapes them. */
const CONTEXT = 8;

/** Returns the hidden characters of a string; adjacent ones form one run. */
export function findHidden(text: string): HiddenRun[] {
  const runs: HiddenRun[] = [];
  for (const { 0: characters, index: from } of text.matchAll(HIDDEN)) {
    if (ORDINARY.test(text.slice(from, from + 2)) || isShaping(text, from, characters)) continue;
    const to = from + characters.length;
    const last = runs.at(-1);
    if (last?.to === from) runs[runs.length - 1] = { from: last.from, to, characters: last.characters + characters };
    else runs.push({ from, to, characters });
  }
  return runs;
}

/** Replaces each hidden character of a string, tabs and line ends included, unless it shapes its neighbours. */
export function replaceHidden(text: string, replacement: (character: string) => string): string {
  return text.replaceAll(HIDDEN, (character, from: number) =>
    isShaping(text, from, character) ? character : replacement(character),
  );
}

/** Returns a string without its hidden characters. */
export function withoutHidden(text: string): string {
  return findHidden(text).reduceRight((kept, { from, to }) => kept.slice(0, from) + kept.slice(to), text);
}

const EMOJI_BEFORE = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

const JOINED =
  "[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}]";
const JOINED_BEFORE = new RegExp(`${JOINED}$`, "u");
const JOINED_AFTER = new RegExp(`^${JOINED}`, "u");

/** Whether a joiner or selector shapes its neighbours: an emoji, an ideograph, or letters of Arabic and Indic scripts. */
function isShaping(text: string, from: number, character: string): boolean {
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(from + character.length, from + CONTEXT);
  if (/[\u200c\u200d]/.test(character) && JOINED_BEFORE.test(before) && JOINED_AFTER.test(after)) return true;
  if (character === "\u200d") return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after);
  if (/[\ufe0e\ufe0f]/.test(character))
    return /[0-9#*]$/.test(before) ? after.startsWith("\u20e3") : /\p{Emoji}$/u.test(before);
  return /[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u.test(character) && /\p{Script=Han}$/u.test(before);
}
