import type { Message, Protocol } from "../../model/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, emitFunction, emitType, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral, literal } from "../code/literal.js";
import { messageModule, ofMessage } from "../code/module-paths.js";
import { requireObject, runtimeType } from "../code/runtime.js";
import { emptyOf } from "../fields/empty-value.js";
import { initProperties } from "../message/message-module.js";
import { isSequenceFunction, rejectionFieldsType, valueIfOmitted } from "./rejection.js";

/** The declarations of the message that answers any request; none if the protocol has no such message. */
export function nackDeclarations(protocol: Protocol, isSequenceDeclared: boolean): Declaration[] {
  const message = protocol.messages.find(({ answersAny }) => answersAny);
  if (message === undefined) return [];
  const type = importedType(messageModule(protocol, message), message.typeName);
  return [
    ...(isSequenceDeclared ? [answersType(message, type)] : [isSequenceFunction(protocol)]),
    emitType({
      name: "NackToFields",
      docs: docComment(`Fields of ${message.name} without its sequence. What \`nackTo\` fills in is optional.`),
      type: rejectionFieldsType(protocol, message),
    }),
    answersConstant(protocol, message),
    nackFunction(protocol, message, type),
  ];
}

function answersType({ name }: Message, type: Code): Declaration {
  return emitType({
    name: "Answers",
    docs: docComment(`What may answer a request, by its name: its response, or ${name}.`),
    type: code`{ readonly [Name in keyof Responses]: Responses[Name] | ${type} }`,
  });
}

/** The commands that nothing answers: an answer to an answer would have no end. */
function answersConstant({ messages }: Protocol, message: Message): Declaration {
  const answers = messages.filter((each) => each === message || each.answers !== null);
  return emitConstant({
    name: "answers",
    docs: docComment("Commands of messages that answer others."),
    isExported: false,
    type: code`readonly number[]`,
    value: code`[${joinCode(
      answers.map(({ commandId }) => hexLiteral(commandId)),
      ", ",
    )}]`,
  });
}

function nackFunction(protocol: Protocol, message: Message, type: Code): Declaration {
  const { name } = message;
  const sequence = emptyOf(protocol.header.sequence.wire);
  const given = initProperties(protocol, message).filter((property) => property !== "sequenceId");
  const status = protocol.header.carried.find(({ role }) => role === "status");
  const init = objectLiteral([
    ["sequenceId", code`isSequence(sequenceId) ? sequenceId : ${sequence}`],
    ...given.map((property) => [property, givenValue(message, property)] as const),
  ]);
  const created = code`${ofMessage(protocol, message, "create")}(${init})`;
  // The usual status means success: it is no answer to a rejected request.
  const isChosen = status !== undefined && status.default !== null;
  const answer = isChosen ? code`{ ...${created}, ${status.property}: fields.${status.property} }` : created;
  const isFree = given.length === 0;
  return emitFunction({
    name: "nackTo",
    docs: docComment(
      `Creates ${name}, which answers any request, from the error of decoding it, from its header, or from a message with an ` +
        "unknown command. It has the sequence of the request; if the header is incomplete, an empty one.",
      `Returns null for a response and for ${name}, which nothing answers. Throws an EncodeError if an argument is not an object.`,
    ),
    parameters: [
      ["rejected", runtimeType.wire("HeaderValues")],
      ...(isFree ? [] : [["fields", code`NackToFields`] as const]),
    ],
    returns: code`${type} | null`,
    body: [
      requireObject(protocol, literal("rejected"), code`rejected`),
      ...(isFree ? [] : [requireObject(protocol, literal("fields"), code`fields`)]),
      code`const { commandId, sequenceId } = rejected;`,
      code`if (commandId !== null && answers.includes(commandId)) return null;`,
      code`return ${answer};`,
    ],
  });
}

/** A value that the caller gives, or what `valueIfOmitted` fills in. */
function givenValue({ fields, isBodyOptional }: Message, property: string): Code {
  const field = fields.find((each) => each.property === property);
  const empty = field === undefined || field.default !== null || isBodyOptional ? null : valueIfOmitted(field);
  return empty === null ? code`fields.${property}` : code`fields.${property} ?? ${empty}`;
}
