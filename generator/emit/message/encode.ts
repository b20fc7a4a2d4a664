import type { Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode, nameOf } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { endStatements, capturedSize, captureStatements } from "../fields/capture.js";
import { writeStatements } from "../fields/write.js";
import { splitWriterStatements, writeFixedFunction, needsSplitWriter } from "../fields/split-writer.js";
import { headerStatements, writtenFields } from "../fields/header.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { withoutBody } from "../fields/optional-body.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";

/** The parts of the body of `encode…Into` that differ between messages. */
interface EncodeIntoSlots {
  /** A statement that throws the error of the message. */
  readonly fail: Code;
  readonly size: Code;
  readonly layout: Code;
  /** Statements that read every value of variable size, and declare the size if it is variable. */
  readonly capture: readonly Code[];
  /** A condition: whether values of the message share memory with the target. */
  readonly sharing: Code;
  /** The function that encodes into new memory. */
  readonly encode: Code;
  /** Statements that declare the end offsets of fields of variable size. */
  readonly ends: readonly Code[];
  /** Statements that write the header and the fields, and collect failures in `wrong`. */
  readonly write: readonly Code[];
}

/** The body of `encode…Into` for an object: checks the target, writes, and then checks the result once. */
function encodeIntoBody({ fail, size, layout, capture, sharing, encode, ends, write }: EncodeIntoSlots): Code[] {
  const { message, octets, view, start, end, wrong } = local;
  const place = code`${runtime.interpreter("placeFailure")}(${layout}, ${octets}, ${start}, ${size})`;
  return [
    ...capture,
    code`const ${end} = ${start} + ${size};`,
    code`if (!${runtime.wire("isWritable")}(${octets}, ${view}, ${start}, ${end})) throw ${place};`,
    commented("sharing", code`if (${sharing}) {`),
    code`if (${runtime.wire("writeOctets")}(${octets}, ${start}, ${encode}(${message}), ${size}) !== 0) ${fail}`,
    code`return ${end};`,
    code`}`,
    ...ends,
    ...write,
    code`if (${wrong} !== 0 || ${end} > ${octets}.length) ${fail}`,
    code`return ${end};`,
  ];
}

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
  const fail = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, ${local.message});`;
  const object = code`if (!${runtime.wire("isObject")}(${local.message})) ${fail}`;
  const absent = withoutBody(ownGuard(message), protocol, message, () => [code`return ${protocol.header.octets};`]);
  const body = hasFixedSize(message)
    ? [object, code`return ${message.size.min};`]
    : caught(layout, [
        object,
        ...absent,
        ...captureStatements(protocol, message.fields, local.message),
        code`const ${local.size} = ${capturedSize(message.fields)};`,
        code`if (!(${local.size} <= ${maxOctets(protocol, message)})) ${fail}`,
        code`return ${local.size};`,
      ]);
  return emitFunction({
    name: `sizeOf${message.typeName}`,
    docs: docComment(
      `Size of ${withArticle(message.name)} in bytes: ${sizeInWords(protocol, message)}. Throws an EncodeError if a value is invalid.`,
    ),
    parameters: [[local.message, code`${message.typeName}`]],
    returns: code`number`,
    body,
  });
}

/** Wraps every error that a value throws when it is read in an EncodeError. */
function caught(layout: Code, body: readonly Code[]): Code[] {
  const failure = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, ${local.message}, ${local.error});`;
  return [code`try {\n${joinCode(body, "\n")}\n} catch (${local.error}) {\n${failure}\n}`];
}

function sizeInWords(protocol: Protocol, message: Message): string {
  const { min } = message.size;
  const body = `${min} to ${maxOctets(protocol, message)}`;
  if (message.isBodyOptional) return `${protocol.header.octets}, or ${message.size.isFixed ? min : body} with a body`;
  return message.size.isFixed ? `always ${min}` : body;
}

/** The maximum size of a message: the limit of its counters or of the protocol, whichever is smaller. */
function maxOctets(protocol: Protocol, { size }: Message): number {
  return Math.min(protocol.maxOctets, size.max);
}

function encodeFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName, name } = message;
  const into = code`encode${typeName}Into(${local.message}, ${local.octets}, ${runtime.wire("freshDataView")}(${local.octets}), 0)`;
  const failure = code`${runtime.interpreter("encodeFailure")}(${ofLayouts(protocol, layoutName(typeName))}, ${local.message})`;
  return emitFunction({
    name: `encode${typeName}`,
    docs: docComment(
      `Encodes ${withArticle(name)} as a new frame. Throws an EncodeError that names the invalid field.`,
    ),
    parameters: [[local.message, code`${typeName}`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const ${local.octets} = new Uint8Array(sizeOf${typeName}(${local.message}));`,
      hasFixedSize(message) ? code`${into};` : code`if (${into} !== ${local.octets}.length) throw ${failure};`,
      code`return ${local.octets};`,
    ],
  });
}

/** A condition: whether encoding may overwrite values in the target before they are read. */
function sharingCondition(protocol: Protocol, { typeName, fields }: Message): Code {
  const view = code`${runtime.wire("isViewOver")}(${local.message}, ${local.octets})`;
  if (!needsSharingCheck(fields)) return view;
  const layout = ofLayouts(protocol, layoutName(typeName));
  const shared = code`${runtime.interpreter("sharesMemory")}(${layout}, ${local.message}, ${local.octets})`;
  const tlvs = fields.at(-1);
  if (tlvs?.wire.kind !== "tlvs" || needsSharingCheck(fields.slice(0, -1))) return code`${view} || ${shared}`;
  // Without TLVs, only one field can share memory, and it is written first.
  return code`${view} || (${valueVariable(tlvs.property)} !== null && ${shared})`;
}

function encodeIntoFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName } = message;
  return emitFunction({
    name: `encode${typeName}Into`,
    docs: docComment(
      `Encodes ${withArticle(message.name)} into \`octets\` at \`start\`, and returns the offset after it. \`view\` must cover the same memory. ` +
        "Throws an EncodeError that names the invalid field, or if the frame does not fit. Bytes outside the frame do not change.",
    ),
    parameters: [
      [local.message, code`${typeName}`],
      [local.octets, code`Uint8Array`],
      [local.view, code`DataView`],
      [local.start, code`number`],
    ],
    returns: code`number`,
    body: caught(ofLayouts(protocol, layoutName(typeName)), [
      code`if (!${runtime.wire("isObject")}(${local.message})) ${encodeIntoSlots(protocol, message).fail}`,
      ...withoutBody(ownGuard(message), protocol, message, (header) =>
        encodeIntoBody(encodeIntoSlots(protocol, header)),
      ),
      ...encodeIntoBody(encodeIntoSlots(protocol, message)),
    ]),
  });
}

/** Whether all frames of a message have the same size. */
function hasFixedSize({ size, isBodyOptional }: Message): boolean {
  return size.isFixed && !isBodyOptional;
}

/** The function of this module that tells whether a message has its body. */
function ownGuard({ typeName }: Message): Code {
  return nameOf(`has${typeName}Body`);
}

function encodeIntoSlots(protocol: Protocol, message: Message): EncodeIntoSlots {
  const { typeName, fields } = message;
  const { isFixed, min } = message.size;
  const size = isFixed ? code`${min}` : local.size;
  const layout = ofLayouts(protocol, layoutName(typeName));
  const fail = code`throw ${runtime.interpreter("encodeFailure")}(${layout}, ${local.message});`;
  const measure = [
    code`const ${local.size} = ${capturedSize(fields)};`,
    code`if (!(${local.size} <= ${maxOctets(protocol, message)})) ${fail}`,
  ];
  const header = headerStatements(protocol, message, size);
  return {
    fail,
    size,
    layout,
    capture: [...captureStatements(protocol, fields, local.message), ...(isFixed ? [] : measure)],
    sharing: sharingCondition(protocol, message),
    encode: nameOf(`encode${typeName}`),
    ends: endStatements(fields),
    write: needsSplitWriter(message)
      ? splitWriterStatements(protocol, message, size)
      : writeStatements(protocol, writtenFields(protocol, message), local.message, header),
  };
}
