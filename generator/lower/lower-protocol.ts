import type { Header, HeaderField, Message, Operation, Protocol, Vector } from "../model/index.js";
import { buildFields, buildHeaderFields, type TypeModels } from "./lower-fields.js";
import { buildRules } from "./lower-rules.js";
import { buildTypes } from "./lower-types.js";
import { certain } from "../diagnostics/index.js";
import { buildDigests } from "./lower-digests.js";
import {
  greatestSize,
  leastSize,
  staticSize,
  type MessageView,
  type OperationView,
  type VersionView,
} from "../bind/index.js";
import { buildText } from "./lower-text-bindings.js";
import { fileName } from "../naming/index.js";
import { valueIn } from "../syntax/index.js";

/** The path of a schema's file as generated files name it. */
type SourceOf = (file: string) => string;

/** The model of a version in which the rules found no mistake. */
export function buildProtocol(view: VersionView, sourceOf: SourceOf): Protocol {
  const types = buildTypes(view, sourceOf);
  const find: TypeModels = (name) => types.get(name) ?? null;
  const header = buildHeader(view, find);
  const operations = view.operations.map((operation) =>
    buildOperation(view, operation, find, header.octets, sourceOf(operation.at.document.file)),
  );
  const { shape } = view;
  return {
    id: view.id,
    title: `${shape.protocol} ${view.version}`,
    version: view.version,
    specification: view.specification ?? null,
    en: shape.en,
    zh: shape.zh,
    littleEndian: shape["byte-order"] === "little-endian",
    header,
    greatestOctets: shape.limits["greatest-octets"],
    parties: Object.entries(shape.parties).map(([name, texts]) => ({ name, ...texts })),
    operations: operations.sort((one, other) => one.request.commandId - other.request.commandId),
    messages: messagesOf(operations).sort((one, other) => one.commandId - other.commandId),
    types: [...types.values()],
    vectors: buildVectors(view),
    source: sourceOf(view.at.document.file),
  };
}

function buildHeader(view: VersionView, types: TypeModels): Header {
  const fields = buildHeaderFields(view.header, types);
  const ofRole = (role: HeaderField["role"]): HeaderField =>
    certain(
      fields.find((each) => each.role === role),
      `A header without ${role}`,
    );
  return {
    fields,
    octets: leastSize(view.header),
    length: ofRole("length"),
    command: ofRole("command"),
    sequence: ofRole("sequence"),
  };
}

function messagesOf(operations: readonly Operation[]): Message[] {
  return operations.flatMap(({ request, response }) => (response === null ? [request] : [request, response]));
}

function buildOperation(
  view: VersionView,
  operation: OperationView,
  types: TypeModels,
  start: number,
  source: string,
): Operation {
  const { request, response, shape } = operation;
  const legs = shape.legs.map((leg) => {
    const [from = "", to = ""] = leg.split(" -> ");
    return { from, to };
  });
  const back = legs.map(({ from, to }) => ({ from: to, to: from }));
  const common = {
    section: valueIn(shape.section, view.version) ?? null,
    addedTo: shape.addedTo ?? null,
    cited: shape.cited ?? view.cited,
    source,
  };
  const question = buildMessage(view, request, null, types, start);
  const answer = response === null ? null : buildMessage(view, response, request, types, start);
  return {
    request: {
      ...question,
      ...common,
      section: question.section ?? common.section,
      en: request.shape.en ?? shape.en,
      zh: request.shape.zh ?? shape.zh,
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
            en: response?.shape.en ?? `The response to ${question.name}.`,
            zh: response?.shape.zh ?? `${question.name}的应答消息。`,
            legs: back,
            answers: question.name,
            answeredBy: null,
          },
  };
}

function buildMessage(
  view: VersionView,
  message: MessageView,
  request: MessageView | null,
  types: TypeModels,
  start: number,
) {
  const isFixed = message.fields.every((field) => staticSize(field) !== null);
  const fields = buildFields(message.fields, types, start);
  return {
    name: message.name ?? "",
    exportName: message.exportName,
    fileName: fileName(message.exportName),
    commandId: message.id ?? 0,
    section: valueIn(message.shape.section, view.version) ?? null,
    fields,
    rules: buildRules(view, message),
    digests: buildDigests(message, request),
    text: buildText(message),
    size: { least: start + leastSize(message.fields), greatest: start + greatestSize(message.fields), isFixed },
  };
}

function buildVectors(view: VersionView): Vector[] {
  return view.vectors.map(({ shape: { id, message, frame, source, value } }) => {
    const { protocol, command_id, sequence_id, fields } = value;
    return { id, message, frame, source, json: { protocol, message, command_id, sequence_id, fields } };
  });
}
