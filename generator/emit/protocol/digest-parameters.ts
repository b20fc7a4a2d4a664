import type { Digest, DigestField, DigestForm, DigestPart, Message, Protocol } from "../../model/index.js";
import { capitalize } from "../../naming/index.js";
import { type Code, code, importedType } from "../code/code.js";
import { messageModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";

/** A digest and its message. */
export interface DigestContext {
  readonly protocol: Protocol;
  readonly message: Message;
  readonly digest: Digest;
}

/** A parameter of the functions of a digest. Errors use the same name. */
export type DigestParameter = readonly [name: string, type: Code];

/** A part that peers hash in different forms. */
export type Varied = Extract<DigestPart, { readonly kind: "field" }>;

/** The name in the functions and types of a digest: ConnectAuthenticatorSource. */
export function digestName(message: Pick<Message, "typeName">, { property }: Pick<Digest, "property">): string {
  return `${message.typeName}${capitalize(property)}`;
}

/** The names of the secrets of a digest. */
export function secretsOf({ parts }: Digest): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === "secret" ? [part.name] : [])))];
}

/** The parts that peers hash in different forms. */
export function variedParts({ parts }: Digest): Varied[] {
  return parts.filter((part): part is Varied => part.kind === "field" && part.forms.length > 1);
}

/** The common parameters of the three functions. */
export function parametersOf(
  name: string,
  { protocol, message, digest }: DigestContext,
  isWhole: boolean,
): DigestParameter[] {
  const fields = (owner: DigestField["owner"]): string[] => [
    ...new Set(fieldsOf(digest).flatMap((field) => (field.owner === owner ? [field.property] : []))),
  ];
  const type = (of: Message, properties: readonly string[]): Code =>
    code`Pick<${importedType(messageModule(protocol, of), of.typeName)}, ${properties.map((each) => JSON.stringify(each)).join(" | ")}>`;
  const request = protocol.messages.find((other) => other.name === message.answers);
  const own = [...fields("message"), ...(isWhole ? [digest.property] : [])];
  const asked = fields("request");
  return [
    ...(own.length === 0 ? [] : [["message", type(message, own)] as const]),
    ...(request === undefined || asked.length === 0 ? [] : [["request", type(request, asked)] as const]),
    ...(secretsOf(digest).length === 0 ? [] : [["secrets", code`${name}Secrets`] as const]),
  ];
}

function fieldsOf({ parts }: Digest): DigestField[] {
  return parts.flatMap((part) => (part.kind === "field" || part.kind === "digits" ? [part.field] : []));
}

/** The parameter of the forms; none if all peers hash the same. */
export function formsParameter(name: string, { digest }: DigestContext): DigestParameter[] {
  return variedParts(digest).length === 0 ? [] : [["forms?", code`${name}Forms`]];
}

/** What the functions of a digest take, by the names of their parameters; `forms` if peers hash fields differently. */
export function digestParameters(context: DigestContext, isWhole: boolean): readonly string[] {
  const name = digestName(context.message, context.digest);
  const hash: DigestParameter = ["hash", runtimeType.rules("HashFunction")];
  const all = [...parametersOf(name, context, isWhole), hash, ...formsParameter(name, context)];
  return all.map(([parameter]) => parameter.replace("?", ""));
}

/** All combinations of the forms of a digest; empty if peers compute it in one way only. */
export function formCombinations(digest: Digest): readonly Readonly<Record<string, DigestForm>>[] {
  const varied = variedParts(digest);
  if (varied.length === 0) return [];
  return varied.reduce<readonly Readonly<Record<string, DigestForm>>[]>(
    (before, { field, forms }) => forms.flatMap((form) => before.map((each) => ({ ...each, [field.property]: form }))),
    [{}],
  );
}
