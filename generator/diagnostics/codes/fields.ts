import { didYouMean } from "../did-you-mean.js";
import type { Bilingual, Language } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in fields: sizes, counters, defaults, flags, descriptions. */
export const fieldCodes = {
  "octets-missing": {
    severity: "error",
    description: {
      en: "Integers, Octet Strings and Octets need a size in octets, from the field or from its type. Without it, the offset of the next field is unknown.",
      zh: "整数、Octet String和Octets需要由字段或其类型给出字节数，否则无法确定下一个字段的偏移。",
    },
    message: ({ name, key, version }: { name: string; key: string; version: string }) => ({
      en: `${name} has no size in version ${version}. Add ${key}: to the field or to its type.`,
      zh: `${name}在版本${version}中没有长度。请在该字段或其类型中添加${key}:。`,
    }),
  },
  "octets-of-wrong-kind": {
    severity: "error",
    description: {
      en: "The type of a field decides which octets it may have. Integers have 1, 2, 4 or 8 octets. An Octet String has a number; Octets can also name a counter, or be rest. If the specification gives bits, divide them by 8.",
      zh: "字段的octets:取决于字段的类型：整数为1、2、4或8字节；Octet String写数值；Octets还可以写计数字段的名称或rest。如果规范给出的是位数，请除以8。",
    },
    message: octetsOfWrongKind,
  },
  "count-missing": {
    severity: "error",
    description: {
      en: "A list needs the type of its elements (of:) and the field that holds their number (count:). A frame does not mark the end of a list.",
      zh: "列表需要写明元素的类型（of:）和给出元素个数的字段（count:），因为帧中没有列表结束的标记。",
    },
    message: countMissing,
  },
  "unknown-counter": {
    severity: "error",
    description: {
      en: "octets: or count: names the field that holds the number of octets or elements. It must be a field of the same message or structure, by its wire name.",
      zh: "octets:或count:引用给出字节数或元素个数的字段。该字段必须属于同一消息或结构，引用时写规范中的字段名。",
    },
    message: ({ name, counter, known }: { name: string; counter: string; known: readonly string[] }) => {
      const near = didYouMean(counter, known);
      return {
        en: `The counter ${counter} of ${name} does not exist.${near.en} Name a field that comes before ${name}.`,
        zh: `${name}的计数字段${counter}不存在。${near.zh}请引用位于${name}之前的字段。`,
      };
    },
  },
  "counter-after-content": {
    severity: "error",
    description: {
      en: "A decoder reads a frame from start to end. It needs the counter before it reads the field that is counted.",
      zh: "解码器从头到尾读取帧，必须先读到计数字段，才能读取它所计数的字段。",
    },
    message: ({ name, counter }: { name: string; counter: string }) => ({
      en: `The counter ${counter} must come before ${name}, the field it counts. Move it up.`,
      zh: `计数字段${counter}必须位于它所计数的字段${name}之前。请将其前移。`,
    }),
  },
  "counter-of-wrong-type": {
    severity: "error",
    description: {
      en: "The encoder computes a counter, and the decoder relies on it. A counter is an Unsigned Integer of 1, 2 or 4 octets, without a default or a constant.",
      zh: "计数字段由编码器计算，解码器以它为准。它必须是1、2或4字节的Unsigned Integer，不带默认值和固定值。",
    },
    message: ({ name, counter }: { name: string; counter: string }) => ({
      en: `${counter} cannot count ${name}. A counter must be an Unsigned Integer of 1, 2 or 4 octets, without a default or constant.`,
      zh: `${counter}不能作为${name}的计数字段。计数字段必须是1、2或4字节的Unsigned Integer，不带默认值和固定值。`,
    }),
  },
  "counter-shared": {
    severity: "error",
    description: {
      en: "A counter is not a property of the message: the encoder computes it from the field that it counts. If two fields of different lengths shared a counter, no value would be correct.",
      zh: "计数字段不是消息的属性，由编码器根据它所计数的字段计算。如果两个长度不同的字段共用一个计数字段，就没有正确的值。",
    },
    message: ({ counter, name, other }: { counter: string; name: string; other: string }) => ({
      en: `${counter} counts both ${other} and ${name}. Give each its own counter.`,
      zh: `${counter}同时是${other}和${name}的计数字段。请为两者分别设置计数字段。`,
    }),
  },
  "field-absent": {
    severity: "error",
    description: {
      en: "A field needs another field, such as its counter, in every version that has it. Because of since or until, one version lacks the other field.",
      zh: "一个字段用到另一个字段（例如计数字段）时，凡是有前者的版本都必须有后者。由于since或until，某个版本中没有后者。",
    },
    message: ({ name, other, version }: FieldAbsent) => ({
      en: `${name.en} needs ${other}, which version ${version} does not have. Limit it to the versions of ${other} with since: or until:, or add ${other} to version ${version}.`,
      zh: `${name.zh}用到${other}，而版本${version}中没有${other}。请用since:或until:将其限制在有${other}的版本，或在版本${version}中添加${other}。`,
    }),
  },
  "default-too-long": {
    severity: "error",
    description: {
      en: "A default or a constant must fit its field. If the field has different sizes in different versions, write one value per version.",
      zh: "默认值或固定值的长度必须与字段相符。如果字段在不同版本中长度不同，请为每个版本各写一个值。",
    },
    message: ({ name, key, length, size }: { name: string; key: string; length: number; size: number }) => ({
      en: `The ${key} of ${name} has ${pluralize(length, "octet")}, but the field has ${size}. ${length > size ? "Shorten it, or widen the field" : "Write every octet"}.`,
      zh: `${name}的${key}为${length}字节，而字段为${size}字节。${length > size ? "请缩短该值，或加长字段" : "请写全所有字节"}。`,
    }),
  },
  "default-of-wrong-type": {
    severity: "error",
    description: {
      en: "A default or a constant is a value of its field: an integer in the range of the field, a quoted string, or hexadecimal digits for Octets. A string has one octet per character, so characters above U+00FF are invalid.",
      zh: "默认值或固定值必须是该字段的有效值：取值范围内的整数、加引号的字符串，或Octets的十六进制数字。字符串每个字符占一个字节，因此不能有大于U+00FF的字符。",
    },
    message: ({ name, key, expected }: { name: string; key: string; expected: Bilingual }) => ({
      en: `The ${key} of ${name} must be ${expected.en}.`,
      zh: `${name}的${key}必须是${expected.zh}。`,
    }),
  },
  "default-and-constant": {
    severity: "error",
    description: {
      en: "A constant is the only value that a field may hold, and the field is not a property of the message. A default would never be used.",
      zh: "固定值是字段唯一允许的值，且该字段不是消息的属性，默认值永远不会用到。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} has both a default and a constant. Remove one of them.`,
      zh: `${name}同时有默认值和固定值。请删除其中一个。`,
    }),
  },
  "version-value-missing": {
    severity: "error",
    description: {
      en: "Values per version need an entry for every version that has the field or the setting. A version does not inherit the value of an earlier one.",
      zh: "按版本给出的值必须包括有该字段或设置的每个版本。一个版本不会继承更早版本的值。",
    },
    message: ({ key, version }: { key: string; version: string }) => ({
      en: `${key} has no value for version ${version}. Add one.`,
      zh: `${key}没有给出版本${version}的值。请添加。`,
    }),
  },
  "cached-private": {
    severity: "error",
    description: {
      en: "repeats: true allows a decoder to cache recent values of a field. Personal and secret values must not stay in memory after their frame.",
      zh: "repeats: true允许解码器缓存字段最近的值。个人数据和保密的值不能在帧处理完后留在内存中。",
    },
    message: ({ name, mark }: { name: string; mark: string }) => ({
      en: `${name} is ${mark}, so its values must not be cached. Remove repeats: true.`,
      zh: `${name}标有${mark}，其值不能缓存。请删除repeats: true。`,
    }),
  },
  "missing-translation": {
    severity: "error",
    description: {
      en: "Every field and type needs a description in English and in Chinese. The descriptions become the documentation of the generated code. A field inherits them from its type.",
      zh: "每个字段和类型都需要英文和中文说明，它们成为生成代码的文档。字段可以继承其类型的说明。",
    },
    message: missingTranslation,
  },
  "unknown-condition-field": {
    severity: "error",
    description: {
      en: "when: selects a structure by the value of another field. That field must be an integer of the same message, of at most 4 octets, without a constant. With a dot and a name, the bits of a field decide: esm_class.Message_Type.",
      zh: "when:根据另一个字段的值选择结构。该字段必须是同一消息中不超过4字节的整数，且没有固定值。字段名后加点和位的名称时，由该字段中的位决定。",
    },
    message: ({ field, known }: { field: string; known: readonly string[] }) => {
      const near = didYouMean(field, known);
      return {
        en: `when: names ${field}, which is not an integer field here.${near.en} Name an integer field of the same message.`,
        zh: `when:引用的${field}不是此处的整数字段。${near.zh}请引用同一消息中的整数字段。`,
      };
    },
  },
} as const;

/** A key that a list lacks. */
export interface CountMissing {
  readonly name: string;
  readonly key: string;
  readonly likely: string | null;
  /** The key whose value belongs to `key`; it has a different meaning for a list. */
  readonly instead: string | null;
}

/** A use of a field that a version lacks. */
export interface FieldAbsent {
  /** The part of the schema that uses the field, in words. */
  readonly name: Bilingual;
  readonly other: string;
  readonly version: string;
}

/** A part of a schema that lacks a description. */
export interface MissingTranslation {
  /** The part, in words. */
  readonly name: Bilingual;
  readonly missing: readonly Language[];
  /** The type from which it could inherit the description. */
  readonly type: string | null;
}

/** Octets that the type of a field does not allow. */
export interface OctetsOfWrongKind {
  readonly name: string;
  readonly expected: Bilingual;
  /** The number of octets if the schema has a number of bits. */
  readonly fromBits: number | null;
}

function octetsOfWrongKind({ name, expected, fromBits }: OctetsOfWrongKind): Bilingual {
  const bits = 8 * Number(fromBits);
  return {
    en: `The octets of ${name} must be ${expected.en}.${fromBits === null ? "" : ` If ${bits} is a number of bits, write ${fromBits}.`}`,
    zh: `${name}的octets:必须是${expected.zh}。${fromBits === null ? "" : `如果${bits}是位数，请写${fromBits}。`}`,
  };
}

function countMissing({ name, key, likely, instead }: CountMissing): Bilingual {
  if (instead === null) {
    return {
      en: `The list ${name} needs ${key}:. Add it${likely === null ? "" : `, for example ${key}: ${likely}`}.`,
      zh: `列表${name}缺少${key}:。请添加${likely === null ? "" : `，例如${key}: ${likely}`}。`,
    };
  }
  return {
    en: `The list ${name} needs ${key}:, because ${instead}: sets the size of one element. Write ${key}: ${likely ?? ""} instead.`,
    zh: `列表${name}缺少${key}:，而${instead}:给出的是单个元素的长度。请改为${key}: ${likely ?? ""}。`,
  };
}

const LANGUAGE_NAMES: Readonly<Record<Language, Bilingual>> = {
  en: { en: "English", zh: "英文" },
  zh: { en: "Chinese", zh: "中文" },
};

function missingTranslation({ name, missing, type }: MissingTranslation): Bilingual {
  const languages = missing.map((key) => LANGUAGE_NAMES[key]);
  const [en, zh] = [languages.map((each) => each.en).join(" or "), languages.map((each) => each.zh).join("和")];
  return {
    en: `${name.en} has no ${en} description. Add ${missing.join(": and ")}:${type === null ? "" : ` to it or to its type ${type}`}.`,
    zh: `${name.zh}缺少${zh}说明。请${type === null ? "" : `在其自身或其类型${type}中`}添加${missing.join(":和")}:。`,
  };
}
