import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";

/** Errors in digests: the parts that are hashed. */
export const digestCodes = {
  "digest-part-of-two-kinds": {
    severity: "error",
    description: {
      en: "A digest hashes a list of parts in order. Each part is of one kind: a field, a field of the request, decimal digits of an integer, zero octets, or a secret.",
      zh: "摘要由一组部分依次拼接后计算。每个部分只能是一种：字段、请求的字段、整数的十进制数字、零字节，或密钥。",
    },
    message: ({ keys }: { keys: readonly string[] }) => ({
      en: `A digest part must have exactly one of field, request, digits, zeros and secret; this one has ${keys.length === 0 ? "none" : keys.join(" and ")}.`,
      zh: `摘要的每个部分必须恰好有field、request、digits、zeros、secret中的一个，此处${keys.length === 0 ? "一个也没有" : `有${keys.join("和")}`}。`,
    }),
  },
  "unknown-digest-field": {
    severity: "error",
    description: {
      en: "A digest hashes fields of its own message, named by `field` or `digits`. In a response it can also hash fields of the request, named by `request`. All are wire names.",
      zh: "摘要可以包含所在消息的字段，用`field`或`digits`引用。应答中的摘要还可以包含请求的字段，用`request`引用。一律写规范中的字段名。",
    },
    message: ({ name, known }: { name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no field ${name} to hash.${near.en} Name a field of the message or, in a response, of the request.`,
        zh: `没有可供计算摘要的字段${name}。${near.zh}请引用本消息的字段；在应答中，也可以引用请求的字段。`,
      };
    },
  },
  "wrong-digest-part": {
    severity: "error",
    description: {
      en: "All peers must agree on the octets that are hashed. A digest can hash Unsigned Integers, Octet Strings, and Octets of fixed size, each in its own forms. A digest cannot hash itself.",
      zh: "通信各方计算摘要的字节必须一致。摘要可以包含Unsigned Integer、Octet String和固定长度的Octets，每种类型各有可用的形式。摘要不能包含自身。",
    },
    message: wrongPart,
  },
} as const;

function wrongPart(part: { name: string; form: string; possible: readonly string[] }): Bilingual {
  const { name, form, possible } = part;
  if (possible.length > 0)
    return {
      en: `${name} cannot be hashed as ${form}. Possible forms: ${possible.join(", ")}.`,
      zh: `${name}不能以${form}形式计算摘要。可用的形式：${possible.join("、")}。`,
    };
  return {
    en: `${name} cannot be hashed. Hash an Unsigned Integer, an Octet String, or other Octets of fixed size.`,
    zh: `${name}不能用于计算摘要。请使用Unsigned Integer、Octet String，或其他固定长度的Octets。`,
  };
}
