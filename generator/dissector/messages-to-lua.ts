import type { HeaderField, Message, Protocol, TextBinding } from "../model/index.js";
import type { FieldScope } from "./field-scope.js";
import { fieldsToLua } from "./fields-to-lua.js";
import { LuaCode, type LuaTable, mapToLua, toLua } from "./lua-text.js";
import { propertiesIn, propertiesOf, rulesToLua, ruleToLua } from "./owner-rules.js";
import { conditionToLua } from "./rules-to-lua.js";
import { codingsToLua } from "./values-to-lua.js";

/** Returns the table of a message. */
export function messageToLua(protocol: Protocol, message: Message, scope: FieldScope): LuaTable {
  const { name, commandId, fields, isBodyOptional, answeredBy } = message;
  const reading = { ...scope.reading, legs: message.legs.map(({ from, to }) => `${from} -> ${to}`) };
  const login = loginOf(protocol, message);
  const { text } = message;
  const inner = { ...scope, reading, owner: name, kept: keptOf(message, login), placed: placesOf(text) };
  const rules = rulesToLua(message, inner);
  return {
    name,
    command: commandId,
    ...(isBodyOptional ? { optional: true } : {}),
    fields: fieldsToLua(fields, inner),
    ...(rules.length === 0 ? {} : { rules }),
    ...presenceToLua(message, inner),
    ...answersOf(protocol, message),
    ...(answersAnyRequest(protocol, message) ? { answersAny: true } : {}),
    ...(answeredBy === null ? {} : { answered: true }),
    ...(login === null ? {} : { login }),
    ...(text === null ? {} : { text: textToLua(protocol, text) }),
  };
}

function keptOf(message: Message, login: LuaTable | null): ReadonlySet<string> {
  const { text } = message;
  const named = text === null ? [] : [text.content, text.coding, text.headerIndicator, text.from, text.instead];
  const logins = typeof login?.["property"] === "string" ? [login["property"]] : [];
  return new Set([
    ...propertiesOf(message),
    ...propertiesIn(message.presence?.require),
    ...logins,
    ...named.flatMap((each) => (each === null ? [] : [each.split(".")[0] ?? each])),
  ]);
}

function placesOf(text: TextBinding | null): ReadonlySet<string> {
  return new Set(text === null || text.content.includes(".") ? [] : [text.content]);
}

function presenceToLua({ presence }: Message, scope: FieldScope): LuaTable {
  if (presence === null) return {};
  const holds = conditionToLua(null, presence.require, { ...scope.rules, wide: new Set() });
  return holds === null ? {} : { presence: { ...ruleToLua(presence, scope.reading), holds } };
}

/** The commands of the requests that a message answers. */
function answersOf({ messages }: Protocol, { answers }: Message): LuaTable {
  const commands = messages.filter(({ name }) => name === answers).map(({ commandId }) => commandId);
  return commands.length === 0 ? {} : { answers: commands };
}

/** Whether a message answers any request by its sequence. */
function answersAnyRequest({ flow }: Protocol, { answersAny, typeName }: Message): boolean {
  return answersAny || flow?.negative?.operation === typeName;
}

/** The field of a login that states the version, and the values that mean this one. */
function loginOf({ flow }: Protocol, { typeName, fields }: Message): LuaTable | null {
  const version = flow?.logins.find(({ operation }) => operation === typeName)?.version ?? null;
  const field = fields.find(({ property }) => property === version?.property);
  if (version === null || field?.wire.kind !== "integer" || field.wire.octets === 8) return null;
  return { property: version.property, accepted: version.accepted.map(({ first, last }) => [first, last]) };
}

function textToLua({ types }: Protocol, text: TextBinding): LuaTable {
  const codings = types.find((type) => type.kind === "enumeration" && type.name === text.codingType);
  const { content, coding, headerIndicator, headerBit, from, instead } = text;
  return {
    content,
    coding,
    codings: codings?.kind === "enumeration" ? codingsToLua(codings) : { v: {}, r: [] },
    ...(headerIndicator === null ? {} : { header: headerIndicator }),
    ...(headerBit === null ? {} : { low: headerBit.low, count: headerBit.count }),
    ...(from === null ? {} : { from }),
    ...(instead === null ? {} : { instead }),
  };
}

/** Returns the names of the messages by their commands. */
export function commandsToLua(protocol: Protocol): LuaCode {
  return mapToLua(protocol.messages.map(({ commandId, name }) => [commandId, name] as const));
}

/** Returns the table of a version: its header and messages. */
export function versionToLua(protocol: Protocol, scope: FieldScope, messages: LuaCode): LuaTable {
  const { header, version, littleEndian, maxOctets } = protocol;
  const kept = new Set(header.carried.map(({ property }) => property));
  const commands = new LuaCode(toLua(commandsToLua(protocol)));
  const inner = { ...scope, commands, owner: "header", kept, placed: new Set<string>() };
  return {
    version,
    ...(littleEndian ? { little: true } : {}),
    min: header.octets,
    max: maxOctets,
    length: placeOf(header.length),
    command: placeOf(header.command),
    sequence: placeOf(header.sequence),
    header: fieldsToLua(header.fields, inner),
    messages,
  };
}

function placeOf({ offset, extent }: HeaderField): LuaTable {
  return { at: offset.octets, n: extent.kind === "fixed" ? extent.octets : 0 };
}
