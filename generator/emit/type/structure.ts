import type { Protocol, Structure } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { docComment } from "../code/doc-comment.js";
import { endStatements, capturedSize, captureStatements } from "../fields/capture.js";
import { isProperty, readEntries } from "../fields/read.js";
import { locateStatements } from "../fields/locate.js";
import { writeStatements } from "../fields/write.js";
import { endOfFields } from "../fields/position.js";
import { stringCacheConstants } from "../fields/string-cache.js";
import { needsSharingCheck } from "../fields/sharing.js";
import { faultOf, layoutName, ofLayouts } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { bothLanguages, fieldDocs, sourceInWords } from "../fields/field-docs.js";
import { readsToEnd } from "../wire/structure.js";
import { emitterOf } from "../wire/emitter-of.js";

/** A structure: its type, its own codec, and the functions that messages which hold it call. */
export function structureDeclarations(protocol: Protocol, type: Structure): Declaration[] {
  return [
    structureInterface(protocol, type),
    ...stringCacheConstants(type.fields),
    sizeOfFunction(protocol, type),
    encodeFunction(protocol, type),
    encodeIntoFunction(protocol, type),
    decodeFunction(type),
    decodeFromFunction(protocol, type),
    ...(type.size.isFixed ? [] : [measureFunction(protocol, type)]),
    writeFunction(protocol, type),
    endOfFunction(protocol, type),
    readFunction(protocol, type),
  ];
}

function structureInterface(protocol: Protocol, type: Structure): Declaration {
  return emitInterface({
    name: type.typeName,
    docs: docComment(bothLanguages(type), `\`${type.name}\` of ${sourceInWords(type.cited, type.section)}`),
    properties: type.fields.filter(isProperty).map((field) => ({
      name: field.property,
      type: emitterOf(field.wire).type(protocol, field.wire, field.type),
      docs: fieldDocs(type, field),
    })),
  });
}

function failure(protocol: Protocol, type: Structure) {
  const layouts = code`${ofLayouts(protocol, "frameLayout")}, ${ofLayouts(protocol, layoutName(type.typeName))}`;
  return {
    encode: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, value);`,
    caught: code`throw ${runtime.interpreter("structureEncodeFailure")}(${layouts}, value, error);`,
    place: code`throw ${runtime.interpreter("structurePlaceFailure")}(${layouts}, octets, start, size);`,
    decode: code`throw ${faultOf(protocol, type.typeName)};`,
  };
}

function sizeOfFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `sizeOf${type.typeName}`,
    docs: docComment(`Octets of a ${type.name}. Throws an EncodeError where a value has no size.`),
    parameters: [["value", code`${type.typeName}`]],
    returns: code`number`,
    body: type.size.isFixed
      ? [
          code`if (!${runtime.wire("isObject")}(value)) ${failure(protocol, type).encode}`,
          code`return ${type.size.min};`,
        ]
      : caught(protocol, type, [
          code`const size = measure${type.typeName}(value);`,
          code`if (!(size >= 0)) ${failure(protocol, type).encode}`,
          code`return size;`,
        ]),
  });
}

/** Whatever a value throws while it is read becomes an EncodeError. */
function caught(protocol: Protocol, type: Structure, body: readonly Code[]): Code[] {
  return [code`try {\n${joinCode(body, "\n")}\n} catch (error) {\n${failure(protocol, type).caught}\n}`];
}

function encodeFunction(protocol: Protocol, type: Structure): Declaration {
  const { typeName, name } = type;
  const into = code`encode${typeName}Into(value, octets, ${runtime.wire("viewOfNew")}(octets), 0)`;
  return emitFunction({
    name: `encode${typeName}`,
    docs: docComment(`Writes a ${name} as octets of its own. Throws an EncodeError that names the field at fault.`),
    parameters: [["value", code`${typeName}`]],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`const octets = new Uint8Array(sizeOf${typeName}(value));`,
      type.size.isFixed ? code`${into};` : code`if (${into} !== octets.length) ${failure(protocol, type).encode}`,
      code`return octets;`,
    ],
  });
}

function encodeIntoFunction(protocol: Protocol, type: Structure): Declaration {
  const { encode, place } = failure(protocol, type);
  return emitFunction({
    name: `encode${type.typeName}Into`,
    docs: docComment(
      `Writes a ${type.name} into octets from \`start\` on, and returns where it ends. The view must be over the same memory. Throws an EncodeError.`,
    ),
    parameters: [
      ["value", code`${type.typeName}`],
      ["octets", code`Uint8Array`],
      ["view", code`DataView`],
      ["start", code`number`],
    ],
    returns: code`number`,
    body: caught(protocol, type, [
      code`const size = sizeOf${type.typeName}(value);`,
      code`const end = start + size;`,
      code`if (!${runtime.wire("hasPlace")}(octets, view, start, end)) ${place}`,
      ...sharingStatements(protocol, type),
      code`if (write${type.typeName}(octets, view, start, value${type.size.isFixed ? "" : ", end"}) !== 0 || end > octets.length) ${encode}`,
      code`return end;`,
    ]),
  });
}

/** Values that are read from the memory that is written to are written beside it first. */
function sharingStatements(protocol: Protocol, type: Structure): Code[] {
  if (!needsSharingCheck(type.fields)) return [];
  const { encode } = failure(protocol, type);
  const layout = ofLayouts(protocol, layoutName(type.typeName));
  return [
    code`if (${runtime.interpreter("sharesMemory")}(${layout}, value, octets)) {\nif (${runtime.wire("writeOctets")}(octets, start, encode${type.typeName}(value), size) !== 0) ${encode}\nreturn end;\n}`,
  ];
}

function decodeFunction({ typeName, name }: Structure): Declaration {
  return emitFunction({
    name: `decode${typeName}`,
    docs: docComment(
      `Reads octets that are a ${name} and nothing else. Throws a DecodeError that names field and octet.`,
    ),
    parameters: [["octets", code`Uint8Array`]],
    returns: code`${typeName}`,
    body: [
      code`const view = ${runtime.wire("viewOfAny")}(octets);`,
      code`return decode${typeName}From(octets, view, 0, view.byteLength);`,
    ],
  });
}

function decodeFromFunction(protocol: Protocol, type: Structure): Declaration {
  const { decode } = failure(protocol, type);
  return emitFunction({
    name: `decode${type.typeName}From`,
    docs: docComment(
      `Reads the ${type.name} that stands from \`start\` up to \`end\`. The view must be over the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${type.typeName}`,
    body: [
      code`if (!${runtime.wire("isWithin")}(octets, view, start, end) || endOf${type.typeName}(view, start, end) !== end) {\n${decode}\n}`,
      code`return read${type.typeName}(octets, view, start${readsToEnd(type) ? ", end" : ""});`,
    ],
  });
}

function measureFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `measure${type.typeName}`,
    docs: docComment(`Octets of a ${type.name}; NaN where a value has no size.`),
    parameters: [["value", code`${type.typeName}`]],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(value)) return NaN;`,
      ...captureStatements(protocol, type.fields, "value"),
      code`return ${capturedSize(type.fields)};`,
    ],
  });
}

function writeFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `write${type.typeName}`,
    docs: docComment(
      `Writes a ${type.name} to a place that has room for it${type.size.isFixed ? "" : ", up to `end`"}. 0 where that went well.`,
    ),
    parameters: [
      ["octets", code`Uint8Array`],
      ["view", code`DataView`],
      ["start", code`number`],
      ["value", code`${type.typeName}`],
      ...(type.size.isFixed ? [] : [["end", code`number`] as const]),
    ],
    returns: code`number`,
    body: [
      code`if (!${runtime.wire("isObject")}(value)) return 1;`,
      ...captureStatements(protocol, type.fields, "value"),
      ...(type.size.isFixed ? [] : [code`if (start + ${capturedSize(type.fields)} !== end) return 1;`]),
      ...endStatements(type.fields),
      ...writeStatements(protocol, type.fields, "value"),
      code`return wrong;`,
    ],
  });
}

function endOfFunction(protocol: Protocol, type: Structure): Declaration {
  const refuse = code`return Infinity;`;
  return emitFunction({
    name: `endOf${type.typeName}`,
    docs: docComment(
      `Where the ${type.name} ends that begins at \`start\`; Infinity where it does not fit before \`end\`.`,
    ),
    parameters: [
      ["view", code`DataView`],
      ["start", code`number`],
      ["end", code`number`],
    ],
    returns: code`number`,
    body: [
      code`if (start + ${type.size.min} > end) ${refuse}`,
      ...locateStatements(protocol, type.fields, refuse),
      code`return ${endOfFields(type.fields, 0)};`,
    ],
  });
}

function readFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `read${type.typeName}`,
    docs: docComment(`Reads the ${type.name} that \`endOf${type.typeName}\` found to end at \`end\`.`),
    parameters: decodeFromParameters().slice(0, readsToEnd(type) ? 4 : 3),
    returns: code`${type.typeName}`,
    body: [
      ...locateStatements(protocol, type.fields, null),
      code`return ${objectLiteral(readEntries(protocol, type.fields))};`,
    ],
  });
}
