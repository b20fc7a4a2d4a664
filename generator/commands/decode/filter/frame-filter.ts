import { type Bilingual, didYouMean } from "../../../diagnostics/index.js";
import { type ExpressionNode, parseExpression } from "../../../expression/index.js";
import type { FieldDescriptor, JsonObject, ProtocolDescriptor } from "../../../runtime/interpreter/index.js";
import { UsageError } from "../../terminal/usage-error.js";
import { FUNCTIONS, keepsFrame, type NamedValue } from "./evaluate-filter.js";

/** Names that every line of a capture has; frames of a dump have the last five. */
const KEYS: readonly string[] = [
  "time",
  "stream",
  "source",
  "destination",
  "packet",
  "protocol",
  "message",
  "command_id",
  "sequence_id",
  "status",
];

/** Selects frames by an expression in the language of the rules of a schema. */
export class FrameFilter {
  readonly #node: ExpressionNode;
  readonly #named: ReadonlyMap<string, NamedValue>;

  /** Throws a UsageError if the expression is invalid, or names what no protocol has. */
  constructor(text: string, protocols: readonly ProtocolDescriptor[]) {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw invalid(text, parsed.failure.from, parsed.failure.problem);
    this.#node = parsed.syntax;
    this.#named = new Map(protocols.map((each) => [each.protocol, namedValues(each)]));
    requireKnown(text, parsed.syntax, protocols);
  }

  /** Whether to show a frame: its line as wire JSON. */
  keeps(json: JsonObject): boolean {
    const { protocol, message } = json;
    const namedValue = (typeof protocol === "string" ? this.#named.get(protocol) : undefined) ?? (() => undefined);
    const messageNames = typeof message === "string" ? namesOf(message) : [];
    return keepsFrame(this.#node, { frame: { json, messageNames }, namedValue });
  }
}

/** The wire name of a message, and its parts without the prefix of the protocol, in any case: CMPP_SUBMIT, Submit. */
function namesOf(message: string): readonly string[] {
  const [, short = message] = /^[A-Z]+_(.+)$/.exec(message) ?? [];
  const words = short.toLowerCase().split("_");
  const typeName = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return [...new Set([message, short, typeName])];
}

function fieldsOf(protocol: ProtocolDescriptor): readonly FieldDescriptor[] {
  const own = [...protocol.messages, ...protocol.structures].flatMap(({ fields }) => fields);
  return [...protocol.header, ...own].flatMap((field) => [field, ...(field.tlvs ?? [])]);
}

function namedValues(protocol: ProtocolDescriptor): NamedValue {
  const values = new Map<string, number | string>();
  for (const field of fieldsOf(protocol))
    for (const each of field.values ?? []) {
      if ("value" in each) values.set(`${field.name}.${each.name}`, each.value);
    }
  return (field, name) => values.get(`${field}.${name}`);
}

function requireKnown(text: string, node: ExpressionNode, protocols: readonly ProtocolDescriptor[]): void {
  const names = new Set([...KEYS, ...protocols.flatMap(fieldsOf).map(({ name }) => name)]);
  const messages = new Set(protocols.flatMap(({ messages: all }) => all.flatMap(({ name }) => namesOf(name))));
  const named = protocols.map(namedValues);
  for (const each of nodesIn(node)) {
    if (each.kind === "name" && !names.has(each.name))
      throw unknown(text, each, { kind: "field", name: each.name, known: names });
    if (each.kind === "call" && FUNCTIONS[each.name] !== each.values.length) throw unknownCall(text, each);
    if (each.kind === "member") requireMember(text, each, names, named);
    for (const value of messagesIn(each)) {
      if (!messages.has(value.value) && value.value !== "unknown")
        throw unknown(text, value, { kind: "message", name: value.value, known: messages });
    }
  }
}

function requireMember(
  text: string,
  node: Extract<ExpressionNode, { readonly kind: "member" }>,
  names: ReadonlySet<string>,
  named: readonly NamedValue[],
): void {
  const isValue = named.some((find) => find(node.field, node.member) !== undefined);
  if (isValue || names.has(node.member)) return;
  throw unknown(text, node, {
    kind: names.has(node.field) ? "value" : "field",
    name: `${node.field}.${node.member}`,
    known: names,
  });
}

type StringNode = Extract<ExpressionNode, { readonly kind: "string" }>;

/** The names of messages that a comparison with `message` holds. */
function messagesIn(node: ExpressionNode): readonly StringNode[] {
  const isMessage = (each: ExpressionNode): boolean => each.kind === "name" && each.name === "message";
  const isString = (each: ExpressionNode): each is StringNode => each.kind === "string";
  if (node.kind === "compare" && [node.left, node.right].some(isMessage))
    return [node.left, node.right].filter(isString);
  if (node.kind === "in" && isMessage(node.value)) return node.members.map(({ first }) => first).filter(isString);
  return [];
}

/** A node and all nodes in it. */
function nodesIn(node: ExpressionNode): readonly ExpressionNode[] {
  return [node, ...partsOf(node).flatMap(nodesIn)];
}

function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  if ("left" in node) return [node.left, node.right];
  if (node.kind === "call") return node.values;
  if (node.kind === "not") return [node.value];
  if (node.kind !== "in") return [];
  return [node.value, ...node.members.flatMap(({ first, last }) => (last === null ? [first] : [first, last]))];
}

function invalid(text: string, at: number, { en, zh }: Bilingual, more: Bilingual = { en: "", zh: "" }): UsageError {
  return new UsageError({
    en: `Invalid --filter at character ${at + 1} of ${JSON.stringify(text)}: ${en}.${more.en}`,
    zh: `--filter无效（${JSON.stringify(text)}的第${at + 1}个字符）：${zh}。${more.zh}`,
  });
}

const KINDS: Readonly<Record<"field" | "message" | "value", Bilingual>> = {
  field: { en: "no protocol has the field", zh: "没有协议含有字段" },
  message: { en: "no protocol has the message", zh: "没有协议含有消息" },
  value: { en: "no field has the value", zh: "没有字段含有取值" },
};

/** A name that no protocol has. */
interface UnknownName {
  readonly kind: keyof typeof KINDS;
  readonly name: string;
  readonly known: ReadonlySet<string>;
}

function unknown(text: string, { from }: ExpressionNode, { kind, name, known }: UnknownName): UsageError {
  const { en, zh } = KINDS[kind];
  return invalid(text, from, { en: `${en} ${name}`, zh: `${zh}${name}` }, didYouMean(name, [...known]));
}

function unknownCall(text: string, node: Extract<ExpressionNode, { readonly kind: "call" }>): UsageError {
  return invalid(text, node.from, {
    en: `expected has(field), length(field) or begins(field, "text"), got ${node.name} with ${node.values.length} values`,
    zh: `应为has(字段)、length(字段)或begins(字段, "文本")，实为${node.name}，有${node.values.length}个参数`,
  });
}
