import type { Field, Message, Protocol, Structure, WireType } from "../model/index.js";
import { type Code, code, importedType, joinCode, uses } from "./code.js";
import { type Declaration, emitFunction } from "./declarations.js";
import { docComment } from "./doc-comment.js";
import { type EmittedModule, headOf } from "./emitted-file.js";
import { ofMeaning } from "./expression.js";
import { isProperty } from "./fields.js";
import { literal } from "./literal.js";
import { messageModule, typeModule } from "./names.js";

/** The module that takes out of messages what is personal or secret. */
export function redactFile(protocol: Protocol): EmittedModule {
  const structures = protocol.types.flatMap((type) => (type.kind === "structure" && isTelling(type) ? [type] : []));
  const messages = protocol.messages.filter(isTelling);
  return {
    kind: "module",
    path: `${protocol.id}/redact.ts`,
    head: headOf(protocol.source),
    declarations: [
      ...structures.map((type) => redactFunction(type, importedType(typeModule(protocol, type), type.exportName))),
      ...messages.map((message) =>
        redactFunction(message, importedType(messageModule(protocol, message), message.exportName)),
      ),
      redactAny(protocol, messages),
    ],
  };
}

type Owner = Pick<Message | Structure, "exportName" | "name" | "fields">;

/** Whether something of it must be taken out. */
function isTelling({ fields }: Pick<Owner, "fields">): boolean {
  return fields.some((field) => maskOf(field) !== null);
}

function redactFunction(owner: Owner, type: Code): Declaration {
  const masked = owner.fields.flatMap((field): Code[] => {
    const mask = maskOf(field);
    return mask === null ? [] : [code`${field.property}: ${mask}`];
  });
  return emitFunction({
    name: `redact${owner.exportName}`,
    docs: docComment(
      `A ${owner.name} for logs: ${owner.fields
        .filter((field) => maskOf(field) !== null)
        .map(({ name }) => name)
        .join(", ")} are masked. Nothing else changes, and lengths stay as they are.`,
    ),
    parameters: [["value", type]],
    returns: type,
    body: [code`return {\n...value,\n${joinCode(masked, ",\n")},\n};`],
  });
}

function redactAny(protocol: Protocol, messages: readonly Message[]): Declaration {
  const cases = messages.map(
    ({ name, exportName }) => code`case ${literal(name)}: return redact${exportName}(message);`,
  );
  const unknown = code`case "unknown": return { ...message, body: ${ofMeaning("maskOctets")}(message.body) };`;
  const type = importedType(`${protocol.id}/codec`, "Message");
  return emitFunction({
    name: "redact",
    docs: docComment(
      "Any message for logs, with what the schema marks as personal or secret masked: of numbers the first three and the last four characters are left, contents and digests become asterisks, and so does the body of an unknown message. The message itself stays as it is.",
    ),
    parameters: [["message", type]],
    returns: type,
    body: [code`switch (message.name) {\n${joinCode([...cases, unknown], "\n")}\ndefault: return message;\n}`],
  });
}

/** An expression for what is left of a field; null where all of it is. */
function maskOf(field: Field): Code | null {
  if (!isProperty(field)) return null;
  const value = code`value.${field.property}`;
  const mark = field.secret ? "secret" : field.personal;
  if (field.wire.kind !== "list") return maskedValue(field.wire, mark, value);
  const element = maskedValue(field.wire.element, mark, code`each`);
  if (element === null) return null;
  return uses(element, "each") ? code`${value}.map((each) => ${element})` : code`${value}.map(() => ${element})`;
}

function maskedValue(wire: WireType, mark: Field["personal"] | "secret", value: Code): Code | null {
  if (wire.kind === "structure") {
    return isTelling(wire.structure) ? code`redact${wire.structure.exportName}(${value})` : null;
  }
  if (mark === null) return null;
  switch (wire.kind) {
    case "octets":
      return code`${ofMeaning("maskOctets")}(${value})`;
    case "integer":
      return wire.octets === 8 ? code`0n` : code`0`;
    case "list":
      return code`[]`;
    default:
      return code`${ofMeaning(mark === "number" ? "maskNumber" : "maskText")}(${value})`;
  }
}
