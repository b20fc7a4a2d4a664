import type { Field, HeaderField, Message, Protocol, Structure } from "../../model/index.js";
import { type Code, code, joinCode, refersTo } from "../code/code.js";
import {
  type Declaration,
  emitConstant,
  emitFunction,
  type EmittedParameter,
  objectLiteral,
} from "../code/declarations.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal, objectCode } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { diagnoseName, advanceFieldsName } from "../code/module-paths.js";
import { diagnoseStatements } from "../fields/diagnose-fields.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";

/** The functions that find the first error in rejected bytes: for the frame, every structure and every message. */
export function diagnoseDeclarations(protocol: Protocol): Declaration[] {
  const structures = protocol.types.filter((type) => type.kind === "structure");
  return [
    frameConstant(protocol),
    advanceHeaderFunction(protocol),
    diagnoseAnyFunction(protocol),
    ...structures.flatMap((type) => [diagnoseStructureFunction(type), advanceStructureFunction(protocol, type)]),
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
      ["advanceHeader", code`advanceHeader`],
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
    docs: "Checks the fields of the header in wire order, and returns its command.",
    parameters: [],
    returns: code`number`,
    statements: [
      ...lengthStatements(protocol),
      ...diagnoseStatements(protocol, header.fields),
      code`return ${local.commandId};`,
    ],
  });
}

/** Stores the length first if a constant precedes it, because that may be wrong. */
function lengthStatements(protocol: Protocol): Code[] {
  const { fields, length } = protocol.header;
  const { wire, offset } = length;
  if (wire.kind !== "integer") throw new Error("Internal error: the length must be an integer.");
  if (fields.slice(0, fields.indexOf(length)).every(({ constant }) => constant === null)) return [];
  const range = { from: code`${local.start} + ${offset.octets}`, to: code`` };
  const read = emitterOf(wire).read(protocol, wire, range);
  return [
    code`const { ${local.start}, ${local.end} } = ${local.cursor};`,
    code`if (${local.end} - ${local.start} >= ${offset.octets + wire.octets}) ${local.cursor}.stated = ${read};`,
  ];
}

function diagnoseAnyFunction({ title }: Protocol): Declaration {
  const call = code`${runtime.diagnose("findFrameError")}(frameHead, ${runtime.diagnose("advanceRest")}`;
  return diagnoseFunction("", `${title} frame of any message`, call);
}

function diagnoseStructureFunction({ name, typeName }: Structure): Declaration {
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
    parameters: [],
    returns: code`void`,
    statements: diagnoseStatements(protocol, fields),
  });
}

function advanceMessageFunction(protocol: Protocol, { name, typeName, commandId, fields }: Message): Declaration {
  const message = code`${local.cursor}, ${literal(name)}, ${hexLiteral(commandId)}, ${local.commandId}`;
  return advanceFunction({
    name: advanceFieldsName(typeName),
    docs: `Checks the fields of ${withArticle(name)} in wire order.`,
    parameters: [[local.commandId, code`number`]],
    returns: code`void`,
    statements: [
      code`${runtime.diagnose("expectMessage")}(${message});`,
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

/** A function that checks fields and advances a cursor, which is its first parameter. */
interface AdvanceFunction {
  readonly name: string;
  readonly docs: string;
  /** The parameters after the cursor. */
  readonly parameters: readonly EmittedParameter[];
  readonly returns: Code;
  readonly statements: readonly Code[];
}

function advanceFunction({ name, docs, parameters, returns, statements }: AdvanceFunction): Declaration {
  const needsView = refersTo(joinCode(statements, "\n"), local.view);
  return emitFunction({
    name,
    docs: docComment(docs),
    isExported: false,
    parameters: [[local.cursor, runtimeType.diagnose("DiagnosisCursor")], ...parameters],
    returns,
    body: [...(needsView ? [code`const { ${local.view} } = ${local.cursor};`] : []), ...statements],
  });
}
