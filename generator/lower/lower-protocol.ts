import { CompilationCache, cachedStep, stableStep } from "../cache/index.js";
import type { Header, HeaderField, Message, NamedType, Operation, Protocol, Vector } from "../model/index.js";
import { lowerFields, lowerHeaderFields, offsetAfter, type TypeModels } from "./lower-fields.js";
import { lowerFlow } from "./lower-flow.js";
import { lowerPresence, lowerRules } from "./lower-rules.js";
import { lowerTypes } from "./lower-types.js";
import { compareStrings, invariant } from "../diagnostics/index.js";
import { lowerDigests } from "./lower-digests.js";
import { blockOf, lowerTlvs, rulesOfRequired } from "./lower-tlvs.js";
import {
  carriedFields,
  maxSize,
  minSize,
  staticSize,
  type MessageSymbol,
  type OperationSymbol,
  type BoundProtocol,
  type VersionScope,
} from "../bind/index.js";
import { lowerText } from "./lower-text-bindings.js";
import { toFileName } from "../naming/index.js";
import { annotationsOf, valueIn } from "../syntax/index.js";

/** Returns the path by which generated files name a file of the schema. */
type SourceOf = (file: string) => string;

/** Returns the model of a version without errors. */
export function lowerProtocol(protocol: BoundProtocol, sourceOf: SourceOf, cache = new CompilationCache()): Protocol {
  const files = new Set(protocol.definitions.map(({ at }) => at.document.file));
  const sources = stableSources(cache, protocol.id, new Map([...files].map((file) => [file, sourceOf(file)])));
  const scope = lowerScope(cache, protocol.scope, sources);
  const operations = protocol.operations.map((operation) =>
    lowerOperation(cache, scope, operation, sourceOf(operation.at.document.file)),
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
    header: scope.header,
    maxOctets: node.limits["max-octets"],
    parties: Object.entries(node.parties).map(([name, documentation]) => ({ name, ...documentation })),
    operations: operations.sort((one, other) => one.request.commandId - other.request.commandId),
    messages: messagesOf(operations).sort((one, other) => one.commandId - other.commandId),
    types: [...scope.models.values(), ...blocksOf(operations)].sort(byName),
    vectors: lowerVectors(protocol),
    flow: protocol.flow && lowerFlow(cache, protocol.flow, sourceOf(protocol.flow.at.document.file)),
    source: sourceOf(protocol.at.document.file),
  };
}

const stableSources = stableStep<ReadonlyMap<string, string>>();

/** The context in which messages are lowered: their version, and the models that they share. */
interface LowerScope {
  readonly protocol: VersionScope;
  readonly models: ReadonlyMap<string, NamedType>;
  readonly types: TypeModels;
  readonly header: Header;
}

/** Lowers the shared parts of messages. `sources` are the paths of files for generated files. */
const lowerScope = cachedStep("lower", (protocol: VersionScope, sources: ReadonlyMap<string, string>): LowerScope => {
  const models = lowerTypes(protocol, (file) => sources.get(file) ?? file);
  const types: TypeModels = (name) => models.get(name) ?? null;
  return { protocol, models, types, header: lowerHeader(protocol, types) };
});

function lowerHeader(protocol: VersionScope, types: TypeModels): Header {
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
    carried: carriedFields(fields),
  };
}

/** Returns the blocks of TLVs, which are types of their own. */
function blocksOf(operations: readonly Operation[]): NamedType[] {
  return messagesOf(operations).flatMap(({ fields }) => blockOf(fields) ?? []);
}

function byName(one: NamedType, other: NamedType): number {
  return compareStrings(one.name, other.name);
}

function messagesOf(operations: readonly Operation[]): Message[] {
  return operations.flatMap(({ request, response }) => (response === null ? [request] : [request, response]));
}

const lowerOperation = cachedStep(
  "lower",
  (scope: LowerScope, operation: OperationSymbol, source: string): Operation => {
    const { request, response, node } = operation;
    const common = commonOf(scope, operation, source);
    const question = lowerMessage(scope, request, { request: null, common });
    const answer = response && {
      ...lowerMessage(scope, response, { request, common }),
      ...documentationOfResponse(response, question.name),
    };
    const complete = <Lowered extends typeof question>(message: Lowered): Lowered & typeof common => ({
      ...message,
      ...common,
      section: message.section ?? common.section,
    });
    const legs = node.legs.map(lowerLeg);
    const { en = node.en, zh = node.zh } = request.node;
    const answersAny = node.request.answers === "any";
    return {
      request: { ...complete(question), en, zh, legs, answers: null, answersAny, answeredBy: answer?.name ?? null },
      response: answer && {
        ...complete(answer),
        legs: legs.map(({ from, to }) => ({ from: to, to: from })),
        answers: question.name,
        answersAny: false,
        answeredBy: null,
      },
    };
  },
);

function documentationOfResponse({ node }: MessageSymbol, request: string) {
  return { en: node.en ?? `The response to ${request}.`, zh: node.zh ?? `${request}的应答消息。` };
}

/** Returns the properties that both messages of an operation share. */
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

/** The request that a message answers, and what both messages of its operation share. */
interface MessageContext {
  readonly request: MessageSymbol | null;
  readonly common: ReturnType<typeof commonOf>;
}

function lowerMessage(scope: LowerScope, message: MessageSymbol, { request, common }: MessageContext) {
  const { protocol, types, header } = scope;
  const start = header.octets;
  const hasBlock = message.tlvs !== null;
  const isFixed = !hasBlock && message.fields.every((field) => staticSize(field) !== null);
  const fields = lowerFields(message.fields, types, start);
  const section = valueIn(message.node.section, protocol.version) ?? null;
  const blockScope = { head: protocol.node.tlv, types, ...common, section: section ?? common.section };
  return {
    name: message.name ?? "",
    typeName: message.typeName,
    fileName: toFileName(message.typeName),
    commandId: message.id ?? 0,
    otherCommands: message.node["also-ids"] ?? [],
    section,
    fields: [...fields, ...lowerTlvs(blockScope, message, offsetAfter(fields, start))],
    isBodyOptional: message.node.body !== undefined,
    presence: lowerPresence(message),
    rules: [...lowerRules(message), ...rulesOfRequired(message)],
    digests: lowerDigests(message, request),
    text: lowerText(message),
    size: {
      min: start + minSize(message.fields),
      max: hasBlock ? Infinity : start + maxSize(message.fields),
      isFixed,
    },
  };
}

function lowerVectors(bound: BoundProtocol): Vector[] {
  return bound.vectors.map(({ node: { id, message, frame, source, value } }) => {
    const { protocol, command_id, status, sequence_id, fields } = value;
    const header = { protocol, message, command_id, ...(status === undefined ? {} : { status }), sequence_id };
    return { id, message, frame, source, json: fields === undefined ? header : { ...header, fields } };
  });
}
