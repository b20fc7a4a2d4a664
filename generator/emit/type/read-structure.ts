import type { Protocol, Structure } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { local } from "../code/scope.js";
import { locateStatements } from "../fields/locate.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { endOfFields } from "../fields/position.js";
import { readEntries } from "../fields/read.js";
import { tagConditions } from "../fields/tags.js";
import { validFunctions } from "../fields/valid.js";
import { readsToEnd } from "../wire/structural.js";

/** The functions that find, check and read a structure inside a message. */
export function readStructureFunctions(protocol: Protocol, type: Structure): Declaration[] {
  return [endOfFunction(protocol, type), ...validFunctions(protocol, type), readFunction(protocol, type)];
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
      ...tagConditions(protocol, type.fields).map((condition) => code`if (${condition}) ${reject}`),
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
