import type { Message } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { constantConditions, measuringStatements, readEntries, readField } from "../fields/read.js";
import { endOfFields } from "../fields/position.js";
import { hexLiteral, literal } from "../code/literal.js";
import { faultOf, ofOctets } from "../code/module-paths.js";
import type { EmitContext } from "../wire/wire-emitter.js";

/** `decode…` and `decode…From` of a message. */
export function decodeFunctions(context: EmitContext, message: Message): Declaration[] {
  return [decodeFunction(message), decodeFromFunction(context, message)];
}

function decodeFunction(message: Message): Declaration {
  const { exportName, name } = message;
  return emitFunction({
    name: `decode${exportName}`,
    docs: docComment(
      `Reads a frame that is a ${name}. ${aliasing(message)}Throws a DecodeError that names field and octet.`,
    ),
    parameters: [["frame", code`Uint8Array`]],
    returns: code`${exportName}`,
    body: [
      code`const view = ${ofOctets("viewOfAny")}(frame);`,
      code`return decode${exportName}From(frame, view, 0, view.byteLength);`,
    ],
  });
}

function aliasing({ fields }: Message): string {
  const raw = fields.filter(({ wire }) => wire.kind === "octets").map(({ property }) => property);
  if (raw.length === 0) return "";
  return `Its ${raw.join(" and ")} ${raw.length === 1 ? "lies" : "lie"} over the frame's memory: take a \`slice()\` to keep them. `;
}

function decodeFromFunction(context: EmitContext, message: Message): Declaration {
  const { protocol } = context;
  const { exportName, fields } = message;
  const object = objectLiteral([
    ["name", literal(message.name)],
    ["sequenceId", readField(context, protocol.header.sequence)],
    ...readEntries(context, fields),
  ]);
  return emitFunction({
    name: `decode${exportName}From`,
    docs: docComment(
      `Reads the ${message.name} that stands from \`start\` up to \`end\`. The view must be over the same memory. Throws a DecodeError.`,
    ),
    parameters: decodeFromParameters(),
    returns: code`${exportName}`,
    body: [...checkingStatements(context, message), code`return ${object};`],
  });
}

/** Statements that check the whole structure of a frame, and find out where every field of changing size ends. */
export function checkingStatements(context: EmitContext, message: Message): Code[] {
  const { protocol } = context;
  const { exportName, fields } = message;
  const refuse = code`throw ${faultOf(protocol, exportName)};`;
  const endsWithRest = fields.at(-1)?.extent.kind === "rest";
  const rest =
    message.size.isFixed || endsWithRest
      ? []
      : [code`if (${endOfFields(fields, protocol.header.octets)} !== end) ${refuse}`];
  const constants = constantConditions(context, fields);
  return [
    code`if (${joinCode(headConditions(context, message), " || ")}) {\n${refuse}\n}`,
    ...measuringStatements(context, fields, refuse),
    ...rest,
    ...(constants.length === 0 ? [] : [code`if (${joinCode(constants, " || ")}) ${refuse}`]),
  ];
}

/** The parameters of every function that reads a part of octets. */
export function decodeFromParameters(): (readonly [string, Code])[] {
  return [
    ["octets", code`Uint8Array`],
    ["view", code`DataView`],
    ["start", code`number`],
    ["end", code`number`],
  ];
}

/** What the octets are not, where they are no frame of this message. */
function headConditions(context: EmitContext, message: Message): Code[] {
  const { header, greatestOctets } = context.protocol;
  const { least, greatest, isFixed } = message.size;
  return [
    code`!${ofOctets("isWithin")}(octets, view, start, end)`,
    isFixed ? code`end - start !== ${least}` : code`end - start < ${least}`,
    // What the fields can say is compared with the end as it is found; only more than that has to be asked for.
    ...(greatest > greatestOctets ? [code`end - start > ${greatestOctets}`] : []),
    code`${readField(context, header.length)} !== end - start`,
    code`${readField(context, header.command)} !== ${hexLiteral(message.commandId)}`,
    ...constantConditions(context, header.fields),
  ];
}
