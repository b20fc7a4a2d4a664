import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";

/** Errors in text bindings: the fields that a content refers to. */
export const textCodes = {
  "unknown-text-field": {
    severity: "error",
    description: {
      en: "A content with text: refers to other fields of its message, such as the one that holds its coding. They are named by their wire names.",
      zh: "带有text:的内容字段会引用同一消息的其他字段，例如给出编码方式的字段。引用时写规范中的字段名。",
    },
    message: ({ key, name, known }: { key: string; name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `${key}: names ${name}, which is not a field here.${near.en} Name a field of the same message.`,
        zh: `${key}:引用的${name}不是此处的字段。${near.zh}请引用同一消息中的字段。`,
      };
    },
  },
  "wrong-text-field": {
    severity: "error",
    description: {
      en: "Each key of text: needs a field of a certain type: the coding is an enumeration, the header indicator an integer or one bit of it, such as esm_class.Udhi, the sender a string, the identifier an integer, a string or octets, or the word sequence for the sequence of the header. A counter or a constant is not a property of the message and cannot be used.",
      zh: "text:的每个键都要求特定类型的字段：编码方式是枚举，用户数据头标识是整数或其中的一位，发送方是字符串，消息标识是整数、字符串或Octets，也可以写sequence，表示消息头中的流水号。长度、个数字段和固定值字段不是消息的属性，不能使用。",
    },
    message: ({ key, name, expected }: { key: string; name: string; expected: Bilingual }) => ({
      en: `${key}: cannot name ${name}. The field must be ${expected.en}. Name another field.`,
      zh: `${key}:不能引用${name}，该字段必须是${expected.zh}。请引用其他字段。`,
    }),
  },
  "text-twice": {
    severity: "error",
    description: {
      en: "A message has at most one text. The generated functions are therefore named after the message, without a field name.",
      zh: "一条消息最多有一个短信内容，因此生成的函数以消息命名，不含字段名。",
    },
    message: ({ name }: { name: string }) => ({
      en: `Another field of this message already has text:. Remove text: from ${name}.`,
      zh: `本消息已有另一个字段带有text:。请删除${name}的text:。`,
    }),
  },
  "two-codings": {
    severity: "error",
    description: {
      en: "All texts of a protocol share one table of codings. Two enumerations could give the same number different codings.",
      zh: "一个协议的所有短信内容共用一张编码方式表。如果用两个枚举，同一个数值可能对应不同的编码方式。",
    },
    message: ({ name, other }: { name: string; other: string }) => ({
      en: `This text has its coding from ${name}, and another text from ${other}. Use one enumeration for both.`,
      zh: `此处短信内容的编码方式取自${name}，另一处取自${other}。两处请使用同一个枚举。`,
    }),
  },
} as const;
