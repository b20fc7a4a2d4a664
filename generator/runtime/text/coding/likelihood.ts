import { levelOfHanzi } from "./hanzi-level.js";

/*
 * How likely a text is as a short message: a model of single characters for each kind of language. It only compares
 * readings of the same bytes, so rough numbers are enough: natural logarithms of the probability of one character.
 */

/** Kinds of characters. */
type Kind =
  | "lower"
  | "upper"
  | "digit"
  | "space"
  | "punctuation"
  | "symbol"
  | "accent"
  | "frequentHanzi"
  | "rarerHanzi"
  | "otherHanzi"
  | "chinesePunctuation"
  | "gbSymbol"
  | "script"
  | "emoji"
  | "none";

/** A kind of language, and how rare its messages are. */
interface LanguageModel {
  readonly prior: number;
  readonly of: Readonly<Record<Kind, number>>;
}

const CHINESE: LanguageModel = {
  prior: 0,
  of: {
    lower: -6.8,
    upper: -7.2,
    digit: -4.8,
    space: -4.6,
    punctuation: -6.5,
    symbol: -9.4,
    accent: -14,
    frequentHanzi: -8.6,
    rarerHanzi: -11.9,
    otherHanzi: -15.8,
    chinesePunctuation: -5.9,
    gbSymbol: -11.8,
    script: -15.6,
    emoji: -12.6,
    none: -18,
  },
};

const LATIN: LanguageModel = {
  prior: 0,
  of: {
    ...CHINESE.of,
    lower: -3.6,
    upper: -6.3,
    digit: -5.1,
    space: -1.9,
    symbol: -10,
    accent: -9.4,
    frequentHanzi: -14,
    rarerHanzi: -16,
    otherHanzi: -18,
    chinesePunctuation: -12,
    gbSymbol: -14,
    emoji: -12,
  },
};

/** Commands to a service, such as TD or CXYE. */
const COMMAND: LanguageModel = { prior: -2, of: { ...CHINESE.of, upper: -3.8, digit: -3.5 } };

/** Traditional characters, of which GB2312 lacks most. */
const TRADITIONAL: LanguageModel = {
  prior: -7,
  of: { ...CHINESE.of, frequentHanzi: -10.2, rarerHanzi: -10.2, otherHanzi: -10.2 },
};

/** Kana, Hangul, Cyrillic, Arabic, Thai, Tibetan and others. */
const OTHER_SCRIPT: LanguageModel = {
  prior: -8,
  of: { ...CHINESE.of, space: -2, digit: -5, frequentHanzi: -13, rarerHanzi: -15, gbSymbol: -9.7, script: -9.7 },
};

/** Natural logarithm of the likelihood of a text. */
export function logLikelihood(text: string): number {
  const kinds = new Map<Kind, number>();
  for (const character of text) {
    const kind = kindOfCharacter(character.codePointAt(0) ?? 0);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return Math.max(...[CHINESE, LATIN, COMMAND, TRADITIONAL, OTHER_SCRIPT].map((model) => likelihoodIn(model, kinds)));
}

function likelihoodIn({ prior, of }: LanguageModel, kinds: ReadonlyMap<Kind, number>): number {
  let sum = prior;
  for (const [kind, count] of kinds) sum += count * of[kind];
  return sum;
}

/** The kinds of ASCII characters. */
const ASCII_KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/[a-z]/, "lower"],
  [/[A-Z]/, "upper"],
  [/[0-9]/, "digit"],
  [/[ \r\n]/, "space"],
  [/[!"#%&'()*+,\-./:;=?@_]/, "punctuation"],
  [/[\t$<>[\\\]^`{|}~]/, "symbol"],
];

/** Blocks of other scripts and of symbols, by their first and last code point. */
const SCRIPTS = [
  [0x100, 0x6ff],
  [0x900, 0x109f],
  [0x1800, 0x18af],
  [0x1e00, 0x27bf],
  [0x3000, 0x30ff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xff01, 0xffee],
] as const;

function kindOfCharacter(codePoint: number): Kind {
  if (codePoint < 0x80) return kindOfAscii(codePoint);
  if (codePoint > 0xffff) return codePoint >= 0x1f000 && codePoint <= 0x1faff ? "emoji" : "none";
  const level = levelOfHanzi(codePoint);
  if (level !== null) return level;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return "otherHanzi";
  if (codePoint >= 0xa0 && codePoint <= 0xff) return "accent";
  return SCRIPTS.some(([first, last]) => codePoint >= first && codePoint <= last) ? "script" : "none";
}

function kindOfAscii(codePoint: number): Kind {
  const character = String.fromCharCode(codePoint);
  return ASCII_KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? "none";
}
