import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** Errors in the header and in limits. */
export const headerCodes = {
  "header-role-missing": {
    severity: "error",
    description: {
      en: "A decoder needs the header fields that hold the length of the frame, the command and the sequence number. Without one of them it cannot split, identify or answer frames.",
      zh: "解码器需要消息头中给出帧长度、命令字和流水号的字段。缺少其中任何一个，就无法拆包、识别消息或应答。",
    },
    message: ({ role, likely }: { role: string; likely: string | null }) =>
      likely === null
        ? {
            en: `No field of the header has the role ${role}. Add role: ${role} to the field that holds it.`,
            zh: `消息头中没有role为${role}的字段。请在相应的字段中添加role: ${role}。`,
          }
        : {
            en: `No field of the header has the role ${role}, and ${likely} has neither a role nor a constant. Add role: ${role} to it.`,
            zh: `消息头中没有role为${role}的字段，而${likely}既没有role也没有固定值。请在该字段中添加role: ${role}。`,
          },
  },
  "header-role-twice": {
    severity: "error",
    description: {
      en: "Each role belongs to exactly one field of the header. With two, a decoder could not choose between them.",
      zh: "每个role必须且只能属于消息头的一个字段。如果有两个字段，解码器无法确定使用哪一个。",
    },
    message: ({ role, missing }: { role: string; missing: string | null }) =>
      missing === null
        ? {
            en: `Two fields of the header have the role ${role}. Remove one of the two.`,
            zh: `消息头中有两个字段的role为${role}。请删除其中一个。`,
          }
        : {
            en: `Two fields of the header have the role ${role}, and no field has ${missing}. Change one of the two to role: ${missing}.`,
            zh: `消息头中有两个字段的role为${role}，而没有role为${missing}的字段。请将其中一个改为role: ${missing}。`,
          },
  },
  "header-field-useless": {
    severity: "error",
    description: {
      en: "The encoder, not the caller, fills in the fields of the header. A field with neither a role nor a constant has no value to encode.",
      zh: "消息头的字段由编码器填写，不由调用方提供。既没有role也没有固定值的字段没有可编码的值。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} has neither a role nor a constant, so it has no value. Add one of them.`,
      zh: `${name}既没有role也没有固定值，因此没有可编码的值。请添加其中之一。`,
    }),
  },
  "header-field-of-wrong-type": {
    severity: "error",
    description: {
      en: "The length and the command must be Unsigned Integers of 1, 2 or 4 octets. The sequence must be an Unsigned Integer or a structure of fixed size. The status is an integer like the command, or an enumeration of such integers. A decoder reads the header first, so other types are not possible.",
      zh: "长度和命令字必须是1、2或4字节的Unsigned Integer；流水号必须是Unsigned Integer或长度固定的结构；状态的类型与命令字相同，也可以是这种整数的枚举类型。解码器首先读取消息头，因此不能使用其他类型。",
    },
    message: ({ name, expected }: { name: string; expected: Bilingual }) => ({
      en: `${name} must be ${expected.en}.`,
      zh: `${name}必须是${expected.zh}。`,
    }),
  },
  "status-without-default": {
    severity: "error",
    description: {
      en: "Every message carries the status, but few senders set it. For the others, the encoder writes the default.",
      zh: "每条消息都携带状态，但发送方很少填写。未填写时，编码器写入默认值。",
    },
    message: ({ name }: { name: string }) => ({
      en: `${name} has the role status and no default. Add the status of a message without an error, such as default: 0.`,
      zh: `${name}的role为status，但没有默认值。请添加无错误时的状态，例如default: 0。`,
    }),
  },
  "limits-too-small": {
    severity: "error",
    description: {
      en: "limits are checked before a frame is read or stored. A message whose shortest frame exceeds them would always be rejected.",
      zh: "limits在读取或保存帧之前检查。如果一条消息最短的帧也超过限制，该消息总是被拒绝。",
    },
    message: ({ name, octets, max }: { name: Bilingual; octets: number; max: number }) => ({
      en: `${name.en} needs ${pluralize(octets, "octet")}, but limits allow ${max}. Set max-octets to at least ${octets} in protocol.yaml.`,
      zh: `${name.zh}需要${octets}字节，而limits只允许${max}字节。请在protocol.yaml中将max-octets至少设为${octets}。`,
    }),
  },
} as const;
