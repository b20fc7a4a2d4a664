import type { Protocol, Union, UnionCase } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import type { Declaration } from "../code/declarations.js";
import { local } from "../code/scope.js";
import { validFunction } from "../fields/valid.js";
import { canBeInvalid } from "../wire/restricted.js";
import { structure } from "../wire/structure.js";
import { readTag, tagOctets, tagSwitch } from "./tag.js";

/** The function that tells whether the bytes of a union are one; none if all bytes with a known tag are. */
export function validUnionFunctions(protocol: Protocol, union: Union): Declaration[] {
  if (!canBeInvalid(union)) return [];
  const range = { from: code`${local.start} + ${tagOctets(union)}`, to: local.end };
  const cases = union.cases.filter((each) => canBeInvalid(each.structure));
  const validCase = (each: UnionCase): Code =>
    code`return ${structure.valid(protocol, { kind: "structure", structure: each.structure }, range) ?? "true"};`;
  return [validFunction(union, [tagSwitch(readTag(protocol, union), { cases }, validCase, code`return true;`)])];
}
