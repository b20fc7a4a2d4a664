import type { Message, Protocol } from "../../model/index.js";
import { code } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { carriedEntries } from "../fields/header.js";
import { absentEntries, endingAfterHeader } from "../fields/optional-body.js";
import { locatedEntries } from "../fields/read.js";
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
      `Decodes ${withArticle(name)}. ${aliasing(message)}Throws a DecodeError with the field and its offset.`,
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
  return raw.length === 1
    ? `Its ${raw.join()} is a view into the frame's buffer; call \`slice()\` to keep it. `
    : `Its ${raw.join(" and ")} are views into the frame's buffer; call \`slice()\` to keep them. `;
}

function decodeFromFunction(protocol: Protocol, message: Message): Declaration {
  const { typeName, fields } = message;
  const start = [["name", literal(message.name)] as const, ...carriedEntries(protocol)];
  const object = objectLiteral([...start, ...locatedEntries(protocol, fields)]);
  const absent = objectLiteral([...start, ...absentEntries(message)]);
  return emitFunction({
    name: `decode${typeName}From`,
    docs: docComment(
      `Decodes the ${message.name} from \`start\` to \`end\` (exclusive). \`view\` must cover the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${typeName}`,
    body: [
      ...endingAfterHeader(protocol, message, [code`return ${absent};`]),
      ...validateStatements(protocol, message, true),
      code`return ${object};`,
    ],
  });
}
