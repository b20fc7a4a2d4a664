import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { withArticle } from "../code/article.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { describedIn, docComment } from "../code/doc-comment.js";
import { requireMessage, runtime, runtimeType } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { isProperty } from "./read.js";
import { validateHeaderStatement } from "./validate.js";

/* A body that is optional: the bytes of a frame decide, and all of its properties are undefined without it. */

/** The function that tells whether a message has its body; none if every frame has one. */
export function bodyGuards(protocol: Protocol, message: Message): Declaration[] {
  if (!message.isBodyOptional) return [];
  const { typeName, name } = message;
  const conditions = message.fields.filter(isProperty).map((field) => presence(local.message, field, "!=="));
  return [
    emitFunction({
      name: `has${typeName}Body`,
      docs: docComment(
        `Whether ${withArticle(name)} has a body. Without one, its frame ends after the header, and all properties of the body are undefined.`,
        message.presence === null
          ? null
          : `${describedIn("en", message.presence)} \`check${typeName}\` returns a warning otherwise.`,
        "Throws an EncodeError if it is not an object.",
      ),
      parameters: [[local.message, code`${typeName}`]],
      returns: code`${local.message} is ${runtimeType.wire("WithBody")}<${typeName}>`,
      body: [requireMessage(protocol, name, "message"), code`return ${joinCode(conditions, " || ")};`],
    }),
  ];
}

/** Statements for a message without a body, which end with a return; none if every frame has a body. */
export function withoutBody(
  guard: Code,
  protocol: Protocol,
  message: Message,
  statements: (header: Message) => readonly Code[],
): Code[] {
  if (!message.isBodyOptional) return [];
  const inner = joinCode(statements(headerOf(protocol, message)), "\n");
  return [code`if (!${guard}(${local.message})) {\n${inner}\n}`];
}

/** A statement that checks a frame that ends after its header, and returns; none if every frame has a body. */
export function endingAfterHeader(protocol: Protocol, message: Message, statements: readonly Code[]): Code[] {
  if (!message.isBodyOptional) return [];
  const { octets, view, start, end } = local;
  const inner = joinCode([validateHeaderStatement(protocol, message), ...statements], "\n");
  const isReadable = code`${runtime.wire("isReadable")}(${octets}, ${view}, ${start}, ${end})`;
  return [code`if (${isReadable} && ${end} - ${start} === ${protocol.header.octets}) {\n${inner}\n}`];
}

/** A condition: whether an object has the value of a field of an optional body, or lacks it. */
export function presence(object: Code, { property, wire }: Field, operator: "===" | "!=="): Code {
  if (wire.kind === "tlvs") return code`(${object}.${property} ?? null) ${operator} null`;
  return code`${object}.${property} ${operator} undefined`;
}

/** The properties of an absent body, for an object literal. */
export function absentEntries({ fields }: Pick<Message, "fields">): (readonly [property: string, value: Code])[] {
  return fields
    .filter(isProperty)
    .map(({ property, wire }) => [property, wire.kind === "tlvs" ? code`null` : code`undefined`]);
}

/** The message as one that only has its header. */
function headerOf({ header }: Protocol, message: Message): Message {
  const { octets } = header;
  return { ...message, fields: [], isBodyOptional: false, size: { min: octets, max: octets, isFixed: true } };
}
