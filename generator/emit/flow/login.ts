import type { Field, LoginRejection, Message } from "../../model/index.js";
import { leavesOutBody } from "../../tables/index.js";
import { arrow, type Code, code, imported, joinCode, nameOf } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { literal, objectCode } from "../code/literal.js";
import { ofMessage, protocolModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { isProperty } from "../fields/read.js";
import { digestName, formCombinations } from "../protocol/digest-parameters.js";
import { operationConstant } from "./flow-context.js";
import { resultFunction } from "./result-in-words.js";
import { digestArguments, type LoginContext, type LoginSource, loginSources } from "./login-fields.js";
import { rejectingCode, resultsOf, type StatedCode, statedCode, statedResponse, statusEntries } from "./responses.js";
import { emptyOf } from "../fields/empty-value.js";
import { valuesByReason } from "./values-by-reason.js";

/** The login of a link. */
export function loginObject(context: LoginContext): Code {
  const { request, response, operation } = context;
  return objectLiteral([
    ["request", literal(request.name)],
    ["operation", operationConstant(context, operation)],
    ["fits", fitsFunction(context)],
    ["account", accountFunction(context)],
    ["create", createFunction(context)],
    ["isAuthentic", authenticFunction(context)],
    ["accept", acceptFunction(context)],
    ["reject", rejectFunction(context)],
    ["isServerAuthentic", serverAuthenticFunction(context, response)],
    ["resultInWords", resultFunction(context, context.operation) ?? code`() => ""`],
  ]);
}

/** A statement that throws for another message than the request; afterwards, its type is known. */
function requireRequest({ request }: LoginContext): Code {
  return code`if (request.name !== ${literal(request.name)}) throw ${runtime.flow("unexpectedMessage")}(${literal(request.name)}, request);`;
}

function fitsFunction({ request, login }: LoginContext): Code {
  const isRequest = code`request.name === ${literal(request.name)}`;
  const { version } = login;
  if (version === null) return code`(request) => ${isRequest}`;
  const value = `request.${version.property}`;
  const tests = version.accepted.map(({ first, last }) =>
    first === last ? code`${value} === ${first}` : code`(${value} >= ${first} && ${value} <= ${last})`,
  );
  return code`(request) => ${isRequest} && (${joinCode(tests, " || ")})`;
}

function accountFunction({ request, login }: LoginContext): Code {
  const field = request.fields.find(({ property }) => property === login.account);
  const isString = field !== undefined && ["octet-string", "c-string", "digits"].includes(field.wire.kind);
  const value = `request.${login.account}`;
  return code`(request) => request.name === ${literal(request.name)} ? ${isString ? value : `String(${value})`} : null`;
}

function createFunction(context: LoginContext): Code {
  const { request, protocol } = context;
  const create = ofMessage(protocol, request, "create");
  const sources = loginSources(context);
  const values = sources.map(([field, source]): readonly [string, Code] => [
    field.property,
    loginValue(context, field, source),
  ]);
  const used = [
    ...(sources.some(([, source]) => source === "secret") || request.digests.length > 0 ? ["secrets"] : []),
    ...(request.digests.length > 0 ? ["hash"] : []),
    ...(sources.some(([, source]) => source === "clock") ? ["date"] : []),
  ];
  const parameters = code`fields, ${used.length === 0 ? "_by" : `{ ${used.join(", ")} }`}, sequenceId`;
  const plain = code`${create}(${objectLiteral([["sequenceId", code`sequenceId`], ...values])})`;
  if (request.digests.length === 0) return code`(${parameters}) => ${plain}`;
  const copied = sources.map(([{ property }]): readonly [string, Code] => {
    const digest = request.digests.find((each) => each.property === property);
    if (digest === undefined) return [property, code`unsigned.${property}`];
    const compute = imported(protocolModule(protocol, "digests"), `compute${digestName(request, digest)}`);
    return [
      property,
      code`${compute}(${digestArguments(context, request, digest, { message: "unsigned", isWhole: false })})`,
    ];
  });
  const signed = code`${create}(${objectLiteral([["sequenceId", code`sequenceId`], ...copied])})`;
  return code`(${parameters}) => {\nconst unsigned = ${plain};\nreturn ${signed};\n}`;
}

function loginValue({ login, link }: LoginContext, { property, wire }: Field, source: LoginSource): Code {
  switch (source) {
    case "clock":
      return code`${runtime.flow("monthToSecond")}(date)`;
    case "digest":
      return emptyOf(wire);
    case "secret":
      return code`secrets.${property}`;
    case "version":
      return code`fields.${property} ?? ${login.version?.sent ?? 0}`;
    case "program":
      return code`fields.${property}`;
    case "link":
      return constantCode(link.set.find((each) => each.property === property)?.value ?? 0, wire);
  }
}

function constantCode(value: number | string, wire: Field["wire"]): Code {
  return wire.kind === "integer" && wire.octets === 8 ? code`${value}n` : objectCode(value);
}

/** Whether the request proves that the client has the secrets. */
function authenticFunction(context: LoginContext): Code {
  const { request } = context;
  const sent = loginSources(context).flatMap(([{ property }, source]) =>
    source === "secret" ? [code`${runtime.flow("isSameSecret")}(message.${property}, secrets.${property})`] : [],
  );
  const proofs = [...digestProofs(context, request), ...sent];
  if (proofs.length === 0) return code`(message) => message.name === ${literal(request.name)}`;
  const by = request.digests.length > 0 ? "{ secrets, hash }" : "{ secrets }";
  return code`(message, ${by}) => message.name === ${literal(request.name)} && ${joinCode(proofs, " && ")}`;
}

/** Whether the response proves it; null if it has no digest. */
function serverAuthenticFunction(context: LoginContext, response: Message): Code {
  const proofs = digestProofs(context, response);
  if (proofs.length === 0) return code`() => null`;
  const { request } = context;
  const names = code`message.name === ${literal(response.name)} && request.name === ${literal(request.name)}`;
  return code`(message, request, { secrets, hash }) => ${names} && ${joinCode(proofs, " && ")}`;
}

/** For each digest, whether it fits in any of its forms. */
function digestProofs(context: LoginContext, message: Message): Code[] {
  return message.digests.map((digest) => {
    const verify = imported(protocolModule(context.protocol, "digests"), `verify${digestName(message, digest)}`);
    const call = code`${verify}(${digestArguments(context, message, digest, { message: "message", isWhole: true })})`;
    const combinations = formCombinations(digest);
    const fits = runtime.flow("fitsAnyForm");
    if (combinations.length === 0) return code`${fits}([null], () => ${call})`;
    const forms = code`[${joinCode(
      combinations.map((each) => objectCode(each)),
      ", ",
    )}] as const`;
    return code`${fits}(${forms}, (forms) => ${call})`;
  });
}

function acceptFunction(context: LoginContext): Code {
  const { operation, response } = context;
  const values = statedCode(context, resultsOf(context, operation)?.accepted ?? null) ?? new Map<string, Code>();
  const entries = responseEntries(context, values);
  const create = ofMessage(context.protocol, response, "create");
  const plain = code`${create}(${objectLiteral([["sequenceId", code`request.sequenceId`], ...entries])})`;
  if (response.digests.length === 0) return code`(request) => {\n${requireRequest(context)}\nreturn ${plain};\n}`;
  const status = statusEntries(context.protocol, values);
  const signed = response.fields.filter(isProperty).map(({ property }): readonly [string, Code] => {
    const digest = response.digests.find((each) => each.property === property);
    if (digest === undefined) return [property, code`unsigned.${property}`];
    const compute = imported(protocolModule(context.protocol, "digests"), `compute${digestName(response, digest)}`);
    return [
      property,
      code`${compute}(${digestArguments(context, response, digest, { message: "unsigned", isWhole: false })})`,
    ];
  });
  const whole = code`${create}(${objectLiteral([["sequenceId", code`request.sequenceId`], ...status, ...signed])})`;
  return code`(request, { secrets, hash }) => {\n${requireRequest(context)}\nconst unsigned = ${plain};\nreturn ${whole};\n}`;
}

/** The values of the response to a login. What only a program knows is empty, and its version is the one of the link. */
function responseEntries(context: LoginContext, stated: StatedCode): (readonly [string, Code])[] {
  const { login, response } = context;
  const version = login.version;
  const own = response.fields.some(({ property }) => property === version?.property);
  const values = new Map([
    ...(own && version !== null ? [[version.property, code`${version.sent}`] as const] : []),
    ...stated,
  ]);
  const { entries, open } = statedResponse(context, context.operation, values, "empty");
  return [...entries, ...open.map(({ property, wire }): readonly [string, Code] => [property, emptyOf(wire)])];
}

const REASONS: readonly LoginRejection["reason"][] = ["account", "secret", "version", "connections"];

function rejectFunction(context: LoginContext): Code {
  const { response, protocol } = context;
  const create = ofMessage(protocol, response, "create");
  const stated = REASONS.map((reason) => [reason, rejectionValues(context, reason)] as const);
  const chosen = valuesByReason(stated, REASON);
  const isBare = leavesOutBody(response, new Set(chosen.keys()));
  const entries = isBare ? statusEntries(protocol, chosen) : responseEntries(context, chosen);
  const call = code`${create}(${objectLiteral([["sequenceId", code`request.sequenceId`], ...entries])})`;
  return arrow([nameOf("request")], code`{\n${requireRequest(context)}\nreturn ${call};\n}`, [REASON]);
}

const REASON = nameOf("reason");

/** The values of a rejection: those that the schema states for its reason, for any reason, or by the result. */
function rejectionValues(context: LoginContext, reason: LoginRejection["reason"]): StatedCode {
  const { login, operation } = context;
  const own = login.rejections.find((each) => each.reason === reason) ?? login.rejections[0];
  const byResult = rejectingCode(context, operation);
  return statedCode(context, own?.when ?? null) ?? byResult ?? new Map<string, Code>();
}
