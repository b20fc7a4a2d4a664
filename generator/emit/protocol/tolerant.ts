import type { Message, Protocol } from "../../model/index.js";
import type { MessageReadings } from "../../runtime/tolerant/index.js";
import { missingFieldsOf, readingsOfMessage } from "../../tables/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, emitType, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { isProperty } from "../fields/read.js";
import { hexLiteral, objectCode, stringLiteral } from "../code/literal.js";
import { layoutName, messageModule, ofLayouts, protocolModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local, privateName } from "../code/scope.js";
import { eachFunction } from "./stream.js";

/** The functions that read frames that deviate from the specification, and the types of their results. */
export function tolerantDeclarations(protocol: Protocol, versions: readonly Protocol[]): Declaration[] {
  const read = protocol.messages.map((message) => ({
    message,
    readings: readingsOfMessage(protocol, message, versions),
  }));
  return [
    ...read.map((each) => messageType(protocol, each)),
    messageUnion(protocol),
    readingsConstant(protocol, read),
    decodeFunction(protocol),
    ...decodeFromFunctions(protocol),
    eachFunctionOf(protocol),
    completeFunction(protocol),
  ];
}

function tolerantName({ typeName }: Message): string {
  return `Tolerant${typeName}`;
}

/** A message, and the ways to read it. */
interface ReadMessage {
  readonly message: Message;
  readonly readings: MessageReadings;
}

function messageType(protocol: Protocol, { message, readings }: ReadMessage): Declaration {
  const type = importedType(messageModule(protocol, message), message.typeName);
  const missing = missingFieldsOf(message, readings);
  const properties = message.fields
    .filter((field) => isProperty(field) && missing.has(field.name))
    .map(({ property }) => stringLiteral(property));
  const isWhole = properties.length === 0;
  return emitType({
    name: tolerantName(message),
    docs: docComment(
      isWhole
        ? `A tolerantly read ${message.name}; no field can be missing.`
        : `A tolerantly read ${message.name}; a field that the frame lacks is undefined.`,
    ),
    type: isWhole ? type : code`${runtimeType.tolerant("Incomplete")}<${type}, ${properties.join(" | ")}>`,
  });
}

function messageUnion(protocol: Protocol): Declaration {
  const unknown = importedType(protocolModule(protocol, "codec"), "UnknownMessage");
  return emitType({
    name: "TolerantMessage",
    docs: docComment(`Any message of ${protocol.title} that was read tolerantly; \`name\` is the discriminant.`),
    type: joinCode([...protocol.messages.map(tolerantName), unknown], " | "),
  });
}

/** The ways to read each message. */
function readingsConstant(protocol: Protocol, read: readonly ReadMessage[]): Declaration {
  const readings = read.map(({ message, readings: { otherCommands, isResponse, layouts, contents } }) =>
    objectLiteral([
      ["layout", ofLayouts(protocol, layoutName(message.typeName))],
      ...(otherCommands === undefined ? [] : [["otherCommands", listOfIds(otherCommands)] as const]),
      ["isResponse", code`${String(isResponse)}`],
      ...(layouts === undefined ? [] : [["layouts", objectCode(layouts)] as const]),
      ...(contents === undefined ? [] : [["contents", objectCode(contents)] as const]),
    ]),
  );
  return emitConstant({
    name: privateName("readings"),
    docs: [],
    isExported: false,
    type: code`readonly ${runtimeType.tolerant("MessageReadings")}[]`,
    value: code`[${joinCode(readings, ", ")}]`,
  });
}

function listOfIds(ids: readonly number[]): Code {
  return code`[${joinCode(ids.map(hexLiteral), ", ")}]`;
}

function resultType(): Code {
  return code`${runtimeType.tolerant("Tolerant")}<TolerantMessage>`;
}

function decodeFunction({ title }: Protocol): Declaration {
  return emitFunction({
    name: "decodeTolerant",
    docs: docComment(
      `Decodes ${withArticle(title)} frame that may deviate from the specification: in widths of another version, as a response without a body, without its last fields, or with bytes after the last field.`,
      "Returns the message, the deviations, and the bytes that belong to no field. Missing fields are undefined. Throws a DecodeError if the frame cannot be read, or in more than one way.",
    ),
    parameters: [["frame", code`Uint8Array`]],
    returns: resultType(),
    body: [
      code`const view = ${runtime.wire("dataViewOrEmpty")}(frame);`,
      code`return decodeTolerantFrom(frame, view, 0, view.byteLength);`,
    ],
  });
}

/** The functions that decode a range; with other commands, the usual one is private. */
function decodeFromFunctions(protocol: Protocol): Declaration[] {
  const usual = [tolerantStatement(protocol)];
  if (protocol.messages.every(({ otherCommands }) => otherCommands.length === 0)) return [decodeFromFunction(usual)];
  const own = privateName("decodeOwnCommand");
  const { octets, view, start, end } = local;
  const engine = code`${runtime.tolerant("tolerantEngine")}<TolerantMessage>(${own})`;
  return [
    emitFunction({
      name: own,
      docs: docComment("Decodes a frame as the message of its command."),
      isExported: false,
      parameters: decodeFromParameters(),
      returns: resultType(),
      body: usual,
    }),
    decodeFromFunction([
      code`return ${runtime.tolerant("readOtherCommands")}(${privateName("readings")}, ${engine}, ${octets}, ${view}, ${start}, ${end});`,
    ]),
  ];
}

function decodeFromFunction(body: readonly Code[]): Declaration {
  return emitFunction({
    name: "decodeTolerantFrom",
    docs: docComment(
      "Decodes the frame from `start` to `end` (exclusive) like `decodeTolerant`. `view` must cover the same memory. Throws a DecodeError.",
    ),
    parameters: decodeFromParameters(),
    returns: resultType(),
    body,
  });
}

/** Decodes strictly; if that fails, by the readings of the message. */
function tolerantStatement(protocol: Protocol): Code {
  const parameters = decodeFromParameters();
  const names = joinCode(
    parameters.map(([name]) => name),
    ", ",
  );
  const decodeFrom = imported(protocolModule(protocol, "codec"), "decodeFrom");
  return code`try {
return ${runtime.tolerant("exact")}(${decodeFrom}(${names}));
} catch (error) {
return ${runtime.tolerant("repairFrame")}<TolerantMessage>(${privateName("readings")}, ${decodeFrom}, error, ${local.octets}, ${local.view}, ${local.start}, ${local.end});
}`;
}

function eachFunctionOf(protocol: Protocol): Declaration {
  return eachFunction(protocol, {
    name: "decodeTolerantEach",
    decodeFrom: code`decodeTolerantFrom`,
    message: resultType(),
    docs: `Takes a chunk of ${withArticle(protocol.title)} stream, calls \`handle\` with the result of \`decodeTolerant\` for every complete frame, and returns the number of frames.`,
  });
}

function completeFunction(protocol: Protocol): Declaration {
  const message = importedType(protocolModule(protocol, "codec"), "Message");
  return emitFunction({
    name: "isComplete",
    docs: docComment("Whether no field of a message is missing, so that it can be encoded."),
    parameters: [["message", code`TolerantMessage`]],
    returns: code`message is ${message}`,
    body: [code`return ${runtime.tolerant("hasAllFields")}(${privateName("readings")}, message);`],
  });
}
