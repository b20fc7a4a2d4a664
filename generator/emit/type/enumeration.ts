import type { Enumeration } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, emitType } from "../code/declarations.js";
import { describedIn, docComment, type DocLanguage, docText } from "../code/doc-comment.js";
import { stringLiteral } from "../code/literal.js";
import { valueLines } from "../fields/field-docs.js";

/** What determines the values of an enumeration in TypeScript. */
type NamedValues = Pick<Enumeration, "typeName" | "of" | "values" | "en" | "zh">;

/** An enumeration: its values by name, and an open type. */
export function enumerationDeclarations(type: NamedValues, language: DocLanguage): Declaration[] {
  const { typeName } = type;
  const basic = type.of === "string" ? "string" : "number";
  const lines = type.values.flatMap((value) => {
    if (value.kind !== "value") return [];
    const stated = typeof value.value === "string" ? stringLiteral(value.value) : String(value.value);
    const legs = value.legs.length === 0 ? "" : ` (${value.legs.join(", ")})`;
    return [
      `/** ${docText(`${stated}${legs}`)}: ${docText(describedIn(language, value, " · "))} */\n${value.name}: ${stated},`,
    ];
  });
  const open = code`(typeof ${typeName})[keyof typeof ${typeName}] | (${basic} & {})`;
  return [
    emitConstant({
      name: typeName,
      docs: docComment(describedIn(language, type), valueLines(type, language)),
      value: code`{\n${lines.join("\n")}\n} as const`,
    }),
    emitType({
      name: typeName,
      docs: docComment(`A value of the constant \`${typeName}\`, or any other ${basic}.`),
      type: lines.length === 0 ? code`${basic}` : open,
    }),
  ];
}
