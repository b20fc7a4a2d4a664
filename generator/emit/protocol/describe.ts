import type { Enumeration, EnumerationValue, Protocol } from "../../model/index.js";
import { code, imported } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { sharedName } from "./descriptors.js";
import { withArticle } from "../code/article.js";
import { docCommentWithExample } from "../code/doc-comment.js";
import { protocolModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { dataLiteral } from "../code/literal.js";

/** The functions that describe the values of enumerations. */
export function describeDeclarations(protocol: Protocol, enumerations: readonly Enumeration[]): Declaration[] {
  return enumerations.map((type) =>
    emitFunction({
      name: `describe${type.typeName}`,
      docs: docCommentWithExample(
        `Describes ${withArticle(type.name)} in English or Chinese; null if ${protocol.title} does not define the value.`,
        ...examplesOf(type),
      ),
      parameters: [
        ["value", type.of === "string" ? code`string` : code`number`],
        ["language", runtimeType.rules("Language")],
      ],
      returns: code`string | null`,
      body: [
        code`return ${runtime.rules("describe")}(${imported(protocolModule(protocol, "descriptors"), sharedName(type))}, value, language);`,
      ],
    }),
  );
}

/** The first single value and the first family, in English. */
function examplesOf({ typeName, values }: Enumeration): string[] {
  const kinds = [values.find(({ kind }) => kind === "value"), values.find(({ kind }) => kind !== "value")];
  return kinds
    .filter((each) => each !== undefined)
    .map((each) => `describe${typeName}(${dataLiteral(memberOf(each))}, "en"); // → ${each.en}`);
}

function memberOf(each: EnumerationValue): number | string {
  if (each.kind === "prefix") return `${each.prefix}1`;
  return each.kind === "range" ? each.last : each.value;
}
