import type { Protocol } from "../model/index.js";
import { code, imported, importedType } from "./code.js";
import { emitFunction } from "./declarations.js";
import { sharedName } from "./descriptors.js";
import { docComment } from "./doc-comment.js";
import { type EmittedModule, headOf } from "./emitted-file.js";
import { ofMeaning } from "./expression.js";

/** The module that says in words what values mean; none where there are no enumerations. */
export function describeFiles(protocol: Protocol): EmittedModule[] {
  const enumerations = protocol.types.filter((type) => type.kind === "enumeration");
  if (enumerations.length === 0) return [];
  const declarations = enumerations.map((type) =>
    emitFunction({
      name: `describe${type.exportName}`,
      docs: docComment(
        `What a ${type.name} means, in English or Chinese; null where ${protocol.title} does not say it.`,
      ),
      parameters: [
        ["value", type.of === "text" ? code`string` : code`number`],
        ["language", importedType("runtime/meaning/index", "Language")],
      ],
      returns: code`string | null`,
      body: [
        code`return ${ofMeaning("describe")}(${imported(`${protocol.id}/descriptors`, sharedName(type))}, value, language);`,
      ],
    }),
  );
  return [{ kind: "module", path: `${protocol.id}/describe.ts`, head: headOf(protocol.source), declarations }];
}
