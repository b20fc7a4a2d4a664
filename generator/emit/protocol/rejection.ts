import type { Field, Message, Protocol } from "../../model/index.js";
import { mayBeEmpty } from "../../tables/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { messageModule } from "../code/module-paths.js";
import { type Declaration, emitConstant, emitFunction, objectLiteral } from "../code/declarations.js";
import { sequenceType } from "../fields/parameters.js";
import { docComment } from "../code/doc-comment.js";
import { emptyValue } from "../fields/empty-value.js";
import { isProperty } from "../fields/read.js";
import { hexLiteral, literal } from "../code/literal.js";
import { requireObject, runtime, runtimeType } from "../code/runtime.js";
import type { Answered } from "./answered.js";

/** The declarations of the function that creates responses to requests that cannot be decoded. */
export function rejectionDeclarations(protocol: Protocol, operations: readonly Answered[]): Declaration[] {
  return [
    rejections(protocol, operations),
    requestNames(operations),
    isListedFunction(),
    isSequenceFunction(protocol),
    replyToFunction(protocol, operations),
  ];
}

/** The type of the fields of a response to a rejected request. */
export function rejectionFieldsType(protocol: Protocol, response: Message): Code {
  const optional = response.fields
    .filter(
      (field) =>
        isProperty(field) && (response.isBodyOptional || field.default !== null || valueIfOmitted(field) !== null),
    )
    .map(({ property }) => literal(property));
  const type = importedType(messageModule(protocol, response), response.typeName);
  const names = optional.length === 0 ? code`` : code`, ${joinCode(optional, " | ")}`;
  return code`Omit<${runtimeType.wire("Init")}<${type}${names}>, "sequenceId">`;
}

/**
 * The value of a field that a rejection leaves out: 0 or empty. Null for numbers, codes and structures: 0 often means
 * success, so the caller must choose.
 */
export function valueIfOmitted(field: Field): Code | null {
  if (!mayBeEmpty(field)) return null;
  return emptyValue(field.wire, () => {
    throw new Error("Internal error: a structure has no empty value.");
  });
}

function rejections(protocol: Protocol, operations: readonly Answered[]): Declaration {
  const sequence = sequenceType(protocol);
  return emitConstant({
    name: "rejections",
    docs: [],
    isExported: false,
    type: code`{\nreadonly [Name in keyof Requests]: (request: { readonly sequenceId: ${sequence} }, fields: RejectionFields[Name]) => Responses[Name];\n}`,
    value: objectLiteral(operations.map(({ request, response }) => [request.name, rejection(request, response)])),
  });
}

function rejection({ name }: Message, response: Message): Code {
  const filled = response.fields
    .filter((field) => isProperty(field) && field.default === null && !response.isBodyOptional)
    .flatMap((field) => {
      const empty = valueIfOmitted(field);
      return empty === null ? [] : [code`${field.property}: fields.${field.property} ?? ${empty}`];
    });
  const reply = code`replies.${name}`;
  if (filled.length === 0) return code`(request, fields) => ${reply}(request, fields)`;
  return code`(request, fields) => ${reply}(request, { ...fields, ${joinCode(filled, ", ")} })`;
}

function requestNames(operations: readonly Answered[]): Declaration {
  const names = operations.map(({ request }) => code`${hexLiteral(request.commandId)}: ${literal(request.name)}`);
  return emitConstant({
    name: "requestNames",
    docs: docComment("Requests with a response, by command."),
    isExported: false,
    type: code`{ readonly [commandId: number]: keyof Requests }`,
    value: code`{\n${joinCode(names, ",\n")}\n}`,
  });
}

function isListedFunction(): Declaration {
  return emitFunction({
    name: "isListed",
    docs: docComment("Whether the caller gives fields for a request."),
    isExported: false,
    typeParameters: [{ name: "Name", constraint: "keyof Requests" }],
    parameters: [
      ["name", code`keyof Requests | undefined`],
      ["fields", code`{ readonly [Each in Name]: unknown }`],
    ],
    returns: code`name is Name`,
    body: [code`return name !== undefined && Object.hasOwn(fields, name);`],
  });
}

/** The function that tells whether a value may be a sequence. */
export function isSequenceFunction(protocol: Protocol): Declaration {
  const { wire } = protocol.header.sequence;
  const integer = wire.kind === "integer" && wire.octets === 8 ? "bigint" : "number";
  const isSequence =
    wire.kind === "structure"
      ? code`${runtime.wire("isObject")}(sequenceId)`
      : code`typeof sequenceId === ${literal(integer)}`;
  return emitFunction({
    name: "isSequence",
    docs: docComment("Whether there is a sequence; encoding checks its value."),
    isExported: false,
    parameters: [["sequenceId", code`unknown`]],
    returns: code`sequenceId is ${sequenceType(protocol)}`,
    body: [code`return ${isSequence};`],
  });
}

function replyToFunction(protocol: Protocol, operations: readonly Answered[]): Declaration {
  const first = operations[0]?.request.name ?? "";
  return emitFunction({
    name: "replyTo",
    docs: docComment(
      "Creates the response to a request that is rejected, from the error of decoding it, or from its header. " +
        `\`fields\` has the fields of the response by the name of the request: \`{ ${first}: { … } }\`. ` +
        "Identifiers, strings, bytes and lists that it omits are 0 or empty; other numbers are required, because 0 often means success.",
      "Returns null if the header is incomplete, or the frame is a response, has an unknown command, or is a request that `fields` does not list. " +
        "Throws an EncodeError if an argument is not an object.",
    ),
    typeParameters: [{ name: "Name", constraint: "keyof Requests" }],
    parameters: [
      ["rejected", runtimeType.wire("HeaderValues")],
      ["fields", code`{ readonly [Each in Name]: RejectionFields[Each] }`],
    ],
    returns: code`Responses[Name] | null`,
    body: [
      requireObject(protocol, literal("rejected"), code`rejected`),
      requireObject(protocol, literal("fields"), code`fields`),
      code`const { commandId, sequenceId } = rejected;`,
      code`const name = commandId === null ? undefined : requestNames[commandId];`,
      code`if (!isListed(name, fields) || !isSequence(sequenceId)) return null;`,
      requireObject(protocol, code`\`fields.\${name}\``, code`fields[name]`),
      code`return rejections[name]({ sequenceId }, fields[name]);`,
    ],
  });
}
