import type { Protocol } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { diagnoseCall, layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { canBeInvalid, validName } from "../wire/restricted.js";
import { fieldListsOf, readsToEnd, type Structural } from "../wire/structural.js";

/** The functions of a structure or union that programs call: they measure, encode and decode it. */
export function codecFunctions(protocol: Protocol, type: Structural): Declaration[] {
  return [
    sizeOfFunction(protocol, type),
    encodeFunction(protocol, type),
    encodeIntoFunction(protocol, type),
    decodeFunction(type),
    decodeFromFunction(protocol, type),
  ];
}

function failure(protocol: Protocol, type: Structural) {
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(type.typeName))}`;
  return {
    encode: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, ${local.value});`,
    caught: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, ${local.value}, ${local.error});`,
    place: code`throw ${runtime.interpreter("structurePlaceFailure")}(${layouts}, ${local.octets}, ${local.start}, ${local.size});`,
    decode: code`throw ${diagnoseCall(protocol, type.typeName)};`,
  };
}

function sizeOfFunction(protocol: Protocol, type: Structural): Declaration {
  return emitFunction({
    name: `sizeOf${type.typeName}`,
    docs: docComment(`Size of ${withArticle(type.name)} in bytes. Throws an EncodeError if a value is invalid.`),
    parameters: [[local.value, code`${type.typeName}`]],
    returns: code`number`,
    body: type.size.isFixed
      ? [
          code`if (!${runtime.wire("isObject")}(${local.value})) ${failure(protocol, type).encode}`,
          code`return ${type.size.min};`,
        ]
      : caught(protocol, type, [
          code`const ${local.size} = measure${type.typeName}(${local.value});`,
          code`if (!(${local.size} >= 0)) ${failure(protocol, type).encode}`,
          code`return ${local.size};`,
        ]),
  });
}

/** Wraps every error that a value throws when it is read in an EncodeError. */
function caught(protocol: Protocol, type: Structural, body: readonly Code[]): Code[] {
  return [code`try {\n${joinCode(body, "\n")}\n} catch (${local.error}) {\n${failure(protocol, type).caught}\n}`];
}

function encodeFunction(protocol: Protocol, type: Structural): Declaration {
  const { typeName, name } = type;
  const into = code`encode${typeName}Into(${local.value}, ${local.octets}, ${runtime.wire("freshDataView")}(${local.octets}), 0)`;
  return emitFunction({
    name: `encode${typeName}`,
    docs: docComment(`Encodes ${withArticle(name)} as new bytes. Throws an EncodeError that names the invalid field.`),
    parameters: [[local.value, code`${typeName}`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const ${local.octets} = new Uint8Array(sizeOf${typeName}(${local.value}));`,
      type.size.isFixed
        ? code`${into};`
        : code`if (${into} !== ${local.octets}.length) ${failure(protocol, type).encode}`,
      code`return ${local.octets};`,
    ],
  });
}

function encodeIntoFunction(protocol: Protocol, type: Structural): Declaration {
  const { encode, place } = failure(protocol, type);
  return emitFunction({
    name: `encode${type.typeName}Into`,
    docs: docComment(
      `Encodes ${withArticle(type.name)} into \`octets\` at \`start\`, and returns the offset after it. \`view\` must cover the same memory. Throws an EncodeError.`,
    ),
    parameters: [
      [local.value, code`${type.typeName}`],
      [local.octets, code`Uint8Array`],
      [local.view, code`DataView`],
      [local.start, code`number`],
    ],
    returns: code`number`,
    body: caught(protocol, type, [
      code`const ${local.size} = sizeOf${type.typeName}(${local.value});`,
      code`const ${local.end} = ${local.start} + ${local.size};`,
      code`if (!${runtime.wire("isWritable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})) ${place}`,
      ...sharingStatements(protocol, type),
      code`if (write${type.typeName}(${local.octets}, ${local.view}, ${local.start}, ${local.value}${type.size.isFixed ? "" : code`, ${local.end}`}) !== 0 || ${local.end} > ${local.octets}.length) ${encode}`,
      code`return ${local.end};`,
    ]),
  });
}

/** Encodes values that share memory with the target into new memory first. */
function sharingStatements(protocol: Protocol, type: Structural): Code[] {
  if (!fieldListsOf(type).some(needsSharingCheck)) return [];
  const { encode } = failure(protocol, type);
  const layout = ofLayouts(protocol, layoutName(type.typeName));
  return [
    commented(
      "sharing",
      code`if (${runtime.interpreter("sharesMemory")}(${layout}, ${local.value}, ${local.octets})) {\nif (${runtime.wire("writeOctets")}(${local.octets}, ${local.start}, encode${type.typeName}(${local.value}), ${local.size}) !== 0) ${encode}\nreturn ${local.end};\n}`,
    ),
  ];
}

function decodeFunction({ typeName, name }: Structural): Declaration {
  return emitFunction({
    name: `decode${typeName}`,
    docs: docComment(
      `Decodes bytes that hold exactly one ${name}. Throws a DecodeError with the field and its offset.`,
    ),
    parameters: [[local.octets, code`Uint8Array`]],
    returns: code`${typeName}`,
    body: [
      code`const ${local.view} = ${runtime.wire("dataViewOrEmpty")}(${local.octets});`,
      code`return decode${typeName}From(${local.octets}, ${local.view}, 0, ${local.view}.byteLength);`,
    ],
  });
}

function decodeFromFunction(protocol: Protocol, type: Structural): Declaration {
  const { decode } = failure(protocol, type);
  const toEnd = readsToEnd(type) ? code`, ${local.end}` : "";
  const conditions = [
    code`!${runtime.wire("isReadable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`,
    code`endOf${type.typeName}(${local.view}, ${local.start}, ${local.end}) !== ${local.end}`,
    ...(canBeInvalid(type) ? [code`!${validName(type)}(${local.view}, ${local.start}${toEnd})`] : []),
  ];
  return emitFunction({
    name: `decode${type.typeName}From`,
    docs: docComment(
      `Decodes the ${type.name} from \`start\` to \`end\` (exclusive). \`view\` must cover the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${type.typeName}`,
    body: [
      code`if (${joinCode(conditions, " || ")}) {\n${decode}\n}`,
      code`return read${type.typeName}(${local.octets}, ${local.view}, ${local.start}${toEnd});`,
    ],
  });
}
