import type { Enumeration, EnumerationValue, Protocol } from "../../model/index.js";
import { code, imported } from "../code/code.js";
import { emitFunction } from "../code/declarations.js";
import { sharedName } from "./descriptors.js";
import { docCommentWithExample } from "../code/doc-comment.js";
import { type EmittedModule, fileHeader } from "../code/module.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { textOfData } from "../code/literal.js";

/** The module that says in words what values mean; none where there are no enumerations. */
export function describeFiles(protocol: Protocol): EmittedModule[] {
  const enumerations = protocol.types.filter((type) => type.kind === "enumeration");
  if (enumerations.length === 0) return [];
  const declarations = enumerations.map((type) =>
    emitFunction({
      name: `describe${type.typeName}`,
      docs: docCommentWithExample(
        `What a ${type.name} means, in English or Chinese; null where ${protocol.title} does not say it.`,
        ...examplesOf(type),
      ),
      parameters: [
        ["value", type.of === "text" ? code`string` : code`number`],
        ["language", runtimeType.rules("Language")],
      ],
      returns: code`string | null`,
      body: [
        code`return ${runtime.rules("describe")}(${imported(`${protocol.id}/descriptors`, sharedName(type))}, value, language);`,
      ],
    }),
  );
  return [{ kind: "module", path: `${protocol.id}/describe.ts`, head: fileHeader(protocol.source), declarations }];
}

/** The first value of its own and the first family, in English. */
function examplesOf({ typeName, values }: Enumeration): string[] {
  const kinds = [values.find(({ kind }) => kind === "value"), values.find(({ kind }) => kind !== "value")];
  return kinds
    .filter((each) => each !== undefined)
    .map((each) => `describe${typeName}(${textOfData(memberOf(each))}, "en"); // → ${each.en}`);
}

function memberOf(each: EnumerationValue): number | string {
  if (each.kind === "prefix") return `${each.prefix}1`;
  return each.kind === "range" ? each.last : each.value;
}
