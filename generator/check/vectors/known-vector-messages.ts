import { compareTexts, nearestName, firstDefined, type Report } from "../../diagnostics/index.js";
import { isPoisoned, type SourceRef, valueRange, type ComposedProtocol, type VectorTree } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { type MessageSymbol, messagesOf, vectorsByMessage, type BoundProtocol } from "../../bind/index.js";
import type { ProtocolCheck, VersionCheck } from "../check.js";

/** Every vector names a version of the protocol, and no other vector has its id. */
export const uniqueVectors: ProtocolCheck = (protocol, report) => {
  const seen = new Map<string, VectorTree>();
  for (const vector of protocol.vectors) {
    const { id } = vector.node;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, vector);
    else report("duplicate-vector", vector.rangeOf("id"), { id }, firstDefined(first.rangeOf("id")));
  }
  checkProtocols(protocol, report);
};

function checkProtocols({ protocol: { document, node }, vectors }: ComposedProtocol, report: Report): void {
  const { versions } = node;
  if (isPoisoned(node, "versions") || versions.some((version) => isPoisoned(version, "id"))) return;
  const at: SourceRef = { document, path: ["versions"] };
  const known = new Map(versions.map(({ id }, index) => [id, valueRange(at, index, "id")]));
  const unknown: UnresolvedNames = new Map();
  for (const { node: vector, rangeOf } of vectors) {
    if (!known.has(vector.protocol)) addUnresolved(unknown, vector.protocol, rangeOf("protocol"));
  }
  reportUnresolved(
    unknown,
    known,
    (id) => vectors.some(({ node: vector }) => vector.protocol === id),
    (name, range, near, related) =>
      report("vector-of-unknown-protocol", range, { name, near, known: [...known.keys()] }, related),
  );
}

/** Every vector names a message of its version. */
export const knownVectorMessages: VersionCheck = (protocol, report) => {
  const messages = messagesOf(protocol);
  const known = messages.flatMap(({ name }) => name ?? []);
  const named = vectorsByMessage(protocol);
  // A request stands before the response whose name follows from its own.
  for (const [name, vectors] of [...named].sort(([one], [other]) => compareTexts(one, other))) {
    if (known.includes(name) || followsFromUnknown(protocol, name, [...named.keys()], known)) continue;
    const unused = messages.filter((message) => !named.has(message.name ?? ""));
    const likely = unused.find((message) => message.name === nearestName(name, known));
    reportMessage(protocol, name, vectors, likely ?? null, report);
  }
};

/** Whether a name is that of the response to a message that vectors name and nobody knows either: one mistake. */
function followsFromUnknown(
  { node }: BoundProtocol,
  name: string,
  named: readonly string[],
  known: readonly string[],
): boolean {
  const { suffix = "" } = node.responses ?? {};
  return named.some((other) => suffix !== "" && name === other + suffix && !known.includes(other));
}

/**
 * Several vectors are right about the name of a message, be it one without vectors or one that is gone; a single one may
 * be misspelt itself.
 */
function reportMessage(
  protocol: BoundProtocol,
  name: string,
  vectors: readonly VectorTree[],
  likely: MessageSymbol | null,
  report: Report,
): void {
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
