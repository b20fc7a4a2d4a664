import type { Protocol, Tlv, TlvBlock } from "../../model/index.js";
import { arrow, type Code, code } from "../code/code.js";
import { firstCommented } from "../code/comment.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { layoutName, ofLayouts, ofTlvs } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";
import { tlvTagLiteral } from "../wire/tlvs.js";
import { writeTlv } from "./shared-tlvs.js";

const others = code`${local.value}.others`;

/*
 * Values may change while they are measured and written: each writer measures its own value, and writes nothing after the
 * end of the frame.
 */

/** The function that measures the TLVs of a message. */
export function measureFunction(protocol: Protocol, block: TlvBlock): Declaration {
  const { value, size } = local;
  return emitFunction({
    name: `measure${block.typeName}`,
    docs: docComment("Size of TLVs in bytes; NaN if a value is invalid."),
    parameters: [[value, code`${block.typeName} | null`]],
    returns: code`number`,
    body: [
      code`if (${value} === null) return 0;`,
      code`if (!${runtime.wire("isObject")}(${value})) return NaN;`,
      code`let ${size} = 0;`,
      ...block.parameters.map((tlv) => measureStatement(protocol, block, tlv)),
      code`if (${others} !== undefined) ${size} += ${runtime.wire("sizeOfTlvs")}(${others}, ${headOctets(block)});`,
      code`return ${size};`,
    ],
  });
}

function valueOf({ property }: Tlv): Code {
  return code`${local.value}.${property}`;
}

function headOctets({ head }: TlvBlock): number {
  return head.tagOctets + head.lengthOctets;
}

function measureStatement(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const variable = valueOf(tlv);
  return code`if (${variable} !== undefined) ${local.size} += ${sizeWithHead(protocol, block, tlv)};`;
}

/** An expression for the size of a TLV with its head, or of several. */
function sizeWithHead(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const variable = valueOf(tlv);
  const isFixed = emitterOf(tlv.wire).size(protocol, tlv.wire, variable) === null;
  const head = headOctets(block);
  if (tlv.several) {
    const size = arrow(isFixed ? [] : [local.element], sizeOf(protocol, tlv, local.element));
    return code`${runtime.wire("sizeOfEachTlv")}(${variable}, ${head}, ${size})`;
  }
  if (isFixed) return code`${head + emitterOf(tlv.wire).minOctets(tlv.wire)}`;
  return code`${head} + ${sizeOf(protocol, tlv, variable)}`;
}

/** An expression for the size of one value. */
function sizeOf(protocol: Protocol, { wire }: Tlv, value: Code): Code {
  const emitter = emitterOf(wire);
  return emitter.size(protocol, wire, value) ?? code`${emitter.minOctets(wire)}`;
}

/** The function that writes the TLVs of a message. */
export function writeFunction(protocol: Protocol, block: TlvBlock): Declaration {
  const { octets, view, start, value, to, from } = local;
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(block.typeName))}`;
  const ordered = code`${runtime.interpreter("writeOrderedTlvs")}(${layouts}, ${value}, ${octets}, ${start}, ${to})`;
  const written = code`${runtime.wire("writeTlvs")}(${octets}, ${view}, ${from}, ${others}, ${to}, ${ofTlvs(protocol, "tlvHead")})`;
  return emitFunction({
    name: `write${block.typeName}`,
    docs: docComment("Writes TLVs from `start` to `to`. Returns 0 on success."),
    parameters: [
      [octets, code`Uint8Array`],
      [view, code`DataView`],
      [start, code`number`],
      [value, code`${block.typeName} | null`],
      [to, code`number`],
    ],
    returns: code`number`,
    body: [
      code`if (${value} === null) return ${start} === ${to} ? 0 : 1;`,
      code`if (${value}.order !== undefined) return ${ordered};`,
      ...firstCommented("nextTlv", [
        code`let ${from} = ${start};`,
        ...block.parameters.map((tlv) => writeStatement(protocol, block, tlv)),
      ]),
      code`if (${others} !== undefined) ${from} = ${written};`,
      code`return ${from} === ${to} ? 0 : 1;`,
    ],
  });
}

function writeStatement(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const given = valueOf(tlv);
  const write = (value: Code): Code =>
    code`${local.from} = ${writeTlv(protocol, tlv.wire, { tag: tlvTagLiteral(block, tlv.tag), value })};`;
  if (!tlv.several) return code`if (${given} !== undefined) ${write(given)}`;
  // An iterator may never end: the loop ends with the space.
  const each = code`${write(local.each)}\nif (!(${local.from} <= ${local.to})) return 1;`;
  const loop = code`for (const ${local.each} of ${given}) {\n${each}\n}`;
  return code`if (${given} !== undefined) {\n${loop}\n}`;
}
