import { type ReportSymbol, type TlvSymbol, valueTypeOf } from "../../../bind/index.js";
import type { Bilingual } from "../../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../../syntax/index.js";
import { defineFlowCheck, type FlowContext } from "../define-flow-check.js";

const codes = ["invalid-report-names"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that the identifier of a report is the value of a TLV, or a key of a text. */
export const validReports = defineFlowCheck(codes, (context: Context) => {
  for (const report of context.flow.reports) {
    if (report.structure !== null && report.names === null) {
      context.report("invalid-report-names", keyRange(report.at, "structure"), { problem: WITH_STRUCTURE });
    } else {
      checkTlv(context, report);
      checkReceipt(context, report);
    }
  }
});

function checkTlv({ report }: Context, { tlv }: ReportSymbol): void {
  const { target = null, at, name } = tlv ?? {};
  if (at === undefined || target === null || isValue(target)) return;
  report("invalid-report-names", valueRange(at), { problem: noValue(name ?? "") });
}

/** Whether a TLV has one value that is an integer or a string. */
function isValue(tlv: TlvSymbol): boolean {
  return !tlv.several && valueTypeOf(tlv) !== null;
}

function checkReceipt({ report }: Context, { at, receipt, in: within }: ReportSymbol): void {
  if (receipt === null || within.target === null || isPoisoned(within.target.node, "request")) return;
  const { node, fields } = within.target.request;
  if (isPoisoned(node, "fields") || fields.some((field) => isPoisoned(field.node, "receipt"))) return;
  const { key, field } = receipt;
  if (field?.receipt === undefined) {
    report("invalid-report-names", valueRange(at, "in"), { problem: withoutReceipt(within.name) });
  } else if (!field.receipt.keys.includes(key)) {
    report("invalid-report-names", valueRange(receipt.at), { problem: unknownKey(key, field.receipt.keys) });
  }
}

const WITH_STRUCTURE: Bilingual = {
  en: "a TLV or a text has no structure. Remove structure:, or name a field of it in names:",
  zh: "TLV和文本没有结构。请删除structure:，或在names:中写结构的字段",
};

function noValue(tlv: string): Bilingual {
  return {
    en: `${tlv} is not one integer or string. Name a TLV that a message has once, of an integer or a string`,
    zh: `${tlv}不是单个整数或字符串。请写消息中只出现一次、值为整数或字符串的TLV`,
  };
}

function withoutReceipt(operation: string): Bilingual {
  return {
    en: `the request of ${operation} has no field with receipt:. Add it, or name a field in names:`,
    zh: `${operation}的请求没有带receipt:的字段。请添加，或在names:中写一个字段`,
  };
}

function unknownKey(key: string, keys: readonly string[]): Bilingual {
  return {
    en: `${key} is not one of the keys of the text: ${keys.join(", ")}. Name one of them`,
    zh: `${key}不是文本中的键：${keys.join("、")}。请写其中一个`,
  };
}
