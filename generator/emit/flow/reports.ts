import type { Field, Message, NamedType, Protocol, ReportRelation, Tlv } from "../../model/index.js";
import { capitalize, exportsOfReports } from "../../naming/index.js";
import { conditionTest } from "../code/bits.js";
import { type Code, code, imported, importedType, joinCode, textOf } from "../code/code.js";
import { type Declaration, emitConstant, emitType, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { messageModule, ofMessage, protocolModule, typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { keyOf } from "../fields/key.js";
import { fieldOf, found, type Related, relatedOf, statedIdentifier } from "./report-parts.js";

/** The type of the reports of an operation, and the constant that a `ReportMatcher` takes. */
export function reportDeclarations(protocol: Protocol, relation: ReportRelation): Declaration[] {
  const related = relatedOf(protocol, relation);
  const { request, response, message } = related;
  const { constant, type } = exportsOfReports(request.typeName);
  const counters = relation.copies ?? relation.sharedBy;
  const counted = counters === null ? [] : [countedProperty(counters)];
  const read = new Set(["sequenceId", ...(relation.identifier === null ? [] : [relation.identifier])]);
  const types = [
    counted.length === 0 ? code`object` : pick(protocol, request, counted),
    pick(protocol, response, [...read]),
    importedType(protocolModule(protocol, "codec"), "Message"),
    code`${type}`,
  ];
  return [
    emitType({
      name: type,
      docs: docComment(`The report of ${withArticle(request.name)}, in ${withArticle(message.name)}.`),
      type: reportType(related),
    }),
    emitConstant({
      name: constant,
      docs: docComment(
        `Which report belongs to which ${request.name}: for a \`ReportMatcher\`, also in another process than the request.`,
      ),
      type: code`${runtimeType.reports("ReportRelation")}<${joinCode(types, ", ")}>`,
      value: objectLiteral([
        ["keysOf", keysOf(related)],
        ["idOf", code`({ sequenceId }) => ${keyOf(protocol.header.sequence.wire, code`sequenceId`)}`],
        ["reportIn", reportIn(related)],
      ]),
    }),
  ];
}

function pick(protocol: Protocol, message: Message, properties: readonly string[]): Code {
  const type = importedType(messageModule(protocol, message), message.typeName);
  return code`Pick<${type}, ${joinCode(properties.map(literal), " | ")}>`;
}

const LENGTH = ".length";

/** The property that a number is read from: a list for its length. */
function countedProperty(counter: string): string {
  return counter.endsWith(LENGTH) ? counter.slice(0, -LENGTH.length) : counter;
}

function countOf(counter: string): Code {
  return counter.endsWith(LENGTH) ? code`request.${counter}` : code`Number(request.${counter})`;
}

/** The keys of the expected reports. */
function keysOf(related: Related): Code {
  const { relation, response } = related;
  const { identifier, copies, sharedBy } = relation;
  const field = statedIdentifier(related);
  const value = code`response.${identifier ?? "sequenceId"}`;
  // Without its body, a response has no identifier.
  const ifPresent = identifier !== null && response.isBodyOptional ? code`${value} === undefined ? [] : ` : code``;
  const key = keyOf(field.wire, value);
  if (copies !== null) return code`(request, response) => ${ifPresent}${countedKeys(field, value, countOf(copies))}`;
  if (sharedBy === null) return code`(_, response) => ${ifPresent}[${key}]`;
  return code`(request, response) => ${ifPresent}Array.from({ length: ${countOf(sharedBy)} }, () => ${key})`;
}

function countedKeys(field: Field, first: Code, count: Code): Code {
  const { wire, type } = field;
  if (wire.kind !== "digits")
    return code`${runtime.reports("countedUp")}(${first}, ${count}, ${countingBits(field)}).map(String)`;
  const part = type?.kind === "digits" ? type.parts.at(-1) : undefined;
  return code`${runtime.reports("countedUpDigits")}(${first}, ${count}, ${part?.digits ?? 2 * wire.octets})`;
}

/** The bits that count up: the lowest part of a packed integer, or the whole one. */
function countingBits({ name, type, wire }: Field): Code {
  if (wire.kind !== "integer")
    throw new Error(`${name} is not an integer, so the identifiers of receivers cannot count up.`);
  const part = type?.kind === "packed" ? type.parts.find(({ shift }) => shift === 0) : undefined;
  if (part !== undefined) return code`{ bits: ${part.bits}, min: ${part.min}, max: ${part.max} }`;
  const bits = 8 * wire.octets;
  return code`{ bits: ${bits}, min: 0, max: ${`${2n ** BigInt(bits) - 1n}n`} }`;
}

function reportType({ protocol, message, content, tlv }: Related): Code {
  if (content === null || tlv !== null) return importedType(messageModule(protocol, message), message.typeName);
  if (content.contents.length === 0) return runtimeType.rules("TextReceipt");
  const structures = content.contents.map(({ type }) => importedType(typeModule(protocol, type), type.typeName));
  const structure = joinCode(structures, " | ");
  return content.receipt === null ? structure : code`${runtimeType.rules("ReceiptReading")}<${structure}>`;
}

function reportIn(related: Related): Code {
  const { protocol, relation, message, content, tlv } = related;
  if (tlv !== null) return reportByTlv(related, tlv);
  if (content === null) {
    const names = found(relation.names, relation.in);
    const key = keyOf(fieldOf(message.fields, names).wire, code`message.${names}`);
    const id = keyOf(protocol.header.sequence.wire, code`message.sequenceId`);
    return whenNamed(message, code`return { key: ${key}, id: ${id}, report: message };`);
  }
  const id = code`${runtime.wire("toHex")}(message.${content.property})`;
  const isText = content.contents.length === 0;
  const statements = [
    code`const report = ${readerOf(related, content)}(message);`,
    isText ? code`if (report?.kind !== "text") return null;` : code`if (report === null) return null;`,
    code`const key = ${keyOfReport(related, content)};`,
    code`return key === null ? null : { key, id: ${id}, report };`,
  ];
  return whenNamed(message, joinCode(statements, "\n"));
}

/** A report whose identifier is a TLV, or the key of a text if the TLV is absent. */
function reportByTlv(related: Related, tlv: Tlv): Code {
  const { protocol, relation, message, content } = related;
  const stated = statedIdentifier(related);
  const mark = content?.receipt?.condition ?? null;
  const inText = code`report?.kind === "text" ? ${keyInText(protocol, stated, relation.receipt ?? "")} : null`;
  const key = keyIfGiven(code`named`, keyInTlv(related, tlv), content === null ? code`null` : inText);
  const sequence = keyOf(protocol.header.sequence.wire, code`message.sequenceId`);
  const id = content === null ? sequence : code`${runtime.wire("toHex")}(message.${content.property}) || ${sequence}`;
  const statements = [
    ...(mark === null ? [] : [code`if (${conditionTest("message", mark, true)}) return null;`]),
    code`const named = message.tlvs?.${tlv.property};`,
    ...(content === null
      ? []
      : [code`const report = named === undefined ? ${readerOf(related, content)}(message) : null;`]),
    code`const key = ${key};`,
    code`return key === null ? null : { key, id: ${id}, report: message };`,
  ];
  return whenNamed(message, joinCode(statements, "\n"));
}

/** The key of a value, or another one if the value is undefined. */
function keyIfGiven(value: Code, key: Code, otherwise: Code): Code {
  return textOf(key) === textOf(value)
    ? code`${value} ?? (${otherwise})`
    : code`${value} === undefined ? ${otherwise} : ${key}`;
}

/** The value of a TLV as a key. If the identifier is an integer and the TLV a string, the string is its digits. */
function keyInTlv(related: Related, { wire }: Tlv): Code {
  const stated = statedIdentifier(related);
  const isDigits = wire.kind !== "integer" && stated.wire.kind === "integer";
  return isDigits ? keyOfText(related.protocol, stated, code`named`) : keyOf(wire, code`named`);
}

function whenNamed({ name }: Message, body: Code): Code {
  return code`(message) => {\nif (message.name !== ${literal(name)}) return null;\n${body}\n}`;
}

/** The emitted function that reads the structure and never throws. */
function readerOf({ protocol, message }: Related, { receipt, accessor, property }: Field): Code {
  const name = receipt?.reader ?? accessor;
  if (name !== null) return imported(messageModule(protocol, message), name);
  const decode = ofMessage(protocol, message, "decode", capitalize(property));
  return code`((from: typeof message) => ${runtime.interpreter("decodedOrNull")}(from, ${decode}))`;
}

/** The identifier in a report as a key; null if it cannot be read. */
function keyOfReport(related: Related, { receipt }: Field): Code {
  const { protocol, relation, content } = related;
  const { names, identifier } = relation;
  const stated = statedIdentifier(related);
  if (names === null) return keyInText(protocol, stated, relation.receipt ?? "");
  const field = fieldOf(structureFields(content), names);
  if (receipt === null) return keyOf(field.wire, code`report.${names}`);
  const named = code`report.report.${names}`;
  const whole = keyIfGiven(named, keyOf(field.wire, named), code`null`);
  return code`report.kind === "text" ? ${keyInText(protocol, identifier === null ? field : stated, "id")} : ${whole}`;
}

function structureFields(content: Field | null): readonly Field[] {
  return (content?.contents ?? []).flatMap(({ type }) => fieldsOfType(type));
}

function fieldsOfType(type: NamedType): readonly Field[] {
  if (type.kind === "choice") return type.structures.flatMap(({ fields }) => fields);
  return type.kind === "structure" ? type.fields : [];
}

/** The identifier in a text `id:… stat:…`: an integer is written as its digits or as a decimal number. */
function keyInText(protocol: Protocol, stated: Field, key: string): Code {
  const text = code`report.values[${literal(key)}]`;
  return stated.wire.kind === "integer" ? keyOfText(protocol, stated, text) : code`${text} ?? null`;
}

function keyOfText(protocol: Protocol, { type }: Field, text: Code): Code {
  const hasDigits = type?.kind === "packed" && type.digits !== null;
  const form = hasDigits
    ? code`{ digits: ${type.digits ?? 0}, parse: ${imported(typeModule(protocol, type), `parse${type.typeName}`)} }`
    : code`null`;
  return code`${runtime.reports("keyOfText")}(${text}, ${form})`;
}
