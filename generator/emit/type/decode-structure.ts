import type { Protocol, Structure } from "../../model/index.js";
import { code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { diagnoseCall } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { locateStatements } from "../fields/locate.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { endOfFields } from "../fields/position.js";
import { readEntries } from "../fields/read.js";
import { validFunctions } from "../fields/valid.js";
import { canBeInvalid, validName } from "../wire/restricted.js";
import { readsToEnd } from "../wire/structure.js";

/** The decoder of a structure alone. */
export function decodeStructureFunctions(protocol: Protocol, type: Structure): Declaration[] {
  return [decodeFunction(type), decodeFromFunction(protocol, type)];
}

/** The functions that find, check and read a structure inside a message. */
export function readStructureFunctions(protocol: Protocol, type: Structure): Declaration[] {
  return [endOfFunction(protocol, type), ...validFunctions(protocol, type), readFunction(protocol, type)];
}

function decodeFunction({ typeName, name }: Structure): Declaration {
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

function decodeFromFunction(protocol: Protocol, type: Structure): Declaration {
  const conditions = [
    code`!${runtime.wire("isReadable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`,
    code`endOf${type.typeName}(${local.view}, ${local.start}, ${local.end}) !== ${local.end}`,
    ...(canBeInvalid(type)
      ? [code`!${validName(type)}(${local.view}, ${local.start}${readsToEnd(type) ? code`, ${local.end}` : ""})`]
      : []),
  ];
  return emitFunction({
    name: `decode${type.typeName}From`,
    docs: docComment(
      `Decodes the ${type.name} from \`start\` to \`end\` (exclusive). \`view\` must cover the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${type.typeName}`,
    body: [
      code`if (${joinCode(conditions, " || ")}) {\nthrow ${diagnoseCall(protocol, type.typeName)};\n}`,
      code`return read${type.typeName}(${local.octets}, ${local.view}, ${local.start}${readsToEnd(type) ? code`, ${local.end}` : ""});`,
    ],
  });
}

function endOfFunction(protocol: Protocol, type: Structure): Declaration {
  const reject = code`return Infinity;`;
  return emitFunction({
    name: `endOf${type.typeName}`,
    docs: docComment(`Offset after the ${type.name} at \`start\`; Infinity if it does not end by \`end\`.`),
    parameters: [
      [local.view, code`DataView`],
      [local.start, code`number`],
      [local.end, code`number`],
    ],
    returns: code`number`,
    body: [
      code`if (${local.start} + ${type.size.min} > ${local.end}) ${reject}`,
      ...locateStatements(protocol, type.fields, reject),
      code`return ${endOfFields(type.fields, 0)};`,
    ],
  });
}

function readFunction(protocol: Protocol, type: Structure): Declaration {
  return emitFunction({
    name: `read${type.typeName}`,
    docs: docComment(`Reads the ${type.name} at \`start\`, whose end \`endOf${type.typeName}\` has checked.`),
    parameters: decodeFromParameters().slice(0, readsToEnd(type) ? 4 : 3),
    returns: code`${type.typeName}`,
    body: [
      ...locateStatements(protocol, type.fields, null),
      code`return ${objectLiteral(readEntries(protocol, type.fields))};`,
    ],
  });
}
