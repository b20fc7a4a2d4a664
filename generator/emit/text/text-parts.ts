import type { Message, PlaceOfPart, Protocol } from "../../model/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { messageModule } from "../code/module-paths.js";
import { runtime, runtimeType } from "../code/runtime.js";
import { indicatorCode } from "./text-indicator.js";
import { type Bound, contentAt, propertyOfPath, valueAt } from "./text-places.js";
import { keyOf } from "../fields/key.js";

/** The type of a message with fields that may be missing, as they may after tolerant reading. */
export function partlyPicked(protocol: Protocol, message: Message, properties: readonly string[]): Code {
  const type = importedType(messageModule(protocol, message), message.typeName);
  const key = message.typeName === "Key" ? "Property" : "Key";
  return code`{ readonly [${key} in ${properties.map((each) => JSON.stringify(each)).join(" | ")}]: ${type}[${key}] | undefined }`;
}

/** Property names without repetitions. */
export function namesOf(properties: readonly (string | null)[]): string[] {
  return [...new Set(properties.filter((each) => each !== null))];
}

/** A statement that throws a TextError if the message is not an object, or lacks one of the properties. */
export function requireStatement({ name }: Message, properties: readonly string[]): Code {
  const list = joinCode(properties.map(literal), ", ");
  return code`const fields = ${runtime.textErrors("requireFields")}(${literal(name)}, message, [${list}]);`;
}

/** The function that converts a message to a part of a long text. */
export function partFunction(
  protocol: Protocol,
  message: Bound,
  { from, to }: { readonly from: string; readonly to: string },
): Declaration {
  const { content, coding, headerIndicator, identifier, hasSeveralReceivers, parts, instead } = message.text;
  const paths = [from, to, identifier, content, coding, headerIndicator, instead, ...Object.values(parts ?? {})];
  const properties = namesOf(paths.map(propertyOfPath));
  const assigned =
    identifier === null
      ? " `id` is the identifier that you assign; without one, the same text again counts as a repeated part."
      : "";
  const several = hasSeveralReceivers ? " Its receivers are one string, separated by commas." : "";
  return emitFunction({
    name: `partOf${message.typeName}`,
    docs: docComment(
      `Converts ${withArticle(message.name)} to a part for a \`Reassembler\`, created with \`textFormats\`.${several}${assigned} Throws a TextError if the message lacks one of these fields, as it may after tolerant reading${hasSeveralReceivers ? ", or its receivers are not strings" : ""}.`,
    ),
    parameters: [
      ["message", partlyPicked(protocol, message, properties)],
      ...(identifier === null ? [["id?", runtimeType.text("PartId")] as const] : []),
    ],
    returns: runtimeType.text("MessagePart"),
    body: [
      requireStatement(message, properties),
      code`return ${objectLiteral([
        ["from", code`fields.${from}`],
        [
          "to",
          hasSeveralReceivers
            ? code`${runtime.textErrors("joinStrings")}("Receiver", fields.${to})`
            : code`fields.${to}`,
        ],
        ["content", contentAt(message.text)],
        ["format", code`fields.${coding}`],
        ["headerIndicator", indicatorCode(message.text)],
        ["id", identifierOf(protocol, message)],
        ...(parts === null ? [] : [["place", placeCode(parts)] as const]),
      ])};`,
    ],
  });
}

function placeCode({ reference, total, number }: PlaceOfPart): Code {
  const values = joinCode([reference, total, number].map(valueAt), ", ");
  return code`${runtime.text("partPlace")}(${values})`;
}

/** The identifier of a part: a structure or bytes become a string, because identifiers are compared by `===`. */
function identifierOf({ header }: Protocol, { fields, text: { identifier } }: Bound): Code {
  const field = [...header.carried, ...fields].find(({ property }) => property === identifier);
  if (field === undefined) return code`id ?? null`;
  const value = code`fields.${field.property}`;
  return field.wire.kind === "integer" ? value : keyOf(field.wire, value);
}
