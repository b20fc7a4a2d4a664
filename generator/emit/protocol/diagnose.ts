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
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal, objectCode } from "../code/literal.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { findFaultName, skipFieldsName } from "../code/module-paths.js";
import { diagnoseStatements } from "../fields/diagnose-fields.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";

/** What finds the first fault of octets that a decoder refused: for the frame, every structure and every message. */
export function faultDeclarations(protocol: Protocol): Declaration[] {
  const structures = protocol.types.filter((type) => type.kind === "structure");
  return [
    frameConstant(protocol),
    skipHeaderFunction(protocol),
    findFaultFunction(protocol),
    ...structures.flatMap((type) => [findStructureFault(type), skipStructureFields(protocol, type)]),
    ...protocol.messages.flatMap((message) => [findMessageFault(message), skipMessageFields(protocol, message)]),
  ];
}

function frameConstant({ id, title, header, maxOctets }: Protocol): Declaration {
  return emitConstant({
    name: "frameHead",
    docs: docComment(`How every frame of ${title} begins.`),
    type: runtimeType.diagnose("FrameHead"),
    value: objectLiteral([
      ["protocol", literal(id)],
      ["title", literal(title)],
      ["length", placeOf(header.length)],
      ["command", placeOf(header.command)],
      ["leastOctets", code`${header.octets}`],
      ["greatestOctets", code`${maxOctets}`],
      ["skipHeader", code`skipHeader`],
    ]),
  });
}

function placeOf({ name, offset }: HeaderField): Code {
  return objectCode({ field: name, offset: offset.octets });
}

function skipHeaderFunction(protocol: Protocol): Declaration {
  const { header } = protocol;
  return skipFunction("skipHeader", "Goes over the header, and returns its command.", [], code`number`, [
    ...lengthStatements(protocol),
    ...diagnoseStatements(protocol, header.fields),
    code`return ${local.commandId};`,
  ]);
}

/** The length is noted first where a constant before it may be wrong. */
function lengthStatements(protocol: Protocol): Code[] {
  const { fields, length } = protocol.header;
  const { wire, offset } = length;
  if (wire.kind !== "integer") throw new Error("A length that is no integer broke an invariant.");
  if (fields.slice(0, fields.indexOf(length)).every(({ constant }) => constant === null)) return [];
  const read = emitterOf(wire).read(protocol, wire, code`${local.start} + ${offset.octets}`, code``);
  return [
    code`const { ${local.start}, ${local.end} } = ${local.search};`,
    code`if (${local.end} - ${local.start} >= ${offset.octets + wire.octets}) ${local.search}.stated = ${read};`,
  ];
}

function findFaultFunction({ title }: Protocol): Declaration {
  const search = code`${runtime.diagnose("firstFault")}(frameHead, ${runtime.diagnose("skipRest")}`;
  return findFunction("", `no frame of ${title}, whatever the message`, search);
}

function findStructureFault({ name, typeName }: Structure): Declaration {
  const parts = code`frameHead, ${literal(name)}, ${skipFieldsName(typeName)}`;
  return findFunction(typeName, `no ${name}`, code`${runtime.diagnose("firstFaultOfStructure")}(${parts}`);
}

function findMessageFault({ name, typeName }: Message): Declaration {
  const search = code`${runtime.diagnose("firstFault")}(frameHead, ${skipFieldsName(typeName)}`;
  return findFunction(typeName, `no ${name}`, search);
}

/** `search` is a call up to the octets, which all of them end with. */
function findFunction(typeName: string, what: string, search: Code): Declaration {
  return emitFunction({
    name: findFaultName(typeName),
    docs: docComment(`The first fault of octets that are ${what}.`),
    parameters: decodeFromParameters(),
    returns: runtimeType.wire("DecodeError"),
    body: [code`return ${search}, ${local.octets}, ${local.view}, ${local.start}, ${local.end});`],
  });
}

function skipStructureFields(protocol: Protocol, { name, typeName, fields }: Structure): Declaration {
  const docs = `Goes over the fields of a ${name}.`;
  return skipFunction(skipFieldsName(typeName), docs, [], code`void`, diagnoseStatements(protocol, fields));
}

function skipMessageFields(protocol: Protocol, { name, typeName, commandId, fields }: Message): Declaration {
  const message = code`${local.search}, ${literal(name)}, ${hexLiteral(commandId)}, ${local.commandId}`;
  return skipFunction(
    skipFieldsName(typeName),
    `Goes over the fields of a ${name}.`,
    [[local.commandId, code`number`]],
    code`void`,
    [
      code`${runtime.diagnose("expectMessage")}(${message});`,
      ...diagnoseStatements(protocol, fields),
      ...endStatements(fields.at(-1)),
    ],
  );
}

/** Nothing may stand behind the last field, unless that takes all there is. */
function endStatements(last: Field | undefined): Code[] {
  if (last?.extent.kind === "rest") return [];
  const expected = last === undefined ? "no body" : `nothing behind ${last.name}`;
  return [code`${runtime.diagnose("expectEnd")}(${local.search}, ${literal(expected)});`];
}

function skipFunction(
  name: string,
  docs: string,
  parameters: readonly EmittedParameter[],
  returns: Code,
  statements: readonly Code[],
): Declaration {
  const needsView = refersTo(joinCode(statements, "\n"), local.view);
  return emitFunction({
    name,
    docs: docComment(docs),
    isExported: false,
    parameters: [[local.search, runtimeType.diagnose("FaultSearch")], ...parameters],
    returns,
    body: [...(needsView ? [code`const { ${local.view} } = ${local.search};`] : []), ...statements],
  });
}
