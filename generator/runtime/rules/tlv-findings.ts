import type { TlvsLayout } from "../interpreter/index.js";
import { isObject } from "../wire/index.js";
import type { Finding } from "./finding.js";

/** Adds a warning for each TLV that a message lists but holds only as bytes: they do not fit, or there are too many. */
export function addFindingsOfTlvs(findings: Finding[], tlvs: object | null, { parameters }: TlvsLayout): void {
  if (tlvs === null) return;
  const others: unknown = Reflect.get(tlvs, "others");
  if (!Array.isArray(others)) return;
  const tags = new Set(others.map((other: unknown) => (isObject(other) ? Reflect.get(other, "tag") : undefined)));
  for (const { tag, several, value } of parameters) {
    if (!tags.has(tag)) continue;
    const isRepeated = several !== true && Reflect.get(tlvs, value.property) !== undefined;
    findings.push({
      ...(isRepeated ? repeated(value.name) : unfit(value.name)),
      severity: "warning",
      fields: [`tlvs.${value.name}`],
      properties: [`tlvs.${value.property}`],
      section: null,
    });
  }
}

function repeated(name: string): Pick<Finding, "rule" | "en" | "zh"> {
  return {
    rule: "tlv-repeated",
    en: `A message has at most one ${name}; the others are kept as bytes.`,
    zh: `一条消息最多有一个${name}，其余的按原始字节保留。`,
  };
}

function unfit(name: string): Pick<Finding, "rule" | "en" | "zh"> {
  return {
    rule: "tlv-octets",
    en: `The bytes of ${name} do not fit its type, so they are kept as they are.`,
    zh: `${name}的字节不符合其类型，按原始字节保留。`,
  };
}
