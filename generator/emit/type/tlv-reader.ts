import type { Protocol, Structure, Tlv, TlvBlock, WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { ofTlvs } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { accessorOf, orderOf } from "../wire/integer.js";
import { emitterOf } from "../wire/emitter-of.js";
import { checkedEnd, holdsUnion, structuralOf } from "../wire/structural.js";
import { unfitTail } from "../wire/tail.js";
import { tlvTagLiteral } from "../wire/tlvs.js";
import { tlvLocal, valueType } from "./tlv-variables.js";

const { last, others, rank, rejected, tag } = tlvLocal;

/*
 * The reader of a block traverses it once. It keeps each value in a variable, because an object that always has the same
 * properties in the same order is faster than one to which they are added as they are met.
 */

/** The function that reads the TLVs of a message. */
export function readFunction(protocol: Protocol, block: TlvBlock): Declaration {
  const { octets, view, start, to } = local;
  const { parameters, typeName } = block;
  return emitFunction({
    name: `read${typeName}`,
    docs: docComment("Reads the TLVs from `start` to `to`; undefined if one of them does not end there."),
    parameters: [
      [octets, code`Uint8Array`],
      [view, code`DataView`],
      [start, code`number`],
      [to, code`number`],
    ],
    returns: code`${typeName} | undefined`,
    body: [
      ...parameters.map((tlv) => code`let ${valueVariable(tlv.property)}: ${variableType(protocol, tlv)} | undefined;`),
      code`let ${others}: ${runtimeType.wire("Tlv")}[] | undefined;`,
      ...(parameters.length === 0 ? [] : [code`let ${rejected}: number[] | undefined;`, code`let ${last} = 0;`]),
      loop(protocol, block),
      code`return ${result(protocol, block)};`,
    ],
  });
}

function variableType(protocol: Protocol, tlv: Tlv): Code {
  return tlv.several ? code`${valueType(protocol, tlv)}[]` : valueType(protocol, tlv);
}

/**
 * A loop over the TLVs. `rank` is the place of each in the usual order, in which others come last.
 * `last` is larger than all ranks after a TLV out of this order.
 */
function loop(protocol: Protocol, block: TlvBlock): Code {
  const { start, from, at, end, to } = local;
  const { tagOctets, lengthOctets } = block.head;
  const count = block.parameters.length;
  const statements = [
    code`const ${at} = ${from} + ${tagOctets + lengthOctets};`,
    code`if (${at} > ${to}) return undefined;`,
    code`const ${tag} = ${readInteger(protocol, tagOctets, from)};`,
    code`const ${end} = ${at} + ${readInteger(protocol, lengthOctets, code`${from} + ${tagOctets}`)};`,
    code`if (${end} > ${to}) return undefined;`,
    code`${from} = ${end};`,
    ...(count === 0 ? [keep] : rankedStatements(protocol, block)),
  ];
  return code`for (let ${from} = ${start}; ${from} !== ${to}; ) {\n${joinCode(statements, "\n")}\n}`;
}

const keep = code`(${others} ??= []).push({ ${tag}, octets: ${runtime.wire("octetsAt")}(${local.view}, ${local.at}, ${local.end} - ${local.at}) });`;

function rankedStatements(protocol: Protocol, block: TlvBlock): Code[] {
  const cases = block.parameters.map((tlv, index) => readCase(protocol, block, tlv, index));
  const count = block.parameters.length;
  const unknown = code`default:\n${rank} = ${count};`;
  return [
    code`let ${rank} = -1;`,
    code`switch (${rejected}?.includes(${tag}) === true ? -1 : ${tag}) {\n${joinCode([...cases, unknown], "\n")}\n}`,
    commented("rejected", code`if (${rank} < 0) {\n(${rejected} ??= []).push(${tag});\n${rank} = ${count};\n}`),
    code`if (${rank} === ${count}) ${keep}`,
    code`${last} = ${rank} < ${last} ? ${count + 1} : ${rank};`,
  ];
}

function readCase(protocol: Protocol, block: TlvBlock, tlv: Tlv, index: number): Code {
  const { wire, several, property } = tlv;
  const variable = valueVariable(property);
  const value = emitterOf(wire).read(protocol, wire, { from: local.at, to: local.end });
  const unfit = [unfitCondition(protocol, tlv), several ? null : code`${variable} !== undefined`];
  const conditions = unfit.filter((each) => each !== null);
  return joinCode(
    [
      code`case ${tlvTagLiteral(block, tlv.tag)}:`,
      ...(conditions.length === 0 ? [] : [code`if (${joinCode(conditions, " || ")}) break;`]),
      several ? code`(${variable} ??= []).push(${value});` : code`${variable} = ${value};`,
      code`${rank} = ${index};`,
      code`break;`,
    ],
    "\n",
  );
}

/** A condition: whether the bytes from `at` to `end` do not fit the type of a TLV. Null if all bytes fit. */
function unfitCondition(protocol: Protocol, { wire }: Tlv): Code | null {
  const size = unfitSize(protocol, wire);
  const valid = emitterOf(wire).valid(protocol, wire, { from: local.at, to: local.end });
  return valid === null ? size : code`${size === null ? "" : code`${size} || `}!${valid}`;
}

/** A condition: whether the number of bytes does not fit a type. Null if any number fits. */
function unfitSize(protocol: Protocol, wire: WireType): Code | null {
  const { at, end } = local;
  const emitter = emitterOf(wire);
  const type = structuralOf(wire);
  // The size of a union does not say whether its tag has a case.
  if (type !== null && holdsUnion(wire)) return code`${checkedEnd(protocol, type, at)} !== ${end}`;
  if (type?.kind === "structure" && takesAnyRest(type)) return code`${end} - ${at} < ${type.size.min}`;
  if (wire.kind === "mark") return code`${end} !== ${at}`;
  if (wire.kind === "tail-string" || wire.kind === "octets") return unfitTail(wire, at);
  if (emitter.size(protocol, wire, code``) === null) return code`${end} - ${at} !== ${emitter.minOctets(wire)}`;
  return code`${emitter.end(protocol, wire, at)} !== ${end}`;
}

/** Whether a structure is fields of fixed size, and after them bytes of any number. */
function takesAnyRest({ fields }: Structure): boolean {
  const wire = fields.at(-1)?.wire;
  const isAnyRest = wire?.kind === "octets" && wire.octets === "rest" && wire.maxOctets === undefined;
  return isAnyRest && fields.slice(0, -1).every(({ extent }) => extent.kind === "fixed");
}

function readInteger(protocol: Protocol, octets: 1 | 2 | 4, at: Code): Code {
  const wire = { kind: "integer", octets, signed: false } as const;
  return code`${local.view}.get${accessorOf(wire)}(${at}${orderOf(protocol, wire)})`;
}

function result(protocol: Protocol, block: TlvBlock): Code {
  const { view, start, to } = local;
  const tags = code`${runtime.wire("tagsOf")}(${view}, ${start}, ${to}, ${ofTlvs(protocol, "tlvHead")})`;
  return objectLiteral([
    ...block.parameters.map(({ property }) => [property, valueVariable(property)] as const),
    ["others", others],
    [
      "order",
      block.parameters.length === 0
        ? code`undefined`
        : code`${last} > ${block.parameters.length} ? ${tags} : undefined`,
    ],
  ]);
}
