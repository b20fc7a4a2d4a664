import type { Field, HeaderField, Message, OctetStringType, Protocol } from "../../model/index.js";
import { type Code, code, joinCode, nameOf } from "../code/code.js";
import {
  type Declaration,
  emitFunction,
  emitInterface,
  type EmittedParameter,
  emitType,
  objectLiteral,
} from "../code/declarations.js";
import { contentFunctions } from "./embedded-structures.js";
import { decodeFunctions } from "./decode.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { encodeFunctions } from "./encode.js";
import { absentEntries, bodyGuards, presence } from "../fields/optional-body.js";
import { isProperty } from "../fields/read.js";
import { stringCacheConstants } from "../fields/string-cache.js";
import { literal, valueLiteral } from "../code/literal.js";
import { requireMessage, runtime, runtimeType } from "../code/runtime.js";
import { commandDocs, fieldDocs, sourceInWords } from "../fields/field-docs.js";
import { emitterOf } from "../wire/emitter-of.js";

/** The type of a message, and the functions that create, measure, encode and decode it. */
export function messageDeclarations(protocol: Protocol, message: Message, language: DocLanguage): Declaration[] {
  return [
    messageInterface(protocol, message, language),
    initType(protocol, message),
    createFunction(protocol, message),
    ...bodyGuards(protocol, message),
    ...stringCacheConstants(message.fields),
    ...encodeFunctions(protocol, message),
    ...decodeFunctions(protocol, message),
    ...contentFunctions(protocol, message),
  ];
}

function messageInterface(protocol: Protocol, message: Message, language: DocLanguage): Declaration {
  const legs = message.legs.map(({ from, to }) => `${from} to ${to}`).join(", ");
  return emitInterface({
    name: message.typeName,
    docs: docComment(
      `${message.name}, from ${legs}.`,
      describedIn(language, message),
      message.answersAny ? describedIn(language, ANSWERS_ANY) : null,
      sourceInWords(message.cited, message.section),
      addedLine(message, language),
    ),
    properties: [
      { name: "name", type: literal(message.name), docs: commandDocs(protocol, message, language) },
      ...propertiesOf(protocol, message).map((field) => ({
        name: field.property,
        type: propertyType(protocol, message, field),
        docs: fieldDocs(message, field, language),
      })),
    ],
  });
}

const ANSWERS_ANY = { en: "Answers any request, by its sequence.", zh: "以流水号应答任何请求。" };

/** The type of a property; that of an optional body may be undefined. */
function propertyType(protocol: Protocol, message: Message, { wire, type, role = null }: PropertyField): Code {
  const whole = emitterOf(wire).type(protocol, wire, type);
  const isRequired = role !== null || wire.kind === "tlvs";
  return message.isBodyOptional && !isRequired ? code`${whole} | undefined` : whole;
}

/** A field of the header or of the body. */
type PropertyField = Field & Partial<Pick<HeaderField, "role">>;

/** A line that marks a message as defined by the importing protocol itself. */
function addedLine({ addedTo }: Message, language: DocLanguage): string | null {
  if (addedTo === null) return null;
  return describedIn(language, { en: `Added to ${addedTo}.`, zh: `${addedTo}之外新增。` });
}

/** The fields that are properties of a message: those of the header that it carries, and those of its body. */
function propertiesOf({ header }: Protocol, message: Message): readonly PropertyField[] {
  return [...header.carried, ...message.fields.filter(isProperty)];
}

/** The properties of the input of `create…`: all except the name. */
export function initProperties(protocol: Protocol, message: Message): string[] {
  return propertiesOf(protocol, message).map(({ property }) => property);
}

function initType(protocol: Protocol, message: Message): Declaration {
  const { typeName } = message;
  const defaulted = propertiesOf(protocol, message)
    .filter((field) => hasDefault(field) || (message.isBodyOptional && message.fields.includes(field)))
    .map(({ property }) => JSON.stringify(property));
  const init = runtimeType.wire("Init");
  return emitType({
    name: `${typeName}Init`,
    docs: docComment(`Input of \`create${typeName}\`; fields with a default are optional.`),
    type: code`${init}<${typeName}${defaulted.length === 0 ? "" : `, ${defaulted.join(" | ")}`}>`,
  });
}

/** Whether `create…` needs no value for a field: TLVs are null without one. */
function hasDefault({ default: value, wire }: PropertyField): boolean {
  return value !== null || wire.kind === "tlvs";
}

function createFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName } = message;
  const parameters: EmittedParameter[] = [["init", code`${typeName}Init`]];
  const entries = propertiesOf(protocol, message).map((field): readonly [string, Code] => {
    const given =
      field.default === null
        ? code`init.${field.property}`
        : code`init.${field.property} ?? ${valueLiteral(field.default)}`;
    const { wire } = field;
    if (wire.kind === "tlvs") return [field.property, code`init.${field.property} ?? null`];
    if (wire.kind !== "octet-string" || wire.padLeft === null) return [field.property, given];
    if (message.isBodyOptional && field.default === null) return [field.property, paddedIfGiven(field.property, wire)];
    return [field.property, code`${runtime.wire("padLeft")}(${given}, ${wire.octets}, ${literal(wire.padLeft)})`];
  });
  const object = objectLiteral([["name", literal(message.name)], ...entries]);
  const absent = objectLiteral([
    ["name", literal(message.name)],
    ...entries.slice(0, protocol.header.carried.length),
    ...absentEntries(message),
  ]);
  return emitFunction({
    name: `create${typeName}`,
    docs: docComment(
      `Creates ${withArticle(message.name)} and fills in defaults. Throws an EncodeError if \`init\` is not an object; encoding checks the values.`,
      `Use it for changed copies, too: \`create${typeName}({ ...message, sequenceId: 2 })\`. Encoders are fastest with objects of this shape.`,
    ),
    parameters,
    returns: code`${typeName}`,
    body: [
      requireMessage(protocol, message.name, "init"),
      ...(message.isBodyOptional ? [code`if (${noneGiven(message)}) {\nreturn ${absent};\n}`] : []),
      code`return ${object};`,
    ],
  });
}

/** A condition: whether the input of `create…` has no property of the body. */
function noneGiven({ fields }: Message): Code {
  const missing = fields.filter(isProperty).map((field) => presence(nameOf("init"), field, "==="));
  return joinCode(missing, " && ");
}

function paddedIfGiven(property: string, { octets, padLeft }: OctetStringType): Code {
  const padded = code`${runtime.wire("padLeft")}(init.${property}, ${octets}, ${literal(padLeft ?? "")})`;
  return code`init.${property} === undefined ? undefined : ${padded}`;
}
