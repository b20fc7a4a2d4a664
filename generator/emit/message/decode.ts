import type { Message, Protocol } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { readEntries, readField } from "../fields/read.js";
import { literal } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { decodeFromParameters } from "../fields/parameters.js";
import { validateStatements } from "../fields/validate.js";
import { local } from "../code/scope.js";

/** `decode…` and `decode…From` of a message. */
export function decodeFunctions(protocol: Protocol, message: Message): Declaration[] {
  return [decodeFunction(message), decodeFromFunction(protocol, message)];
}

function decodeFunction(message: Message): Declaration {
  const { typeName, name } = message;
  return emitFunction({
    name: `decode${typeName}`,
    docs: docComment(
      `Reads a frame that is a ${name}. ${aliasing(message)}Throws a DecodeError that names field and octet.`,
    ),
    parameters: [[local.frame, code`Uint8Array`]],
    returns: code`${typeName}`,
    body: [
      code`const ${local.view} = ${runtime.wire("dataViewOrEmpty")}(${local.frame});`,
      code`return decode${typeName}From(${local.frame}, ${local.view}, 0, ${local.view}.byteLength);`,
    ],
  });
}

function aliasing({ fields }: Message): string {
  const raw = fields.filter(({ wire }) => wire.kind === "octets").map(({ property }) => property);
  if (raw.length === 0) return "";
  return `Its ${raw.join(" and ")} ${raw.length === 1 ? "lies" : "lie"} over the frame's memory: take a \`slice()\` to keep them. `;
}

function decodeFromFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName, fields } = message;
  const object = objectLiteral([
    ["name", literal(message.name)],
    ["sequenceId", readField(protocol, protocol.header.sequence)],
    ...readEntries(protocol, fields),
  ]);
  return emitFunction({
    name: `decode${typeName}From`,
    docs: docComment(
      `Reads the ${message.name} that stands from \`start\` up to \`end\`. The view must be over the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${typeName}`,
    body: [...validateStatements(protocol, message), code`return ${object};`],
  });
}
