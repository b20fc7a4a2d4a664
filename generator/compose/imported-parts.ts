import type { Bilingual } from "../diagnostics/index.js";

/** What an import names, in words. */
export const IMPORTED_PARTS = {
  protocol: { en: "protocol", zh: "协议" },
  version: { en: "version", zh: "版本" },
  operation: { en: "operation", zh: "操作" },
  message: { en: "message", zh: "消息" },
  structure: { en: "structure", zh: "结构" },
  type: { en: "type", zh: "类型" },
  tlv: { en: "TLV", zh: "TLV" },
  setting: { en: "setting", zh: "设置" },
  field: { en: "field", zh: "字段" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What an import names. */
export type ImportedPart = keyof typeof IMPORTED_PARTS;
