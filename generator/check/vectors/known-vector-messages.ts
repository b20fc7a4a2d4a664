import { compareStrings, nearestName, relatedPlace } from "../../diagnostics/index.js";
import { valueRange, type VectorTree } from "../../syntax/index.js";
import { type MessageSymbol, messagesOf, vectorsByMessage, type BoundProtocol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-unknown-message"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that every vector names a message of its version. */
export const knownVectorMessages = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const messages = messagesOf(protocol);
  const known = new Set(messages.flatMap(({ name }) => name ?? []));
  const named = vectorsByMessage(protocol);
  // Sort the names, so that a request is before the response whose name follows from it.
  for (const [name, vectors] of [...named].sort(([one], [other]) => compareStrings(one, other))) {
    if (known.has(name) || followsFromUnknown(protocol, name, named, known)) continue;
    const nearest = nearestName(name, known);
    const likely = messages.find((message) => message.name === nearest && !named.has(message.name ?? ""));
    reportMessage(context, name, vectors, likely ?? null);
  }
});

/** Whether a name is that of the response to an unknown message that vectors name too. That is one error. */
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
 * Reports an unknown message. Several vectors with the same name are probably right: a message is misspelt or missing.
 * A single vector may be misspelt itself.
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
  // If the name of a response follows from the request, the name of the request is wrong.
  const operation = protocol.operations.find(({ response }) => response === likely && likely.node.name === undefined);
  const at = operation?.request.at ?? likely.at;
  const related = vectors
    .slice(0, 1)
    .map((vector) =>
      relatedPlace(vector.rangeOf("message"), { en: "a vector names it here", zh: "测试向量在此处引用了它" }),
    );
  report("vector-of-unknown-message", valueRange(at, "name"), { name, count, known }, related);
}
