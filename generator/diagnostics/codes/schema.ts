import { didYouMean } from "../did-you-mean.js";
import { FULLWIDTH_PUNCTUATION } from "../fullwidth-punctuation.js";
import { type Bilingual, verbatim } from "../language.js";
import { listInBoth, pluralize } from "../words.js";

/** Errors of form: misplaced files, and those of the JSON Schema of the schema language. */
export const shapeCodes = {
  "misplaced-file": {
    severity: "error",
    description: {
      en: "A protocol folder holds protocol.yaml, flow.yaml, .yaml files in types/ and messages/, and .jsonl files in vectors/, including subfolders. Any other file would be ignored without a warning, so it is reported. A folder without protocol.yaml is reported once.",
      zh: "协议目录包含protocol.yaml、flow.yaml、types/和messages/中的.yaml文件，以及vectors/中的.jsonl文件（均包括子目录）。其他文件不会被读取，为避免遗漏，一律报错。没有protocol.yaml的目录只报告一次。",
    },
    message: misplacedText,
  },
  "missing-key": {
    severity: "error",
    description: {
      en: "A required key is missing. The tool does not guess its value, because a wrong guess would appear on the wire.",
      zh: "缺少必需的键。工具不猜测它的值，因为猜错的值会出现在发送的帧中。",
    },
    message: ({ key, below = [], choice = [] }: MissingKey) => {
      if (choice.length > 1) {
        const keys = listInBoth(choice, "or");
        return { en: `One of the keys ${keys.en} is missing. Add it.`, zh: `缺少键${keys.zh}。请添加其中一个。` };
      }
      const inside = listInBoth(below, "and");
      return {
        en: `The key ${key} is missing. Add it${below.length === 0 ? "" : `, and indent ${inside.en} below it`}.`,
        zh: `缺少键${key}。请添加${below.length === 0 ? "" : `，并把${inside.zh}缩进到其下`}。`,
      };
    },
  },
  "unknown-key": {
    severity: "error",
    description: {
      en: "The schema language has no such key here. Usually the key is misspelt, or its indentation is wrong. Ignoring it would change its field without a warning.",
      zh: "schema语言在此处没有这个键，通常是键名拼写有误或缩进不对。如果忽略它，字段会在没有警告的情况下改变含义。",
    },
    message: unknownKeyText,
  },
  "wrong-shape": {
    severity: "error",
    description: {
      en: "A value has the wrong type: for example, a list instead of a number, or a string instead of an object. To see the expected type in an editor, hover over the key.",
      zh: "值的类型不对：例如应为数字却写成列表，应为对象却写成字符串。在编辑器中把鼠标停在键上，可以看到应有的类型。",
    },
    message: ({ expected, found, hint }: { expected: Bilingual; found: Bilingual; hint: Bilingual }) => ({
      en: `Expected ${expected.en}, got ${found.en}.${hint.en}`,
      zh: `应为${expected.zh}，实为${found.zh}。${hint.zh}`,
    }),
  },
  "unknown-value": {
    severity: "error",
    description: {
      en: "Only a few values are valid here. The message lists them, and the editor suggests them.",
      zh: "此处只能取少数几个值。诊断会列出这些值，编辑器也会提示。",
    },
    message: ({ value, near, known }: UnknownValue) => ({
      en: `${value.en} is not valid here.${near.en} Known values: ${known.join(", ")}.`,
      zh: `${value.zh}在此处无效。${near.zh}可用的值：${known.join("、")}。`,
    }),
  },
  "bad-name": {
    severity: "error",
    description: {
      en: "Names become types, properties, files and commands, so each kind of name has its own form. A name of another form would produce code that does not compile.",
      zh: "名称会成为类型、属性、文件和命令，因此每种名称各有规定的写法。不按规定书写的名称会产生无法编译的代码。",
    },
    message: ({ name, rule }: { name: Bilingual; rule: Bilingual }) => {
      const confusable = commentText(name.en) ?? confusableText(name.en);
      return {
        en: `${name.en} is not valid here.${confusable.en} Write ${rule.en}`,
        zh: `${name.zh}在此处无效。${confusable.zh}请写${rule.zh}`,
      };
    },
  },
  "out-of-bounds": {
    severity: "error",
    description: {
      en: "A number, string, list or object is smaller or larger than the schema language allows. The limits are those of the wire format: no field has 0 octets, and no command id has more than 32 bits.",
      zh: "数字、字符串、列表或对象超出了schema语言允许的范围。这些限制来自帧的格式：字段不能是0字节，命令字不能超过32位。",
    },
    message: ({ value, bound }: { value: Bilingual; bound: Bilingual }) => ({
      en: `${value.en} is out of range: it must be ${bound.en}.`,
      zh: `${value.zh}超出范围，必须${bound.zh}。`,
    }),
  },
} as const;

/** A file in a place where it is not read. */
export interface Misplaced {
  readonly file: string;
  /** The path that was probably intended. */
  readonly intended?: string | null;
  /** The number of other files in its folder, if that is not a protocol folder. */
  readonly others?: number;
  /** Whether it is the protocol.yaml of a folder that was named as the schema folder. */
  readonly isTooDeep?: boolean;
  /** Its content, if that is not read in its folder. */
  readonly holds?: Bilingual;
}

const NOTHING = verbatim("");

/** A required key that is missing. */
export interface MissingKey {
  readonly key: string;
  /** The keys that belong below it. */
  readonly below?: readonly string[];
  /** The keys of which one is required. */
  readonly choice?: readonly string[];
}

function misplacedText({ file, intended = null, others = 0, isTooDeep = false, holds }: Misplaced): Bilingual {
  if (holds !== undefined)
    return {
      en: `${file} holds ${holds.en}. Move it to ${intended ?? "its folder"}.`,
      zh: `${file}中是${holds.zh}。请移到${intended ?? "相应的目录"}。`,
    };
  if (isTooDeep) return TOO_DEEP;
  const more: Bilingual =
    others === 0
      ? NOTHING
      : {
          en: `, like ${pluralize(others, "other file")} next to it`,
          zh: `，同一目录下还有${others}个这样的文件`,
        };
  const fix: Bilingual =
    intended === null ? NOTHING : { en: ` Did you mean ${intended}?`, zh: `是否应为${intended}？` };
  return {
    en: `${file} does not belong to a protocol${more.en}.${fix.en} A protocol folder holds protocol.yaml, flow.yaml, types/**/*.yaml, messages/**/*.yaml and vectors/**/*.jsonl.`,
    zh: `${file}不属于任何协议${more.zh}。${fix.zh}协议目录包含protocol.yaml、flow.yaml、types/**/*.yaml、messages/**/*.yaml和vectors/**/*.jsonl。`,
  };
}

const TOO_DEEP: Bilingual = {
  en: "The folder of this protocol.yaml is a protocol folder, not a schema folder. Name its parent folder.",
  zh: "该protocol.yaml所在的目录是协议目录，不是schema目录。请指定它的上级目录。",
};

/** A value that is not valid. */
export interface UnknownValue {
  readonly value: Bilingual;
  /** The suggestion of a valid value; empty if none is similar. */
  readonly near: Bilingual;
  readonly known: readonly string[];
}

/** A key that the schema language does not have. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  /** The neighbouring keys below which it is valid. */
  readonly inside?: readonly string[];
  /** The missing key that is probably intended; null without one. */
  readonly intended?: string | null;
}

function unknownKeyText({ key, known, inside = [], intended = null }: UnknownKey): Bilingual {
  if (intended !== null) {
    return {
      en: `There is no key ${key} here, and ${intended} is missing. Did you mean ${intended}?`,
      zh: `此处没有键${key}，且缺少${intended}。是否想写${intended}？`,
    };
  }
  const fix = inside.length > 0 ? indentText(inside) : (withoutColon(key, known) ?? otherKeyText(key, known));
  return { en: `There is no key ${key} here.${fix.en}`, zh: `此处没有键${key}。${fix.zh}` };
}

function indentText(inside: readonly string[]): Bilingual {
  const { en, zh } = listInBoth(inside, "or");
  return { en: ` Indent it: it belongs below ${en}.`, zh: `请增加缩进：它应位于${zh}之下。` };
}

function otherKeyText(key: string, known: readonly string[]): Bilingual {
  const near = didYouMean(key, known);
  if (near.en !== "") return near;
  return {
    en: ` Remove it, or use one of ${known.join(", ")}.`,
    zh: `请删除，或改用以下之一：${known.join("、")}。`,
  };
}

/**
 * Returns the fix for a key whose colon is missing, is fullwidth, or has no space after it. YAML extends such a key to
 * the next colon.
 */
function withoutColon(key: string, known: readonly string[]): Bilingual | null {
  const [, name = ""] = /^([a-z][a-z-]*)\s*[\s:：]./.exec(key) ?? [];
  if (!known.includes(name)) return null;
  return { en: ` Write ${name}: with a space after the colon.`, zh: `请写${name}:，并在冒号后加空格。` };
}

/** Returns a hint about the fullwidth punctuation mark in a name; otherwise empty strings. */
/** A hint for a value that is followed by a comment of another language; null if it is not. */
function commentText(name: string): Bilingual | null {
  if (!/\s(?:\/\/|\/\*|--)(?:\s|$)/.test(name)) return null;
  return { en: " A comment begins with a space and #.", zh: "注释以空格加#开头。" };
}

function confusableText(name: string): Bilingual {
  const mark = Object.keys(FULLWIDTH_PUNCTUATION).find((each) => name.includes(each));
  if (mark === undefined) return NOTHING;
  return { en: ` ${mark} is fullwidth, not a YAML character.`, zh: `${mark}是全角字符，不是YAML字符。` };
}
