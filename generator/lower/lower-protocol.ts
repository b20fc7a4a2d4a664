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
import { annotationsOf, valueIn } from "../syntax/index.js";

/** The path of a schema's file as generated files name it. */
type SourceOf = (file: string) => string;

/** The model of a version in which the rules found no mistake. */
export function lowerProtocol(protocol: BoundProtocol, sourceOf: SourceOf): Protocol {
  const types = lowerTypes(protocol, sourceOf);
  const find: TypeModels = (name) => types.get(name) ?? null;
  const header = lowerHeader(protocol, find);
  const scope: LowerScope = { protocol, types: find, start: header.octets };
  const operations = protocol.operations.map((operation) =>
    lowerOperation(scope, operation, sourceOf(operation.at.document.file)),
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
    maxOctets: node.limits["max-octets"],
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

/** What messages are lowered in: their protocol, its types, and where the fields begin. */
interface LowerScope {
  readonly protocol: BoundProtocol;
  readonly types: TypeModels;
  readonly start: number;
}

function lowerOperation(scope: LowerScope, operation: OperationSymbol, source: string): Operation {
  const { request, response, node } = operation;
  const question = lowerMessage(scope, request, null);
  const answer = response === null ? null : lowerMessage(scope, response, request);
  const common = commonOf(scope, operation, source);
  const complete = (message: typeof question): typeof question & typeof common => ({
    ...message,
    ...common,
    section: message.section ?? common.section,
  });
  const legs = node.legs.map(lowerLeg);
  const { en = node.en, zh = node.zh } = request.node;
  return {
    request: { ...complete(question), en, zh, legs, answers: null, answeredBy: answer?.name ?? null },
    response: answer && {
      ...complete(answer),
      en: response?.node.en ?? `The response to ${question.name}.`,
      zh: response?.node.zh ?? `${question.name}的应答消息。`,
      legs: legs.map(({ from, to }) => ({ from: to, to: from })),
      answers: question.name,
      answeredBy: null,
    },
  };
}

/** What both messages of an operation have of it. */
function commonOf({ protocol }: LowerScope, { node }: OperationSymbol, source: string) {
  const section = valueIn(node.section, protocol.version) ?? null;
  return {
    section,
    addedTo: annotationsOf(node).addedTo ?? null,
    cited: annotationsOf(node).cited ?? protocol.cited,
    source,
  };
}

function lowerLeg(leg: string): { readonly from: string; readonly to: string } {
  const [from = "", to = ""] = leg.split(" -> ");
  return { from, to };
}

function lowerMessage({ protocol, types, start }: LowerScope, message: MessageSymbol, request: MessageSymbol | null) {
  const isFixed = message.fields.every((field) => staticSize(field) !== null);
  return {
    name: message.name ?? "",
    typeName: message.typeName,
    fileName: toFileName(message.typeName),
    commandId: message.id ?? 0,
    section: valueIn(message.node.section, protocol.version) ?? null,
    fields: lowerFields(message.fields, types, start),
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
