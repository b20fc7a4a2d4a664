import type {
  Field,
  Message,
  NamedType,
  Protocol,
  Structure,
  Tlv,
  TlvBlock,
  Union,
  UnionCase,
  WireType,
} from "../../model/index.js";
import { arrow, type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { oncePer } from "../code/once-per.js";
import { requireMessage, runtime } from "../code/runtime.js";
import { absentEntries } from "../fields/optional-body.js";
import { isProperty } from "../fields/read.js";
import { local } from "../code/scope.js";
import { tagSwitch } from "../type/tag.js";
import { emitterOf } from "../wire/emitter-of.js";
import { literal } from "../code/literal.js";
import { messageModule, ofMessage, protocolModule, typeModule } from "../code/module-paths.js";

/** The functions that mask the personal and secret fields of messages. */
export function redactDeclarations(protocol: Protocol): Declaration[] {
  const structures = protocol.types.flatMap((type) => (type.kind === "structure" && isTelling(type) ? [type] : []));
  const unions = protocol.types.flatMap((type) => (type.kind === "union" && isTellingUnion(type) ? [type] : []));
  const messages = protocol.messages.filter(isTelling);
  const blocks = protocol.types.filter((type) => type.kind === "tlvs");
  return [
    ...structures.map((type) =>
      redactFunction(protocol, type, importedType(typeModule(protocol, type), type.typeName)),
    ),
    ...unions.map((type) => redactUnionFunction(protocol, type)),
    ...blocks.map((block) => redactTlvs(protocol, block)),
    ...messages.map((message) =>
      redactFunction(protocol, message, importedType(messageModule(protocol, message), message.typeName)),
    ),
    redactAny(protocol),
  ];
}

type Owner = Pick<Message | Structure, "typeName" | "name" | "fields">;

/** Whether any of its fields must be masked. */
function isTelling({ fields }: Pick<Owner, "fields">): boolean {
  return isAnyMasked(fields);
}

const isAnyMasked = oncePer((fields: readonly Field[]): boolean => fields.some((field) => maskOf(field) !== null));

function isTellingUnion({ cases }: Union): boolean {
  return cases.some(({ structure }) => isTelling(structure));
}

function isMessage(owner: Owner | Message): owner is Message {
  return "commandId" in owner;
}

/** Every property by name: a spread alone would skip the getters of a view. */
function valuesOf(
  { header }: Protocol,
  owner: Owner | Message,
  value: string,
): (readonly [property: string, value: Code])[] {
  const inherited = isMessage(owner) ? ["name", ...header.carried.map(({ property }) => property)] : [];
  return [
    ...inherited.map((property) => [property, code`${value}.${property}`] as const),
    ...owner.fields
      .filter(isProperty)
      .map((field) => [field.property, maskOf(field) ?? code`${value}.${field.property}`] as const),
  ];
}

function redactFunction(protocol: Protocol, owner: Owner | Message, type: Code): Declaration {
  const values = valuesOf(protocol, owner, "value").map(([property, value]) => code`${property}: ${value}`);
  const unmasked = isMessage(owner) && owner.isBodyOptional ? [unmaskedReturn(protocol, owner)] : [];
  return emitFunction({
    name: `redact${owner.typeName}`,
    docs: docComment(
      `Returns a copy of ${withArticle(owner.name)}, or of its view, for logs, with these fields masked: ${owner.fields
        .filter((field) => maskOf(field) !== null)
        .map(({ name }) => name)
        .join(", ")}. Lengths do not change.`,
    ),
    parameters: [["value", type]],
    returns: type,
    body: [
      requireMessage(protocol, owner.name, "value"),
      ...unmasked,
      code`return {\n...value,\n${joinCode(values, ",\n")},\n};`,
    ],
  });
}

function redactUnionFunction(protocol: Protocol, union: Union): Declaration {
  const { name, typeName, tag, cases } = union;
  const type = importedType(typeModule(protocol, union), typeName);
  const masked = cases.filter(({ structure }) => isTelling(structure));
  const redactCase = ({ structure }: UnionCase): Code =>
    code`return { ...redact${structure.typeName}(value), ${tag.property}: value.${tag.property} };`;
  return emitFunction({
    name: `redact${typeName}`,
    docs: docComment(
      `Returns a copy of ${withArticle(name)} for logs, with the personal and secret fields of its structures masked. Lengths do not change.`,
    ),
    parameters: [["value", type]],
    returns: type,
    body: [
      requireMessage(protocol, name, "value"),
      tagSwitch(code`value.${tag.property}`, { cases: masked }, redactCase, code`return value;`),
    ],
  });
}

/** A statement that returns a message without its body. */
function unmaskedReturn(protocol: Protocol, message: Message): Code {
  const guard = ofMessage(protocol, message, "has", "Body");
  const carried = ["name", ...protocol.header.carried.map(({ property }) => property)];
  const values = objectLiteral([
    ...carried.map((property) => [property, code`value.${property}`] as const),
    ...absentEntries(message),
  ]);
  return code`if (!${guard}(value)) return ${values};`;
}

function redactAny(protocol: Protocol): Declaration {
  const cases = protocol.messages.map(
    (message) => code`case ${literal(message.name)}: ${redactCase(protocol, message)}`,
  );
  const unknown = code`case "unknown": return { ...message, body: ${runtime.rules("maskOctets")}(message.body) };`;
  const type = importedType(protocolModule(protocol, "codec"), "Message");
  return emitFunction({
    name: "redact",
    docs: docComment(
      "Returns a copy of any message for logs, with personal and secret fields masked. A number keeps its first three and last four characters, or none if it has fewer than eleven digits. Contents, digests and the body of an unknown message become asterisks. A view becomes an object with all its values. The message itself does not change.",
    ),
    parameters: [["message", type]],
    returns: type,
    body: [
      requireMessage(protocol, null, "message"),
      code`switch (message.name) {\n${joinCode([...cases, unknown], "\n")}\ndefault: return message;\n}`,
    ],
  });
}

function redactCase(protocol: Protocol, message: Message): Code {
  if (isTelling(message)) return code`return redact${message.typeName}(message);`;
  const values = objectLiteral(valuesOf(protocol, message, "message"));
  return code`return ${runtime.rules("hasOwnValues")}(message) ? message : ${values};`;
}

/** An expression for the masked value of a field; null if the field is not masked. */
function maskOf(field: Field | Tlv): Code | null {
  if (!isProperty(field)) return null;
  const value = code`value.${field.property}`;
  const mark = field.secret ? "secret" : (field.personal ?? markOfContents(field));
  if (field.wire.kind === "tlvs") return emitterOf(field.wire).mask(field.wire, value, false);
  const isList = field.wire.kind === "list" || ("several" in field && field.several);
  if (!isList) return maskedValue(field.wire, mark, value);
  const wire = field.wire.kind === "list" ? field.wire.element : field.wire;
  const element = maskedValue(wire, mark, local.each);
  if (element === null) return null;
  return code`${runtime.rules("maskEach")}(${value}, ${arrow([], element, [local.each])})`;
}

/** The function that masks the TLVs of a message; those that are not listed are always masked. */
function redactTlvs(protocol: Protocol, block: TlvBlock): Declaration {
  const type = importedType(typeModule(protocol, block), block.typeName);
  const masked = block.parameters.flatMap((tlv): Code[] => {
    const mask = maskOf(tlv);
    return mask === null ? [] : [code`${tlv.property}: value.${tlv.property} === undefined ? undefined : ${mask}`];
  });
  const others = code`others: ${runtime.rules("maskTlvs")}(value.others)`;
  return emitFunction({
    name: `redact${block.typeName}`,
    docs: docComment("Returns a copy of TLVs with personal, secret and unlisted values masked."),
    isExported: false,
    parameters: [["value", type]],
    returns: type,
    body: [code`return {\n${joinCode([code`...value`, ...masked, others], ",\n")},\n};`],
  });
}

/** Bytes that may contain a structure with personal or secret fields are masked as a whole. */
function markOfContents({ contents }: Field): Field["personal"] {
  return contents.some(({ type }) => structuresOf(type).some(isTelling)) ? "content" : null;
}

function structuresOf(type: NamedType): readonly Structure[] {
  if (type.kind === "choice") return type.structures;
  return type.kind === "structure" ? [type] : [];
}

function maskedValue(wire: WireType, mark: Field["personal"] | "secret", value: Code): Code | null {
  return isMasked(wire, mark !== null) ? emitterOf(wire).mask(wire, value, mark === "number") : null;
}

/** Whether a value is masked: that of a structure or union by its own fields, any other one if it is marked. */
function isMasked(wire: WireType, isMarked: boolean): boolean {
  if (wire.kind === "union") return isTellingUnion(wire.union);
  return wire.kind === "structure" ? isTelling(wire.structure) : isMarked;
}
