import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in packed integers, digits, structures, choices, unions, and fields that only something with an end can hold. */
export const structureCodes = {
  "invalid-receipt": {
    severity: "error",
    description: {
      en: "receipt: describes the forms of a status report. Its condition is that of contains: or when:, state-key: is one of keys:, and state: is a string with values in each structure.",
      zh: "receipt:说明状态报告的各种形式。其适用条件取自contains:或when:；state-key:须为keys:之一；state:须为每个结构中带取值的字符串。",
    },
    message: ({ problem }: { problem: Bilingual }) => ({
      en: `Invalid receipt: ${problem.en}.`,
      zh: `receipt:无效：${problem.zh}。`,
    }),
  },
  "parts-do-not-add-up": {
    severity: "error",
    description: {
      en: "The parts of a packed integer are listed from the highest bit to the lowest and fill all its octets; those of Digits from the first digit to the last. With more or fewer bits or digits, every part would be at the wrong position.",
      zh: "位组合整数（packed）的组成部分从最高位到最低位排列，占满全部字节；Digits的组成部分从第一位数字到最后一位排列。位数过多或过少时，每个组成部分的位置都不正确。",
    },
    message: ({ name, sum, right, unit }: { name: string; sum: number; right: number; unit: Bilingual }) => ({
      en: `The parts of ${name} have ${pluralize(sum, unit.en)} in total, but its octets have ${right}. Correct the ${unit.en}s.`,
      zh: `${name}的各组成部分共${sum}${unit.zh}，而按其字节数应为${right}${unit.zh}。请更正位数。`,
    }),
  },
  "part-range-wrong": {
    severity: "error",
    description: {
      en: "A part of a packed integer may have a smaller range than its bits, such as 1 to 12 for a month. Packing checks the range; unpacking accepts every value.",
      zh: "位组合整数（packed）中，一个组成部分的取值范围可以小于其位数所能表示的范围，例如月份为1到12。打包时检查范围，拆分时接受任何值。",
    },
    message: ({ name, min, max, limit }: { name: string; min: number; max: number; limit: number }) => ({
      en: `The range of ${name} is ${min} to ${max}, but its bits hold 0 to ${limit}. Correct min: or max:.`,
      zh: `${name}的取值范围是${min}到${max}，而其位数只能表示0到${limit}。请更正min:或max:。`,
    }),
  },
  "digits-do-not-suffice": {
    severity: "error",
    description: {
      en: "In the string form of a packed integer, every part has a fixed number of decimal digits. The largest value of the part must fit in them.",
      zh: "在位组合整数（packed）的字符串形式中，每个组成部分占固定的十进制位数，必须能容纳该部分的最大值。",
    },
    message: ({ name, digits, needed }: { name: string; digits: number; needed: number }) => ({
      en: `${name} needs up to ${pluralize(needed, "digit")}, but has ${digits}. Write ${needed} instead.`,
      zh: `${name}最多需要${needed}位十进制数字，而现在只有${digits}位。请改为${needed}。`,
    }),
  },
  "digits-missing": {
    severity: "error",
    description: {
      en: "The string form of a packed integer is the decimal digits of all its parts, in order. It exists only if every part has digits:.",
      zh: "位组合整数（packed）的字符串形式由各组成部分的十进制数字依次组成。只有每个组成部分都有digits:时才有这种形式。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} has no digits:, but other parts do. Add digits: to all parts, or remove it from all.`,
      zh: `${name}没有digits:，而其他组成部分有。请为所有组成部分添加digits:，或全部删除。`,
    }),
  },
  "recursive-structure": {
    severity: "error",
    description: {
      en: "A structure that contains itself, directly, through others or through octets that hold it, has no end. No frame can hold it.",
      zh: "结构直接、通过其他结构或通过Octets字段包含自身时，嵌套没有尽头，任何帧都容纳不下。",
    },
    message: ({ name }: { name: string }) => ({
      en: `The structure ${name} contains itself, so no frame can hold it. Name another type here.`,
      zh: `结构${name}包含自身，任何帧都容纳不下。请在此处引用其他类型。`,
    }),
  },
  "nesting-too-deep": {
    severity: "error",
    description: {
      en: "Structures can be nested 200 levels deep. Decoding, encoding and printing recurse once per level, and deeper messages would overflow the stack.",
      zh: "结构最多嵌套200层。解码、编码和打印时每层递归一次，层数更多的消息会使栈溢出。",
    },
    message: ({ name, inner, max }: { name: string; inner: string; max: number }) => ({
      en: `The structure ${name} has more than ${max} levels, because ${inner} has ${max}. Move the fields of some structures into the structures that contain them.`,
      zh: `结构${name}的嵌套超过${max}层，因为${inner}已有${max}层。请把部分结构的字段移到包含它们的结构中。`,
    }),
  },
  "choice-of-unequal": {
    severity: "error",
    description: {
      en: "A choice selects a structure by the number of octets alone. All its structures must therefore have fixed, different sizes.",
      zh: "按长度选择的结构（by-octets）只根据字节数选择，因此其中各结构的长度必须固定且互不相同。",
    },
    message: ({ name, problem }: { name: string; problem: Bilingual }) => ({
      en: `by-octets cannot identify ${name}: ${problem.en}. List structures with fixed, different sizes.`,
      zh: `by-octets无法识别${name}：${problem.zh}。请列出长度固定且互不相同的结构。`,
    }),
  },
  "rest-not-last": {
    severity: "error",
    description: {
      en: "With octets: rest, natural: true or terminator: optional, a field ends where its message, content or TLV ends. So does a structure whose last field is such a field. Nothing can follow it, and it cannot be an element of a list or a case of a union.",
      zh: "字段带有octets: rest、natural: true或terminator: optional时，一直延伸到所在消息、内容或TLV的末尾；最后一个字段如此的结构也一样。其后不能再有内容，也不能作为列表的元素或联合中的结构。",
    },
    message: restNotLast,
  },
  "case-of-wrong-type": {
    severity: "error",
    description: {
      en: "A union begins with its tag (case:), whose value selects the structure after it. A tag is an Unsigned Integer of 1, 2 or 4 octets or an Octet String. It is neither secret nor personal: if it were masked in a log, nothing would tell which structure follows.",
      zh: "联合以标签（case:）开头，标签的值决定其后是哪个结构。标签须为1、2或4字节的Unsigned Integer，或Octet String。标签不能是保密或个人数据：日志中一旦掩码，就无法得知其后是哪个结构。",
    },
    message: ({ name, expected }: { name: string; expected: Bilingual }) => ({
      en: `The tag ${name} must be ${expected.en}.`,
      zh: `标签${name}必须是${expected.zh}。`,
    }),
  },
  "case-value-twice": {
    severity: "error",
    description: {
      en: "Each value of the tag selects one structure. A value that is listed twice, such as 16 and 0x10, would select two.",
      zh: "标签的每个值只对应一个结构。同一个值写了两次（例如16和0x10）时，就会对应两个结构。",
    },
    message: ({ value, other, name }: { value: string; other: string; name: string }) => ({
      en: `${value} already selects ${name}${written(value, other).en}. Correct one of the two values.`,
      zh: `${value}已对应${name}${written(value, other).zh}。请更正其中一个值。`,
    }),
  },
  "case-value-out-of-range": {
    severity: "error",
    description: {
      en: "The tag cannot hold this value, so no frame has it and its structure is never used. Either the value is wrong, or the tag has fewer octets than in the specification.",
      zh: "标签容纳不下该值，任何帧中都不会出现，其结构也就用不到。可能是值写错了，也可能是标签的字节数比规范中的少。",
    },
    message: ({ value, name, octets }: { value: string; name: string; octets: number }) => ({
      en: `${value} does not fit the tag ${name}, which has ${pluralize(octets, "octet")}. Correct the value or the octets.`,
      zh: `${value}超出标签${name}的范围（${octets}字节）。请更正该值或字节数。`,
    }),
  },
} as const;

function restNotLast({ name, within }: { name: string; within?: "list" | "union" }): Bilingual {
  if (within === "union")
    return {
      en: `${name} takes all remaining octets, so it cannot be a case of a union. Name a structure whose fields have an end of their own.`,
      zh: `${name}占用剩余的全部字节，不能用作联合中的结构。请引用各字段长度均可知的结构。`,
    };
  if (within === "list")
    return {
      en: `An element of ${name} takes all remaining octets, so no other one can follow it. Name a type whose size is known.`,
      zh: `${name}的元素占用剩余的全部字节，其后不能再有其他元素。请引用长度可知的类型。`,
    };
  return {
    en: `${name} takes all remaining octets, so nothing can follow it. Move it to the end, or give it a size or a counter.`,
    zh: `${name}占用剩余的全部字节，其后不能再有内容。请将其移到末尾，或为其设置长度或计数字段。`,
  };
}

/** How the other notation of a value is written, if it differs. */
function written(value: string, other: string): Bilingual {
  return value === other ? { en: "", zh: "" } : { en: ` as ${other}`, zh: `（写作${other}）` };
}
