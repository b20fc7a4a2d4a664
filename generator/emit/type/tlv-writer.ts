import type { Protocol, Tlv, TlvBlock } from "../../model/index.js";
import { arrow, type Code, code, entryCode, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeOctet, writerOf } from "../wire/integer.js";
import { headLiteral, tagLiteral } from "../wire/tlvs.js";
import { tlvLocal } from "./tlv-variables.js";

const { others } = tlvLocal;

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
      capture(block),
      code`let ${size} = 0;`,
      ...block.parameters.map((tlv) => measureStatement(protocol, block, tlv)),
      code`if (${others} !== undefined) ${size} += ${runtime.wire("sizeOfTlvs")}(${others}, ${headOctets(block)});`,
      code`return ${size};`,
    ],
  });
}

/** A statement that reads every property once. */
function capture({ parameters }: TlvBlock): Code {
  const names = parameters.map(({ property }) => entryCode(property, valueVariable(property)));
  return code`const { ${joinCode([...names, others], ", ")} } = ${local.value};`;
}

function headOctets({ head }: TlvBlock): number {
  return head.tagOctets + head.lengthOctets;
}

function measureStatement(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const variable = valueVariable(tlv.property);
  return code`if (${variable} !== undefined) ${local.size} += ${sizeWithHead(protocol, block, tlv)};`;
}

/** An expression for the size of a TLV with its head, or of several. */
function sizeWithHead(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const variable = valueVariable(tlv.property);
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
  const { octets, view, start, value, to, wrong, from } = local;
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(block.typeName))}`;
  const ordered = code`${runtime.interpreter("writeOrderedTlvs")}(${layouts}, ${value}, ${octets}, ${start}, ${to})`;
  const written = code`${runtime.wire("writeTlvs")}(${octets}, ${view}, ${from}, ${others}, ${to}, ${headLiteral(protocol, block)})`;
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
      capture(block),
      code`let ${wrong} = 0;`,
      code`let ${from} = ${start};`,
      ...block.parameters.map((tlv) => writeStatement(protocol, block, tlv)),
      code`if (${others} !== undefined) ${from} = ${written};`,
      code`return ${from} === ${to} ? ${wrong} : 1;`,
    ],
  });
}

function writeStatement(protocol: Protocol, block: TlvBlock, tlv: Tlv): Code {
  const variable = valueVariable(tlv.property);
  if (!tlv.several) return code`if (${variable} !== undefined) {\n${writeOne(protocol, block, tlv, variable)}\n}`;
  const loop = code`for (const ${local.each} of ${variable}) {\n${writeOne(protocol, block, tlv, local.each)}\n}`;
  return code`if (${variable} !== undefined) {\n${loop}\n}`;
}

/** Statements that write one TLV at `from`, and move it to the next. */
function writeOne(protocol: Protocol, block: TlvBlock, tlv: Tlv, value: Code): Code {
  const { view, from, at, end, to, wrong } = local;
  const { tagOctets, lengthOctets } = block.head;
  const { wire } = tlv;
  const emitter = emitterOf(wire);
  const isFixed = emitter.size(protocol, wire, value) === null;
  return joinCode(
    [
      code`const ${at} = ${from} + ${headOctets(block)};`,
      code`const ${end} = ${wire.kind === "mark" ? at : code`${at} + ${sizeOf(protocol, tlv, value)}`};`,
      code`if (!(${end} <= ${to})) return 1;`,
      storeFixed(protocol, tagOctets, from, tagLiteral(block, tlv.tag)),
      isFixed
        ? storeFixed(protocol, lengthOctets, code`${from} + ${tagOctets}`, code`${emitter.minOctets(wire)}`)
        : storeChecked(protocol, lengthOctets, code`${from} + ${tagOctets}`, code`${end} - ${at}`),
      // Octet Strings are written over zeros.
      ...(wire.kind === "octet-string" ? [code`${runtime.wire("writeZeros")}(${view}, ${at}, ${end});`] : []),
      wire.kind === "integer" && wire.octets === 1 && !wire.signed
        ? storeOctet(at, value)
        : code`${wrong} |= ${emitter.write(protocol, wire, value, { from: at, to: end })};`,
      code`${from} = ${end};`,
    ],
    "\n",
  );
}

function order(protocol: Protocol, octets: number): string {
  return protocol.littleEndian && octets > 1 ? ", true" : "";
}

/** A statement that stores an integer that fits. */
function storeFixed(protocol: Protocol, octets: 1 | 2 | 4, at: Code, value: Code): Code {
  return code`${local.view}.set${writerOf({ kind: "integer", octets, signed: false })}(${at}, ${value}${order(protocol, octets)});`;
}

/** A statement that stores a length, unless it is too large. */
function storeChecked(protocol: Protocol, octets: 1 | 2 | 4, at: Code, value: Code): Code {
  if (octets === 1) return storeOctet(at, value);
  const writer = runtime.wire(`write${writerOf({ kind: "integer", octets, signed: false })}`);
  return code`${local.wrong} |= ${writer}(${local.view}, ${at}, ${value}${order(protocol, octets)});`;
}
