import { compareTexts, nearestName } from "../../diagnostics/index.js";
import { valueRange, type VectorTree } from "../../syntax/index.js";
import { type MessageSymbol, messagesOf, vectorsByMessage, type BoundProtocol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-unknown-message"] as const;
type Context = VersionContext<typeof codes>;

/** Every vector names a message of its version. */
export const knownVectorMessages = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const messages = messagesOf(protocol);
  const known = new Set(messages.flatMap(({ name }) => name ?? []));
  const named = vectorsByMessage(protocol);
  // A request stands before the response whose name follows from its own.
  for (const [name, vectors] of [...named].sort(([one], [other]) => compareTexts(one, other))) {
    if (known.has(name) || followsFromUnknown(protocol, name, named, known)) continue;
    const nearest = nearestName(name, known);
    const likely = messages.find((message) => message.name === nearest && !named.has(message.name ?? ""));
    reportMessage(context, name, vectors, likely ?? null);
  }
});

/** Whether a name is that of the response to a message that vectors name and nobody knows either: one mistake. */
function followsFromUnknown(
  { node }: BoundProtocol,
  name: string,
  named: ReadonlyMap<string, unknown>,
  known: ReadonlySet<string>,
): boolean {
  const { suffix = "" } = node.responses ?? {};
  if (suffix === "" || !name.endsWith(suffix)) return false;
  const request = name.slice(0, -suffix.length);
  return named.has(request) && !known.has(request);
}

/**
 * Several vectors are right about the name of a message, be it one without vectors or one that is gone; a single one may
 * be misspelt itself.
 */
function reportMessage(
  context: Context,
  name: string,
  vectors: readonly VectorTree[],
  likely: MessageSymbol | null,
): void {
  const { protocol, report } = context;
  const known = messagesOf(protocol).flatMap((message) => message.name ?? []);
  const count = vectors.length;
  if (likely === null || count < 2) {
    const near = count === 1 ? known : [];
    for (const { rangeOf } of vectors.slice(0, 1)) {
      report("vector-of-unknown-message", rangeOf("message"), { name, count, known: near });
    }
    return;
  }
  // The name of a response that follows from its request's is wrong in the request.
  const operation = protocol.operations.find(({ response }) => response === likely && likely.node.name === undefined);
  const at = operation?.request.at ?? likely.at;
  const related = vectors.slice(0, 1).map((vector) => ({
    range: vector.rangeOf("message"),
    message: "a vector names it here",
  }));
  report("vector-of-unknown-message", valueRange(at, "name"), { name, count, known }, related);
}
