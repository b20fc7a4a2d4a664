import { type Bilingual, COLON, type Language } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import type { ProtocolLayout } from "../runtime/interpreter/index.js";
import type { DecodeError, DecodeErrorCode } from "../runtime/wire/index.js";

/** The meanings of the codes. */
const MEANINGS: Readonly<Record<DecodeErrorCode, Bilingual>> = {
  truncated: { en: "Incomplete frame", zh: "帧不完整" },
  "frame-length": { en: "Invalid frame length", zh: "帧长度无效" },
  "wrong-command": { en: "Different message", zh: "命令字与期望的消息不符" },
  "body-too-short": { en: "Body too short", zh: "消息体过短" },
  "beyond-body": { en: "Count or length exceeds the body", zh: "个数或长度超出消息体" },
  "surplus-octets": { en: "Trailing bytes", zh: "消息体后有多余字节" },
  "no-terminator": { en: "String without NUL", zh: "字符串没有结束符" },
  "not-digits": { en: "Not decimal digits", zh: "不是十进制数字" },
  ambiguous: { en: "Several layouts fit", zh: "有多种布局与帧相符" },
  "too-wide": { en: "Value too wide for this version", zh: "值超出本版本的字段长度" },
  "wrong-constant": { en: "Wrong constant", zh: "固定值不符" },
  "unknown-case": { en: "Unknown tag of a union", zh: "联合的标签未知" },
  "wrong-memory": { en: "Invalid buffer", zh: "缓冲区无效" },
  "splitter-state": { en: "Invalid call of the splitter", zh: "拆包器调用无效" },
};

/** Describes the error of a frame: the meaning of its code, then the place with wire name and property, and the values. */
export function errorText(layouts: ProtocolLayout, error: DecodeError, language: Language): string {
  return `${MEANINGS[error.code][language]}${COLON[language]}${explainError(error, language, layouts)}`;
}
