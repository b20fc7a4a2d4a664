import { didYouMean } from "../did-you-mean.js";
import { pluralize } from "../words.js";

/** Errors in named bits, and in paths to them. */
export const bitCodes = {
  "bits-overlap": {
    severity: "error",
    description: {
      en: "Each bit of an integer has at most one name in a version: writing one name would otherwise change the other. Values that differ by direction have legs:, not bits of their own.",
      zh: "在一个版本中，整数的每一位最多只有一个名称，否则写入其中一个会改变另一个。含义随方向不同时，应在values:中写legs:，而不是为同一位另取名称。",
    },
    message: ({ name, other, bit, version }: { name: string; other: string; bit: number; version: string }) => ({
      en: `${name} and ${other} both have bit ${bit} in version ${version}. Correct one of them, or limit them to different versions with since and until.`,
      zh: `版本${version}中${name}和${other}都包含位${bit}。请更正其中一个，或用since和until把它们限制在不同的版本。`,
    }),
  },
  "bit-out-of-range": {
    severity: "error",
    description: {
      en: "Bits are counted from 0, the lowest. An integer of one octet has the bits 0 to 7, one of two octets 0 to 15, and one of four octets 0 to 31.",
      zh: "位号从最低位0开始。1字节整数有位0至7，2字节整数有位0至15，4字节整数有位0至31。",
    },
    message: ({ name, bit, last }: { name: string; bit: number; last: number }) => ({
      en: `${name} has bit ${bit}, but the highest bit of its octets is ${last}. Correct the bit or octets:.`,
      zh: `${name}包含位${bit}，而按其字节数最高位是${last}。请更正位号或octets:。`,
    }),
  },
  "values-out-of-range": {
    severity: "error",
    description: {
      en: "A value of a bit field is the number in these bits alone, shifted down to bit 0. A larger number can never be in them.",
      zh: "位字段的取值只由这几位表示，即右移到位0后的整数。更大的值不可能出现。",
    },
    message: ({ value, name, count }: { value: string; name: string; count: number }) => ({
      en: `${value} does not fit in the ${pluralize(count, "bit")} of ${name}, which hold 0 to ${2 ** count - 1}. Write the number in these bits alone.`,
      zh: `${value}超出${name}的${count}位所能表示的范围（0到${2 ** count - 1}）。请只写这几位表示的值。`,
    }),
  },
  "unknown-bit": {
    severity: "error",
    description: {
      en: "A path such as esm_class.Udhi names a field and some of its bits, as the bits: of its type names them. since and until may exclude bits from a version.",
      zh: "路径写成字段名、点、位的名称，名称取自该字段类型的bits:。since和until可能使某个版本不含这几位。",
    },
    message: ({ name, field, known }: { name: string; field: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `${field} has no bits named ${name}.${near.en} Known bits: ${known.join(", ")}.`,
        zh: `${field}中没有名为${name}的位。${near.zh}已命名的位：${known.join("、")}。`,
      };
    },
  },
} as const;
