import type { Header, HeaderField, Message, Operation, Protocol, Vector } from "../model/index.js";
import { lowerFields, lowerHeaderFields, type TypeModels } from "./lower-fields.js";
import { lowerRules } from "./lower-rules.js";
import { lowerTypes } from "./lower-types.js";
import { invariant } from "../diagnostics/index.js";
import { lowerDigests } from "./lower-digests.js";
import {
  maxSize,
  minSize,
  staticSize,
  type MessageSymbol,
  type OperationSymbol,
  type BoundProtocol,
} from "../bind/index.js";
import { lowerText } from "./lower-text-bindings.js";
import { toFileName } from "../naming/index.js";
import { valueIn } from "../syntax/index.js";

/** The path of a schema's file as generated files name it. */
type SourceOf = (file: string) => string;

/** The model of a version in which the rules found no mistake. */
export function lowerProtocol(protocol: BoundProtocol, sourceOf: SourceOf): Protocol {
  const types = lowerTypes(protocol, sourceOf);
  const find: TypeModels = (name) => types.get(name) ?? null;
  const header = lowerHeader(protocol, find);
  const operations = protocol.operations.map((operation) =>
    lowerOperation(protocol, operation, find, header.octets, sourceOf(operation.at.document.file)),
  );
  const { node } = protocol;
  return {
    id: protocol.id,
    title: `${node.protocol} ${protocol.version}`,
    version: protocol.version,
    specification: protocol.specification ?? null,
    en: node.en,
    zh: node.zh,
    littleEndian: node["byte-order"] === "little-endian",
    header,
    maxOctets: node.limits["greatest-octets"],
    parties: Object.entries(node.parties).map(([name, texts]) => ({ name, ...texts })),
    operations: operations.sort((one, other) => one.request.commandId - other.request.commandId),
    messages: messagesOf(operations).sort((one, other) => one.commandId - other.commandId),
    types: [...types.values()],
    vectors: lowerVectors(protocol),
    source: sourceOf(protocol.at.document.file),
  };
}

function lowerHeader(protocol: BoundProtocol, types: TypeModels): Header {
  const fields = lowerHeaderFields(protocol.header, types);
  const ofRole = (role: HeaderField["role"]): HeaderField =>
    invariant(
      fields.find((each) => each.role === role),
      `A header without ${role}`,
    );
  return {
    fields,
    octets: minSize(protocol.header),
    length: ofRole("length"),
    command: ofRole("command"),
    sequence: ofRole("sequence"),
  };
}

function messagesOf(operations: readonly Operation[]): Message[] {
  return operations.flatMap(({ request, response }) => (response === null ? [request] : [request, response]));
}

function lowerOperation(
  protocol: BoundProtocol,
  operation: OperationSymbol,
  types: TypeModels,
  start: number,
  source: string,
): Operation {
  const { request, response, node } = operation;
  const legs = node.legs.map((leg) => {
    const [from = "", to = ""] = leg.split(" -> ");
    return { from, to };
  });
  const back = legs.map(({ from, to }) => ({ from: to, to: from }));
  const common = {
    section: valueIn(node.section, protocol.version) ?? null,
    addedTo: node.addedTo ?? null,
    cited: node.cited ?? protocol.cited,
    source,
  };
  const question = lowerMessage(protocol, request, null, types, start);
  const answer = response === null ? null : lowerMessage(protocol, response, request, types, start);
  return {
    request: {
      ...question,
      ...common,
      section: question.section ?? common.section,
      en: request.node.en ?? node.en,
      zh: request.node.zh ?? node.zh,
      legs,
      answers: null,
      answeredBy: answer?.name ?? null,
    },
    response:
      answer === null
        ? null
        : {
            ...answer,
            ...common,
            section: answer.section ?? common.section,
            en: response?.node.en ?? `The response to ${question.name}.`,
            zh: response?.node.zh ?? `${question.name}的应答消息。`,
            legs: back,
            answers: question.name,
            answeredBy: null,
          },
  };
}

function lowerMessage(
  protocol: BoundProtocol,
  message: MessageSymbol,
  request: MessageSymbol | null,
  types: TypeModels,
  start: number,
) {
  const isFixed = message.fields.every((field) => staticSize(field) !== null);
  const fields = lowerFields(message.fields, types, start);
  return {
    name: message.name ?? "",
    typeName: message.typeName,
    fileName: toFileName(message.typeName),
    commandId: message.id ?? 0,
    section: valueIn(message.node.section, protocol.version) ?? null,
    fields,
    rules: lowerRules(message),
    digests: lowerDigests(message, request),
    text: lowerText(message),
    size: { min: start + minSize(message.fields), max: start + maxSize(message.fields), isFixed },
  };
}

function lowerVectors(bound: BoundProtocol): Vector[] {
  return bound.vectors.map(({ node: { id, message, frame, source, value } }) => {
    const { protocol, command_id, sequence_id, fields } = value;
    return { id, message, frame, source, json: { protocol, message, command_id, sequence_id, fields } };
  });
}
