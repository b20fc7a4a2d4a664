import type { Field, Flow, Link, Login, LoginRejection, Message, Protocol } from "../../model/index.js";
import { type Answering, isAnswering, isProperty, leavesOutBody } from "../../tables/index.js";
import { isSameSecret, type LinkLogin, monthToSecond, unexpectedMessage } from "../../runtime/flow/index.js";
import { type DynamicMessage, type FieldValues } from "./dynamic-message.js";
import { dynamicOperation, resultsOf } from "./dynamic-operation.js";
import { DynamicDigest, type Secrets } from "./digests.js";
import { createMessage, defaultOf, emptyOf, integerFor } from "./field-values.js";
import { resultFunction } from "./results.js";
import { type Filling, rejectingValues, responseFields, statedValues, type StatedValues } from "./stated-values.js";

/** The types of a login at run time. */
export interface DynamicLoginTypes {
  readonly fields: FieldValues;
  readonly secrets: Secrets;
}

/** A login at run time. */
export type DynamicLogin = LinkLogin<DynamicMessage, DynamicLoginTypes>;

interface LoginParts {
  readonly protocol: Protocol;
  readonly flow: Flow;
  readonly link: Link;
  readonly login: Login;
  readonly operation: Answering;
}

/** The login of a link, by its model. */
export function dynamicLogin(protocol: Protocol, flow: Flow, link: Link, login: Login): DynamicLogin {
  const operation = protocol.operations.find(({ request }) => request.typeName === login.operation);
  if (operation === undefined || !isAnswering(operation))
    throw new Error(`The login ${login.operation} violated an invariant.`);
  const parts: LoginParts = { protocol, flow, link, login, operation };
  const { request, response } = operation;
  const digests = digestsOf(protocol, request);
  const answerDigests = digestsOf(protocol, response);
  const { accepted } = resultsOf(flow, login.operation);
  const { header } = protocol;
  return {
    request: request.name,
    operation: dynamicOperation(protocol, flow, operation),
    fits: (message) => message.name === request.name && hasVersion(login, message),
    account: (message) => (message.name === request.name ? String(message[login.account]) : null),
    create: (fields, { secrets, hash, date }, sequenceId) => {
      const own = requestFields(parts, { fields, secrets, date });
      const unsigned = createMessage(header, request, own, sequenceId);
      const input = { message: unsigned, request: unsigned, secrets, hash };
      const signed = digests.map((digest) => [digest.property, digest.compute(input)]);
      return { ...unsigned, ...Object.fromEntries(signed) };
    },
    isAuthentic: (message, { secrets, hash }) =>
      message.name === request.name &&
      digests.every((digest) => digest.fits({ message, request: message, secrets, hash })) &&
      sentSecrets(request, digests).every(({ property }) => isSecret(message[property], secrets[property])),
    accept: (asked, { secrets, hash }) => {
      const unsigned = answerTo(parts, asked, statedValues(accepted) ?? new Map<string, unknown>(), "empty");
      const input = { message: unsigned, request: asked, secrets, hash };
      const signed = answerDigests.map((digest) => [digest.property, digest.compute(input)]);
      return { ...unsigned, ...Object.fromEntries(signed) };
    },
    reject: (asked, reason) => answerTo(parts, asked, rejectionValues(parts, reason), "bare"),
    isServerAuthentic: (message, asked, { secrets, hash }) => {
      if (answerDigests.length === 0) return null;
      const input = { message, request: asked, secrets, hash };
      return message.name === response.name && answerDigests.every((digest) => digest.fits(input));
    },
    resultInWords: resultFunction(header, response, accepted) ?? (() => ""),
  };
}

/** The names of the secrets of a login: those of its digests, and those that its request contains. */
export function secretNames(protocol: Protocol, login: Login): readonly string[] {
  const operation = protocol.operations.find(({ request }) => request.typeName === login.operation);
  const messages = [operation?.request, operation?.response].flatMap((each) => each ?? []);
  const hashed = messages.flatMap((each) => digestsOf(protocol, each).flatMap(({ secrets }) => secrets));
  const request = operation?.request;
  const sent = request === undefined ? [] : sentSecrets(request, digestsOf(protocol, request));
  return [...new Set([...hashed, ...sent.map(({ property }) => property)])];
}

function digestsOf(protocol: Protocol, message: Message): DynamicDigest[] {
  return message.digests.map((digest) => new DynamicDigest(protocol, message, digest));
}

/** The fields that contain a secret itself. */
function sentSecrets({ fields }: Message, digests: readonly DynamicDigest[]): readonly Field[] {
  return fields.filter(({ secret, property }) => secret && digests.every((digest) => digest.property !== property));
}

function isSecret(given: unknown, expected: unknown): boolean {
  const isText = typeof given === "string" || given instanceof Uint8Array;
  const isExpected = typeof expected === "string" || expected instanceof Uint8Array;
  return isText && isExpected && isSameSecret(given, expected);
}

function hasVersion({ version }: Login, message: DynamicMessage): boolean {
  if (version === null) return true;
  const value = Number(message[version.property]);
  return version.accepted.some(({ first, last }) => value >= first && value <= last);
}

interface Given {
  readonly fields: FieldValues;
  readonly secrets: Secrets;
  readonly date: Date;
}

/** The fields of the request: those of the program, and those that the session fills in. */
function requestFields(parts: LoginParts, given: Given): FieldValues {
  const fields = parts.operation.request.fields.filter(isProperty);
  return Object.fromEntries(
    fields.map((field) => [field.property, fixedValue(parts, field, given) ?? givenValue(parts, field, given)]),
  );
}

/** The value of a field that the link, the clock or the secrets determine; undefined for other fields. */
function fixedValue({ login, link }: LoginParts, { property, wire, secret }: Field, { secrets, date }: Given): unknown {
  const constant = link.set.find((each) => each.property === property)?.value;
  if (constant !== undefined) return typeof constant === "number" ? integerFor(wire, constant) : constant;
  if (login.fill.some((each) => each.property === property)) return integerFor(wire, monthToSecond(date));
  return secret ? secrets[property] : undefined;
}

function givenValue({ login }: LoginParts, field: Field, { fields }: Given): unknown {
  const { property, wire } = field;
  const version = login.version?.property === property ? integerFor(wire, login.version.sent) : undefined;
  return fields[property] ?? version ?? defaultOf(field) ?? emptyOf(wire);
}

/** The response to a login. What only a program knows is empty, and its version is the one of the link. */
function answerTo(
  { protocol: { header }, flow, login, operation }: LoginParts,
  request: DynamicMessage,
  stated: StatedValues,
  filling: Filling,
): DynamicMessage {
  if (request.name !== operation.request.name) throw unexpectedMessage(operation.request.name, request);
  const { response } = operation;
  if (filling === "bare" && leavesOutBody(response, new Set(stated.keys()))) {
    return createMessage(header, response, Object.fromEntries(stated), request.sequenceId);
  }
  const version = response.fields.find(({ property }) => property === login.version?.property);
  const own =
    version === undefined ? [] : [[version.property, integerFor(version.wire, login.version?.sent ?? 0)] as const];
  const fields = responseFields(flow, operation, new Map<string, unknown>([...own, ...stated]), "empty");
  const open = fields.open.map(({ property, wire }) => [property, emptyOf(wire)]);
  return createMessage(header, response, { ...Object.fromEntries(open), ...fields.of(request) }, request.sequenceId);
}

/** The values of a rejection: those that the schema states for its reason, for any reason, or by the result. */
function rejectionValues(parts: LoginParts, reason: LoginRejection["reason"]): StatedValues {
  const { protocol, login, flow, operation } = parts;
  const own = login.rejections.find((each) => each.reason === reason) ?? login.rejections[0];
  const byResult = rejectingValues(protocol.header, operation.response, resultsOf(flow, login.operation));
  return statedValues(own?.when ?? null) ?? byResult ?? new Map<string, unknown>();
}
