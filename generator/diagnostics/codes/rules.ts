import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in rules: their expressions, and the names in them. */
export const ruleCodes = {
  "expression-syntax": {
    severity: "error",
    description: {
      en: "require and when of a rule are expressions: comparisons of fields, joined by and, or and not. The marked characters are the first that cannot be parsed.",
      zh: "规则的require和when都是表达式：对字段进行比较，用and、or和not连接。标出的是第一处无法解析的内容。",
    },
    message: ({ problem }: { problem: Bilingual }) => ({
      en: `Invalid expression: ${problem.en}.`,
      zh: `表达式无效：${problem.zh}。`,
    }),
  },
  "expression-without-field": {
    severity: "error",
    description: {
      en: "A rule checks the values of a message. An expression without a field is always true or always false.",
      zh: "规则检查消息中各字段的值。不含字段的表达式要么总成立，要么总不成立。",
    },
    message: ({ expression }: { expression: string }) => ({
      en: `${expression} uses no field, so it checks nothing. Name a field in it.`,
      zh: `${expression}没有使用任何字段，起不到检查作用。请在其中引用字段。`,
    }),
  },
  "unknown-rule-field": {
    severity: "error",
    description: {
      en: "An expression uses fields of the message or structure that has the rule, by their wire names. It cannot use fields of other messages, such as the request. The condition of a body can only use the status of the header.",
      zh: "表达式只能使用规则所在的消息或结构的字段，写规范中的字段名；不能使用其他消息（例如请求）的字段。消息体的条件只能使用消息头中的status。",
    },
    message: ({ name, known, among }: { name: string; known: readonly string[]; among: Bilingual }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no field ${name} here.${near.en} Name ${among.en}.`,
        zh: `此处没有字段${name}。${near.zh}请引用${among.zh}。`,
      };
    },
  },
  "unknown-value-name": {
    severity: "error",
    description: {
      en: "An expression names a value of an enumeration as in values:. The name is written alone if it is compared with a field of that enumeration, or after the field name and a dot. since and until may exclude a value from a version.",
      zh: "表达式按values:中的名称引用枚举的值。与该枚举的字段比较时，可以只写值的名称；也可以写成字段名、点、值的名称。since和until可能使某个版本不含该值。",
    },
    message: ({ name, type, known }: { name: string; type: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `${type} has no value ${name}.${near.en} Known values: ${known.join(", ")}.`,
        zh: `${type}没有值${name}。${near.zh}已有的值：${known.join("、")}。`,
      };
    },
  },
  "unknown-function": {
    severity: "error",
    description: {
      en: "Expressions have a fixed set of functions, and a schema cannot add any. This keeps rules readable, and every expression has a value.",
      zh: "表达式可用的函数是固定的，schema不能增加函数。这样规则便于阅读，而且每个表达式都有确定的值。",
    },
    message: ({ name, known }: { name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no function ${name}.${near.en} Known functions: ${known.join(", ")}.`,
        zh: `没有函数${name}。${near.zh}可用的函数：${known.join("、")}。`,
      };
    },
  },
  "wrong-number-of-values": {
    severity: "error",
    description: {
      en: "Each function takes a fixed number of values. Pass exactly that number.",
      zh: "每个函数的参数个数是固定的，必须恰好写这么多个。",
    },
    message: ({ name, expected, actual }: { name: string; expected: number; actual: number }) => ({
      en: `The function ${name} takes ${pluralize(expected, "value")}, got ${actual}.`,
      zh: `函数${name}应有${expected}个参数，实有${actual}个。`,
    }),
  },
  "wrong-operand": {
    severity: "error",
    description: {
      en: "Integers, strings, octets, lists and conditions are different types. Only values of the same type can be compared, only integers have an order, and only conditions can be joined.",
      zh: "整数、字符串、字节、列表和条件是不同的类型。只有同一类型的值才能比较，只有整数能比较大小，只有条件能用and、or连接。",
    },
    message: ({ expected, actual }: { expected: Bilingual; actual: Bilingual }) => ({
      en: `Expected ${expected.en}, got ${actual.en}.`,
      zh: `应为${expected.zh}，实为${actual.zh}。`,
    }),
  },
  "sizes-out-of-range": {
    severity: "error",
    description: {
      en: "sizes: lists the sizes that the specification gives for a string. A C-Octet String has at least 1 octet, its terminating zero octet, and at most max-octets. An Octet String has at most as many characters as octets.",
      zh: "sizes:列出规范给出的字符串长度。C-Octet String至少1字节，即结尾的零字节，至多为max-octets。Octet String的字符数不超过其字节数。",
    },
    message: ({ name, size, min, max }: { name: string; size: number; min: number; max: number }) => ({
      en: `${name} cannot have the size ${size}: its sizes are from ${min} to ${max}. Correct sizes:.`,
      zh: `${name}的长度不能是${size}：其长度为${min}至${max}。请更正sizes:。`,
    }),
  },
  "duplicate-rule": {
    severity: "error",
    description: {
      en: "A finding names its rule by the id. Each rule of a message needs a different id.",
      zh: "检查结果用id指明规则，同一消息中各规则的id必须不同。",
    },
    message: ({ id, isBuiltIn = false }: { id: string; isBuiltIn?: boolean }) =>
      isBuiltIn
        ? {
            en: `The rule ${id} is built in, so no other rule can have its id. Rename this rule.`,
            zh: `${id}是内置规则，其他规则不能使用这个id。请改名。`,
          }
        : {
            en: `Two rules here have the id ${id}. Rename one, or limit them to different versions.`,
            zh: `此处有两条规则的id都是${id}。请将其中一个改名，或限定于不同的版本。`,
          },
  },
} as const;
