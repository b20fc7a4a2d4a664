import type { Choice, Protocol } from "../../model/index.js";
import { code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, emitType } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { protocolModule, typeModule } from "../code/module-paths.js";

/** A choice of structures: the union of their types, and a decoder that selects one by its bytes. */
export function choiceDeclarations(protocol: Protocol, type: Choice, language: DocLanguage): Declaration[] {
  const union = joinCode(
    type.structures.map((structure) => importedType(typeModule(protocol, structure), structure.typeName)),
    " | ",
  );
  const sizes = type.structures.map(({ size }) => size.min);
  const cases = type.structures.map((structure) => {
    const decode = imported(typeModule(protocol, structure), `decode${structure.typeName}`);
    return code`case ${structure.size.min}: return ${decode}(octets);`;
  });
  const failure = code`${runtime.diagnose("findChoiceError")}(${imported(protocolModule(protocol, "diagnose"), "frameHead")}, ${literal(type.name)}, [${sizes.join(", ")}], octets)`;
  return [
    emitType({ name: type.typeName, docs: docComment(describedIn(language, type)), type: union }),
    emitFunction({
      name: `decode${type.typeName}`,
      docs: docComment(
        `Decodes ${withArticle(type.name)} of ${sizes.join(" or ")} bytes. Throws a DecodeError if the bytes are invalid.`,
      ),
      parameters: [["octets", code`Uint8Array`]],
      returns: code`${type.typeName}`,
      body: [
        code`switch (${runtime.wire("lengthOf")}(octets)) {\n${joinCode(cases, "\n")}\ndefault: throw ${failure};\n}`,
      ],
    }),
  ];
}
