import type { Field, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { carriedEntries, writtenHeaderFields } from "../fields/header.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { docComment } from "../code/doc-comment.js";
import { constantConditions, readField } from "../fields/read.js";
import { fieldWriter } from "../fields/write.js";
import { diagnoseCall, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { positionOf } from "../fields/position.js";
import { orderOf, storeInteger, writerOf } from "../wire/integer.js";
import { zeroFillStatements } from "../fields/zero-fill.js";
import { local } from "../code/scope.js";

/** The functions for messages with an unknown command: a header, and a body of raw bytes. */
export function unknownDeclarations(protocol: Protocol): Declaration[] {
  return [sizeOfUnknown(protocol), encodeUnknownInto(protocol), decodeUnknownFrom(protocol)];
}

function failure(protocol: Protocol): Code {
  return code`throw ${runtime.interpreter("unknownFailure")}(${ofLayouts(protocol, "frameLayout")}, ${local.message});`;
}

/** Wraps every error that a message throws when it is read in an EncodeError. */
function caught(protocol: Protocol, body: readonly Code[]): Code[] {
  const fail = code`throw ${runtime.interpreter("unknownFailure")}(${ofLayouts(protocol, "frameLayout")}, ${local.message}, ${local.error});`;
  return [code`try {\n${joinCode(body, "\n")}\n} catch (${local.error}) {\n${fail}\n}`];
}

function sizeOfUnknown(protocol: Protocol): Declaration {
  return emitFunction({
    name: "sizeOfUnknown",
    docs: docComment("Size of an UnknownMessage in bytes."),
    isExported: false,
    parameters: [[local.message, code`UnknownMessage`]],
    returns: code`number`,
    body: caught(protocol, [
      code`const ${local.size} = ${protocol.header.octets} + ${runtime.wire("lengthOf")}(${local.message}.body);`,
      code`if (!(${local.size} <= ${protocol.maxOctets})) ${failure(protocol)}`,
      code`return ${local.size};`,
    ]),
  });
}

function encodeUnknownInto(protocol: Protocol): Declaration {
  const { header } = protocol;
  const frame = ofLayouts(protocol, "frameLayout");
  const { length, command } = header;
  if (length.wire.kind !== "integer" || command.wire.kind !== "integer")
    throw new Error("Internal error: length and command must be integers.");
  const written = writtenHeaderFields(header);
  return emitFunction({
    name: "encodeUnknownInto",
    docs: docComment("Encodes an UnknownMessage into `octets`, and returns the offset after it."),
    isExported: false,
    parameters: [
      [local.message, code`UnknownMessage`],
      [local.octets, code`Uint8Array`],
      [local.view, code`DataView`],
      [local.start, code`number`],
    ],
    returns: code`number`,
    body: caught(protocol, [
      code`const { body } = ${local.message};`,
      code`const ${local.size} = ${header.octets} + ${runtime.wire("lengthOf")}(body);`,
      code`if (!(${local.size} <= ${protocol.maxOctets})) ${failure(protocol)}`,
      code`if (!${runtime.wire("isWritable")}(${local.octets}, ${local.view}, ${local.start}, ${local.start} + ${local.size})) throw ${runtime.interpreter("unknownPlaceFailure")}(${frame}, ${local.octets}, ${local.start}, ${local.size});`,
      commented(
        "overlap",
        code`let ${local.wrong} = ${runtime.wire("writeOctets")}(${local.octets}, ${local.start} + ${header.octets}, body, ${local.size} - ${header.octets});`,
      ),
      storeInteger(protocol, length.wire, positionOf(length.offset), local.size),
      ...headerStatementsOf(protocol, written),
      code`${local.wrong} |= ${runtime.wire(`write${writerOf({ ...command.wire, signed: false })}`)}(${local.view}, ${positionOf(command.offset)}, ${local.message}.commandId${orderOf(protocol, command.wire)});`,
      code`if (${local.wrong} !== 0 || ${local.start} + ${local.size} > ${local.octets}.length) ${failure(protocol)}`,
      code`return ${local.start} + ${local.size};`,
    ]),
  });
}

/** Statements that write the other fields of the header; `wrong` is already declared. */
function headerStatementsOf(protocol: Protocol, fields: readonly Field[]): Code[] {
  return [...zeroFillStatements(fields), ...fields.map(fieldWriter(protocol, fields, local.message))];
}

function decodeUnknownFrom(protocol: Protocol): Declaration {
  const { header, maxOctets } = protocol;
  const conditions: Code[] = [
    code`!${runtime.wire("isReadable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`,
    code`${local.end} - ${local.start} > ${maxOctets}`,
    code`${readField(protocol, header.length)} !== ${local.end} - ${local.start}`,
    ...constantConditions(protocol, header.fields),
  ];
  const object = objectLiteral([
    ["name", code`"unknown"`],
    ...carriedEntries(protocol),
    ["commandId", readField(protocol, header.command)],
    [
      "body",
      code`${runtime.wire("octetsAt")}(${local.view}, ${local.start} + ${header.octets}, ${local.end} - ${local.start} - ${header.octets})`,
    ],
  ]);
  return emitFunction({
    name: "decodeUnknownFrom",
    docs: docComment("Decodes a frame of an unknown command: the header, and the body as bytes."),
    isExported: false,
    parameters: decodeFromParameters(),
    returns: code`UnknownMessage`,
    body: [
      code`if (${joinCode(conditions, " || ")}) {\nthrow ${diagnoseCall(protocol, "")};\n}`,
      code`return ${object};`,
    ],
  });
}
