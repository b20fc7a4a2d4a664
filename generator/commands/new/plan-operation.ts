import type { OperationNode, ProtocolNode, ComposedProtocol } from "../../syntax/index.js";
import { toFileName, toTypeName } from "../../naming/index.js";
import { UsageError } from "../terminal/usage-error.js";
import type { Bilingual } from "../../diagnostics/index.js";

/** The options for a new message. */
export interface NewMessageOptions {
  readonly id?: string;
  readonly since?: string;
  readonly until?: string;
  readonly leg?: string;
  readonly response: boolean;
}

/** A planned operation, without documentation and fields. */
export interface PlannedOperation {
  readonly operation: string;
  readonly name: string;
  readonly id: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly leg: string;
  readonly response: PlannedResponse | null;
  /** The number of digits of an id. */
  readonly digits: number;
}

/** A planned response. Properties that follow from the protocol are not written. */
export interface PlannedResponse {
  readonly name: string;
  readonly id: number;
  readonly isDerived: boolean;
}

/** Plans an operation with unused names and ids. Throws a UsageError if an option conflicts with the protocol. */
export function planOperation(files: ComposedProtocol, wanted: string, wishes: NewMessageOptions): PlannedOperation {
  const protocol = files.protocol.node;
  const operations = files.operations.map(({ node }) => node);
  const { operation, name } = namesOf(operations, wanted);
  const octets = protocol.header.find(({ role }) => role === "command")?.octets ?? 4;
  const taken = takenIds(protocol, operations);
  const id = wishes.id === undefined ? nextId(protocol, operations, taken, 2 ** (8 * octets)) : idOf(wishes.id, taken);
  const response = wishes.response ? responseOf(protocol, operations, { name, id }, taken) : null;
  checkNames(operations, operation, [name, ...(response === null ? [] : [response.name])], protocol);
  const { since = null, until = null } = wishes;
  return {
    operation,
    name,
    id,
    since,
    until,
    leg: wishes.leg ?? usualLeg(protocol),
    response,
    digits: 2 * octets,
  };
}

/** Returns the file name of an operation. */
export function fileOf({ operation }: PlannedOperation): string {
  return `${toFileName(operation)}.yaml`;
}

/**
 * Derives the operation name from the wire name, or the wire name from the operation name, by the prefix of the
 * protocol's names.
 */
function namesOf(operations: readonly OperationNode[], wanted: string): { operation: string; name: string } {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(wanted)) {
    throw new UsageError({
      en: `Invalid name ${wanted}: expected a letter followed by letters, digits and underscores, such as Balance.`,
      zh: `名称${wanted}无效：应以字母开头，后跟字母、数字或下划线，例如Balance。`,
    });
  }
  const names = operations.map(({ request }) => request.name);
  const prefix = commonPrefix(names);
  const isCapital = names.length > 0 && names.every((name) => name === name.toUpperCase());
  if (prefix !== "" && wanted.toUpperCase().startsWith(prefix.toUpperCase())) {
    return { operation: toTypeName(wanted.slice(prefix.length)), name: isCapital ? wanted.toUpperCase() : wanted };
  }
  const operation = toTypeName(wanted);
  const words = toFileName(operation).split("-");
  const tail = isCapital ? words.join("_").toUpperCase() : wanted;
  return { operation, name: prefix + tail };
}

/** Returns the common prefix of all names, up to an underscore. */
function commonPrefix([first = "", ...others]: readonly string[]): string {
  const end = first.indexOf("_") + 1;
  const prefix = first.slice(0, end);
  return others.length > 0 && others.every((name) => name.startsWith(prefix)) ? prefix : "";
}

/** Returns the names of messages by id. */
function takenIds(protocol: ProtocolNode, operations: readonly OperationNode[]): Map<number, string> {
  const { responses } = protocol;
  const taken = new Map<number, string>();
  for (const { request, response } of operations) {
    taken.set(request.id, request.name);
    const id = response?.id ?? (responses === undefined ? undefined : request.id + responses["id-offset"]);
    if (response !== undefined && id !== undefined)
      taken.set(id, response.name ?? `${request.name}${responses?.suffix ?? ""}`);
  }
  return taken;
}

/** Returns the id after the maximum of the requests; if that is out of range, the minimum unused id. */
function nextId(
  { responses }: ProtocolNode,
  operations: readonly OperationNode[],
  taken: ReadonlyMap<number, string>,
  limit: number,
): number {
  const offset = responses?.["id-offset"] ?? 0;
  const isFree = (id: number): boolean => !taken.has(id) && !taken.has(id + offset) && id + offset < limit;
  const max = operations.reduce((most, { request }) => Math.max(most, request.id), 0);
  for (const first of [max + 1, 1]) {
    for (let id = first; id <= first + taken.size; id++) if (isFree(id)) return id;
  }
  throw new UsageError({
    en: "All command ids are in use. Choose one with --id.",
    zh: "命令字已全部占用。请用--id指定一个。",
  });
}

function idOf(wanted: string, taken: ReadonlyMap<number, string>): number {
  const id = /^(0x[0-9a-f]+|[0-9]+)$/i.test(wanted) ? Number(wanted) : -1;
  if (id < 0 || id > 0xffffffff)
    throw new UsageError({
      en: `Invalid command id ${wanted}: expected an integer such as 0x00000018.`,
      zh: `命令字${wanted}无效：应为整数，例如0x00000018。`,
    });
  const other = taken.get(id);
  if (other === undefined) return id;
  throw new UsageError({
    en: `Command id ${wanted} is in use by ${other}. Choose another one, or omit --id for the next unused one.`,
    zh: `命令字${wanted}已被${other}占用。请另选一个，或省略--id以使用下一个未占用的命令字。`,
  });
}

function responseOf(
  { responses }: ProtocolNode,
  operations: readonly OperationNode[],
  { name, id }: Pick<PlannedOperation, "name" | "id">,
  taken: ReadonlyMap<number, string>,
): PlannedResponse {
  if (responses === undefined) {
    const isCapital = operations.every(({ request }) => request.name === request.name.toUpperCase());
    const free = nextFree(taken, id);
    return { name: `${name}${isCapital ? "_RESP" : "_Resp"}`, id: free, isDerived: false };
  }
  const derived = id + responses["id-offset"];
  const other = taken.get(derived);
  if (other === undefined) return { name: name + responses.suffix, id: derived, isDerived: true };
  const hex = `0x${derived.toString(16)}`;
  throw new UsageError({
    en: `The response's id ${hex} is in use by ${other}. Choose another id with --id.`,
    zh: `应答的命令字${hex}已被${other}占用。请用--id另选一个命令字。`,
  });
}

function nextFree(taken: ReadonlyMap<number, string>, last: number): number {
  let id = last + 1;
  while (taken.has(id)) id++;
  return id;
}

function checkNames(
  operations: readonly OperationNode[],
  operation: string,
  names: readonly string[],
  { responses }: ProtocolNode,
): void {
  for (const other of operations) {
    const responseName = other.response?.name ?? `${other.request.name}${responses?.suffix ?? ""}`;
    const otherNames = [other.request.name, ...(other.response === undefined ? [] : [responseName])];
    const same = names.find((name) => otherNames.includes(name));
    if (same !== undefined) throw alreadyThere({ en: "Message", zh: "消息" }, same);
    if (other.operation === operation) throw alreadyThere({ en: "Operation", zh: "操作" }, operation);
  }
}

function alreadyThere(what: Bilingual, name: string): UsageError {
  return new UsageError({
    en: `${what.en} ${name} already exists. Choose another name.`,
    zh: `${what.zh}${name}已存在。请另选名称。`,
  });
}

/** Returns the default leg: from the first party in protocol.yaml to the second. */
function usualLeg({ parties }: ProtocolNode): string {
  const [one = "", other = one] = Object.keys(parties);
  return `${one} -> ${other}`;
}
