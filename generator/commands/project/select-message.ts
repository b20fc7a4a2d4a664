import { didYouMean, listInBoth } from "../../diagnostics/index.js";
import type { Message, Protocol } from "../../model/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * Finds a message by its wire name, its TypeScript name or the end of its wire name, ignoring case. Returns the wire
 * name. Throws a UsageError if no message or several match.
 */
export function findMessageName(protocols: readonly Protocol[], wanted: string): string {
  const messages = protocols.flatMap((protocol) => protocol.messages);
  for (const isIntended of WAYS) {
    const names = [...new Set(messages.filter((message) => isIntended(message, wanted)).map(({ name }) => name))];
    const [only] = names;
    if (only !== undefined && names.length === 1) return only;
    if (names.length > 1) throw ambiguous(wanted, names);
  }
  const known = messages.flatMap(({ name, typeName }) => [name, typeName]);
  if (isStructure(protocols, wanted))
    throw new UsageError({ en: `${wanted} is a structure, not a message.`, zh: `${wanted}是结构，不是消息。` });
  const near = didYouMean(wanted, known);
  throw new UsageError({
    en: `Unknown message: ${wanted}.${near.en} Run \`layout\` without a message to list all.`,
    zh: `消息${wanted}不存在。${near.zh}运行不带消息名的\`layout\`可列出全部消息。`,
  });
}

function ambiguous(wanted: string, names: readonly string[]): UsageError {
  const list = listInBoth(names, "or");
  return new UsageError({
    en: `Ambiguous message ${wanted}: ${list.en}. Use one of these names.`,
    zh: `消息名${wanted}不明确：可指${list.zh}。请写其中一个。`,
  });
}

function isStructure(protocols: readonly Protocol[], wanted: string): boolean {
  const structures = protocols.flatMap(({ types }) => types.filter(({ kind }) => kind === "structure"));
  return structures.some(({ name, typeName }) => [name, typeName].includes(wanted));
}

/** How names match, the strictest first. */
const WAYS: readonly ((message: Message, wanted: string) => boolean)[] = [
  ({ name, typeName }, wanted) => name === wanted || typeName === wanted,
  ({ name, typeName }, wanted) => [name, typeName].some((each) => each.toLowerCase() === wanted.toLowerCase()),
  ({ name }, wanted) => name.toLowerCase().endsWith(`_${wanted.toLowerCase()}`),
];
