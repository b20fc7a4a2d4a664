import { type Bilingual, verbatim } from "./language.js";

/** The names of the most frequent hidden characters. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  "\u00ad": { en: "soft hyphen", zh: "软连字符" },
  "\u061c": { en: "Arabic letter mark", zh: "阿拉伯字母标记" },
  "\u200b": { en: "zero width space", zh: "零宽空格" },
  "\u200c": { en: "zero width non-joiner", zh: "零宽不连字" },
  "\u200d": { en: "zero width joiner", zh: "零宽连字" },
  "\u200e": { en: "left-to-right mark", zh: "从左至右标记" },
  "\u200f": { en: "right-to-left mark", zh: "从右至左标记" },
  "\u2028": { en: "line separator", zh: "行分隔符" },
  "\u2029": { en: "paragraph separator", zh: "段落分隔符" },
  "\u202a": { en: "left-to-right embedding", zh: "从左至右嵌入" },
  "\u202b": { en: "right-to-left embedding", zh: "从右至左嵌入" },
  "\u202c": { en: "pop directional formatting", zh: "方向格式结束符" },
  "\u202d": { en: "left-to-right override", zh: "从左至右强制" },
  "\u202e": { en: "right-to-left override", zh: "从右至左强制" },
  "\u2060": { en: "word joiner", zh: "词连接符" },
  "\u2066": { en: "left-to-right isolate", zh: "从左至右隔离" },
  "\u2067": { en: "right-to-left isolate", zh: "从右至左隔离" },
  "\u2068": { en: "first strong isolate", zh: "首个强字符隔离" },
  "\u2069": { en: "pop directional isolate", zh: "方向隔离结束符" },
  "\ufeff": { en: "byte order mark", zh: "字节序标记" },
  "\r": { en: "carriage return without a line feed", zh: "不带换行符的回车符" },
  "\u001b": { en: "escape", zh: "转义字符" },
};

/** The maximum number of characters that a message names; it counts the others. */
const NAMED = 3;

/** Describes hidden characters by their code points: U+200B (zero width space), U+FEFF (byte order mark). */
export function hiddenInWords(characters: string): Bilingual {
  const each = Array.from(characters);
  const named = each.slice(0, NAMED).map(nameOf);
  const rest = each.length - named.length;
  const more: Bilingual = rest > 0 ? { en: ` and ${rest} more`, zh: `等，另有${rest}个` } : verbatim("");
  return {
    en: `${named.map(({ en }) => en).join(", ")}${more.en}`,
    zh: `${named.map(({ zh }) => zh).join("、")}${more.zh}`,
  };
}

/** Returns the escapes of characters in a quoted string of JSON or YAML. */
export function escapesOf(characters: string): string {
  return characters
    .split("")
    .map((unit) => `\\u${hex(unit.charCodeAt(0))}`)
    .join("");
}

function nameOf(character: string): Bilingual {
  const point = `U+${hex(character.codePointAt(0) ?? 0).toUpperCase()}`;
  const { en, zh } = NAMES[character] ?? kindOf(character);
  return { en: `${point} (${en})`, zh: `${point}（${zh}）` };
}

function kindOf(character: string): Bilingual {
  if (/\p{Cc}/u.test(character)) return { en: "control character", zh: "控制字符" };
  if (/\p{Cs}/u.test(character)) return { en: "lone surrogate", zh: "孤立的代理码元" };
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) return { en: "tag character", zh: "标签字符" };
  return /\p{Variation_Selector}/u.test(character)
    ? { en: "variation selector", zh: "变体选择符" }
    : { en: "invisible character", zh: "不可见字符" };
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
