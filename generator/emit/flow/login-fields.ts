import type { Digest, Field, Link, Login, Message } from "../../model/index.js";
import { type Answering, isAnswering } from "../../tables/index.js";
import { loginName } from "../../naming/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitType } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { isProperty } from "../fields/read.js";
import { digestName, digestParameters } from "../protocol/digest-parameters.js";
import { emitterOf } from "../wire/emitter-of.js";
import { type FlowContext, messageType, operationOf } from "./flow-context.js";

/** A login on a link. */
export interface LoginContext extends FlowContext {
  readonly link: Link;
  readonly login: Login;
  readonly operation: Answering;
  readonly request: Message;
  readonly response: Message;
}

/** The logins of a link: those that its client may send. */
export function loginsOf(context: FlowContext, link: Link): LoginContext[] {
  const sent = new Set(
    context.flow.states.flatMap(({ requests }) =>
      requests.flatMap((each) => (each.link === link.name ? each.client : [])),
    ),
  );
  return context.flow.logins
    .filter(({ operation }) => sent.has(operation))
    .map((login) => {
      const operation = operationOf(context, login.operation);
      if (!isAnswering(operation)) throw new Error(`Internal error: the login ${login.operation} has no response.`);
      return { ...context, link, login, operation, request: operation.request, response: operation.response };
    });
}

/** The key of a login in its link. */
export function loginKey({ login }: LoginContext): string {
  return login.as ?? "login";
}

/** How a field of the request of a login gets its value. */
export type LoginSource = "digest" | "clock" | "link" | "secret" | "version" | "program";

/** The fields of the request that are properties, each with the source of its value. */
export function loginSources({ login, link, request }: LoginContext): (readonly [Field, LoginSource])[] {
  const sourceOf = ({ property, secret }: Field): LoginSource => {
    if (request.digests.some((digest) => digest.property === property)) return "digest";
    if (login.fill.some((each) => each.property === property)) return "clock";
    if (link.set.some((each) => each.property === property)) return "link";
    if (login.version?.property === property) return "version";
    return secret ? "secret" : "program";
  };
  return request.fields.filter(isProperty).map((field) => [field, sourceOf(field)]);
}

/** The type of the fields that a program gives. The version, fields with a default and TLVs are optional. */
export function loginFieldsType(context: LoginContext): Declaration {
  const { link, login, request } = context;
  const given = loginSources(context).filter(([, source]) => source === "program" || source === "version");
  const optional = given.filter(
    ([{ default: value, wire }, source]) => source === "version" || value !== null || wire.kind === "tlvs",
  );
  const names = (fields: typeof given): Code =>
    joinCode(
      fields.map(([{ property }]) => literal(property)),
      " | ",
    );
  const picked = code`Pick<${messageType(context, request)}, ${names([...given])}>`;
  const isPlain = optional.length === 0;
  return emitType({
    name: loginName(link.name, login.as),
    docs: docComment(
      `Fields of ${withArticle(request.name)} that a program gives to log in on the link ${link.name}. The session fills in all others.`,
    ),
    type:
      given.length === 0
        ? code`object`
        : isPlain
          ? picked
          : code`${runtimeType.wire("Init")}<Pick<${messageType(context, request)}, "name" | ${names(given)}>, ${names(optional)}>`,
  });
}

/** The type of the secrets of a login by name: those of its digests, and those that it sends. */
export function secretsType(context: LoginContext): Code {
  const { protocol, request, response } = context;
  const digests = [request, response].flatMap((message) =>
    message.digests
      .filter((digest) => hasSecret(digest))
      .map((digest) => importedType(protocolModule(protocol, "digests"), `${digestName(message, digest)}Secrets`)),
  );
  const sent = loginSources(context).flatMap(([{ property, wire, type }, source]) =>
    source === "secret" ? [code`readonly ${property}: ${emitterOf(wire).type(protocol, wire, type)}`] : [],
  );
  const own = sent.length === 0 ? [] : [code`{ ${joinCode(sent, "; ")} }`];
  const all = [...digests, ...own];
  return all.length === 0 ? code`object` : joinCode(all, " & ");
}

function hasSecret({ parts }: Digest): boolean {
  return parts.some(({ kind }) => kind === "secret");
}

/** The arguments of a function of a digest. */
export function digestArguments(
  context: LoginContext,
  message: Message,
  digest: Digest,
  given: { readonly message: string; readonly isWhole: boolean },
): string {
  const parameters = digestParameters({ protocol: context.protocol, message, digest }, given.isWhole);
  const hasForms = given.isWhole;
  return parameters
    .filter((name) => name !== "forms" || hasForms)
    .map((name) => (name === "message" ? given.message : name))
    .join(", ");
}
