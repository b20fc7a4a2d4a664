import type { Protocol, Structure } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { type Declaration, emitFunction, emitInterface } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { endStatements, capturedSize, captureStatements } from "../fields/capture.js";
import { isProperty } from "../fields/read.js";
import { writeStatements } from "../fields/write.js";
import { stringCacheConstants } from "../fields/string-cache.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { fieldDocs, sourceInWords } from "../fields/field-docs.js";
import { decodeStructureFunctions, readStructureFunctions } from "./decode-structure.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";

/** The type of a structure, its codec, and the functions that messages with this structure call. */
export function structureDeclarations(protocol: Protocol, type: Structure, language: DocLanguage): Declaration[] {
  return [
    structureInterface(protocol, type, language),
    ...stringCacheConstants(type.fields),
    sizeOfFunction(protocol, type),
    encodeFunction(protocol, type),
    encodeIntoFunction(protocol, type),
    ...decodeStructureFunctions(protocol, type),
    ...(type.size.isFixed ? [] : [measureFunction(protocol, type)]),
    writeFunction(protocol, type),
    ...readStructureFunctions(protocol, type),
  ];
}

function structureInterface(protocol: Protocol, type: Structure, language: DocLanguage): Declaration {
  return emitInterface({
    name: type.typeName,
    docs: docComment(describedIn(language, type), `\`${type.name}\` of ${sourceInWords(type.cited, type.section)}`),
    properties: type.fields.filter(isProperty).map((field) => ({
      name: field.property,
      type: emitterOf(field.wire).type(protocol, field.wire, field.type),
      docs: fieldDocs(type, field, language),
    })),
  });
}

function failure(protocol: Protocol, type: Structure) {
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(type.typeName))}`;
  return {
    encode: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, ${local.value});`,
    caught: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, ${local.value}, ${local.error});`,
    place: code`throw ${runtime.interpreter("structurePlaceFailure")}(${layouts}, ${local.octets}, ${local.start}, ${local.size});`,
  };
}

function sizeOfFunction(protocol: Protocol, type: Structure): Declaration {
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
function caught(protocol: Protocol, type: Structure, body: readonly Code[]): Code[] {
  return [code`try {\n${joinCode(body, "\n")}\n} catch (${local.error}) {\n${failure(protocol, type).caught}\n}`];
}

function encodeFunction(protocol: Protocol, type: Structure): Declaration {
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

function encodeIntoFunction(protocol: Protocol, type: Structure): Declaration {
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
function sharingStatements(protocol: Protocol, type: Structure): Code[] {
  if (!needsSharingCheck(type.fields)) return [];
  const { encode } = failure(protocol, type);
  const layout = ofLayouts(protocol, layoutName(type.typeName));
  return [
    commented(
      "sharing",
      code`if (${runtime.interpreter("sharesMemory")}(${layout}, ${local.value}, ${local.octets})) {\nif (${runtime.wire("writeOctets")}(${local.octets}, ${local.start}, encode${type.typeName}(${local.value}), ${local.size}) !== 0) ${encode}\nreturn ${local.end};\n}`,
    ),
  ];
}

function measureFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `measure${type.typeName}`,
    docs: docComment(`Size of ${withArticle(type.name)} in bytes; NaN if a value is invalid.`),
    parameters: [[local.value, code`${type.typeName}`]],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(${local.value})) return NaN;`,
      ...captureStatements(protocol, type.fields, local.value),
      code`return ${capturedSize(type.fields)};`,
    ],
  });
}

function writeFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `write${type.typeName}`,
    docs: docComment(
      `Writes ${withArticle(type.name)} at \`start\`${type.size.isFixed ? "" : ", up to `end`"}. Returns 0 on success.`,
    ),
    parameters: [
      [local.octets, code`Uint8Array`],
      [local.view, code`DataView`],
      [local.start, code`number`],
      [local.value, code`${type.typeName}`],
      ...(type.size.isFixed ? [] : [[local.end, code`number`] as const]),
    ],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(${local.value})) return 1;`,
      ...captureStatements(protocol, type.fields, local.value),
      ...(type.size.isFixed
        ? []
        : [code`if (${local.start} + ${capturedSize(type.fields)} !== ${local.end}) return 1;`]),
      ...endStatements(type.fields),
      ...writeStatements(protocol, type.fields, local.value),
      code`return ${local.wrong};`,
    ],
  });
}
