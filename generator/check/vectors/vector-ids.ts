import { relatedPlace, type SourceRange } from "../../diagnostics/index.js";
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
import { frameHere } from "../related-places.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-other-id"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that the frame of a vector has the command id of its message. */
export const vectorIds = defineCheck(codes, (context: Context) => {
  const reversed = reversedIn(context.protocol);
  if (reversed !== null) return reportByteOrder(context, reversed);
  const compared = compareIds(context.protocol);
  const following = compared.filter(({ follows }) => follows);
  const [first, ...others] = following.filter(({ isMessage }) => isMessage);
  // If several ids that follow from requests are wrong, the offset is wrong.
  const isOffset = first !== undefined && others.length > 0;
  if (isOffset) reportAll(context, first, valueRange(context.protocol.at, "responses", "id-offset"));
  for (const each of compared) {
    if (!isOffset || !each.follows) reportAll(context, each, null);
  }
});

/** Returns a vector whose command id has its octets in reverse order, if all vectors of several messages do. */
function reversedIn(protocol: BoundProtocol): ReversedVector | null {
  const named = vectorsByMessage(protocol);
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

function reversedInteger(value: number, width: number): number {
  const digits = value.toString(16).padStart(2 * width, "0");
  return Number.parseInt((digits.match(/../g) ?? []).toReversed().join(""), 16);
}

/** Reports the byte order, as one error for all reversed ids. */
function reportByteOrder({ protocol, report }: Context, { vector, name, id, found }: ReversedVector): void {
  const words = { name, found: idInHex(found), id: idInHex(id), isReversed: true };
  report("vector-of-other-id", valueRange(protocol.at, "byte-order"), words, [frameHere(vector)]);
}

/** A message, and its vectors with another command id. */
interface ComparedIds {
  readonly message: MessageSymbol;
  readonly wrong: readonly VectorTree[];
  /**
   * Whether the message is wrong. Several vectors are probably right about an id; a single one may be of another
   * message.
   */
  readonly isMessage: boolean;
  /** Whether its id follows from that of its request. */
  readonly follows: boolean;
}

/** Compares all messages with their vectors. Skips a response whose id follows from a wrong one: that is one error. */
function compareIds(protocol: BoundProtocol): ComparedIds[] {
  const named = vectorsByMessage(protocol);
  const compare = (message: MessageSymbol, follows: boolean): ComparedIds => {
    const vectors = named.get(message.name ?? "") ?? [];
    const wrong = vectors.filter((vector) => (idIn(protocol, vector) ?? message.id) !== message.id);
    return { message, wrong, isMessage: wrong.length === vectors.length && wrong.length > 1, follows };
  };
  return protocol.operations.flatMap(({ request, response }) => {
    const compared = compare(request, false);
    const follows = response?.node.id === undefined;
    return response === null || (follows && compared.isMessage) ? [compared] : [compared, compare(response, follows)];
  });
}

/**
 * Reports the vectors of a message that have another id. `stated` is the place of the id if it is not in the message.
 */
function reportAll(context: Context, { message, wrong, isMessage }: ComparedIds, stated: SourceRange | null): void {
  const { protocol, report } = context;
  if (wrong.length === 0) return;
  const range = stated ?? placeOfId(message);
  const { name = "", id = 0 } = message;
  for (const vector of isMessage ? wrong.slice(0, 1) : wrong) {
    const there = frameHere(vector);
    const here = relatedPlace(range, { en: `the id of ${name} is here`, zh: `${name}的命令字在这里` });
    const words = { name, found: idInHex(idIn(protocol, vector) ?? id), id: idInHex(id), isReversed: false };
    report("vector-of-other-id", isMessage ? here.range : there.range, words, [isMessage ? there : here]);
  }
}

/** Reads the command id from the frame of a vector; null if the frame is too short. */
function idIn(protocol: BoundProtocol, { node: { frame } }: VectorTree): number | null {
  const index = protocol.header.findIndex(({ role }) => role === "command");
  const start = 2 * minSize(protocol.header.slice(0, index));
  const end = 2 * minSize(protocol.header.slice(0, index + 1));
  return frame.length < end ? null : readInteger(protocol, frame.slice(start, end));
}

/** Returns the place of the id of a message. If it follows from the request, that is the message. */
function placeOfId({ at, node }: MessageSymbol): SourceRange {
  return node.id === undefined ? keyRange(at) : valueRange(at, "id");
}
