import type { Message, Protocol } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType, joinCode, nameOf } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { messageModule, ofLayouts } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { privateName } from "../code/scope.js";
import { uncapitalize } from "../../naming/index.js";
import { messageConverter, structureConverters } from "./converters.js";
import { knownValueConstants } from "./known-values.js";
import {
  converterName,
  type MessagePair,
  messagePairs,
  otherMessageType,
  type VersionPair,
  versionName,
} from "./version-pair.js";

/** A pair of versions with the messages that both have. */
interface Target {
  readonly pair: VersionPair;
  readonly messages: readonly MessagePair[];
}

/** The declarations of the functions that convert messages to other versions of the protocol. */
export function convertDeclarations(protocol: Protocol, versions: readonly Protocol[]): Declaration[] {
  const targets = versions.map((to): Target => {
    const pair = { from: protocol, to };
    return { pair, messages: messagePairs(pair) };
  });
  const converted = protocol.messages.filter((message) => targetsOf(targets, message).length > 0);
  return [
    sourceInterface(protocol, converted),
    ...targets.map(targetInterface),
    versionInterface(protocol, targets),
    convertFunction(protocol),
    ...converted.flatMap((message) => messageFunction(protocol, targets, message)),
    conversionsConstant(targets),
    ...targets.flatMap(converters),
  ];
}

/** The functions that convert to one version, and the constants that they use. */
function converters({ pair, messages }: Target): Declaration[] {
  const functions = [...messages.map((each) => messageConverter(pair, each)), ...structureConverters(pair, messages)];
  return [...knownValueConstants(pair, functions), ...functions];
}

/** The versions that have a message. */
function targetsOf(targets: readonly Target[], { name }: Message): readonly Target[] {
  return targets.filter(({ messages }) => messages.some(({ from }) => from.name === name));
}

function typeOf(protocol: Protocol, message: Message): Code {
  return importedType(messageModule(protocol, message), message.typeName);
}

function sourceInterface(protocol: Protocol, messages: readonly Message[]): Declaration {
  return emitInterface({
    name: "Convertible",
    docs: docComment(`Messages of ${protocol.title} that another version has, too, by name.`),
    properties: messages.map((message) => ({ name: message.name, type: typeOf(protocol, message), docs: [] })),
  });
}

function interfaceName(pair: VersionPair): string {
  return `ConvertedTo${versionName(pair.to)}`;
}

function targetInterface({ pair, messages }: Target): Declaration {
  return emitInterface({
    name: interfaceName(pair),
    docs: docComment(`The same messages in ${pair.to.title}, by name.`),
    properties: messages.map(({ to }) => ({ name: to.name, type: otherMessageType(pair, to), docs: [] })),
  });
}

function versionInterface(protocol: Protocol, targets: readonly Target[]): Declaration {
  return emitInterface({
    name: "Converted",
    docs: docComment(`Messages that ${protocol.title} is converted to, by version and name.`),
    properties: targets.map(({ pair }) => ({
      name: propertyName(pair),
      type: nameOf(interfaceName(pair)),
      docs: [],
    })),
  });
}

/** The id of the other version as a property. */
function propertyName({ to }: VersionPair): string {
  return to.id.includes("-") ? JSON.stringify(to.id) : to.id;
}

const LOSSES = "Throws an EncodeError if a value is invalid or `to` is unknown.";

function convertFunction(protocol: Protocol): Declaration {
  const frame = ofLayouts(protocol, "frameLayout");
  return emitFunction({
    name: "convert",
    docs: docComment(
      `Converts a message of ${protocol.title} to another version, and lists every value that was lost, invented or changed. ${LOSSES}`,
      "The message is copied: the result shares no memory with it.",
    ),
    typeParameters: [
      { name: "To", constraint: "keyof Converted" },
      { name: "Name", constraint: "keyof Converted[To] & keyof Convertible" },
    ],
    parameters: [
      ["message", code`Convertible[Name] & { readonly name: Name }`],
      ["to", code`To`],
    ],
    returns: code`${runtimeType.versions("Conversion")}<Converted[To][Name]>`,
    body: [
      code`const byName: ${byNameType()} = conversions[${runtime.versions("requireVersion")}(${frame}, conversions, to)];`,
      code`const one: ${converterType("Convertible[Name]", "Converted[To][Name]")} = byName[${runtime.versions("requireName")}<Name>(${frame}, byName, message)];`,
      code`return one(message);`,
    ],
  });
}

/** The type of a function that converts a message. */
function converterType(message: Code | string, converted: string): Code {
  return code`(message: ${message}) => ${runtimeType.versions("Conversion")}<${converted}>`;
}

/** The type of the conversions to the version `To`, by name. */
function byNameType(): Code {
  return code`{\nreadonly [Name in keyof Converted[To] & keyof Convertible]: ${converterType("Convertible[Name]", "Converted[To][Name]")};\n}`;
}

function conversionsConstant(targets: readonly Target[]): Declaration {
  return emitConstant({
    name: "conversions",
    docs: [],
    isExported: false,
    type: code`{\nreadonly [To in keyof Converted]: ${byNameType()};\n}`,
    value: objectLiteral(
      targets.map(({ pair, messages }) => [
        propertyName(pair),
        objectLiteral(messages.map(({ from, to }) => [from.name, converterName(pair, from, to)])),
      ]),
    ),
  });
}

/** The function that converts one message, and the table of its converters. */
function messageFunction(protocol: Protocol, targets: readonly Target[], message: Message): Declaration[] {
  const { name, typeName } = message;
  const own = targetsOf(targets, message);
  const ids = joinCode(
    own.map(({ pair }) => literal(pair.to.id)),
    " | ",
  );
  const converted = `Converted[To][${JSON.stringify(name)}]`;
  const table = privateName(`${uncapitalize(typeName)}Conversions`);
  const require = code`${runtime.versions("requireVersion")}(${ofLayouts(protocol, "frameLayout")}, ${table}, to)`;
  return [
    emitFunction({
      name: `convert${typeName}`,
      docs: docComment(
        `Converts ${withArticle(name)} of ${protocol.title} to another version, and lists every value that was lost, invented or changed. ${LOSSES}`,
      ),
      typeParameters: [{ name: "To", constraint: own.map(({ pair }) => JSON.stringify(pair.to.id)).join(" | ") }],
      parameters: [
        ["message", typeOf(protocol, message)],
        ["to", code`To`],
      ],
      returns: code`${runtimeType.versions("Conversion")}<${converted}>`,
      body: [code`return ${table}[${require}](message);`],
    }),
    emitConstant({
      name: table,
      docs: [],
      isExported: false,
      type: code`{ readonly [To in ${ids}]: ${converterType(typeOf(protocol, message), converted)} }`,
      value: objectLiteral(
        own.flatMap(({ pair, messages }) =>
          messages
            .filter(({ from }) => from === message)
            .map(({ from, to }) => [propertyName(pair), converterName(pair, from, to)] as const),
        ),
      ),
    }),
  ];
}
