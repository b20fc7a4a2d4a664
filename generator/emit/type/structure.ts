import type { Protocol, Structure } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { describedIn, docComment, type DocLanguage } from "../code/doc-comment.js";
import { endStatements, capturedSize, captureStatements } from "../fields/capture.js";
import { isProperty } from "../fields/read.js";
import { writeStatements } from "../fields/write.js";
import { stringCacheConstants } from "../fields/string-cache.js";
import { runtime } from "../code/runtime.js";
import { fieldDocs, sourceInWords } from "../fields/field-docs.js";
import { readStructureFunctions } from "./read-structure.js";
import { emitterOf } from "../wire/emitter-of.js";
import { local } from "../code/scope.js";
import { codecFunctions } from "./codec-functions.js";

/** The type of a structure, its codec, and the functions that messages with this structure call. */
export function structureDeclarations(protocol: Protocol, type: Structure, language: DocLanguage): Declaration[] {
  return [
    structureInterface(protocol, type, language),
    ...stringCacheConstants(type.fields),
    ...codecFunctions(protocol, type),
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
