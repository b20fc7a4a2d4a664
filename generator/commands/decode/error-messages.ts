import type { Language } from "../../diagnostics/index.js";
import type { DecodeError, DecodeErrorCode } from "../../runtime/wire/index.js";

/** Returns the error of a frame as a sentence. `title` is the display name of the protocol. */
export function errorMessage(error: DecodeError, title: string, language: Language): string {
  if (language === "en") return error.message;
  const { code, messageName, field, offset, expected, actual } = error;
  const subject = [title, messageName, field].filter((each) => each !== null).join(" ");
  // A number without a unit has the unit of the expected value.
  const found = /^\d+$/.test(actual) && /bytes?$/.test(expected) ? `${actual} bytes` : actual;
  return `${subject}，偏移${offset}：${MEANINGS[code]}，${inChinese(`expected ${expected}`)}，${inChinese(`got ${found}`)}。`;
}

/** Returns a sentence about the first bytes of invalid input: the protocol that they look like, or their text. */
export function beginningInWords(beginning: string, language: Language): string {
  return language === "en" ? `${beginning.replace(/^t/, "T")}.` : `${inChinese(beginning)}。`;
}

const MEANINGS: Readonly<Record<DecodeErrorCode, string>> = {
  truncated: "帧不完整",
  "frame-length": "帧长度超出允许范围",
  "wrong-command": "命令字与期望的消息不符",
  "body-too-short": "消息体过短",
  "beyond-body": "计数或长度超出消息体",
  "surplus-octets": "有多余的字节",
  "no-terminator": "没有零字节结束符",
  "wrong-constant": "与固定值不符",
  "wrong-memory": "缓冲区无效",
  "splitter-state": "切分器状态不允许此调用",
};

/** The phrases of errors, with their values as groups. */
const PATTERNS: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^expected (\d+) bytes?$/, "应为$1字节"],
  [/^expected (\d+) to (\d+)$/, "应为$1至$2"],
  [/^expected no body$/, "应没有消息体"],
  [/^expected nothing after (.+)$/, "$1之后应没有内容"],
  [/^expected a NUL within (\d+) bytes?$/, "$1字节内应有零字节"],
  [/^expected (.+)$/s, "应为$1"],
  [/^got (\d+) bytes?$/, "实有$1字节"],
  [/^got none in (\d+) bytes?$/, "前$1字节内没有"],
  [/^got (.+)$/s, "实为$1"],
  [/^the bytes begin with the text (.+)$/s, "开头是文本$1"],
  [/^the bytes begin like an HTTP request$/, "开头像HTTP请求"],
  [/^the bytes begin like an HTTP response$/, "开头像HTTP响应"],
  [/^the bytes begin like the PROXY protocol, version (\d)$/, "开头像PROXY协议第$1版"],
  [/^the bytes begin like (\S+)$/, "开头像$1"],
];

/** Translates a phrase of an error to Chinese. A phrase without a known pattern is returned unchanged. */
function inChinese(words: string): string {
  const [pattern, chinese] = PATTERNS.find(([english]) => english.test(words)) ?? [];
  return pattern === undefined || chinese === undefined ? words : words.replace(pattern, chinese);
}
