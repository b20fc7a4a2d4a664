import { type Bilingual, COLON, type Language } from "../../diagnostics/index.js";
import { explainError } from "../../runtime/explain/index.js";
import type { FieldLayout, ProtocolLayout } from "../../runtime/interpreter/index.js";
import type { DecodeError, DecodeErrorCode } from "../../runtime/wire/index.js";

/** The meanings of the codes. */
const MEANINGS: Readonly<Record<DecodeErrorCode, Bilingual>> = {
  truncated: { en: "Incomplete frame", zh: "帧不完整" },
  "frame-length": { en: "Invalid frame length", zh: "帧长度无效" },
  "wrong-command": { en: "Different message", zh: "命令字与期望的消息不符" },
  "body-too-short": { en: "Body too short", zh: "消息体过短" },
  "beyond-body": { en: "Count or length exceeds the body", zh: "个数或长度超出消息体" },
  "surplus-octets": { en: "Trailing bytes", zh: "消息体后有多余字节" },
  "no-terminator": { en: "String without NUL", zh: "字符串没有结束符" },
  ambiguous: { en: "Several layouts fit", zh: "有多种布局与帧相符" },
  "too-wide": { en: "Value too wide for this version", zh: "值超出本版本的字段长度" },
  "wrong-constant": { en: "Wrong constant", zh: "固定值不符" },
  "wrong-memory": { en: "Invalid buffer", zh: "缓冲区无效" },
  "splitter-state": { en: "Invalid call of the splitter", zh: "拆包器调用无效" },
};

/** Describes the error of a frame: the meaning of its code, then the place with wire name and property, and the values. */
export function errorText(layouts: ProtocolLayout, error: DecodeError, language: Language): string {
  const text = explainError(error, language);
  const subject = [layouts.frame.title, error.messageName, error.field].filter((name) => name !== null).join(" ");
  const property = propertyOfError(layouts, error);
  const own = property === null || property === error.field ? "" : IN_PARENTHESES[language](property);
  const named = text.startsWith(subject) ? subject + own + text.slice(subject.length) : text;
  return `${MEANINGS[error.code][language]}${COLON[language]}${named}`;
}

const IN_PARENTHESES: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => ` (${text})`,
  zh: (text) => `（${text}）`,
};

/** Returns the field of an error as properties, such as `hops[1].name`; null if no property holds its value. */
export function propertyOfError(layouts: ProtocolLayout, { messageName, field }: DecodeError): string | null {
  if (field === null) return null;
  const message = layouts.messages.find(({ name }) => name === messageName);
  let among: readonly FieldLayout[] = [...layouts.frame.header, ...(message?.fields ?? [])];
  const path: string[] = [];
  for (const step of field.split(".")) {
    const [name = "", index = ""] = step.split(/(?=\[)/);
    const layout = among.find((each) => each.name === name);
    if (layout === undefined || !isProperty(layout)) return null;
    path.push(`${layout.property}${index}`);
    among = fieldsIn(layout);
  }
  return path.join(".");
}

/** Whether a message object has the field. It has no lengths, counts and constants. */
function isProperty(layout: FieldLayout): boolean {
  if (layout.kind === "octet-string") return layout.constant === undefined;
  if (layout.kind !== "integer") return true;
  return layout.role === undefined && layout.counts === undefined && layout.constant === undefined;
}

function fieldsIn(layout: FieldLayout): readonly FieldLayout[] {
  if (layout.kind === "list") return fieldsIn(layout.element);
  return layout.kind === "structure" ? layout.fields : [];
}
