import type { Enumeration } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, emitType } from "../code/declarations.js";
import { docComment, docText } from "../code/doc-comment.js";
import { textLiteral } from "../code/literal.js";
import { bothLanguages, valueLines } from "../fields/field-docs.js";

/** An enumeration: its known values by name, and an open type. */
export function enumerationDeclarations(type: Enumeration): Declaration[] {
  const { typeName } = type;
  const basic = type.of === "text" ? "string" : "number";
  const docs = docComment(bothLanguages(type), valueLines(type));
  const lines = type.values.flatMap((value) => {
    if (value.kind !== "value") return [];
    const stated = typeof value.value === "string" ? textLiteral(value.value) : String(value.value);
    return [`/** ${docText(stated)}: ${docText(value.en)} · ${docText(value.zh)} */\n${value.name}: ${stated},`];
  });
  const open = code`(typeof ${typeName})[keyof typeof ${typeName}] | (${basic} & {})`;
  return [
    emitConstant({ name: typeName, docs, value: code`{\n${lines.join("\n")}\n} as const` }),
    emitType({ name: typeName, docs, type: lines.length === 0 ? code`${basic}` : open }),
  ];
}
