import type { Field, Protocol, Union, UnionCase } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { tagLiteral } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { positionOf } from "../fields/position.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeInteger } from "../wire/integer.js";

/** The number of octets of the tag of a union. */
export function tagOctets({ tag }: Pick<Union, "tag">): number {
  if (tag.extent.kind !== "fixed") throw new Error("Internal error: a tag has a fixed size.");
  return tag.extent.octets;
}

/** Statements that store a valid tag at the start of a union. */
export function storeTag(protocol: Protocol, tag: Field, value: Code): Code[] {
  const { start, octets, view } = local;
  if (tag.wire.kind === "integer") return [storeInteger(protocol, tag.wire, start, value)];
  const width = tagOctets({ tag });
  return [
    code`${runtime.wire("writeZeros")}(${view}, ${start}, ${start} + ${width});`,
    code`${runtime.wire("writeOctetString")}(${octets}, ${start}, ${value}, ${width});`,
  ];
}

/** An expression that reads the tag of a union. */
export function readTag(protocol: Protocol, { tag }: Union): Code {
  return emitterOf(tag.wire).read(protocol, tag.wire, { from: positionOf(tag.offset), to: local.end });
}

/** A switch over the tag: `of` returns the statement of a case, `otherwise` is the one for any other tag. */
export function tagSwitch(
  tag: Code,
  { cases }: Pick<Union, "cases">,
  of: (each: UnionCase) => Code,
  otherwise: Code,
): Code {
  const clauses = cases.map((each) => {
    const labels = each.values.map((value) => code`case ${tagLiteral(value)}:`);
    return code`${joinCode(labels, "\n")} ${of(each)}`;
  });
  return code`switch (${tag}) {\n${joinCode([...clauses, code`default: ${otherwise}`], "\n")}\n}`;
}
