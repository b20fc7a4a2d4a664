import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, type EmittedParameter } from "../code/declarations.js";
import { commented, firstCommented } from "../code/comment.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { headerStatements, writtenFields } from "./header.js";
import { isOctets } from "./read.js";
import { fieldWriter, writeInOrder, writeStatements } from "./write.js";
import { endVariable, local, privateName } from "../code/scope.js";

/*
 * V8 limits how much code it inlines into one function. A message with many strings therefore has two writers: one for
 * the fields of variable size, with everything computed about them, and one for the other fields.
 */

const WRITE_FIXED_FIELDS = privateName("writeFixedFields");

/** The maximum number of strings for which V8 inlines all writers into one function. */
const MAX_TEXTS_OF_ONE = 6;

/** Whether the fields of fixed size have a separate writer. */
export function needsSplitWriter({ fields, size }: Message): boolean {
  return !size.isFixed && fields.filter(({ wire }) => wire.kind === "octet-string").length > MAX_TEXTS_OF_ONE;
}

/** Whether a field has a variable size, or counts one that has. */
function isChanging({ extent, counts }: Field): boolean {
  return extent.kind !== "fixed" || counts !== null;
}

/** Statements that call the other writer, and then write the fields of variable size. */
export function splitWriterStatements(protocol: Protocol, message: Message, size: Code): Code[] {
  const fields = writtenFields(protocol, message);
  const names = parametersOf(message).map(([name]) => code`${name}`);
  const changing = fields.filter(isChanging);
  const statementOf = fieldWriter(protocol, fields, local.message);
  const octets = firstCommented("overlap", changing.filter(isOctets).map(statementOf));
  const call = code`${WRITE_FIXED_FIELDS}(${joinCode(names, ", ")})`;
  return [
    // Bytes come first: they may be a view into the target.
    ...(octets.length === 0
      ? [commented("splitWriter", code`let ${local.wrong} = ${call};`)]
      : [
          commented("gather", code`let ${local.wrong} = 0;`),
          ...octets,
          commented("splitWriter", code`${local.wrong} |= ${call};`),
        ]),
    ...headerStatements(protocol, message, size),
    ...writeInOrder(
      changing.filter((field) => !isOctets(field)),
      statementOf,
    ),
  ];
}

/** The function that writes the fields of fixed size. */
export function writeFixedFunction(protocol: Protocol, message: Message): Declaration {
  const fields = writtenFields(protocol, message).filter((field) => !isChanging(field));
  return emitFunction({
    name: WRITE_FIXED_FIELDS,
    docs: docComment(`Writes the fields of ${withArticle(message.name)} that have a fixed size. Returns 0 on success.`),
    isExported: false,
    parameters: parametersOf(message),
    returns: code`number`,
    body: [...writeStatements(protocol, fields, local.message), code`return ${local.wrong};`],
  });
}

function parametersOf({ typeName, fields }: Message): EmittedParameter[] {
  const anchors = new Set(fields.filter((field) => !isChanging(field)).flatMap(({ offset }) => offset.after ?? []));
  return [
    [local.message, code`${typeName}`],
    [local.octets, code`Uint8Array`],
    [local.view, code`DataView`],
    [local.start, code`number`],
    ...[...anchors].map((property): EmittedParameter => [endVariable(property), code`number`]),
  ];
}
