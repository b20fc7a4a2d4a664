import type { Field, Message, NamedType, Protocol, Structure, Tlv, Union } from "../../model/index.js";
import { uncapitalize } from "../../naming/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import {
  bitDescriptor,
  descriptorOfField,
  descriptorOfMessage,
  descriptorOfProtocol,
  descriptorOfStructure,
  descriptorOfTlv,
  descriptorOfUnion,
  digitPartDescriptor,
  partDescriptor,
  typeOfValues,
  valueDescriptor,
} from "../../tables/index.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { objectCode } from "../code/literal.js";
import { runtimeType } from "../code/runtime.js";

/** All descriptions in both languages, as data. The module has no cost unless it is imported. */
export function descriptorDeclarations(protocol: Protocol): Declaration[] {
  return [
    ...protocol.types.flatMap(typeConstant),
    ...protocol.messages.map(messageConstant),
    protocolConstant(protocol),
  ];
}

/** Descriptions that fields share: those of values, and of the parts of an integer. */
function typeConstant(type: NamedType): Declaration[] {
  if (type.kind === "enumeration") {
    const docs = docComment(`Descriptions of the values of ${type.name}.`);
    const values = listLiteral(type.values.map((value) => linesOf(valueDescriptor(value))));
    return [emitConstant({ name: sharedName(type), docs, type: listOf("ValueDescriptor"), value: values })];
  }
  if (type.kind === "bits") {
    const docs = docComment(`Descriptions of the bits of ${type.name}.`);
    const bits = objectCode(type.bitFields.map(bitDescriptor));
    return [emitConstant({ name: sharedName(type), docs, type: listOf("BitDescriptor"), value: bits })];
  }
  if (type.kind !== "packed" && type.kind !== "digits") return [];
  const docs = docComment(`Descriptions of the parts of ${type.name}.`);
  const parts = type.kind === "packed" ? type.parts.map(partDescriptor) : type.parts.map(digitPartDescriptor);
  return [emitConstant({ name: sharedName(type), docs, type: listOf("PartDescriptor"), value: objectCode(parts) })];
}

function listOf(name: "BitDescriptor" | "PartDescriptor" | "ValueDescriptor"): Code {
  return code`readonly ${runtimeType.interpreter(name)}[]`;
}

function messageConstant(message: Message): Declaration {
  return emitConstant({
    name: descriptorName(message),
    docs: docComment(`Description of ${withArticle(message.name)}.`),
    type: runtimeType.interpreter("MessageDescriptor"),
    value: linesOf(descriptorOfMessage(message), { fields: fieldList(message.fields) }),
  });
}

function protocolConstant(protocol: Protocol): Declaration {
  const structures = protocol.types.filter((type) => type.kind === "structure");
  const unions = protocol.types.filter((type) => type.kind === "union");
  return emitConstant({
    name: "descriptors",
    docs: docComment(
      `Descriptions of ${protocol.title}, its parties, messages${unions.length === 0 ? " and structures" : ", structures and unions"}.`,
    ),
    type: runtimeType.interpreter("ProtocolDescriptor"),
    value: linesOf(descriptorOfProtocol(protocol), {
      header: fieldList(protocol.header.fields),
      messages: listLiteral(protocol.messages.map((message) => code`${descriptorName(message)}`)),
      structures: listLiteral(structures.map(structureCode)),
      unions: listLiteral(unions.map(unionCode)),
    }),
  });
}

function structureCode(type: Structure): Code {
  return linesOf(descriptorOfStructure(type), { fields: fieldList(type.fields) });
}

function unionCode(type: Union): Code {
  return linesOf(descriptorOfUnion(type), { tag: fieldCode(type.tag) });
}

function fieldList(fields: readonly Field[]): Code {
  return listLiteral(fields.map((field) => fieldCode(field)));
}

function fieldCode(field: Field, descriptor = descriptorOfField(field)): Code {
  const type = typeOfValues(field);
  const name = type === null ? null : code`${sharedName(type)}`;
  const shared = name === null ? {} : { values: name, parts: name, bits: name };
  const { wire } = field;
  const tlvs = wire.kind === "tlvs" ? { tlvs: listLiteral(wire.block.parameters.map(tlvCode)) } : {};
  return linesOf(descriptor, { ...shared, ...tlvs });
}

function tlvCode(tlv: Tlv): Code {
  return fieldCode(tlv, descriptorOfTlv(tlv));
}

/** An object with one line per entry; `instead` replaces the code of some entries. */
function linesOf(data: object, instead: Readonly<Record<string, Code>> = {}): Code {
  return objectLiteral(Object.entries(data).map(([key, value]) => [key, instead[key] ?? objectCode(value)]));
}

function listLiteral(elements: readonly Code[]): Code {
  return code`[${joinCode(elements, ", ")}]`;
}

/** The constant with the descriptions of values, parts or bits: submitResultValues. */
export function sharedName({ kind, typeName }: NamedType): string {
  const name = uncapitalize(typeName);
  if (kind === "bits") return `${name}BitDescriptors`;
  return `${name}${kind === "packed" || kind === "digits" ? "Parts" : "Values"}`;
}

function descriptorName({ typeName }: Message): string {
  return `${uncapitalize(typeName)}Descriptor`;
}
