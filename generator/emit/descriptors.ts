import type { Enumeration, EnumerationValue, Field, Message, NamedType, Protocol, Texts } from "../model/index.js";
import { type Code, code, imported, joinCode } from "./code.js";
import { type Declaration, emitConstant, objectLiteral } from "./declarations.js";
import { docComment } from "./doc-comment.js";
import { type EmittedModule, headOf } from "./emitted-file.js";
import { literal } from "./literal.js";
import { walkType } from "./names.js";
import { octetsInWords } from "./texts.js";

type Entry = readonly [key: string, value: Code];

/** The module of texts: what everything means, in both languages. Nobody pays for it who does not import it. */
export function descriptorsFile(protocol: Protocol): EmittedModule {
  const enumerations = protocol.types.filter((type) => type.kind === "enumeration");
  return {
    kind: "module",
    path: `${protocol.id}/descriptors.ts`,
    head: headOf(protocol.source),
    declarations: [
      ...enumerations.map(valuesConstant),
      ...protocol.messages.map((message) => messageConstant(protocol, message)),
      protocolConstant(protocol),
    ],
  };
}

function valuesConstant(type: Enumeration): Declaration {
  return emitConstant({
    name: valuesName(type),
    docs: docComment(`What the values of ${type.name} mean.`),
    type: code`readonly ${walkType("ValueDescriptor")}[]`,
    value: listLiteral(type.values.map(valueDescriptor)),
  });
}

function valuesName({ exportName }: NamedType): string {
  return `${exportName.charAt(0).toLowerCase()}${exportName.slice(1)}Values`;
}

function valueDescriptor(value: EnumerationValue): Code {
  return objectLiteral([...keysOf(value), ...textEntries(value)]);
}

function keysOf(value: EnumerationValue): Entry[] {
  switch (value.kind) {
    case "value":
      return [
        ["value", typeof value.value === "string" ? literal(value.value) : code`${value.value}`],
        ["name", literal(value.name)],
      ];
    case "range":
      return [
        ["first", code`${value.first}`],
        ["last", code`${value.last}`],
      ];
    case "prefix":
      return [["prefix", literal(value.prefix)]];
  }
}

function messageConstant(protocol: Protocol, message: Message): Declaration {
  return emitConstant({
    name: descriptorName(message),
    docs: docComment(`What a ${message.name} means.`),
    type: walkType("MessageDescriptor"),
    value: objectLiteral([
      ["name", literal(message.name)],
      ...textEntries(message),
      ...optional("section", message.section),
      ["legs", listLiteral(message.legs.map(({ from, to }) => literal(`${from} -> ${to}`)))],
      ["fields", fieldList(protocol, message.fields)],
    ]),
  });
}

function descriptorName({ exportName }: Message): string {
  return `${exportName.charAt(0).toLowerCase()}${exportName.slice(1)}Descriptor`;
}

function protocolConstant(protocol: Protocol): Declaration {
  const structures = protocol.types.filter((type) => type.kind === "structure");
  return emitConstant({
    name: "descriptors",
    docs: docComment(`What ${protocol.title}, its parties, messages and structures mean.`),
    type: walkType("ProtocolDescriptor"),
    value: objectLiteral([
      ["protocol", literal(protocol.id)],
      ["title", literal(protocol.title)],
      ...textEntries(protocol),
      ...optional("specification", protocol.specification),
      [
        "parties",
        listLiteral(
          protocol.parties.map((party) => objectLiteral([["name", literal(party.name)], ...textEntries(party)])),
        ),
      ],
      ["header", fieldList(protocol, protocol.header.fields)],
      ["messages", listLiteral(protocol.messages.map((message) => code`${descriptorName(message)}`))],
      [
        "structures",
        listLiteral(
          structures.map((type) =>
            objectLiteral([
              ["name", literal(type.name)],
              ...textEntries(type),
              ["fields", fieldList(protocol, type.fields)],
            ]),
          ),
        ),
      ],
    ]),
  });
}

function fieldList(protocol: Protocol, fields: readonly Field[]): Code {
  return listLiteral(fields.map((field) => fieldDescriptor(protocol, field)));
}

function fieldDescriptor(protocol: Protocol, field: Field): Code {
  const { type } = field;
  const values: Entry[] =
    type?.kind === "enumeration" ? [["values", code`${imported(`${protocol.id}/descriptors`, valuesName(type))}`]] : [];
  return objectLiteral([
    ["name", literal(field.name)],
    ["property", literal(field.property)],
    ["type", literal(field.printedType)],
    ["octets", literal(octetsInWords(field))],
    ...textEntries(field),
    ...optional("section", field.section),
    ...(field.reserved ? [["reserved", code`true`] as const] : []),
    ...(field.secret ? [["secret", code`true`] as const] : []),
    ...optional("personal", field.personal),
    ...values,
  ]);
}

function textEntries({ en, zh }: Texts): Entry[] {
  return [
    ["en", literal(en)],
    ["zh", literal(zh)],
  ];
}

function optional(key: string, text: string | null): Entry[] {
  return text === null ? [] : [[key, literal(text)]];
}

function listLiteral(elements: readonly Code[]): Code {
  return code`[${joinCode(elements, ", ")}]`;
}
