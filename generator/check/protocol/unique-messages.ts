import { type Bilingual, firstDefined, relatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { idInHex } from "../../naming/index.js";
import { type MessageSymbol, messagesOf, type OperationSymbol } from "../../bind/index.js";
import { octetsOfCommand } from "../related-places.js";
import { reportIdOutOfRange, reportTakenName } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

/** The name of a decoded message with an unknown command. */
const UNKNOWN = "unknown";
const TAKEN: Bilingual = {
  en: `another name: ${UNKNOWN} is reserved for messages with an unknown command id.`,
  zh: `其他名称：${UNKNOWN}保留给命令字未知的消息。`,
};

const SO_DOES_THIS: Bilingual = { en: "so does this response", zh: "该应答也缺少" };

const OFFSET: Bilingual = {
  en: "this offset determines the ids of responses",
  zh: "应答的命令字由该偏移量得出",
};

const codes = ["response-without-name", "bad-name", "duplicate-message", "id-out-of-range", "duplicate-id"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that messages of a version differ in their names and ids, and that ids fit the header. */
export const uniqueMessages = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const names = new Map<string, MessageSymbol>();
  const ids = new Map<number, MessageSymbol>();
  reportNameless(context);
  const firsts = new Map<string, OperationSymbol>();
  for (const operation of protocol.operations) {
    const { operation: name } = operation.node;
    if (!firsts.has(name)) firsts.set(name, operation);
  }
  for (const operation of protocol.operations) {
    if (isCopy(operation, firsts)) continue;
    const { request, response } = operation;
    const [isNameNew, isIdNew] = [checkName(context, request, names), checkId(context, request, ids)];
    if (response === null) continue;
    // For a duplicate request, do not report the name and id that follow from it for its response.
    if (isNameNew || response.node.name !== undefined) checkName(context, response, names);
    if (isIdNew || response.node.id !== undefined) checkId(context, response, ids);
  }
  checkOtherIds(context);
});

/**
 * Checks the other ids under which peers send messages: each identifies one message. It may be the id of another message:
 * tolerant reading tells by the layout which one a frame is, and rejects a frame that fits both.
 */
function checkOtherIds(context: Context): void {
  const { protocol } = context;
  const octets = octetsOfId(context);
  const found = new Map<number, MessageSymbol>();
  for (const message of messagesOf(protocol)) {
    for (const [index, id] of (message.node["also-ids"] ?? []).entries()) {
      const range = valueRange(message.at, "also-ids", index);
      const words = { id: idInHex(id), width: octets, likely: null, digits: null };
      if (id >= 2 ** (8 * octets)) reportIdOutOfRange(context, range, words, octetsOfCommand(protocol));
      const other = id === message.id ? message : found.get(id);
      if (other !== undefined) reportOtherIdTwice(context, range, other, id);
      found.set(id, message);
    }
  }
}

function reportOtherIdTwice({ protocol, report }: Context, range: SourceRange, other: MessageSymbol, id: number): void {
  const params = { id: idInHex(id), other: other.name ?? other.typeName, version: protocol.version };
  report("duplicate-id", range, params, firstDefined(rangeOf(other, id === other.id ? "id" : "also-ids")));
}

function octetsOfId({ protocol }: Context): number {
  return Number(protocol.header.find(({ role }) => role === "command")?.octets ?? 4);
}

/** Whether an operation is a copy of another one, with the same message. It is reported as an operation. */
function isCopy({ node, request }: OperationSymbol, firsts: ReadonlyMap<string, OperationSymbol>): boolean {
  const first = isPoisoned(node, "operation") ? undefined : firsts.get(node.operation);
  if (first === undefined || first.node === node) return false;
  return request.name === first.request.name && request.id === first.request.id;
}

/** Reports responses whose names or ids are missing, as one error: protocol.yaml does not define how they follow. */
function reportNameless(context: Context): void {
  const { protocol, report } = context;
  if (protocol.node.responses !== undefined || isPoisoned(protocol.node, "responses")) return;
  const responses = protocol.operations.flatMap(({ response }) => response ?? []);
  const missing = ({ node }: MessageSymbol) =>
    (["name", "id"] as const).filter((key) => node[key] === undefined && !isPoisoned(node, key));
  const [first, ...others] = responses.filter((response) => missing(response).length > 0);
  if (first === undefined) return;
  const related = others.map(({ at }) => relatedPlace(keyRange(at), SO_DOES_THIS));
  report("response-without-name", keyRange(first.at), { keys: missing(first) }, related);
}

function checkName(context: Context, message: MessageSymbol, names: Map<string, MessageSymbol>): boolean {
  const { protocol, report } = context;
  const { name } = message;
  if (name === undefined) return true;
  if (name === UNKNOWN) reportTakenName(context, rangeOf(message, "name"), name, TAKEN);
  const other = names.get(name);
  if (other === undefined) names.set(name, message);
  else
    report(
      "duplicate-message",
      rangeOf(message, "name"),
      { name, version: protocol.version },
      firstDefined(rangeOf(other, "name")),
    );
  return other === undefined;
}

function checkId(context: Context, message: MessageSymbol, ids: Map<number, MessageSymbol>): boolean {
  if (message.id === undefined) return true;
  const id = idInHex(message.id);
  const octets = octetsOfId(context);
  if (message.id >= 2 ** (8 * octets)) reportOutOfRange(context, message, message.id, octets);
  const other = ids.get(message.id);
  if (other === undefined) ids.set(message.id, message);
  else reportTwice(context, message, other, id);
  return other === undefined;
}

function reportOutOfRange(context: Context, message: MessageSymbol, id: number, width: number): void {
  const { protocol } = context;
  const offset = valueRange(protocol.at, "responses", "id-offset");
  const request = requestOf(protocol, message);
  const likely = (request?.id ?? 0) - (protocol.node.responses?.["id-offset"] ?? 0);
  if (message.node.id === undefined && request?.id !== undefined && likely >= 0) {
    const words = { id: idInHex(request.id), width, likely: idInHex(likely), digits: null };
    return reportIdOutOfRange(context, valueRange(request.at, "id"), words, [relatedPlace(offset, OFFSET)]);
  }
  // If an id follows from the request's id, the offset in protocol.yaml is wrong.
  const range = message.node.id === undefined ? offset : valueRange(message.at, "id");
  const words = { id: idInHex(id), width, likely: null, digits: null };
  reportIdOutOfRange(context, range, words, octetsOfCommand(protocol));
}

/** Returns the request of a response; undefined for a request. */
function requestOf({ operations }: Context["protocol"], message: MessageSymbol): MessageSymbol | undefined {
  return operations.find(({ response }) => response === message)?.request;
}

function reportTwice(context: Context, message: MessageSymbol, other: MessageSymbol, id: string): void {
  const { protocol, report } = context;
  const params = { id, other: other.name ?? other.typeName, version: protocol.version };
  report("duplicate-id", rangeOf(message, "id"), params, firstDefined(rangeOf(other, "id")));
}

/** Returns the place of a name or id. If it follows from the request, that is the message. */
function rangeOf(message: MessageSymbol, key: "name" | "id" | "also-ids"): SourceRange {
  return message.node[key] === undefined ? keyRange(message.at) : valueRange(message.at, key);
}
