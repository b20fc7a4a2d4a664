import type { OctetsType, Protocol, TlvBlock, TlvHead, WireType } from "../../model/index.js";
import { type Code, code, refersTo } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { ofTlvs } from "../code/module-paths.js";
import { objectCode } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeInteger, writerOf } from "../wire/integer.js";
import { structuralOf } from "../wire/structural.js";
import { firstEqual, isInSnakeCase, tlvTagLiteral, tagsName } from "../wire/tlvs.js";
import { tlvLocal } from "./tlv-variables.js";

/* What the blocks of all messages share: the head of TLVs, their tags, and the writers of single TLVs, one per type of value. */

/** An expression that writes a TLV at `from`, and is the offset after it. */
export function writeTlv(
  protocol: Protocol,
  wire: WireType,
  given: { readonly tag: Code; readonly value: Code },
): Code {
  const writer = ofTlvs(protocol, writerName(wire));
  const octets = needsOctets(protocol, wire) ? code`${local.octets}, ` : code``;
  return code`${writer}(${octets}${local.view}, ${local.from}, ${local.to}, ${given.tag}, ${given.value})`;
}

/** The declarations that the TLVs of all messages share. */
export function sharedTlvDeclarations(protocol: Protocol): Declaration[] {
  const blocks = blocksOf(protocol);
  const wires = new Map(blocks.flatMap(({ parameters }) => parameters.map(({ wire }) => [writerName(wire), wire])));
  return blocks
    .slice(0, 1)
    .flatMap(({ head }) => [
      headConstant(protocol, head),
      ...blocks.filter((block) => hasTags(protocol, block)).map(tagsConstant),
      ...[...wires.values()].map((wire) => writerFunction(protocol, head, wire)),
    ]);
}

function hasTags(protocol: Protocol, block: TlvBlock): boolean {
  return isInSnakeCase(block) && firstEqual(protocol, block) === block;
}

function tagsConstant(block: TlvBlock): Declaration {
  return emitConstant({
    name: tagsName(block),
    docs: docComment(`The tags of ${block.name} by property, in their usual order, for diagnosis.`),
    value: objectLiteral(block.parameters.map(({ property, tag }) => [property, tlvTagLiteral(block, tag)])),
  });
}

/** Whether any message of a protocol has TLVs. */
export function hasTlvs(protocol: Protocol): boolean {
  return blocksOf(protocol).length > 0;
}

function headConstant({ littleEndian }: Protocol, { tagOctets, lengthOctets }: TlvHead): Declaration {
  return emitConstant({
    name: "tlvHead",
    docs: docComment("The tag and the length before the value of each TLV."),
    type: runtimeType.wire("TlvHead"),
    value: objectCode({ tagOctets, lengthOctets, littleEndian }),
  });
}

function blocksOf({ types }: Protocol): TlvBlock[] {
  return types.filter((type) => type.kind === "tlvs");
}

function writerFunction(protocol: Protocol, head: TlvHead, wire: WireType): Declaration {
  const { octets, view, from, to, value } = local;
  const body = writeStatements(protocol, head, wire);
  return emitFunction({
    name: writerName(wire),
    docs: docComment(
      "Writes a TLV at `from`. Returns the offset after it; NaN if its value is invalid or does not end by `to`.",
    ),
    parameters: [
      ...(needsOctets(protocol, wire) ? [[octets, code`Uint8Array`] as const] : []),
      [view, code`DataView`],
      [from, code`number`],
      [to, code`number`],
      [tlvLocal.tag, code`number`],
      [value, emitterOf(wire).type(protocol, wire, null)],
    ],
    returns: code`number`,
    body,
  });
}

function writeStatements(protocol: Protocol, { tagOctets, lengthOctets }: TlvHead, wire: WireType): Code[] {
  const { view, from, at, end, to, value } = local;
  const emitter = emitterOf(wire);
  const size = emitter.size(protocol, wire, value);
  const lengthAt = code`${from} + ${tagOctets}`;
  const written = emitter.write(protocol, wire, value, { from: at, to: end });
  const length = storeUnsigned(
    protocol,
    lengthOctets,
    lengthAt,
    size === null ? code`${emitter.minOctets(wire)}` : code`${end} - ${at}`,
  );
  return [
    code`const ${at} = ${from} + ${tagOctets + lengthOctets};`,
    code`const ${end} = ${at} + ${size ?? code`${emitter.minOctets(wire)}`};`,
    code`if (!(${end} <= ${to})${size === null ? "" : code` || ${end} - ${at} > ${largest(lengthOctets)}`}) return NaN;`,
    storeUnsigned(protocol, tagOctets, from, tlvLocal.tag),
    length,
    // Octet Strings are written over zeros.
    ...(wire.kind === "octet-string" ? [code`${runtime.wire("writeZeros")}(${view}, ${at}, ${end});`] : []),
    code`return (${written}) === 0 ? ${end} : NaN;`,
  ];
}

/** A statement that stores a tag or a length that fits. */
function storeUnsigned(protocol: Protocol, octets: 1 | 2 | 4, at: Code, value: Code): Code {
  return storeInteger(protocol, { kind: "integer", octets, signed: false }, at, value);
}

function largest(octets: 1 | 2 | 4): number {
  return 2 ** (8 * octets) - 1;
}

function needsOctets(protocol: Protocol, wire: WireType): boolean {
  const { value, at, end, octets } = local;
  return refersTo(emitterOf(wire).write(protocol, wire, value, { from: at, to: end }), octets);
}

/** The name of the function that writes a TLV. Names of structures come last, so that they cannot equal those of other types. */
function writerName(wire: WireType): string {
  const type = structuralOf(wire);
  return type === null ? `write${nameOfPlain(wire)}Tlv` : `writeTlvWith${type.typeName}`;
}

function nameOfPlain(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
      return writerOf(wire);
    case "octet-string":
      return `OctetString${wire.octets}`;
    case "c-string":
      return `CString${wire.maxOctets}`;
    case "tail-string":
      return `${wire.terminated ? "Terminated" : ""}String${wire.maxOctets}`;
    case "digits":
      return `Digits${wire.octets}`;
    case "mark":
      return "Mark";
    case "octets":
      return nameOfOctets(wire);
    default:
      throw new Error(`Internal error: a TLV has no value of type ${wire.kind}.`);
  }
}

function nameOfOctets({ octets, maxOctets }: OctetsType): string {
  if (typeof octets === "number") return `Octets${octets}`;
  return maxOctets === undefined ? "Octets" : `OctetsUpTo${maxOctets}`;
}
