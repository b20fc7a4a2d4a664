import type { Bilingual } from "./language.js";

/** An integer in a notation that the schema language does not have. */
export interface ForeignInteger {
  /** The source and its notation, in words. */
  readonly found: Bilingual;
  /** The same integer as a schema states it. */
  readonly right: string;
}

/** A notation: a pattern, what distinguishes it, and the integer that its groups state. */
interface Notation {
  readonly pattern: RegExp;
  readonly trait: Bilingual;
  readonly right: (source: string, groups: readonly string[]) => string;
}

const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "sixteen"];
const HEXADECIMAL = /^0x[0-9a-f]+$/;

/** Returns a notation whose first group is the integer, up to the prefix of a hexadecimal one. */
function notation(pattern: RegExp, en: string, zh: string, right?: Notation["right"]): Notation {
  return { pattern, trait: { en, zh }, right: right ?? ((_, [integer = ""]) => integer) };
}

const inHex: Notation["right"] = (_, [digits = ""]) => `0x${digits}`;
const asNumber: Notation["right"] = (source) => String(Number(source));
const without =
  (mark: RegExp): Notation["right"] =>
  (source) =>
    source.replaceAll(mark, "");

const NOTATIONS: readonly Notation[] = [
  notation(
    /^(?=.*[０-９ａ-ｆＡ-Ｆｘ])[\da-fx０-９ａ-ｆＡ-Ｆｘ]+$/iu,
    "in fullwidth characters",
    "用全角字符",
    (source) => source.normalize("NFKC").replace("X", "x"),
  ),
  notation(
    /^(0x[0-9a-f]+|\d+) ?(?:\/\/|\/\*|--|;|#).*$/i,
    "with a comment; a comment begins with a space and #",
    "带注释，而注释以空格加#开头",
  ),
  notation(/^0X([0-9a-fA-F]+)$/, "with a capital X", "X为大写", inHex),
  notation(/^(?:0x){2,}([0-9a-f]+)$/i, "with two prefixes", "有两个前缀", inHex),
  notation(
    /^-0x([0-9a-f]+)$/i,
    "with a minus before 0x",
    "0x前带负号",
    (_, [digits = ""]) => `-${Number(`0x${digits}`)}`,
  ),
  notation(/^\+(0x[0-9a-f]+|\d+)$/i, "with a plus", "带加号"),
  notation(/^(?:0x)?[0-9a-f]+(?:_[0-9a-f]+)+$/i, "with underscores", "带下划线", without(/_/g)),
  notation(/^0x[0-9a-f]*(?: [0-9a-f]+)+$/i, "with blanks", "带空格", without(/ /g)),
  notation(/^\d{1,3}(?:,\d{3})+$/, "with a comma", "带逗号", without(/,/g)),
  notation(/^0b[01]+$/i, "in binary", "用二进制", asNumber),
  notation(/^0o[0-7]+$/i, "in octal", "用八进制", asNumber),
  notation(/^([0-9a-f]+)h$/i, "with the suffix h", "带后缀h", inHex),
  notation(/^(?:\$|&h|\\x)([0-9a-f]+)$/i, "with another prefix than 0x", "前缀不是0x", inHex),
  notation(/^(0x[0-9a-f]+|\d+)[ul]+$/i, "with a suffix", "带后缀"),
  notation(/^(\d+) ?(?:b|bytes?|octets?)$/i, "with a unit", "带单位"),
  notation(/^(\d+) ?bits?$/i, "in bits", "以位为单位", (_, [bits = ""]) => String(Number(bits) / 8)),
  notation(/^(\d+) ?ki?b?$/i, "in kilobytes", "以千字节为单位", (_, [count = ""]) => String(1024 * Number(count))),
  notation(/^(?:[0O]x)[0-9a-fOolI]+$/, "with a letter that looks like a digit", "含形似数字的字母", digitsOf),
  notation(/^\d[0-9OolI]*$/, "with a letter that looks like a digit", "含形似数字的字母", digitsOf),
  notation(/^-?\d+\.0+$/, "with a decimal point", "带小数点", asNumber),
  notation(/^\d+e\+?\d+$/i, "with an exponent", "带指数", asNumber),
  notation(/^\((\d+)\)$/, "in parentheses", "带括号"),
  notation(/^(\d+) ?\* ?(\d+)$/, "with an operator", "带运算符", (_, [one, other]) =>
    String(Number(one) * Number(other)),
  ),
  notation(new RegExp(`^(${WORDS.join("|")})$`, "i"), "in words", "用单词", wordsToDigits),
];

const LEADING_ZERO = notation(/^-?0+\d+$/, "with a leading zero", "带前导零", asNumber);

/** Returns the integer that a source states in another notation; null if the notation is right or unknown. */
export function foreignInteger(source: string): ForeignInteger | null {
  for (const { pattern, trait, right } of [LEADING_ZERO, ...NOTATIONS]) {
    const match = pattern.exec(source);
    if (match === null) continue;
    const integer = right(source, match.slice(1));
    const isInteger = HEXADECIMAL.test(integer.toLowerCase()) || Number.isSafeInteger(Number(integer));
    if (!isInteger || integer === source) continue;
    return { found: { en: `${source} ${trait.en}`, zh: `${source}（${trait.zh}）` }, right: integer };
  }
  return null;
}

/** Returns the instruction to write an integer. */
export function writeInteger({ right }: ForeignInteger): Bilingual {
  return { en: `Write ${right}`, zh: `请写${right}` };
}

function digitsOf(source: string): string {
  return source.replaceAll(/[Oo]/g, "0").replaceAll(/[lI]/g, "1");
}

function wordsToDigits(source: string): string {
  const at = WORDS.indexOf(source.toLowerCase());
  return String(at === WORDS.length - 1 ? 16 : at);
}
