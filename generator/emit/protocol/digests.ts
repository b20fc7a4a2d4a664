import type { DigestForm, DigestPart, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, emitInterface } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { literal } from "../code/literal.js";
import {
  type DigestContext,
  digestName,
  type DigestParameter,
  formsParameter,
  parametersOf,
  secretsOf,
  type Varied,
  variedParts,
} from "./digest-parameters.js";

/** Whether a message has a digest. */
export function hasDigests({ messages }: Protocol): boolean {
  return messages.some(({ digests }) => digests.length > 0);
}

/** The declarations that compute and verify digests. */
export function digestDeclarations(protocol: Protocol): Declaration[] {
  return protocol.messages.flatMap((message) =>
    message.digests.flatMap((digest) => declarationsOf({ protocol, message, digest })),
  );
}

function declarationsOf(context: DigestContext): Declaration[] {
  const { message, digest } = context;
  const name = digestName(message, digest);
  return [
    ...(secretsOf(digest).length === 0 ? [] : [secretsInterface(name, context)]),
    ...(variedParts(digest).length === 0 ? [] : [formsInterface(name, context)]),
    inputFunction(name, context),
    computeFunction(name, context),
    verifyFunction(name, context),
  ];
}

function secretsInterface(name: string, { digest, message }: DigestContext): Declaration {
  return emitInterface({
    name: `${name}Secrets`,
    docs: docComment(`Shared secrets for the ${digest.field} of ${withArticle(message.name)}.`),
    properties: secretsOf(digest).map((secret) => ({
      name: secret,
      type: runtimeType.rules("Secret"),
      docs: docComment(
        "Bytes, or a string with one byte per character. An empty one is rejected; `{ value, allowEmpty: true }` accepts it.",
      ),
    })),
  });
}

const FORM_WORDS: Readonly<Record<DigestForm, string>> = {
  octets: "as on the wire",
  text: "without padding",
  "four-octets": "in four bytes",
  digits: "as decimal digits",
};

function formsInterface(name: string, { digest, message }: DigestContext): Declaration {
  return emitInterface({
    name: `${name}Forms`,
    docs: docComment(
      `How to hash fields for the ${digest.field} of ${withArticle(message.name)}, because peers differ. Default: the usual form.`,
    ),
    properties: variedParts(digest).map(({ field, forms }) => ({
      name: `${field.property}?`,
      type: joinCode([...forms.map(literal), "undefined"], " | "),
      docs: docComment(
        `\`${field.name}\`: ${forms.map((form, index) => `${form}, ${FORM_WORDS[form]}${index === 0 ? " (usual)" : ""}`).join("; ")}.`,
      ),
    })),
  });
}

function contextCode({ protocol, message }: DigestContext): Code {
  return code`{ protocol: ${literal(protocol.id)}, title: ${literal(protocol.title)}, messageName: ${literal(message.name)} }`;
}

function inputFunction(name: string, context: DigestContext): Declaration {
  const { digest, message } = context;
  const needsContext = digest.parts.some(({ kind }) => kind !== "zeros");
  const parameters = parametersOf(name, context, false);
  const parts = joinCode(
    digest.parts.map((part) => partCode(context, part)),
    ",\n",
  );
  return emitFunction({
    name: `inputOf${name}`,
    docs: docComment(
      `The bytes whose ${digest.algorithm} is the ${digest.field} of ${withArticle(message.name)}: ${digest.parts.map(partInWords).join(", ")}.`,
      secretsOf(digest).length === 0
        ? "Throws an EncodeError if a value is invalid."
        : "They contain the secret: keep them out of logs. Throws an EncodeError if a value is invalid; it never contains the secret.",
    ),
    parameters: [...parameters, ...formsParameter(name, context)],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      ...(needsContext ? [code`const context = ${contextCode(context)};`] : []),
      ...parameters.map((parameter) => requireStatement(code`context`, parameter)),
      code`return ${runtime.wire("joinOctets")}([\n${parts},\n]);`,
    ],
  });
}

/** A statement that throws an EncodeError if a parameter is not an object. */
function requireStatement(context: Code, [name]: DigestParameter): Code {
  return code`${runtime.wire("requireObject")}(${context}, ${literal(name)}, ${name});`;
}

function partInWords(part: DigestPart): string {
  switch (part.kind) {
    case "zeros":
      return part.count === 1 ? "1 zero byte" : `${part.count} zero bytes`;
    case "secret":
      return `the secret ${part.name}`;
    case "digits":
      return `${part.field.name} as ${part.count} digits`;
    case "field":
      return `${part.field.name}${part.field.owner === "request" ? " of the request" : ""} ${FORM_WORDS[part.forms[0] ?? "octets"]}`;
  }
}

function partCode({ protocol }: DigestContext, part: DigestPart): Code {
  switch (part.kind) {
    case "zeros":
      return code`new Uint8Array(${part.count})`;
    case "secret":
      return code`${runtime.rules("secretOctets")}(context, ${literal(part.name)}, secrets.${part.name})`;
    case "digits":
      return code`${runtime.rules("digitOctets")}(context, ${literal(namesOf(part.field))}, message.${part.field.property}, ${part.count})`;
    case "field":
      return fieldCode(protocol, part);
  }
}

/** Returns both names of a field, as errors take them. */
function namesOf({ name, property }: { readonly name: string; readonly property: string }): string {
  return `${name} ${property}`;
}

function fieldCode({ littleEndian }: Protocol, { field, forms }: Varied): Code {
  const { owner, property, wire } = field;
  const usual = literal(forms[0] ?? "octets");
  const form = forms.length > 1 ? code`forms?.${property} ?? ${usual}` : usual;
  const value = code`context, ${literal(namesOf(field))}, ${owner}.${property}, ${wire.kind === "octets" ? Number(wire.octets) : wire.octets}`;
  switch (wire.kind) {
    case "octets":
      return code`${runtime.rules("fixedOctets")}(${value})`;
    case "digits":
      return code`${runtime.rules("packedDigitOctets")}(${value}, ${form})`;
    case "octet-string":
      return code`${runtime.rules("textOctets")}(${value}, ${form})`;
    case "integer":
      return code`${runtime.rules("integerOctets")}(${value}, ${String(littleEndian)}, ${form})`;
  }
}

function argumentsOf(parameters: readonly DigestParameter[]): string {
  return parameters.map(([name]) => name.replace("?", "")).join(", ");
}

function computeFunction(name: string, context: DigestContext): Declaration {
  const { digest, message } = context;
  const shared = parametersOf(name, context, false);
  const forms = formsParameter(name, context);
  const input = code`inputOf${name}(${argumentsOf([...shared, ...forms])})`;
  return emitFunction({
    name: `compute${name}`,
    docs: docComment(
      `Computes the ${digest.field} of ${withArticle(message.name)}; \`hash\` is the ${digest.algorithm} function. Throws an EncodeError if a value is invalid or a secret is empty.`,
    ),
    parameters: [...shared, ["hash", runtimeType.rules("HashFunction")], ...forms],
    returns: code`Uint8Array<ArrayBuffer>`,
    body: [
      code`return ${runtime.rules("hashOf")}(${contextCode(context)}, ${literal(`${digest.field} ${digest.property}`)}, hash, ${digest.octets}, ${input});`,
    ],
  });
}

function verifyFunction(name: string, context: DigestContext): Declaration {
  const { digest, message } = context;
  const shared = parametersOf(name, context, true);
  const forms = formsParameter(name, context);
  const hash: DigestParameter = ["hash", runtimeType.rules("HashFunction")];
  const given = argumentsOf([...parametersOf(name, context, false), hash, ...forms]);
  return emitFunction({
    name: `verify${name}`,
    docs: docComment(
      `Whether the ${digest.field} of ${withArticle(message.name)} matches the secret, compared in constant time. Throws an EncodeError if a value is invalid or a secret is empty.`,
    ),
    parameters: [...shared, hash, ...forms],
    returns: code`boolean`,
    body: [
      ...shared.slice(0, 1).map((parameter) => requireStatement(contextCode(context), parameter)),
      code`const stated = ${runtime.rules("copyOfDigest")}(message.${digest.property});`,
      code`return ${runtime.rules("isSameDigest")}(compute${name}(${given}), stated);`,
    ],
  });
}
