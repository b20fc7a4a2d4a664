import type { Message, Protocol } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { flowReference, statesOfRequest } from "./flow-reference.js";
import { digestReference, fieldReferences, headerReferences, ruleReferences } from "./reference-fields.js";
import type { FlowReference } from "./flow-reference-types.js";
import { type PublicName, PublicNames } from "./public-names.js";
import type {
  ExampleReference,
  MessageReference,
  OperationReference,
  ProtocolReference,
  TypeReference,
} from "./reference-types.js";
import type { SlugOf } from "./reference-wire.js";
import { typeReference, usesOfTypes } from "./type-references.js";

/** Slugs that no message or type has, because they name other pages of a protocol. */
const RESERVED = ["index", "a-z", "header", "flow"];

/** The names of the messages and types of a protocol. */
interface Names {
  readonly messages: ReadonlyMap<string, PublicName>;
  readonly types: ReadonlyMap<string, PublicName>;
  readonly ofMessage: SlugOf;
  readonly ofType: SlugOf;
}

/** Returns the reference of a protocol as a value for JSON. */
export function referenceOfProtocol(protocol: Protocol): ProtocolReference {
  const { id, title, version, specification, littleEndian, maxOctets, parties, header, source, en, zh } = protocol;
  const names = namesOf(protocol);
  const flow = protocol.flow === null ? null : flowReference(protocol, protocol.flow, names.ofMessage);
  return {
    id,
    ...new PublicNames().take(id),
    title,
    family: title.slice(0, title.length - version.length).trim(),
    version,
    specification,
    en,
    zh,
    littleEndian,
    maxOctets,
    parties,
    header: { octets: header.octets, fields: headerReferences(header, names.ofType) },
    operations: protocol.operations.map(({ request, response }) => operationReference(request, response, names)),
    messages: protocol.messages.map((message) => messageReference(message, protocol, { names, flow })),
    types: typeReferences(protocol, names),
    flow,
    examples: examplesOf(protocol, names),
    source,
  };
}

/** Messages choose their names before types do. */
function namesOf({ messages, types }: Protocol): Names {
  const free = new PublicNames(RESERVED);
  const ofMessages = new Map(messages.map(({ name, fileName }) => [name, free.take(fileName)]));
  const ofTypes = new Map(types.map(({ name, fileName }) => [name, free.take(fileName)]));
  const finder =
    (names: ReadonlyMap<string, PublicName>): SlugOf =>
    (name) =>
      names.get(name)?.slug ?? "";
  return { messages: ofMessages, types: ofTypes, ofMessage: finder(ofMessages), ofType: finder(ofTypes) };
}

function nameIn(names: ReadonlyMap<string, PublicName>, name: string): PublicName {
  return names.get(name) ?? new PublicNames().take(name);
}

function operationReference(
  request: Message,
  response: Message | null,
  { messages, ofMessage }: Names,
): OperationReference {
  return {
    ...nameIn(messages, request.name),
    request: ofMessage(request.name),
    response: response === null ? null : ofMessage(response.name),
    legs: request.legs,
  };
}

function messageReference(
  message: Message,
  { header, maxOctets }: Protocol,
  { names, flow }: { readonly names: Names; readonly flow: FlowReference | null },
): MessageReference {
  const { name, typeName, commandId, section, cited, addedTo, legs, answersAny, size, isBodyOptional, source } =
    message;
  const named = nameIn(names.messages, name);
  const slugOrNull = (other: string | null): string | null => (other === null ? null : names.ofMessage(other));
  return {
    name,
    typeName,
    ...named,
    commandId,
    id: idInHex(commandId),
    otherIds: message.otherCommands.map((id) => idInHex(id)),
    section,
    specification: cited.title,
    addedTo,
    legs,
    answers: slugOrNull(message.answers),
    answeredBy: slugOrNull(message.answeredBy),
    answersAny,
    size: { min: size.min, max: size.isFixed ? size.min : Math.min(maxOctets, size.max) },
    isBodyOptional,
    presence: presenceOf(message),
    fields: fieldReferences(message.fields, names.ofType, header.fields),
    rules: ruleReferences(header, message),
    digests: message.digests.map(digestReference),
    states: statesOfRequest(flow, named.slug),
    en: message.en,
    zh: message.zh,
    source,
  };
}

function presenceOf({ presence }: Message): MessageReference["presence"] {
  if (presence === null) return null;
  const { text, require, en, zh } = presence;
  return { text, condition: require, en, zh };
}

function typeReferences(protocol: Protocol, names: Names): readonly TypeReference[] {
  const uses = usesOfTypes(protocol, names);
  return protocol.types.map((type) => {
    const { name, typeName, en, zh, source } = type;
    const named = { name, typeName, ...nameIn(names.types, name), usedBy: uses.get(name) ?? [], en, zh, source };
    return { ...named, ...typeReference(type, { header: protocol.header, slugOf: names.ofType }) };
  });
}

function examplesOf({ vectors }: Protocol, { ofMessage }: Names): readonly ExampleReference[] {
  const names = new PublicNames();
  return vectors.map(({ id, message, frame, source, json }) => ({
    id,
    ...names.take(id),
    message: ofMessage(message),
    frame,
    source,
    json,
  }));
}
