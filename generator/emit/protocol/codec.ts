import type { Message, Protocol } from "../../model/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction, emitInterface, emitType } from "../code/declarations.js";
import { carriedProperties } from "../fields/header.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal } from "../code/literal.js";
import { diagnoseCall, messageModule, ofLayouts, ofMessage } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { headerDeclarations } from "./header.js";
import { streamFunctions } from "./stream.js";
import { unknownDeclarations } from "./unknown-message.js";
import { accessorOf, orderOf } from "../wire/integer.js";

/** The union of all messages of a protocol, and the functions that accept any message. */
export function codecDeclarations(protocol: Protocol): Declaration[] {
  return [
    messageUnion(protocol),
    unknownInterface(protocol),
    sizeOfFunction(protocol),
    encodeFunction(protocol),
    encodeIntoFunction(protocol),
    decodeFunction(protocol),
    decodeFromFunction(protocol),
    ...tryDecodeDeclarations(),
    ...jsonFunctions(protocol),
    ...headerDeclarations(protocol),
    ...streamFunctions(protocol),
    ...unknownDeclarations(protocol),
  ];
}

function messageUnion(protocol: Protocol): Declaration {
  const types = protocol.messages.map((message) => importedType(messageModule(protocol, message), message.typeName));
  return emitType({
    name: "Message",
    docs: docComment(`Any message of ${protocol.title}; \`name\` is the discriminant.`),
    type: joinCode([...types, "UnknownMessage"], " | "),
  });
}

function unknownInterface(protocol: Protocol): Declaration {
  return emitInterface({
    name: "UnknownMessage",
    docs: docComment(
      `A message whose command is not part of ${protocol.title}. It encodes to the bytes that it was decoded from.`,
    ),
    properties: [
      { name: "name", type: code`"unknown"`, docs: [] },
      ...carriedProperties(protocol, " of the header"),
      { name: "commandId", type: code`number`, docs: docComment("The command of the header.") },
      {
        name: "body",
        type: code`Uint8Array`,
        docs: docComment("The bytes after the header: a view into the frame's buffer."),
      },
    ],
  });
}

function byName(protocol: Protocol, caseOf: (message: Message) => Code, unknown: Code): Code {
  const cases = protocol.messages.map((message) => code`case ${literal(message.name)}: return ${caseOf(message)};`);
  const all = [...cases, code`case "unknown": return ${unknown};`, code`default: throw ${failure(protocol)};`];
  return code`switch (message.name) {\n${joinCode(all, "\n")}\n}`;
}

function failure(protocol: Protocol, cause = ""): Code {
  return code`${runtime.interpreter("unknownMessageFailure")}(${ofLayouts(protocol, "frameLayout")}, message${cause})`;
}

function guard(protocol: Protocol): Code {
  return code`if (!${runtime.wire("isObject")}(message)) throw ${failure(protocol)};`;
}

/** Wraps every error that a message throws when its name is read in an EncodeError. */
function caught(protocol: Protocol, body: readonly Code[]): Code[] {
  return [code`try {\n${joinCode(body, "\n")}\n} catch (error) {\nthrow ${failure(protocol, ", error")};\n}`];
}

function sizeOfFunction(protocol: Protocol): Declaration {
  return emitFunction({
    name: "sizeOf",
    docs: docComment("Size of any message in bytes. Throws an EncodeError if a value is invalid."),
    parameters: [["message", code`Message`]],
    returns: code`number`,
    body: caught(protocol, [
      guard(protocol),
      byName(
        protocol,
        (message) => code`${ofMessage(protocol, message, "sizeOf")}(message)`,
        code`sizeOfUnknown(message)`,
      ),
    ]),
  });
}

function encodeFunction(protocol: Protocol): Declaration {
  return emitFunction({
    name: "encode",
    docs: docComment("Encodes any message as a new frame. Throws an EncodeError that names the invalid field."),
    parameters: [["message", code`Message`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const octets = new Uint8Array(sizeOf(message));`,
      code`if (encodeInto(message, octets, ${runtime.wire("freshDataView")}(octets), 0) !== octets.length) throw ${runtime.interpreter("changeFailure")}(${ofLayouts(protocol, "frameLayout")});`,
      code`return octets;`,
    ],
  });
}

function encodeIntoFunction(protocol: Protocol): Declaration {
  return emitFunction({
    name: "encodeInto",
    docs: docComment(
      "Encodes any message into `octets` at `start`, and returns the offset after it. `view` must cover the same memory. Throws an EncodeError if the message is invalid or does not fit.",
    ),
    parameters: [
      ["message", code`Message`],
      ["octets", code`Uint8Array`],
      ["view", code`DataView`],
      ["start", code`number`],
    ],
    returns: code`number`,
    body: caught(protocol, [
      guard(protocol),
      byName(
        protocol,
        (message) => code`${ofMessage(protocol, message, "encode", "Into")}(message, octets, view, start)`,
        code`encodeUnknownInto(message, octets, view, start)`,
      ),
    ]),
  });
}

function decodeFunction(protocol: Protocol): Declaration {
  return emitFunction({
    name: "decode",
    docs: docComment(
      `Decodes a frame. A command that is not part of ${protocol.title} decodes to an UnknownMessage. Throws only DecodeError, for any input.`,
    ),
    parameters: [["frame", code`Uint8Array`]],
    returns: code`Message`,
    body: [
      code`const view = ${runtime.wire("dataViewOrEmpty")}(frame);`,
      code`return decodeFrom(frame, view, 0, view.byteLength);`,
    ],
  });
}

function decodeFromFunction(protocol: Protocol): Declaration {
  const { command, octets } = protocol.header;
  if (command.wire.kind !== "integer") throw new Error("Internal error: the command must be an integer.");
  const isWide = command.wire.octets === 4;
  const accessor = accessorOf({ ...command.wire, signed: isWide });
  const dispatch = (statement: Code): Code => (isWide ? commented("signedCommand", statement) : statement);
  const parameters = decodeFromParameters();
  const names = parameters.map(([name]) => name);
  const cases = protocol.messages.map((message) => {
    const id = hexLiteral(message.commandId);
    const decode = code`${ofMessage(protocol, message, "decode", "From")}(${joinCode(names, ", ")})`;
    return code`case ${message.commandId > 0x7fffffff ? code`${id} | 0` : id}: return ${decode};`;
  });
  return emitFunction({
    name: "decodeFrom",
    docs: docComment(
      "Decodes the frame from `start` to `end` (exclusive). `view` must cover the same memory. Throws a DecodeError.",
    ),
    parameters,
    returns: code`Message`,
    body: [
      code`if (!${runtime.wire("holdsAtLeast")}(${local.view}, ${local.start}, ${local.end}, ${octets})) throw ${diagnoseCall(protocol, "")};`,
      dispatch(
        code`switch (${local.view}.get${accessor}(${local.start} + ${command.offset.octets}${orderOf(protocol, command.wire)})) {\n${joinCode(
          [...cases, code`default: return decodeUnknownFrom(${joinCode(names, ", ")});`],
          "\n",
        )}\n}`,
      ),
    ],
  });
}

function tryDecodeDeclarations(): Declaration[] {
  const error = runtimeType.wire("DecodeError");
  return [
    emitType({
      name: "Decoded",
      docs: docComment("Result of `tryDecode`: a message or an error."),
      type: code`{ readonly ok: true; readonly message: Message } | { readonly ok: false; readonly error: ${error} }`,
    }),
    emitFunction({
      name: "tryDecode",
      docs: docComment("Decodes a frame; returns the error instead of throwing it."),
      parameters: [["frame", code`Uint8Array`]],
      returns: code`Decoded`,
      body: [
        code`try {\nreturn { ok: true, message: decode(frame) };\n} catch (error) {\nif (${runtime.wire("isDecodeError")}(error)) return { ok: false, error };\nthrow error;\n}`,
      ],
    }),
  ];
}

function jsonFunctions(protocol: Protocol): Declaration[] {
  const layouts = ofLayouts(protocol, "layouts");
  const frame = [["frame", code`Uint8Array`]] as const;
  return [
    emitFunction({
      name: "frameToJson",
      docs: docComment("Converts a frame to wire JSON, which is lossless. Throws a DecodeError."),
      parameters: frame,
      returns: runtimeType.interpreter("FrameJson"),
      body: [code`return ${runtime.interpreter("readJson")}(${layouts}, frame);`],
    }),
    emitFunction({
      name: "jsonToFrame",
      docs: docComment("Converts wire JSON to a frame. Throws an EncodeError if the JSON does not describe one."),
      parameters: [["json", code`unknown`]],
      returns: code`Uint8Array<ArrayBuffer>`,
      body: [code`return ${runtime.interpreter("writeJson")}(${layouts}, json);`],
    }),
    emitFunction({
      name: "checkPadding",
      docs: docComment(
        "Finds nonzero bytes after the NUL of an Octet String, which a strict peer may reject. Throws a DecodeError.",
      ),
      parameters: frame,
      returns: code`readonly ${runtimeType.interpreter("PaddingFinding")}[]`,
      body: [code`return ${runtime.interpreter("findPadding")}(${layouts}, frame);`],
    }),
  ];
}
