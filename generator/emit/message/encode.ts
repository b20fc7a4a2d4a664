import type { Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { endStatements, capturedSize, captureStatements } from "../fields/capture.js";
import { writeStatements } from "../fields/write.js";
import { splitWriterStatements, writeFixedFunction, needsSplitWriter } from "../fields/split-writer.js";
import { headerStatements, writtenFields } from "../fields/header.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";

/** `sizeOf…`, `encode…` and `encode…Into` of a message. */
export function encodeFunctions(protocol: Protocol, message: Message): Declaration[] {
  return [
    sizeOfFunction(protocol, message),
    encodeFunction(protocol, message),
    encodeIntoFunction(protocol, message),
    ...(needsSplitWriter(message) ? [writeFixedFunction(protocol, message)] : []),
  ];
}

function sizeOfFunction(protocol: Protocol, message: Message): Declaration {
  const layout = ofLayouts(protocol, layoutName(message.typeName));
  const fail = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, message);`;
  const object = code`if (!${runtime.wire("isObject")}(message)) ${fail}`;
  const body = message.size.isFixed
    ? [object, code`return ${message.size.min};`]
    : caught(layout, [
        object,
        ...captureStatements(protocol, message.fields, "message"),
        code`const size = ${capturedSize(message.fields)};`,
        code`if (!(size <= ${maxOctets(protocol, message)})) ${fail}`,
        code`return size;`,
      ]);
  return emitFunction({
    name: `sizeOf${message.typeName}`,
    docs: docComment(
      `Octets of a ${message.name} as a whole frame: ${sizeInWords(protocol, message)}. Throws an EncodeError where a value has no size.`,
    ),
    parameters: [["message", code`${message.typeName}`]],
    returns: code`number`,
    body,
  });
}

/** Whatever a value throws while it is read becomes an EncodeError. */
function caught(layout: Code, body: readonly Code[]): Code[] {
  const failure = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, message, error);`;
  return [code`try {\n${joinCode(body, "\n")}\n} catch (error) {\n${failure}\n}`];
}

function sizeInWords(protocol: Protocol, message: Message): string {
  const { min, isFixed } = message.size;
  return isFixed ? `always ${min}` : `${min} to ${maxOctets(protocol, message)}`;
}

/** The most octets that a message takes: what its counters can say, within the protocol's limit. */
function maxOctets(protocol: Protocol, { size }: Message): number {
  return Math.min(protocol.maxOctets, size.max);
}

function encodeFunction(protocol: Protocol, { typeName, name, size }: Message): Declaration {
  const into = code`encode${typeName}Into(message, octets, ${runtime.wire("viewOfNew")}(octets), 0)`;
  const failure = code`${runtime.interpreter("encodeFailure")}(${ofLayouts(protocol, layoutName(typeName))}, message)`;
  return emitFunction({
    name: `encode${typeName}`,
    docs: docComment(`Writes a ${name} as a frame of its own. Throws an EncodeError that names the field at fault.`),
    parameters: [["message", code`${typeName}`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const octets = new Uint8Array(sizeOf${typeName}(message));`,
      size.isFixed ? code`${into};` : code`if (${into} !== octets.length) throw ${failure};`,
      code`return octets;`,
    ],
  });
}

/** Whether values of a message are read from the memory that is written to, and would be overwritten before they are read. */
function sharingCondition(protocol: Protocol, { typeName, fields }: Message): Code {
  const view = code`${runtime.wire("isViewOver")}(message, octets)`;
  if (!needsSharingCheck(fields)) return view;
  const layout = ofLayouts(protocol, layoutName(typeName));
  return code`${view} || ${runtime.interpreter("sharesMemory")}(${layout}, message, octets)`;
}

function encodeIntoFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName, fields } = message;
  const { isFixed } = message.size;
  const greatest = maxOctets(protocol, message);
  const size = isFixed ? `${message.size.min}` : "size";
  const layout = ofLayouts(protocol, layoutName(typeName));
  const fail = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, message);`;
  return emitFunction({
    name: `encode${typeName}Into`,
    docs: docComment(
      `Writes a ${message.name} into octets from \`start\` on, and returns where it ends. The view must be over the same memory. ` +
        "Throws an EncodeError that names the field at fault, or where there is no room; octets outside the frame stay as they are.",
    ),
    parameters: [
      ["message", code`${typeName}`],
      ["octets", code`Uint8Array`],
      ["view", code`DataView`],
      ["start", code`number`],
    ],
    returns: code`number`,
    body: caught(layout, [
      code`if (!${runtime.wire("isObject")}(message)) ${fail}`,
      ...captureStatements(protocol, fields, "message"),
      ...(isFixed ? [] : [code`const size = ${capturedSize(fields)};`, code`if (!(size <= ${greatest})) ${fail}`]),
      code`const end = start + ${size};`,
      code`if (!${runtime.wire("hasPlace")}(octets, view, start, end)) throw ${runtime.interpreter("placeFailure")}(${layout}, octets, start, ${size});`,
      code`if (${sharingCondition(protocol, message)}) {\nif (${runtime.wire("writeOctets")}(octets, start, encode${typeName}(message), ${size}) !== 0) ${fail}\nreturn end;\n}`,
      ...endStatements(fields),
      ...(needsSplitWriter(message)
        ? splitWriterStatements(protocol, message, size)
        : writeStatements(
            protocol,
            writtenFields(protocol, message),
            "message",
            headerStatements(protocol, message, size),
          )),
      code`if (wrong !== 0 || end > octets.length) ${fail}`,
      code`return end;`,
    ]),
  });
}
