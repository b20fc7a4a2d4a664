import type { Message } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { endStatements, takenSize, takingStatements } from "../fields/capture.js";
import { writingStatements } from "../fields/write.js";
import { fixedApartStatements, writeFixedFunction, writesFixedApart } from "../fields/split-writer.js";
import { headerStatements, writtenFields } from "../fields/header.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { ofOctets, ofWalk } from "../code/runtime.js";
import type { EmitContext } from "../wire/wire-emitter.js";

/** `sizeOf…`, `encode…` and `encode…Into` of a message. */
export function encodeFunctions(context: EmitContext, message: Message): Declaration[] {
  return [
    sizeOfFunction(context, message),
    encodeFunction(context, message),
    encodeIntoFunction(context, message),
    ...(writesFixedApart(message) ? [writeFixedFunction(context, message)] : []),
  ];
}

function sizeOfFunction(context: EmitContext, message: Message): Declaration {
  const layout = ofLayouts(context.protocol, layoutName(message.exportName));
  const fail = code`throw ${ofWalk("encodeFailure")}(${layout}, message);`;
  const object = code`if (!${ofOctets("isObject")}(message)) ${fail}`;
  const body = message.size.isFixed
    ? [object, code`return ${message.size.least};`]
    : caught(layout, [
        object,
        ...takingStatements(context, message.fields, "message"),
        code`const size = ${takenSize(message.fields)};`,
        code`if (!(size <= ${greatestOctets(context, message)})) ${fail}`,
        code`return size;`,
      ]);
  return emitFunction({
    name: `sizeOf${message.exportName}`,
    docs: docComment(
      `Octets of a ${message.name} as a whole frame: ${sizeInWords(context, message)}. Throws an EncodeError where a value has no size.`,
    ),
    parameters: [["message", code`${message.exportName}`]],
    returns: code`number`,
    body,
  });
}

/** Whatever a value throws while it is read becomes an EncodeError. */
function caught(layout: Code, body: readonly Code[]): Code[] {
  const failure = code`throw ${ofWalk("encodeFailure")}(${layout}, message, error);`;
  return [code`try {\n${joinCode(body, "\n")}\n} catch (error) {\n${failure}\n}`];
}

function sizeInWords(context: EmitContext, message: Message): string {
  const { least, isFixed } = message.size;
  return isFixed ? `always ${least}` : `${least} to ${greatestOctets(context, message)}`;
}

/** The most octets that a message takes: what its counters can say, within the protocol's limit. */
function greatestOctets({ protocol }: EmitContext, { size }: Message): number {
  return Math.min(protocol.greatestOctets, size.greatest);
}

function encodeFunction({ protocol }: EmitContext, { exportName, name, size }: Message): Declaration {
  const into = code`encode${exportName}Into(message, octets, ${ofOctets("viewOfNew")}(octets), 0)`;
  const failure = code`${ofWalk("encodeFailure")}(${ofLayouts(protocol, layoutName(exportName))}, message)`;
  return emitFunction({
    name: `encode${exportName}`,
    docs: docComment(`Writes a ${name} as a frame of its own. Throws an EncodeError that names the field at fault.`),
    parameters: [["message", code`${exportName}`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const octets = new Uint8Array(sizeOf${exportName}(message));`,
      size.isFixed ? code`${into};` : code`if (${into} !== octets.length) throw ${failure};`,
      code`return octets;`,
    ],
  });
}

/** Whether values of a message are read from the memory that is written to, and would be overwritten before they are read. */
function sharingCondition({ protocol }: EmitContext, { exportName, fields }: Message): Code {
  const view = code`${ofOctets("isViewOver")}(message, octets)`;
  if (!needsSharingCheck(fields)) return view;
  const layout = ofLayouts(protocol, layoutName(exportName));
  return code`${view} || ${ofWalk("sharesMemory")}(${layout}, message, octets)`;
}

function encodeIntoFunction(context: EmitContext, message: Message): Declaration {
  const { exportName, fields } = message;
  const { isFixed } = message.size;
  const greatest = greatestOctets(context, message);
  const size = isFixed ? `${message.size.least}` : "size";
  const layout = ofLayouts(context.protocol, layoutName(exportName));
  const fail = code`throw ${ofWalk("encodeFailure")}(${layout}, message);`;
  return emitFunction({
    name: `encode${exportName}Into`,
    docs: docComment(
      `Writes a ${message.name} into octets from \`start\` on, and returns where it ends. The view must be over the same memory. ` +
        "Throws an EncodeError that names the field at fault, or where there is no room; octets outside the frame stay as they are.",
    ),
    parameters: [
      ["message", code`${exportName}`],
      ["octets", code`Uint8Array`],
      ["view", code`DataView`],
      ["start", code`number`],
    ],
    returns: code`number`,
    body: caught(layout, [
      code`if (!${ofOctets("isObject")}(message)) ${fail}`,
      ...takingStatements(context, fields, "message"),
      ...(isFixed ? [] : [code`const size = ${takenSize(fields)};`, code`if (!(size <= ${greatest})) ${fail}`]),
      code`const end = start + ${size};`,
      code`if (!${ofOctets("hasPlace")}(octets, view, start, end)) throw ${ofWalk("placeFailure")}(${layout}, octets, start, ${size});`,
      code`if (${sharingCondition(context, message)}) {\nif (${ofOctets("writeOctets")}(octets, start, encode${exportName}(message), ${size}) !== 0) ${fail}\nreturn end;\n}`,
      ...endStatements(fields),
      ...(writesFixedApart(message)
        ? fixedApartStatements(context, message, size)
        : writingStatements(
            context,
            writtenFields(context, message),
            "message",
            headerStatements(context, message, size),
          )),
      code`if (wrong !== 0 || end > octets.length) ${fail}`,
      code`return end;`,
    ]),
  });
}
