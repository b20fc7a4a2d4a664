import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in TLVs: their definitions, and the lists of messages. */
export const tlvCodes = {
  "tlv-head-missing": {
    severity: "error",
    description: {
      en: "Before the value of each TLV are its tag and its length. tlv: in protocol.yaml states how many octets they have, for all messages alike.",
      zh: "每个TLV的值之前是标签和长度。protocol.yaml中的tlv:规定它们各占多少字节，对所有消息相同。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} has TLVs, but the octets of their tags and lengths are not stated. Add tlv: to protocol.yaml, such as tlv: { tag: 2, length: 2 }.`,
      zh: `${name}带有TLV，但没有规定标签和长度的字节数。请在protocol.yaml中添加tlv:，例如tlv: { tag: 2, length: 2 }。`,
    }),
  },
  "unknown-tlv": {
    severity: "error",
    description: {
      en: "tlvs: of a message lists TLVs that are defined under tlvs: in types/. A definition states the tag and the type of the value, which hold in every message.",
      zh: "消息的tlvs:列出在types/的tlvs:中定义的TLV。定义给出标签和值的类型，适用于所有消息。",
    },
    message: ({ name, known }: { name: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no TLV ${name}.${near.en} Name one that is defined under tlvs: in types/, or define it there.`,
        zh: `TLV ${name}不存在。${near.zh}请引用types/的tlvs:中定义的TLV，或在其中定义该TLV。`,
      };
    },
  },
  "tlv-twice": {
    severity: "error",
    description: {
      en: "The list of a message names each TLV once, in the usual order. If a frame may have several of one TLV, write several: true.",
      zh: "消息的列表按通常的顺序列出每个TLV一次。如果同一TLV可以出现多个，请写several: true。",
    },
    message: ({ name, message }: { name: string; message: string }) => ({
      en: `${message} lists the TLV ${name} twice. Remove one of the two. If it may have several, write { name: ${name}, several: true }.`,
      zh: `${message}重复列出TLV ${name}。请删除其中一个。如果可以有多个，请写{ name: ${name}, several: true }。`,
    }),
  },
  "duplicate-tag": {
    severity: "error",
    description: {
      en: "A decoder identifies a TLV by its tag. It cannot distinguish two TLVs of one version that have the same tag. A TLV that was renamed has two definitions, for different versions.",
      zh: "解码器根据标签识别TLV，无法区分同一版本中标签相同的两个TLV。改名的TLV有两个定义，适用于不同的版本。",
    },
    message: ({ tag, name, other, version }: DuplicateTag) => ({
      en: `In version ${version}, ${name} and ${other} both have the tag ${tag}. Correct one of the tags, or limit the TLVs to different versions with since and until.`,
      zh: `在版本${version}中，${name}和${other}的标签都是${tag}。请更正其中一个标签，或用since和until把它们限制在不同的版本。`,
    }),
  },
  "tag-out-of-range": {
    severity: "error",
    description: {
      en: "tlv: in protocol.yaml states the octets of a tag. A larger tag would be truncated and identify a different TLV.",
      zh: "protocol.yaml中的tlv:规定标签的字节数。超出的标签会被截断，成为另一个TLV的标签。",
    },
    message: ({ tag, name, octets }: { tag: string; name: string; octets: number }) => ({
      en: `The tag ${tag} of ${name} does not fit in ${pluralize(octets, "octet")}. Correct it, or the octets of tags in protocol.yaml.`,
      zh: `${name}的标签${tag}超出${octets}字节。请更正该标签，或protocol.yaml中标签的字节数。`,
    }),
  },
  "tlv-of-wrong-type": {
    severity: "error",
    description: {
      en: "The value of a TLV is an integer, a string, octets, a structure, or nothing (Mark). Its size is fixed, or follows from the length before it, so it needs no counter. For several values, a frame has several TLVs.",
      zh: "TLV的值是整数、字符串、字节、结构，或没有值（Mark）。其大小固定，或由前面的长度给出，因此不需要计数字段。要有多个值，帧中就有多个TLV。",
    },
    message: ({ name, problem }: { name: string; problem: Bilingual }) => ({
      en: `The TLV ${name} ${problem.en}.`,
      zh: `TLV ${name}${problem.zh}。`,
    }),
  },
  "tlvs-after-rest": {
    severity: "error",
    description: {
      en: "TLVs follow the fields of a message, up to the end of the frame. After a field that takes all remaining octets, none could follow.",
      zh: "TLV位于消息的字段之后，直到帧的末尾。如果某个字段占用剩余的全部字节，其后就不可能再有TLV。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} takes all remaining octets, so no TLV can follow it. Give ${name} a counter or a fixed size, or remove tlvs:.`,
      zh: `${name}占用剩余的全部字节，其后不能有TLV。请为${name}设置计数字段或固定长度，或删除tlvs:。`,
    }),
  },
  "tlv-unused": {
    severity: "warning",
    description: {
      en: "types/ defines a TLV that no message lists. Either the definition is left over, or a message lacks it: frames with it would have an unknown tag.",
      zh: "types/中定义的TLV没有被任何消息列出：可能是遗留的定义，也可能是某条消息漏列；漏列时，该标签在帧中会被当作未知标签。",
    },
    message: ({ name }: { name: string }) => ({
      en: `No message lists the TLV ${name}. List it under tlvs: of a message, or remove it.`,
      zh: `没有消息列出TLV ${name}。请在消息的tlvs:中列出，或将其删除。`,
    }),
  },
} as const;

/** Two TLVs of one version with one tag. */
export interface DuplicateTag {
  readonly tag: string;
  readonly name: string;
  readonly other: string;
  readonly version: string;
}
