import type { HeaderField, Protocol } from "../../model/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { carriedProperties } from "../fields/header.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal } from "../code/literal.js";
import { diagnoseName, protocolModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";

/** The function that reads the header of any frame. */
export function headerDeclarations(protocol: Protocol): Declaration[] {
  return [headerInterface(protocol), messageNames(protocol), readHeaderFunction(protocol)];
}

function headerInterface(protocol: Protocol): Declaration {
  return emitInterface({
    name: "FrameHeader",
    docs: docComment(`The header of ${protocol.title} frames.`),
    properties: [
      { name: "totalLength", type: code`number`, docs: docComment("Size of the frame in bytes, as it states.") },
      { name: "commandId", type: code`number`, docs: docComment("The command.") },
      ...carriedProperties(protocol),
      {
        name: "messageName",
        type: code`Exclude<Message["name"], "unknown"> | null`,
        docs: docComment(`Wire name of the message; null if the command is not part of ${protocol.title}.`),
      },
    ],
  });
}

function messageNames({ messages }: Protocol): Declaration {
  const names = messages.map(({ commandId, name }) => code`${hexLiteral(commandId)}: ${literal(name)}`);
  return emitConstant({
    name: "messageNames",
    docs: docComment("Wire names by command."),
    isExported: false,
    type: code`{ readonly [commandId: number]: Exclude<Message["name"], "unknown"> }`,
    value: code`{\n${joinCode(names, ",\n")}\n}`,
  });
}

function readHeaderFunction(protocol: Protocol): Declaration {
  const { length, command, carried, octets } = protocol.header;
  const range = code`${local.octets}, ${local.view}, 0, ${local.view}.byteLength`;
  const diagnose = imported(protocolModule(protocol, "diagnose"), diagnoseName(""));
  return emitFunction({
    name: "readHeader",
    docs: docComment(
      "Reads the header of a frame that may be incomplete or invalid after it. The header is not checked: its length can be wrong and its command unknown.",
      `Throws a DecodeError if there are fewer than ${octets} bytes.`,
    ),
    parameters: [[local.octets, code`Uint8Array`]],
    returns: code`FrameHeader`,
    body: [
      code`const ${local.view} = ${runtime.wire("dataViewOrEmpty")}(${local.octets});`,
      code`if (!${runtime.wire("isReadable")}(${range}) || ${local.view}.byteLength < ${octets}) throw ${diagnose}(${range});`,
      code`const ${local.commandId} = ${readAtStart(protocol, command)};`,
      code`return ${objectLiteral([
        ["totalLength", readAtStart(protocol, length)],
        ["commandId", local.commandId],
        ...carried.map((field) => [field.property, readAtStart(protocol, field)] as const),
        ["messageName", code`messageNames[${local.commandId}] ?? null`],
      ])};`,
    ],
  });
}

/** The function that reads what is present of a header, for the errors of a splitter. */
export function readHeaderValuesFunction(protocol: Protocol): Declaration {
  const { command, sequence } = protocol.header;
  return emitFunction({
    name: "readHeaderValues",
    docs: docComment("Reads command and sequence from the first bytes of a frame; null if the bytes end before them."),
    isExported: false,
    parameters: [[local.octets, code`Uint8Array`]],
    returns: runtimeType.wire("HeaderValues"),
    body: [
      code`const ${local.view} = ${runtime.wire("dataViewOf")}(${local.octets});`,
      code`return ${objectLiteral([
        ["commandId", readIfPresent(protocol, command)],
        ["sequenceId", readIfPresent(protocol, sequence)],
      ])};`,
    ],
  });
}

function readIfPresent(protocol: Protocol, field: HeaderField): Code {
  return code`${local.octets}.length < ${endOf(field)} ? null : ${readAtStart(protocol, field)}`;
}

function readAtStart(protocol: Protocol, field: HeaderField): Code {
  const range = { from: code`${field.offset.octets}`, to: code`${endOf(field)}` };
  return emitterOf(field.wire).read(protocol, field.wire, range);
}

function endOf({ offset, extent }: HeaderField): number {
  if (extent.kind !== "fixed") throw new Error("Internal error: the fields of a header have a fixed size.");
  return offset.octets + extent.octets;
}
