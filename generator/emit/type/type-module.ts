import type { Enumeration, NamedType, Protocol } from "../../model/index.js";
import { choiceDeclarations } from "./choice.js";
import { code } from "../code/code.js";
import { type Declaration, emitConstant, emitType } from "../code/declarations.js";
import { docComment, docText } from "../code/doc-comment.js";
import { type EmittedModule, headOf } from "../code/module.js";
import { literal } from "../code/literal.js";
import { typeModule } from "../code/module-paths.js";
import { packedDeclarations } from "./packed.js";
import { structureDeclarations } from "./structure.js";
import { bothLanguages, valueLines } from "../fields/field-docs.js";

/** The module of a named type. */
export function typeFile(protocol: Protocol, type: NamedType): EmittedModule {
  return {
    kind: "module",
    path: `${typeModule(protocol, type)}.ts`,
    head: headOf(type.source),
    declarations: declarationsOf(protocol, type),
  };
}

function declarationsOf(protocol: Protocol, type: NamedType): Declaration[] {
  switch (type.kind) {
    case "enumeration":
      return enumerationDeclarations(type);
    case "packed":
      return packedDeclarations(protocol, type);
    case "structure":
      return structureDeclarations(protocol, type);
    case "choice":
      return choiceDeclarations(protocol, type);
  }
}

/** An enumeration: its known values by name, and an open type. */
function enumerationDeclarations(type: Enumeration): Declaration[] {
  const { exportName } = type;
  const basic = type.of === "text" ? "string" : "number";
  const docs = docComment(bothLanguages(type), valueLines(type));
  const lines = type.values.flatMap((value) => {
    if (value.kind !== "value") return [];
    const stated = typeof value.value === "string" ? literal(value.value).text : String(value.value);
    return [`/** ${docText(stated)}: ${docText(value.en)} · ${docText(value.zh)} */\n${value.name}: ${stated},`];
  });
  const open = code`(typeof ${exportName})[keyof typeof ${exportName}] | (${basic} & {})`;
  return [
    emitConstant({ name: exportName, docs, value: code`{\n${lines.join("\n")}\n} as const` }),
    emitType({ name: exportName, docs, type: lines.length === 0 ? code`${basic}` : open }),
  ];
}
