import type { Field, HeaderField, Message, Protocol, Structure, Union, UnionCase } from "../../model/index.js";
import { type Code, code, joinCode, nameOf, refersTo } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, objectLiteral } from "../code/declarations.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal, objectCode } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { diagnoseName, advanceFieldsName } from "../code/module-paths.js";
import { readField } from "../fields/read.js";
import { cursorProperty, diagnoseStatements } from "../fields/diagnose-fields.js";
import { local } from "../code/scope.js";
import { tagOctets, tagSwitch } from "../type/tag.js";
import { emitterOf } from "../wire/emitter-of.js";

/** The functions that find the first error in rejected bytes: for the frame, every structure, union and message. */
export function diagnoseDeclarations(protocol: Protocol): Declaration[] {
  const structures = protocol.types.filter((type) => type.kind === "structure");
  const unions = protocol.types.filter((type) => type.kind === "union");
  return [
    frameConstant(protocol),
    advanceHeaderFunction(protocol),
    advanceAnyFunction(),
    diagnoseAnyFunction(protocol),
    ...structures.flatMap((type) => [diagnoseStructureFunction(type), advanceStructureFunction(protocol, type)]),
    ...unions.flatMap((type) => [diagnoseStructureFunction(type), advanceUnionFunction(protocol, type)]),
    ...protocol.messages.flatMap((message) => [
      diagnoseMessageFunction(message),
      advanceMessageFunction(protocol, message),
    ]),
  ];
}

function frameConstant({ id, title, header, maxOctets }: Protocol): Declaration {
  return emitConstant({
    name: "frameHead",
    docs: docComment(`What every ${title} frame has in common, for diagnosis.`),
    type: runtimeType.diagnose("FrameHead"),
    value: objectLiteral([
      ["protocol", literal(id)],
      ["title", literal(title)],
      ["length", nameAndOffset(header.length)],
      ["command", nameAndOffset(header.command)],
      ["minOctets", code`${header.octets}`],
      ["maxOctets", code`${maxOctets}`],
    ]),
  });
}

function nameAndOffset({ name, offset }: HeaderField): Code {
  return objectCode({ field: name, offset: offset.octets });
}

function advanceHeaderFunction(protocol: Protocol): Declaration {
  const { header } = protocol;
  return advanceFunction({
    name: "advanceHeader",
    docs: "Checks the fields of the header in wire order, and notes its values.",
    statements: [...earlyStatements(protocol), ...diagnoseStatements(protocol, header.fields)],
  });
}

function advanceAnyFunction(): Declaration {
  return advanceFunction({
    name: "advanceToEnd",
    docs: "Checks the fields of the header, and skips the body.",
    statements: [
      code`${nameOf("advanceHeader")}(${local.cursor});`,
      code`${runtime.diagnose("advanceRest")}(${local.cursor});`,
    ],
  });
}

/** Notes values first if their field is a structure, or follows a field that may be wrong. */
function earlyStatements(protocol: Protocol): Code[] {
  const { fields, length, command, sequence } = protocol.header;
  const statements = [length, command, sequence]
    .filter((field) => field.wire.kind === "structure" || fields.slice(0, fields.indexOf(field)).some(canBeWrong))
    .map((field) => earlyStatement(protocol, field));
  if (statements.length === 0) return [];
  const needsOctets = refersTo(joinCode(statements, "\n"), local.octets);
  return [
    code`const { ${local.start}, ${local.end} } = ${local.cursor};`,
    ...(needsOctets
      ? [code`const ${local.octets} = ${runtime.wire("octetsAt")}(${local.view}, 0, ${local.view}.byteLength);`]
      : []),
    ...statements,
  ];
}

function earlyStatement(protocol: Protocol, field: HeaderField): Code {
  const { offset, extent } = field;
  const noted = cursorProperty(field);
  if (noted === null || extent.kind !== "fixed") throw new Error("Internal error: a role needs a field of fixed size.");
  const size = offset.octets + extent.octets;
  const assignment = code`${local.cursor}.${noted} = ${readField(protocol, field)}`;
  return code`if (${local.end} - ${local.start} >= ${size}) ${assignment};`;
}

/** Whether a field is or contains a constant. */
function canBeWrong({ constant, wire }: HeaderField): boolean {
  return constant !== null || wire.kind === "structure";
}

function diagnoseAnyFunction({ title }: Protocol): Declaration {
  const call = code`${runtime.diagnose("findFrameError")}(frameHead, advanceToEnd`;
  return diagnoseFunction("", `${title} frame of any message`, call);
}

function diagnoseStructureFunction({ name, typeName }: Structure | Union): Declaration {
  const parts = code`frameHead, ${literal(name)}, ${advanceFieldsName(typeName)}`;
  return diagnoseFunction(typeName, name, code`${runtime.diagnose("findStructureError")}(${parts}`);
}

function diagnoseMessageFunction({ name, typeName }: Message): Declaration {
  const call = code`${runtime.diagnose("findFrameError")}(frameHead, ${advanceFieldsName(typeName)}`;
  return diagnoseFunction(typeName, name, call);
}

/** `call` is an incomplete call; the arguments for the bytes are added to it. */
function diagnoseFunction(typeName: string, what: string, call: Code): Declaration {
  return emitFunction({
    name: diagnoseName(typeName),
    docs: docComment(`Finds the first error in bytes that are not a valid ${what}.`),
    parameters: decodeFromParameters(),
    returns: runtimeType.wire("DecodeError"),
    body: [code`return ${call}, ${local.octets}, ${local.view}, ${local.start}, ${local.end});`],
  });
}

function advanceStructureFunction(protocol: Protocol, { name, typeName, fields }: Structure): Declaration {
  return advanceFunction({
    name: advanceFieldsName(typeName),
    docs: `Checks the fields of ${withArticle(name)} in wire order.`,
    statements: diagnoseStatements(protocol, fields),
  });
}

function advanceUnionFunction(protocol: Protocol, { name, typeName, tag, cases }: Union): Declaration {
  const skip = code`${runtime.diagnose("advance")}(${local.cursor}, ${objectCode({ [tag.name]: tagOctets({ tag }) })})`;
  const read = emitterOf(tag.wire).read(protocol, tag.wire, { from: local.at, to: local.end });
  const advanceCase = ({ structure }: UnionCase): Code =>
    code`return ${nameOf(advanceFieldsName(structure.typeName))}(${local.cursor});`;
  const known = objectCode(cases.flatMap(({ values }) => values));
  const unknown = code`${runtime.diagnose("unknownCase")}(${local.cursor}, ${literal(tag.name)}, ${local.at}, ${local.value}, ${known})`;
  return advanceFunction({
    name: advanceFieldsName(typeName),
    docs: `Checks the tag of ${withArticle(name)}, and the fields that it selects.`,
    statements: [
      code`const ${local.at} = ${skip};`,
      code`const ${local.value} = ${read};`,
      tagSwitch(local.value, { cases }, advanceCase, code`throw ${unknown};`),
    ],
  });
}

function advanceMessageFunction(protocol: Protocol, { name, typeName, commandId, fields, isBodyOptional }: Message) {
  const message = code`${local.cursor}, ${literal(name)}, ${hexLiteral(commandId)}`;
  return advanceFunction({
    name: advanceFieldsName(typeName),
    docs: `Checks the fields of ${withArticle(name)} in wire order.`,
    statements: [
      code`${nameOf("advanceHeader")}(${local.cursor});`,
      code`${runtime.diagnose("expectMessage")}(${message});`,
      ...(isBodyOptional ? [code`if (${local.cursor}.at === ${local.cursor}.end) return;`] : []),
      ...diagnoseStatements(protocol, fields),
      ...endStatements(fields.at(-1)),
    ],
  });
}

/** A check that no bytes follow the last field, unless it takes all remaining bytes. */
function endStatements(last: Field | undefined): Code[] {
  if (last?.extent.kind === "rest") return [];
  const expected = last === undefined ? code`"no body"` : code`["nothing after %", ${literal(last.name)}]`;
  return [code`${runtime.diagnose("expectEnd")}(${local.cursor}, ${expected});`];
}

/** A function that checks fields and advances a cursor, which is its parameter. */
interface AdvanceFunction {
  readonly name: string;
  readonly docs: string;
  readonly statements: readonly Code[];
}

function advanceFunction({ name, docs, statements }: AdvanceFunction): Declaration {
  const needsView = refersTo(joinCode(statements, "\n"), local.view);
  return emitFunction({
    name,
    docs: docComment(docs),
    isExported: false,
    parameters: [[local.cursor, runtimeType.diagnose("DiagnosisCursor")]],
    returns: code`void`,
    body: [...(needsView ? [code`const { ${local.view} } = ${local.cursor};`] : []), ...statements],
  });
}
