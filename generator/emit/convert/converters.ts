import type { Digest, Field, Message, Structure, Union } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal, tagLiteral, valueLiteral } from "../code/literal.js";
import { messageModule, ofMessage, typeModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { emptyEntries } from "../fields/empty-value.js";
import { absentEntries } from "../fields/optional-body.js";
import type { Structural } from "../wire/structural.js";
import { contentConverters } from "./contents.js";
import { changedInputs, isOutdated } from "./digests.js";
import { caseOf, type FieldPair, fieldPairs, lostFields } from "./field-pairs.js";
import { structuresNeeded } from "./needed-structures.js";
import { defaultOf, fieldValue, usualValue } from "./values.js";
import {
  converterName,
  emptyName,
  type MessagePair,
  otherMessageType,
  otherStructureType,
  type PlaceOf,
  tuple,
  variable,
  type VersionPair,
  versionName,
} from "./version-pair.js";

const inMessage: PlaceOf = ({ name, property }) => tuple(literal(name), literal(property));

const inStructure: PlaceOf = ({ name, property }) =>
  code`${runtime.versions("inside")}(${variable.place}, ${literal(name)}, ${literal(property)})`;

/** The function that converts a message to the other version. */
export function messageConverter(pair: VersionPair, { from, to }: MessagePair): Declaration {
  const { log, source, converted } = variable;
  const type = otherMessageType(pair, to);
  const decoded = code`${ofMessage(pair.from, from, "decode")}(${ofMessage(pair.from, from, "encode")}(message))`;
  const carried = carriedPairs(pair);
  const body = fieldPairs(from.fields, to.fields);
  const message = (fields: readonly FieldPair[], absent: Message["fields"] = []): Code =>
    objectLiteral([
      ["name", literal(to.name)],
      ...fields.map((each) => [each.to.property, fieldValue(pair, each, inMessage)] as const),
      ...absentEntries({ fields: absent }),
    ]);
  const absentMessage = to.isBodyOptional
    ? message(carried, to.fields)
    : message([...carried, ...absentPairs(from, to)]);
  return emitFunction({
    name: converterName(pair, from, to),
    docs: docComment(`Converts ${withArticle(from.name)} to ${pair.to.title}.`),
    isExported: false,
    parameters: [["message", importedType(messageModule(pair.from, from), from.typeName)]],
    returns: code`${runtimeType.versions("Conversion")}<${type}>`,
    body: [
      code`// Encoding checks the values, and decoding copies them.\nconst ${source} = ${decoded};`,
      code`const ${log} = ${runtime.versions("changesBetween")}(${literal(pair.from.title)}, ${literal(pair.to.title)});`,
      ...(from.isBodyOptional
        ? [
            code`if (!${ofMessage(pair.from, from, "has", "Body")}(${source})) return { message: ${absentMessage}, changes: ${log}.changes };`,
          ]
        : []),
      code`const ${converted}: ${type} = ${message([...carried, ...body])};`,
      ...lostStatements(pair, [from.fields, to.fields], inMessage),
      ...digestStatements(pair, { from, to }),
      ...sizeStatements(pair, to),
      code`return { message: ${converted}, changes: ${log}.changes };`,
    ],
  });
}

/** The fields of a body that may be absent, for a version in which it may not: they get usual values. */
function absentPairs(from: Message, to: Message): FieldPair[] {
  if (!from.isBodyOptional || to.isBodyOptional) return [];
  return fieldPairs([], to.fields);
}

function carriedPairs({ from, to }: VersionPair): FieldPair[] {
  return fieldPairs(from.header.carried, to.header.carried);
}

/** Statements that record values of fields that the other version does not have. */
function lostStatements(
  pair: VersionPair,
  [from, to]: readonly [from: readonly Field[], to: readonly Field[]],
  placeOf: PlaceOf,
): Code[] {
  return lostFields(from, to).map((field) => {
    const value = code`${variable.log}, ${placeOf(field)}, ${variable.source}.${field.property}`;
    const usual = usualInOther(pair, field, to);
    return code`${runtime.versions("lose")}(${value}${usual === null ? "" : code`, ${usual}`});`;
  });
}

/** The value of a lost field that is no loss: its constant in the other version, or its default; null if empty. */
function usualInOther(pair: VersionPair, field: Field, others: readonly Field[]): Code | null {
  const constant = others.find((other) => other.property === field.property)?.constant;
  if (constant !== undefined && constant !== null) return valueLiteral(constant);
  const isVariable =
    field.wire.kind === "tlvs" || (field.wire.kind === "octets" && typeof field.wire.octets !== "number");
  const isEmpty = isVariable || field.wire.kind === "digits";
  return defaultOf(field) ?? (isEmpty ? usualValue(pair, field) : null);
}

function digestStatements(pair: VersionPair, messages: MessagePair): Code[] {
  return messages.from.digests.flatMap((digest) => {
    const inputs = isOutdated(pair, messages, digest) ? null : changedInputs(messages, digest);
    if (inputs?.length === 0 || !isKept(messages, digest)) return [];
    const place = inMessage({ name: digest.field, property: digest.property });
    const value = code`${variable.log}, ${place}, ${variable.converted}.${digest.property}`;
    const properties = inputs === null ? "" : code`, ${tuple(...inputs.map(literal))}`;
    return [code`${runtime.versions("markDigest")}(${value}${properties});`];
  });
}

function isKept({ from, to }: MessagePair, { property }: Digest): boolean {
  return fieldPairs(from.fields, to.fields).some((pair) => pair.from?.property === property);
}

/** A statement that throws an EncodeError if the message is too large for the other version. */
function sizeStatements({ to }: VersionPair, message: Message): Code[] {
  if (message.size.max <= to.maxOctets) return [];
  return [code`${ofMessage(to, message, "sizeOf")}(${variable.converted});`];
}

/** The functions that convert or create the structures of messages. */
export function structureConverters(pair: VersionPair, messages: readonly MessagePair[]): Declaration[] {
  const needed = structuresNeeded([
    ...carriedPairs(pair),
    ...messages.flatMap(({ from, to }) => [...fieldPairs(from.fields, to.fields), ...absentPairs(from, to)]),
  ]);
  return [
    ...needed.converted.flatMap(({ from, to }) => {
      if (from.kind === "union") return to.kind === "union" ? [unionConverter(pair, from, to)] : [];
      return to.kind === "structure" ? [structureConverter(pair, from, to)] : [];
    }),
    ...contentConverters(pair, needed.contents),
    ...[...needed.empty].map((type) => emptyStructure(pair, type)),
  ];
}

function structureConverter(pair: VersionPair, from: Structure, to: Structure): Declaration {
  return converterFunction(
    pair,
    [from, to],
    convertingStatements(pair, { from, to }, otherStructureType(pair, to), []),
  );
}

/** A function that converts the case that the tag selects. The other union has all of them. */
function unionConverter(pair: VersionPair, from: Union, to: Union): Declaration {
  const { tag } = from;
  const clauses = from.cases.flatMap(({ values, structure }) =>
    values.map((value) => {
      const target = caseOf(to, value);
      const type = importedType(typeModule(pair.to, to), target?.typeName ?? "", `In${versionName(pair.to)}`);
      const entry = [tag.property, tagLiteral(value)] as const;
      const structures = { from: structure, to: target?.structure ?? structure };
      const statements = convertingStatements(pair, structures, type, [entry]);
      return code`case ${tagLiteral(value)}: {\n${joinCode(statements, "\n")}\n}`;
    }),
  );
  const body = code`switch (${variable.source}.${tag.property}) {\n${joinCode(clauses, "\n")}\n}`;
  return converterFunction(pair, [from, to], [body]);
}

/** Statements that return a structure of the other version, with further entries before its fields. */
function convertingStatements(
  pair: VersionPair,
  { from, to }: { readonly from: Structure; readonly to: Structure },
  type: Code,
  before: readonly (readonly [string, Code])[],
): Code[] {
  const { converted } = variable;
  const entries = fieldPairs(from.fields, to.fields).map(
    (each) => [each.to.property, fieldValue(pair, each, inStructure)] as const,
  );
  const object = objectLiteral([...before, ...entries]);
  const lost = lostStatements(pair, [from.fields, to.fields], inStructure);
  if (lost.length === 0) return [code`return ${object};`];
  return [code`const ${converted}: ${type} = ${object};`, ...lost, code`return ${converted};`];
}

function converterFunction(
  pair: VersionPair,
  [from, to]: readonly [from: Structural, to: Structural],
  body: readonly Code[],
): Declaration {
  const { log, place, source } = variable;
  return emitFunction({
    name: converterName(pair, from, to),
    docs: docComment(`Converts ${withArticle(from.name)} to ${pair.to.title}.`),
    isExported: false,
    parameters: [
      [log, runtimeType.versions("ChangeLog")],
      [place, runtimeType.versions("Place")],
      [source, importedType(typeModule(pair.from, from), from.typeName)],
    ],
    returns: otherStructureType(pair, to),
    body,
  });
}

function emptyStructure(pair: VersionPair, type: Structural): Declaration {
  return emitFunction({
    name: emptyName(pair, type),
    docs: docComment(`Creates ${withArticle(type.name)} with defaults, or empty values.`),
    isExported: false,
    parameters: [],
    returns: otherStructureType(pair, type),
    body: [code`return ${objectLiteral(emptyEntries(type, (field) => usualValue(pair, field)))};`],
  });
}
