import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";
import { listInBoth, pluralize } from "../words.js";

/** Errors in types and in the values of enumerations. */
export const typeCodes = {
  "type-of-two-kinds": {
    severity: "error",
    description: {
      en: "A named type is a scalar (type), a structure (fields), a choice of structures (by-octets) or a union of structures (case). The four are encoded differently, so exactly one of the keys is required.",
      zh: "命名类型是标量（type）、结构（fields）、按长度选择的结构（by-octets）或按标签选择的联合（case）。四者的编码各不相同，因此这几个键必须有且只有一个。",
    },
    message: ({ name, keys }: { name: string; keys: readonly string[] }) => ({
      en: `${name} must have exactly one of type, fields, by-octets and case; it has ${keysInWords(keys).en}.`,
      zh: `${name}必须有且只有type、fields、by-octets、case之一，现在${keysInWords(keys).zh}。`,
    }),
  },
  "misplaced-key": {
    severity: "error",
    description: {
      en: "The key exists, but does not apply to this type: only lists have a count, only Octet Strings have padding, structures have no octets. Here the key would have no effect.",
      zh: "该键存在，但不适用于此处的类型：只有列表有count，只有Octet String有填充，结构没有octets。写在此处不起作用。",
    },
    message: ({ key, kind, right, instead = null, fix = REMOVE_IT }: MisplacedKey) => ({
      en: `${key} does not apply to ${kind.en}, only to ${right.en}. ${instead === null ? fix.en : `Write ${instead}: instead`}.`,
      zh: `${key}不适用于${kind.zh}，只适用于${right.zh}。${instead === null ? fix.zh : `请改用${instead}:`}。`,
    }),
  },
  "value-of-two-kinds": {
    severity: "error",
    description: {
      en: "An entry of an enumeration is a single value, a range of integers, or all strings with one prefix. With two of the keys, the entry is ambiguous.",
      zh: "枚举的一项是单个值、一段整数范围，或具有相同前缀的所有字符串。同时写两个键时，该项的含义不明确。",
    },
    message: ({ keys }: { keys: readonly string[] }) => ({
      en: `A value must have exactly one of value, range and prefix; this one has ${keysInWords(keys).en}.`,
      zh: `枚举的每一项必须有且只有value、range、prefix之一，此项${keysInWords(keys).zh}。`,
    }),
  },
  "value-without-name": {
    severity: "error",
    description: {
      en: "A single value becomes a key of a constant object in TypeScript, so it needs a name. Ranges and prefixes cover many values and have no name.",
      zh: "单个值会成为TypeScript常量对象的一个键，因此需要名称。范围和前缀对应多个值，没有名称。",
    },
    message: ({ value }: { value: string }) => ({
      en: `The value ${value} needs a name, which is its key in TypeScript. Add name:.`,
      zh: `值${value}缺少名称，即它在TypeScript中的键名。请添加name:。`,
    }),
  },
  "value-of-wrong-type": {
    severity: "error",
    description: {
      en: "The values of an enumeration have its basic type: integers for integer types, quoted strings for Octet Strings. A value of another type never occurs on the wire. A range begins with the smaller integer, also in the login of flow.yaml.",
      zh: "枚举的值必须符合其基本类型：整数类型用整数，Octet String用加引号的字符串。其他类型的值不会出现在帧中。范围从较小的整数写到较大的整数，flow.yaml的登录中也是如此。",
    },
    message: ({ value, expected }: { value: string; expected: Bilingual }) => ({
      en: `${value} is not a valid value here: it must be ${expected.en}.`,
      zh: `${value}不是此处的有效值，必须是${expected.zh}。`,
    }),
  },
  "value-too-large": {
    severity: "error",
    description: {
      en: "The octets of the type cannot hold this value, so no frame can carry it. Either a digit is wrong, or the type has fewer octets than in the specification.",
      zh: "该值超出类型的字节数，任何帧都无法携带。可能是数字写错了，也可能是类型的字节数比规范中的少。",
    },
    message: ({ value, octets }: { value: string; octets: number }) => ({
      en: `${value} does not fit in ${pluralize(octets, "octet")}. Correct the value or the octets.`,
      zh: `${value}超出${octets}字节的范围。请更正该值或字节数。`,
    }),
  },
  "overlapping-values": {
    severity: "error",
    description: {
      en: "Two entries of an enumeration include the same value in the same version, so its meaning would depend on their order. If a value differs between versions, use since and until. In the login of flow.yaml, each value means one version.",
      zh: "枚举的两项在同一版本中包含相同的值，其含义就取决于两项的顺序。如果一个值在不同版本中含义不同，请使用since和until。在flow.yaml的登录中，每个值只表示一个版本。",
    },
    message: overlappingValues,
  },
  "duplicate-value-name": {
    severity: "error",
    description: {
      en: "Value names become keys of one constant object, so a later value would replace an earlier one. Values of different versions may share a name.",
      zh: "各值的名称会成为同一个常量对象的键，后面的值会覆盖前面的值。不同版本的值可以同名。",
    },
    message: ({ name, version }: { name: string; version: string }) => ({
      en: `Version ${version} has two values named ${name}. Rename one of them.`,
      zh: `版本${version}中有两个值名为${name}。请将其中一个改名。`,
    }),
  },
  "unknown-structure": {
    severity: "error",
    description: {
      en: "by-octets, contains, reports and the cases of a union name structures: types in types/ that have fields or, for contains and reports, by-octets. Octets and cases cannot contain any other type.",
      zh: "by-octets、contains、reports和联合的各个取值引用结构，即types/中带有fields的类型；contains和reports也可引用带有by-octets的类型。Octets和联合中不能包含其他类型。",
    },
    message: ({ name, known }: { name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no structure ${name}.${near.en} Name a type with fields or by-octets.`,
        zh: `结构${name}不存在。${near.zh}请引用带有fields或by-octets的类型。`,
      };
    },
  },
} as const;

/** Two entries of an enumeration that include the same value, or two equal conditions. */
export interface OverlappingValues {
  readonly value: string;
  /** The other value; null if it is an earlier condition. */
  readonly other: string | null;
  readonly version: string;
  /** The exact fix, if there is one. */
  readonly fix: Bilingual | null;
}

/** A key that does not apply to the type or field that has it. */
export interface MisplacedKey {
  readonly key: string;
  /** The type or field that has the key, in words. */
  readonly kind: Bilingual;
  /** The types or fields to which it applies, in words. */
  readonly right: Bilingual;
  /** The intended key, if it is missing. */
  readonly instead?: string | null;
  /** The exact fix, if it is neither to remove the key nor to replace it. */
  readonly fix?: Bilingual;
}

const REMOVE_IT: Bilingual = { en: "Remove it", zh: "请将其删除" };

function keysInWords(keys: readonly string[]): Bilingual {
  if (keys.length === 0) return { en: "none", zh: "一个也没有" };
  return { en: keys.join(" and "), zh: `有${listInBoth(keys, "and").zh}` };
}

const CORRECT_ONE: Bilingual = {
  en: "Correct one of them, or limit them to different versions with since and until.",
  zh: "请更正其中一个，或用since和until把它们限制在不同的版本。",
};

const EARLIER_CONDITION: Bilingual = { en: "an earlier condition", zh: "前面的条件" };

function overlappingValues({ value, other, version, fix }: OverlappingValues): Bilingual {
  const { en, zh } = fix ?? CORRECT_ONE;
  if (value === other) {
    return {
      en: `Duplicate value ${value} in version ${version}. ${en}`,
      zh: `版本${version}中的值${value}重复。${zh}`,
    };
  }
  return {
    en: `${value} overlaps ${other ?? EARLIER_CONDITION.en} in version ${version}. ${en}`,
    zh: `版本${version}中的${value}与${other ?? EARLIER_CONDITION.zh}重叠。${zh}`,
  };
}
