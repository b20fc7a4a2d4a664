import { compareTexts, nearestName, firstDefined, type Report } from "../../diagnostics/index.js";
import { isLeftOut, type Located, valueRange, type ShapedProtocol, type ShapedVector } from "../../syntax/index.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../unresolved-names.js";
import { type MessageView, messagesOf, vectorsByMessage, type VersionView } from "../../bind/index.js";
import type { ProtocolRule, VersionRule } from "../check.js";

/** Every vector names a version of the protocol, and no other vector has its id. */
export const vectorsAreDistinct: ProtocolRule = (protocol, report) => {
  const seen = new Map<string, ShapedVector>();
  for (const vector of protocol.vectors) {
    const { id } = vector.shape;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, vector);
    else report("duplicate-vector", vector.rangeOf("id"), { id }, firstDefined(first.rangeOf("id")));
  }
  checkProtocols(protocol, report);
};

function checkProtocols({ protocol: { document, shape }, vectors }: ShapedProtocol, report: Report): void {
  const { versions } = shape;
  if (isLeftOut(shape, "versions") || versions.some((version) => isLeftOut(version, "id"))) return;
  const at: Located = { document, path: ["versions"] };
  const known = new Map(versions.map(({ id }, index) => [id, valueRange(at, index, "id")]));
  const unknown: UnknownNames = new Map();
  for (const { shape: vector, rangeOf } of vectors) {
    if (!known.has(vector.protocol)) addUnknown(unknown, vector.protocol, rangeOf("protocol"));
  }
  reportUnknown(
    unknown,
    known,
    (id) => vectors.some(({ shape: vector }) => vector.protocol === id),
    (name, range, near, related) =>
      report("vector-of-unknown-protocol", range, { name, near, known: [...known.keys()] }, related),
  );
}

/** Every vector names a message of its version. */
export const vectorsAreKnown: VersionRule = (view, report) => {
  const messages = messagesOf(view);
  const known = messages.flatMap(({ name }) => name ?? []);
  const named = vectorsByMessage(view);
  // A request stands before the response whose name follows from its own.
  for (const [name, vectors] of [...named].sort(([one], [other]) => compareTexts(one, other))) {
    if (known.includes(name) || followsFromUnknown(view, name, [...named.keys()], known)) continue;
    const unused = messages.filter((message) => !named.has(message.name ?? ""));
    const likely = unused.find((message) => message.name === nearestName(name, known));
    reportMessage(view, name, vectors, likely ?? null, report);
  }
};

/** Whether a name is that of the response to a message that vectors name and nobody knows either: one mistake. */
function followsFromUnknown(
  { shape }: VersionView,
  name: string,
  named: readonly string[],
  known: readonly string[],
): boolean {
  const { suffix = "" } = shape.responses ?? {};
  return named.some((other) => suffix !== "" && name === other + suffix && !known.includes(other));
}

/**
 * Several vectors are right about the name of a message, be it one without vectors or one that is gone; a single one may
 * be misspelt itself.
 */
function reportMessage(
  view: VersionView,
  name: string,
  vectors: readonly ShapedVector[],
  likely: MessageView | null,
  report: Report,
): void {
  const known = messagesOf(view).flatMap((message) => message.name ?? []);
  const count = vectors.length;
  if (likely === null || count < 2) {
    const near = count === 1 ? known : [];
    for (const { rangeOf } of vectors.slice(0, 1)) {
      report("vector-of-unknown-message", rangeOf("message"), { name, count, known: near });
    }
    return;
  }
  // The name of a response that follows from its request's is wrong in the request.
  const operation = view.operations.find(({ response }) => response === likely && likely.shape.name === undefined);
  const at = operation?.request.at ?? likely.at;
  const related = vectors.slice(0, 1).map((vector) => ({
    range: vector.rangeOf("message"),
    message: "a vector names it here",
  }));
  report("vector-of-unknown-message", valueRange(at, "name"), { name, count, known }, related);
}
