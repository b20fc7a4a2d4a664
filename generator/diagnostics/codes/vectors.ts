import { didYouMean } from "../did-you-mean.js";
import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";
import { frameDigits, frameInvalid, notEncodable, otherId, otherSize, otherValue } from "./vector-words.js";

/** Errors in vectors: frames with their field values. */
export const vectorCodes = {
  "vector-not-json": {
    severity: "error",
    description: {
      en: "A vector file holds one JSON object per line. A line that cannot be parsed is a frame that is never tested.",
      zh: "测试向量文件每行一个JSON对象。无法解析的行，其中的帧不会得到测试。",
    },
    message: ({ problem }: { problem: Bilingual }) => ({
      en: `This line is not a JSON object: ${problem.en}`,
      zh: `该行不是JSON对象：${problem.zh}`,
    }),
  },
  "vector-incomplete": {
    severity: "error",
    description: {
      en: "A vector needs a frame, its values, and the source of its octets. A frame that this project encoded proves nothing, so the source is required.",
      zh: "测试向量必须有帧、各字段的值和字节的来源。由本项目编码的帧不能证明任何问题，因此来源必填。",
    },
    message: ({ key, expected }: { key: string; expected: Bilingual }) => ({
      en: `A vector needs ${key}: ${expected.en}.`,
      zh: `测试向量需要${key}：${expected.zh}。`,
    }),
  },
  "vector-frame-digits": {
    severity: "error",
    description: {
      en: "The frame of a vector is a string of hexadecimal digits in lower case, two for each octet, without blanks or a prefix. So two vectors with the same frame are equal as text.",
      zh: "测试向量的帧是小写十六进制数字的字符串，每字节两位，不带空格和前缀。这样，帧相同的两个测试向量在文本上也相同。",
    },
    message: frameDigits,
  },
  "vector-of-unknown-message": {
    severity: "error",
    description: {
      en: "A vector names its message by the wire name. This version has no message of that name, so the frame cannot be tested.",
      zh: "测试向量用规范中的消息名指明消息。此版本没有该消息，因此无法测试这个帧。",
    },
    message: ({ name, count, known }: { name: string; count: number; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `There is no message ${name} in this version, but ${pluralize(count, "vector")} ${count === 1 ? "names" : "name"} it.${near.en} Correct the vector or the schema.`,
        zh: `此版本没有消息${name}，但有${count}个测试向量引用它。${near.zh}请修改测试向量或schema。`,
      };
    },
  },
  "vector-of-unknown-field": {
    severity: "error",
    description: {
      en: "A vector lists the values of its frame by the wire names of the fields. Its message has no field of this name: the name is misspelt in the vector or in the message.",
      zh: "测试向量按规范中的字段名列出帧中的值。消息没有该名称的字段：可能是测试向量写错，也可能是消息定义写错。",
    },
    message: ({ name, message, known }: { name: string; message: string; known: readonly string[] }) => {
      const near = didYouMean(name, known);
      return {
        en: `${message} has no field ${name}, but vectors name it.${near.en} Correct the vector or the schema.`,
        zh: `${message}没有字段${name}，但测试向量引用了它。${near.zh}请修改测试向量或schema。`,
      };
    },
  },
  "vector-of-unknown-protocol": {
    severity: "error",
    description: {
      en: "A vector names its version by the id in protocol.yaml. A vector without a declared version is never tested.",
      zh: "测试向量用protocol.yaml中的id指明版本。如果该版本没有声明，这个测试向量就不会得到测试。",
    },
    message: ({ name, near, known }: { name: string; near: readonly string[]; known: readonly string[] }) => {
      const nearest = didYouMean(name, near);
      return {
        en: `There is no version with the id ${name} here.${nearest.en} Known ids: ${known.join(", ")}.`,
        zh: `此处没有id为${name}的版本。${nearest.zh}已有的id：${known.join("、")}。`,
      };
    },
  },
  "duplicate-vector": {
    severity: "error",
    description: {
      en: "Test reports name a vector by its id. Two vectors with one id could not be distinguished.",
      zh: "测试报告用id指明测试向量。两个测试向量的id相同就无法区分。",
    },
    message: ({ id }: { id: string }) => ({
      en: `Two vectors have the id ${id}. Give every vector its own id.`,
      zh: `有两个测试向量的id都是${id}。请让每个测试向量的id各不相同。`,
    }),
  },
  "vector-of-other-id": {
    severity: "error",
    description: {
      en: "The command id in the frame of a vector differs from that of its message. Either the id in the schema is wrong, or the vector belongs to another message.",
      zh: "测试向量的帧中的命令字与消息的命令字不同。可能是schema中的命令字有误，也可能是该测试向量属于另一条消息。",
    },
    message: otherId,
  },
  "vector-of-other-size": {
    severity: "error",
    description: {
      en: "The size of a vector differs from the total size of the fields of its message, with counters read from the frame. Either the frame is truncated, or a field has the octets of another version, such as 21 instead of 32. Check the source of the vector.",
      zh: "测试向量的长度与消息各字段的总长度不同（计数字段的值从帧中读取）。可能是帧不完整，也可能是某个字段用了另一版本的长度，例如应为32却写成21。请核对测试向量的来源。",
    },
    message: otherSize,
  },
  "vector-frame-invalid": {
    severity: "error",
    description: {
      en: "The frame of a vector cannot be decoded as its message: its length field is wrong, a field does not fit, or a constant has another value. The diagnostic marks the octets. Compare the frame with its source; if they are equal, the schema is wrong.",
      zh: "测试向量的帧无法按其消息解码：长度字段有误，某个字段放不下，或固定值不符。诊断标出了相应的字节。请将帧与来源核对；如果两者一致，则是schema有误。",
    },
    message: frameInvalid,
  },
  "vector-of-other-value": {
    severity: "error",
    description: {
      en: 'The value in a vector differs from the value in its frame. Values are compared as wire JSON: integers of 8 octets as "0x…" with 16 digits, octets as {"hex": "…"} in lower case. Either the value or the frame was copied incorrectly, or the schema describes the octets incorrectly.',
      zh: '测试向量中的值与帧中的值不同。比较时，8字节的整数写为16位十六进制数"0x…"，Octets写为小写的{"hex": "…"}。可能是值或帧抄写有误，也可能是schema对这些字节的描述有误。',
    },
    message: otherValue,
  },
  "vector-not-encodable": {
    severity: "error",
    description: {
      en: "The values of a vector do not encode to its frame. Decoding ignores octets after the NUL of an Octet String, and encoding writes zero octets there, so a frame with other octets cannot be reproduced. Use a frame with clean padding.",
      zh: "测试向量中的值编码后与其帧不同。解码时忽略Octet String中NUL之后的字节，编码时在该处写零字节，所以填充含其他字节的帧无法还原。请使用填充全为零字节的帧。",
    },
    message: notEncodable,
  },
} as const;
