import type { Union, UnionCase } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { layoutName, ofLayouts, typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { tagSwitch } from "../type/tag.js";
import { checkOf } from "./nested-rules.js";
import type { CheckContext } from "./rules.js";

/** The function that checks the structure that the tag of a union selects. */
export function checkUnionDeclarations({ protocol, checked }: CheckContext, union: Union): Declaration[] {
  const { name, typeName, tag, cases } = union;
  const own = cases.filter(({ structure }) => checked.has(structure.name));
  const checkCase = ({ structure }: UnionCase): Code => code`return ${checkOf(protocol, structure)}(value);`;
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(typeName))}`;
  const failure = code`${runtime.interpreter("structureEncodeFailure")}(${layouts}, value)`;
  return [
    emitFunction({
      name: `check${typeName}`,
      docs: docComment(
        `Returns the rules of ${protocol.title} that ${withArticle(name)} violates; empty if all hold. Throws an EncodeError if a value has the wrong type.`,
      ),
      parameters: [["value", importedType(typeModule(protocol, union), typeName)]],
      returns: code`readonly ${runtimeType.rules("Finding")}[]`,
      body: [
        code`if (!${runtime.wire("isObject")}(value)) throw ${failure};`,
        tagSwitch(code`value.${tag.property}`, { cases: own }, checkCase, code`return [];`),
      ],
    }),
  ];
}
