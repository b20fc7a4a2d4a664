import type { Protocol, Union } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { local } from "../code/scope.js";
import { canBeInvalid, validName } from "../wire/restricted.js";
import { readsToEnd } from "../wire/structural.js";
import { structure } from "../wire/structure.js";
import { readTag, tagOctets, tagSwitch } from "./tag.js";

/** The function that tells whether the bytes of a union are one; none if all bytes with a known tag are. */
export function validUnionFunctions(protocol: Protocol, union: Union): Declaration[] {
  if (!canBeInvalid(union)) return [];
  const { name, typeName } = union;
  const range = { from: code`${local.start} + ${tagOctets(union)}`, to: local.end };
  return [
    emitFunction({
      name: validName(union),
      docs: docComment(
        `Whether the bytes at \`start\`, whose end \`endOf${typeName}\` has checked, are a ${name}: all of its digits are.`,
      ),
      parameters: [
        [local.view, code`DataView`],
        [local.start, code`number`],
        ...(readsToEnd(union) ? [[local.end, code`number`] as const] : []),
      ],
      returns: code`boolean`,
      body: [
        tagSwitch(
          readTag(protocol, union),
          { cases: union.cases.filter((each) => canBeInvalid(each.structure)) },
          (each) =>
            code`return ${structure.valid(protocol, { kind: "structure", structure: each.structure }, range) ?? "true"};`,
          code`return true;`,
        ),
      ],
    }),
  ];
}
