import { escapesOf, hiddenInWords } from "../hidden-words.js";
import type { Bilingual } from "../language.js";

/** Errors of YAML: what cannot be parsed, or would be parsed as another value. */
export const yamlCodes = {
  "yaml-syntax": {
    severity: "error",
    description: {
      en: "The file is not valid YAML: for example, a bracket or quote is not closed, a tab indents a line, or the indentation differs between lines. Its contents are unknown, so references to them are not checked, and nothing is generated.",
      zh: "文件不是有效的YAML：例如括号或引号未闭合，用制表符缩进，或各行缩进不一致。由于文件内容未知，对其内容的引用不作检查，也不生成任何代码。",
    },
    message: ({ problem }: { problem: Bilingual }) => ({
      en: `Invalid YAML: ${problem.en}`,
      zh: `YAML无效：${problem.zh}`,
    }),
  },
  "hidden-character": {
    severity: "error",
    description: {
      en: "An invisible character can make two different names look the same, and a bidirectional control reverses the order of text on the screen. Such a character would be copied from the schema into code, comments and terminals. Joiners and variation selectors are valid if they shape an emoji or a letter.",
      zh: "不可见字符会使两个不同的名称看起来相同，双向控制符会颠倒文字的显示顺序。这类字符会从schema带入代码、注释和终端。零宽连接符和变体选择符如果用于构成表情符号或字母，则是有效的。",
    },
    message: hiddenText,
  },
  "unquoted-key": {
    severity: "error",
    description: {
      en: "Versions are strings, but YAML parses a key without quotes as a number: 2.0 becomes 2, 7.10 becomes 7.1. The key would then name another version.",
      zh: "版本是字符串，但YAML把不带引号的键解析为数字：2.0变为2，7.10变为7.1。这样的键会指向另一个版本。",
    },
    message: ({ key, value }: { key: string; value: string }) => ({
      en: `YAML parses the key ${key} as ${key === value ? "a number" : `the number ${value}`}; a string is required. Quote it: "${key}".`,
      zh: `YAML把键${key}解析为数字${key === value ? "" : value}，而此处必须是字符串。请加引号："${key}"。`,
    }),
  },
  "duplicate-key": {
    severity: "error",
    description: {
      en: "An object has one value for each key, and this key occurs twice. One of the two values would be ignored without a warning.",
      zh: "对象的每个键只有一个值，而这个键出现了两次，其中一个值会在没有警告的情况下被忽略。",
    },
    message: ({ key }: { key: string }) => ({
      en: `The key ${key} occurs twice here. Remove one of the two.`,
      zh: `键${key}在此处出现了两次。请删除其中一个。`,
    }),
  },
  "unquoted-text": {
    severity: "error",
    description: {
      en: "YAML parses an unquoted string that looks like a number as a number, and drops digits: 2.0 becomes 2, 7.10 becomes 7.1, 01 becomes 1. Versions, sections and strings are compared as written, so they need quotes.",
      zh: "YAML把看似数字且不带引号的字符串解析为数字，并丢弃部分数字：2.0变为2，7.10变为7.1，01变为1。版本、章节号和字符串按原样比较，因此必须加引号。",
    },
    message: ({ source, value }: { source: string; value: string }) => {
      const parsed = describeParsed(source, value);
      return {
        en: `YAML parses ${source} as ${parsed.en}; a string is required. Quote it: "${source}".`,
        zh: `YAML把${source}解析为${parsed.zh}，而此处必须是字符串。请加引号："${source}"。`,
      };
    },
  },
} as const;

/** Invisible characters, and whether an escape may replace them. */
export interface HiddenCharacter {
  readonly characters: string;
  readonly isEscapable: boolean;
}

function hiddenText({ characters, isEscapable }: HiddenCharacter): Bilingual {
  const hidden = hiddenInWords(characters);
  const escapes = escapesOf(characters);
  return {
    en: `Expected visible text, found ${hidden.en}. Remove it${isEscapable ? `, or write it as ${escapes} in double quotes` : ""}.`,
    zh: `此处有不可见字符${hidden.zh}。请删除${isEscapable ? `，或在双引号中写为${escapes}` : ""}。`,
  };
}

/** Returns what YAML parses from an unquoted string: a number or a boolean, and its value if its notation differs. */
function describeParsed(source: string, value: string): Bilingual {
  const kind: Bilingual =
    value === "true" || value === "false" ? { en: "boolean", zh: "布尔值" } : { en: "number", zh: "数字" };
  return source === value
    ? { en: `a ${kind.en}`, zh: kind.zh }
    : { en: `the ${kind.en} ${value}`, zh: `${kind.zh}${value}` };
}
