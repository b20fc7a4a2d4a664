import { didYouMean, listInBoth } from "../../diagnostics/index.js";
import type { Message, Protocol } from "../../model/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * Finds a message of each protocol by its wire name, its TypeScript name or the end of its wire name, ignoring case. Returns
 * the wire names. Throws a UsageError if no message matches, or several of one protocol do.
 */
export function findMessageNames(protocols: readonly Protocol[], wanted: string): readonly string[] {
  const found = new Set(protocols.flatMap((protocol) => namesIn(protocol, wanted)));
  if (found.size > 0) return [...found];
  const messages = protocols.flatMap((protocol) => protocol.messages);
  const known = messages.flatMap(({ name, typeName }) => [name, typeName]);
  const kind = kindOfType(protocols, wanted);
  if (kind !== null) {
    const { en, zh } = KINDS[kind];
    throw new UsageError({ en: `${wanted} is a ${en}, not a message.`, zh: `${wanted}是${zh}，不是消息。` });
  }
  const near = didYouMean(wanted, known);
  throw new UsageError({
    en: `Unknown message: ${wanted}.${near.en} Run \`layout\` without a message to list all.`,
    zh: `消息${wanted}不存在。${near.zh}运行不带消息名的\`layout\`可列出全部消息。`,
  });
}

/** The name of the message in a protocol, by the strictest way that finds one; none if no way does. */
function namesIn({ messages }: Protocol, wanted: string): readonly string[] {
  for (const isIntended of WAYS) {
    const names = messages.filter((message) => isIntended(message, wanted)).map(({ name }) => name);
    if (names.length > 1) throw ambiguous(wanted, names);
    if (names.length === 1) return names;
  }
  return [];
}

function ambiguous(wanted: string, names: readonly string[]): UsageError {
  const list = listInBoth(names, "or");
  return new UsageError({
    en: `Ambiguous message ${wanted}: ${list.en}. Use one of these names.`,
    zh: `消息名${wanted}不明确：可指${list.zh}。请写其中一个。`,
  });
}

const KINDS = { structure: { en: "structure", zh: "结构" }, union: { en: "union", zh: "联合" } } as const;

/** Returns whether a name is that of a structure or of a union; null if it is that of neither. */
function kindOfType(protocols: readonly Protocol[], wanted: string): keyof typeof KINDS | null {
  const types = protocols.flatMap((protocol) => protocol.types);
  const named = types.filter(({ name, typeName }) => [name, typeName].includes(wanted)).map(({ kind }) => kind);
  return named.find((kind) => kind === "structure" || kind === "union") ?? null;
}

/** How names match, the strictest first. */
const WAYS: readonly ((message: Message, wanted: string) => boolean)[] = [
  ({ name, typeName }, wanted) => name === wanted || typeName === wanted,
  ({ name, typeName }, wanted) => [name, typeName].some((each) => each.toLowerCase() === wanted.toLowerCase()),
  ({ name }, wanted) => name.toLowerCase().endsWith(`_${wanted.toLowerCase()}`),
];
