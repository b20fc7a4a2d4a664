import type { ExampleReference } from "../../tables/index.js";
import { descriptorOfProtocol, layoutOfProtocol } from "../../tables/index.js";
import type { Language } from "../../diagnostics/index.js";
import type { Protocol } from "../../model/index.js";
import { readFrameSpans, readMessage } from "../../runtime/interpreter/index.js";
import { reportFrame, type ReportRow, shownRows } from "../../report/index.js";
import { fromHex } from "../../runtime/wire/index.js";
import type { ReadExample } from "../../site/index.js";

/** Returns a function that decodes the example frames of a protocol. */
export function exampleReader(protocol: Protocol): (example: ExampleReference) => ReadExample {
  const layouts = layoutOfProtocol(protocol);
  const descriptors = descriptorOfProtocol(protocol);
  const known = new Map<string, ReadExample>();
  return ({ frame: hex }) => {
    const found = known.get(hex);
    if (found !== undefined) return found;
    const example = readHex(hex);
    known.set(hex, example);
    return example;
  };

  function readHex(hex: string): ReadExample {
    const frame = fromHex(hex) ?? new Uint8Array();
    const { message } = readFrameSpans(layouts, frame);
    if (message === null) return { rows: [], message: {} };
    const rowsIn = (language: Language) => shownRows(reportFrame({ layouts, descriptors }, frame, language).rows);
    const chinese = rowsIn("zh");
    const rows = rowsIn("en").map((row, index) => ({
      ...row.span,
      path: row.path,
      value: { en: textOf(row, "en"), zh: textOf(chinese[index] ?? row, "zh") },
      isDivided: row.children.length > 0,
    }));
    return { rows, message: { ...readMessage(message, frame) } };
  }
}

function textOf({ value, meaning }: ReportRow, language: Language): string {
  if (meaning === null) return value;
  return language === "zh" ? `${value}（${meaning}）` : `${value} (${meaning})`;
}
