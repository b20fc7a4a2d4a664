import type { YAMLError } from "yaml";
import type { Bilingual } from "../diagnostics/index.js";

const WRONG_TAG: Bilingual = {
  en: "this YAML tag does not fit the value. Remove it.",
  zh: "此YAML标签与该值不符。请删除。",
};

/** The problem of a line that is indented like no other line of its list or object. */
export const UNEQUAL_LINES: Bilingual = {
  en: "all lines of a list or object must have the same indentation. Indent this line like the lines around it.",
  zh: "同一列表或对象的各行缩进必须相同。请让本行与相邻各行的缩进一致。",
};

/** The problems that the YAML parser finds, by its codes. */
const WORDS: Partial<Record<YAMLError["code"], Bilingual>> = {
  ALIAS_PROPS: {
    en: "a YAML reference cannot have an anchor or a tag. Quote the string.",
    zh: "YAML引用不能带有锚点或标签。请给字符串加引号。",
  },
  BAD_ALIAS: {
    en: "this YAML reference has no valid name. Quote the string.",
    zh: "此处YAML引用的名称无效。请给字符串加引号。",
  },
  BAD_COLLECTION_TYPE: WRONG_TAG,
  BAD_DIRECTIVE: {
    en: "a line that starts with % is a YAML directive, which a schema cannot use. Remove it.",
    zh: "以%开头的行是YAML指令，schema中不能使用。请删除。",
  },
  BAD_DQ_ESCAPE: {
    en: "this is not a valid escape in double quotes. Double the backslash, or use single quotes.",
    zh: "双引号中的转义序列无效。请写两个反斜杠，或改用单引号。",
  },
  BAD_INDENT: UNEQUAL_LINES,
  BAD_PROP_ORDER: {
    en: "an anchor or a tag is before this character, which a schema cannot use. Remove it.",
    zh: "该字符之前有锚点或标签，schema中不能使用。请删除。",
  },
  BAD_SCALAR_START: {
    en: "an unquoted string cannot start with this character. Quote the string.",
    zh: "不带引号的字符串不能以该字符开头。请给字符串加引号。",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a key follows a value on the same line. Quote a string that contains a colon, or indent the line like the lines around it.",
    zh: "同一行中，值之后又出现了键。含冒号的字符串请加引号，或让本行与相邻各行的缩进一致。",
  },
  BLOCK_IN_FLOW: {
    en: "a comma is missing, or a string with a colon is not quoted. Add the comma or the quotes.",
    zh: "缺少逗号，或含冒号的字符串没有加引号。请添加逗号或引号。",
  },
  KEY_OVER_1024_CHARS: {
    en: "this key has more than 1024 characters. Shorten it.",
    zh: "该键超过1024个字符。请缩短。",
  },
  MISSING_CHAR: {
    en: "a key must be followed by a colon and a space. Add them, or indent the line like the lines around it.",
    zh: "键之后必须有冒号和空格。请添加，或让本行与相邻各行的缩进一致。",
  },
  MULTILINE_IMPLICIT_KEY: {
    en: "a key must be followed by a colon and a space on the same line. Add them.",
    zh: "键之后必须在同一行内写冒号和空格。请添加。",
  },
  MULTIPLE_ANCHORS: {
    en: "this value has two anchors, and a schema cannot use any. Remove them.",
    zh: "该值有两个锚点，而schema中不能使用锚点。请删除。",
  },
  MULTIPLE_DOCS: {
    en: "a second document starts here, but a file holds one document. Remove the line of dashes.",
    zh: "此处开始了第二个文档，而一个文件只能有一个文档。请删除由短横线组成的这一行。",
  },
  MULTIPLE_TAGS: {
    en: "this value has two tags, and a schema cannot use any. Remove them.",
    zh: "该值有两个标签，而schema中不能使用标签。请删除。",
  },
  RESOURCE_EXHAUSTION: { en: "the nesting is too deep. Close the brackets.", zh: "嵌套过深。请闭合括号。" },
  TAB_AS_INDENT: { en: "a tab cannot indent a line. Use spaces.", zh: "不能用制表符缩进。请使用空格。" },
  TAG_RESOLVE_FAILED: WRONG_TAG,
  UNEXPECTED_TOKEN: {
    en: "this token is unexpected. Quote the whole string, or close the bracket or quote before it.",
    zh: "此处出现了意外的内容。请给整个字符串加引号，或闭合前面的括号或引号。",
  },
};

/** Returns the words of an error of the YAML parser; the parser's own words for a code without any. */
export function wordsOfYamlError({ code, message }: YAMLError): Bilingual {
  return WORDS[code] ?? { en: `${message}.`, zh: `YAML解析器报告：“${message}”。` };
}

/** The fix for a string that YAML parses as an alias, an anchor or a tag. */
export const QUOTE: Bilingual = { en: "Quote the string.", zh: "请给字符串加引号。" };
/** The fix for an anchor or a tag of a value that is not a string. */
export const REMOVE: Bilingual = { en: "Remove it.", zh: "请删除。" };

/** Describes a tag. */
export function tagText(fix: Bilingual): Bilingual {
  return {
    en: `an exclamation mark starts a YAML tag, which a schema cannot use. ${fix.en}`,
    zh: `感叹号表示YAML标签，schema中不能使用。${fix.zh}`,
  };
}

/** Describes an alias or anchor, which starts with `mark`. */
export function referenceText(mark: "*" | "&", fix: Bilingual): Bilingual {
  return {
    en: `${mark} starts a YAML reference, which a schema cannot use. ${fix.en}`,
    zh: `${mark}表示YAML引用，schema中不能使用。${fix.zh}`,
  };
}

/** Describes a bracket that is not closed. */
export function bracketText(closing: string): Bilingual {
  return { en: `this bracket is not closed. Close it with ${closing}.`, zh: `括号未闭合。请用${closing}闭合。` };
}

/** The problem of a quoted string without an end. */
export const OPEN_QUOTE: Bilingual = {
  en: "this quote is not closed. Close it on the same line.",
  zh: "引号未闭合。请在同一行内闭合。",
};

/** The problem of a line that continues a complete value. */
export const DEEPER_LINE: Bilingual = {
  en: "this line is indented more than the line before, which is complete. Indent both lines equally.",
  zh: "本行的缩进大于上一行，而上一行已经完整。请让两行的缩进一致。",
};

/** The problem of a line with a complete value, above a line that is indented more, as are the lines around both. */
export const SHALLOWER_LINE: Bilingual = {
  en: "this line is indented less than the next one, which belongs to the same object. Indent both lines equally.",
  zh: "本行的缩进小于下一行，而两行属于同一个对象。请让两行的缩进一致。",
};

/** The problem of the key of a list, above a key of the same object that is indented more. */
export const DEDENTED_KEY: Bilingual = {
  en: "this key is indented less than the other keys of its object. Indent it like them.",
  zh: "该键的缩进小于同一对象的其他键。请让其缩进与它们一致。",
};

/** The problem of a key that is not a string. */
export const NO_STRING_KEY: Bilingual = { en: "a key must be a string. Quote it.", zh: "键必须是字符串。请加引号。" };

/** The problem of a line that a version control system wrote. */
export const CONFLICT: Bilingual = {
  en: "this line marks a merge conflict. Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
  zh: "本行是合并冲突的标记。请保留两个版本之一，并删除<<<<<<<、=======、>>>>>>>所在的行。",
};

/** The problem of a comment of another language. */
export const COMMENT: Bilingual = { en: "a comment begins with #. Write # instead.", zh: "注释以#开头。请改用#。" };

/** The problem of a list entry whose dash has no space after it. */
export const DASH_WITHOUT_SPACE: Bilingual = {
  en: "the dash of a list entry must be followed by a space. Add it.",
  zh: "列表项的短横线之后必须有空格。请添加。",
};

/** Describes a bullet that is not the dash of YAML. */
export function dashText(bullet: string): Bilingual {
  return {
    en: `a list entry starts with a dash and a space, not with ${bullet}. Write - instead.`,
    zh: `列表项以短横线加空格开头，而不是${bullet}。请改用-。`,
  };
}

/** Describes a value on the line of a key to which the lines below belong. */
export function valueAboveText(value: string): Bilingual {
  return {
    en: `${value} is already the value of this key, so the lines below cannot belong to it. Remove ${value}, or remove the lines below.`,
    zh: `${value}已经是该键的值，下面的行不能再属于该键。请删除${value}，或删除下面的行。`,
  };
}

/** The problem of an entry without a dash among entries with one. */
export const NO_DASH_TEXT: Bilingual = {
  en: "the entries of a list start with a dash and a space. Add them.",
  zh: "列表项以短横线加空格开头。请添加。",
};

/** The problem of the first line of a block whose other lines have another indentation. */
export const ODD_LINE: Bilingual = {
  en: "this line is not indented like the next ones, which belong to the same key. Indent it like them.",
  zh: "本行的缩进与后面各行不同，而它们属于同一个键。请让本行的缩进与它们一致。",
};

/** The problem of a line that was copied from a diff. */
export const DIFF_TEXT: Bilingual = {
  en: "this line starts with +, as in a diff. Remove the +.",
  zh: "本行以+开头，像是从差异（diff）中复制的。请删除+。",
};
