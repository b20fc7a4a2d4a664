import type { Language } from "../../diagnostics/index.js";
import type { Message, Tlv, TlvBlock } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import type { Style } from "../terminal/style.js";
import type { Row } from "../terminal/table.js";
import { alignedRows, basicType, headRow, octetsOf } from "./layout-table.js";

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["tag", "octets", "type", "TLV", ""],
  zh: ["标签", "字节数", "类型", "TLV", ""],
};

const NOTES = {
  en: { required: "required", several: "may be repeated" },
  zh: { required: "必选", several: "可重复" },
} as const;

/** Formats the TLVs of a message as a table, after an empty line. Returns an empty string for a message without TLVs. */
export function tlvText({ fields }: Message, style: Style): string {
  const last = fields.at(-1)?.wire;
  if (last?.kind !== "tlvs" || last.block.parameters.length === 0) return "";
  const { dim, cyan } = style.colors;
  const { block } = last;
  const paints = [dim, dim, undefined, cyan];
  const rows = block.parameters.map((tlv): Row => ({ cells: rowOf(block, tlv, style.language), paints }));
  const lines = alignedRows([headRow(HEADINGS[style.language], rows, dim), ...rows], style);
  return `\n${lines.join("\n")}\n`;
}

function rowOf({ head }: TlvBlock, tlv: Tlv, language: Language): string[] {
  const notes = NOTES[language];
  const marks = [...(tlv.required ? [notes.required] : []), ...(tlv.several ? [notes.several] : [])];
  const octets = String(octetsOf(tlv.wire));
  return [idInHex(tlv.tag, 2 * head.tagOctets), octets, basicType(tlv.wire), tlv.name, marks.join(", ")];
}
