import type { SourceRange } from "../../diagnostics/index.js";
import { type VectorTree, keyRange, valueRange } from "../../syntax/index.js";
import {
  readInteger,
  minSize,
  messagesOf,
  type MessageSymbol,
  vectorsByMessage,
  type BoundProtocol,
} from "../../bind/index.js";
import { idInHex } from "../../naming/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-other-id"] as const;
type Context = VersionContext<typeof codes>;

/** The frame of a vector has the command id of its message. */
export const vectorIds = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const named = vectorsByMessage(protocol);
  const reversed = reversedIn(protocol, named);
  if (reversed !== null) return reportByteOrder(context, reversed);
  const lookAt = (message: MessageSymbol): Looked => look(protocol, message, named.get(message.name ?? "") ?? []);
  const following: Looked[] = [];
  for (const { request, response } of protocol.operations) {
    const looked = lookAt(request);
    reportAll(context, looked, placeOfId(request));
    if (response === null) continue;
    // An id that follows from a wrong one is no second mistake.
    if (response.node.id !== undefined) reportAll(context, lookAt(response), placeOfId(response));
    else if (!looked.isMessage) following.push(lookAt(response));
  }
  const [first, ...others] = following.filter(({ isMessage }) => isMessage);
  // Where several are wrong that follow in one way, it is the way.
  if (first !== undefined && others.length > 0) {
    return reportAll(context, first, valueRange(protocol.at, "responses", "id-offset"));
  }
  for (const looked of following) reportAll(context, looked, placeOfId(looked.message));
});

/** A vector whose command id is that of its message with the octets in the other order, where all of several messages are so. */
function reversedIn(protocol: BoundProtocol, named: ReturnType<typeof vectorsByMessage>): ReversedVector | null {
  const all = messagesOf(protocol).flatMap(({ name = "", id = 0 }) =>
    (named.get(name) ?? []).map((vector): ReversedVector => ({
      vector,
      name,
      id,
      found: idIn(protocol, vector) ?? id,
    })),
  );
  const octets = protocol.header.find(({ role }) => role === "command")?.octets;
  const isReversed = ({ id, found }: ReversedVector): boolean =>
    found !== id && found === reversedInteger(id, Number(octets));
  const areSeveral = new Set(all.map(({ id }) => id)).size > 1;
  return areSeveral && all.every(isReversed) ? (all[0] ?? null) : null;
}

interface ReversedVector {
  readonly vector: VectorTree;
  readonly name: string;
  readonly id: number;
  readonly found: number;
}

function reversedInteger(value: number, octets: number): number {
  const digits = value.toString(16).padStart(2 * octets, "0");
  return Number.parseInt((digits.match(/../g) ?? []).toReversed().join(""), 16);
}

/** The order of the octets is said once, so all ids that are reversed are one mistake. */
function reportByteOrder({ protocol, report }: Context, { vector, name, id, found }: ReversedVector): void {
  const words = { name, found: idInHex(found), id: idInHex(id), isReversed: true };
  report("vector-of-other-id", valueRange(protocol.at, "byte-order"), words, [
    { range: vector.rangeOf("frame"), message: "the vector's frame stands here" },
  ]);
}

/** A message, and those of its vectors that have another id. */
interface Looked {
  readonly message: MessageSymbol;
  readonly wrong: readonly VectorTree[];
  /** Whether it is the message whose id is wrong: several vectors are right about one, a single one may be of another message. */
  readonly isMessage: boolean;
}

function look(protocol: BoundProtocol, message: MessageSymbol, vectors: readonly VectorTree[]): Looked {
  const wrong = vectors.filter((vector) => (idIn(protocol, vector) ?? message.id) !== message.id);
  return { message, wrong, isMessage: wrong.length === vectors.length && wrong.length > 1 };
}

function reportAll(context: Context, { message, wrong, isMessage }: Looked, range: SourceRange): void {
  const { protocol, report } = context;
  const { name = "", id = 0 } = message;
  for (const vector of isMessage ? wrong.slice(0, 1) : wrong) {
    const there = { range: vector.rangeOf("frame"), message: "the vector's frame stands here" };
    const here = { range, message: `${name} stands here` };
    const words = { name, found: idInHex(idIn(protocol, vector) ?? id), id: idInHex(id), isReversed: false };
    report("vector-of-other-id", isMessage ? here.range : there.range, words, [isMessage ? there : here]);
  }
}

/** The command id in a vector's frame; null where that ends before. */
function idIn(protocol: BoundProtocol, { node: { frame } }: VectorTree): number | null {
  const at = protocol.header.findIndex(({ role }) => role === "command");
  const [start, end] = [protocol.header.slice(0, at), protocol.header.slice(0, at + 1)].map(
    (fields) => 2 * minSize(fields),
  );
  const octets = frame.slice(start, end);
  return frame.length < (end ?? 0) ? null : readInteger(protocol, octets);
}

/** Where a message says its id, or, where that follows from another, the message. */
function placeOfId({ at, node }: MessageSymbol): SourceRange {
  return node.id === undefined ? keyRange(at) : valueRange(at, "id");
}
