import type { SourceRange, Report } from "../../diagnostics/index.js";
import { type ShapedVector, keyRange, valueRange } from "../../syntax/index.js";
import {
  readInteger,
  leastSize,
  messagesOf,
  type MessageView,
  vectorsByMessage,
  type VersionView,
} from "../../bind/index.js";
import { idInHex } from "../../naming/index.js";
import type { VersionRule } from "../check.js";

/** The frame of a vector has the command id of its message. */
export const vectorsHaveIds: VersionRule = (view, report) => {
  const named = vectorsByMessage(view);
  const reversed = reversedIn(view, named);
  if (reversed !== null) return reportByteOrder(view, reversed, report);
  const lookAt = (message: MessageView): Looked => look(view, message, named.get(message.name ?? "") ?? []);
  const following: Looked[] = [];
  for (const { request, response } of view.operations) {
    const looked = lookAt(request);
    reportAll(view, looked, placeOfId(request), report);
    if (response === null) continue;
    // An id that follows from a wrong one is no second mistake.
    if (response.shape.id !== undefined) reportAll(view, lookAt(response), placeOfId(response), report);
    else if (!looked.isMessage) following.push(lookAt(response));
  }
  const [first, ...others] = following.filter(({ isMessage }) => isMessage);
  // Where several are wrong that follow in one way, it is the way.
  if (first !== undefined && others.length > 0) {
    return reportAll(view, first, valueRange(view.at, "responses", "id-offset"), report);
  }
  for (const looked of following) reportAll(view, looked, placeOfId(looked.message), report);
};

/** A vector whose command id is that of its message with the octets in the other order, where all of several messages are so. */
function reversedIn(view: VersionView, named: ReturnType<typeof vectorsByMessage>): ReversedVector | null {
  const all = messagesOf(view).flatMap(({ name = "", id = 0 }) =>
    (named.get(name) ?? []).map((vector): ReversedVector => ({ vector, name, id, found: idIn(view, vector) ?? id })),
  );
  const octets = view.header.find(({ role }) => role === "command")?.octets;
  const isReversed = ({ id, found }: ReversedVector): boolean =>
    found !== id && found === reversedInteger(id, Number(octets));
  const areSeveral = new Set(all.map(({ id }) => id)).size > 1;
  return areSeveral && all.every(isReversed) ? (all[0] ?? null) : null;
}

interface ReversedVector {
  readonly vector: ShapedVector;
  readonly name: string;
  readonly id: number;
  readonly found: number;
}

function reversedInteger(value: number, octets: number): number {
  const digits = value.toString(16).padStart(2 * octets, "0");
  return Number.parseInt((digits.match(/../g) ?? []).toReversed().join(""), 16);
}

/** The order of the octets is said once, so all ids that are reversed are one mistake. */
function reportByteOrder(view: VersionView, { vector, name, id, found }: ReversedVector, report: Report): void {
  const words = { name, found: idInHex(found), id: idInHex(id), isReversed: true };
  report("vector-of-other-id", valueRange(view.at, "byte-order"), words, [
    { range: vector.rangeOf("frame"), message: "the vector's frame stands here" },
  ]);
}

/** A message, and those of its vectors that have another id. */
interface Looked {
  readonly message: MessageView;
  readonly wrong: readonly ShapedVector[];
  /** Whether it is the message whose id is wrong: several vectors are right about one, a single one may be of another message. */
  readonly isMessage: boolean;
}

function look(view: VersionView, message: MessageView, vectors: readonly ShapedVector[]): Looked {
  const wrong = vectors.filter((vector) => (idIn(view, vector) ?? message.id) !== message.id);
  return { message, wrong, isMessage: wrong.length === vectors.length && wrong.length > 1 };
}

function reportAll(view: VersionView, { message, wrong, isMessage }: Looked, range: SourceRange, report: Report): void {
  const { name = "", id = 0 } = message;
  for (const vector of isMessage ? wrong.slice(0, 1) : wrong) {
    const there = { range: vector.rangeOf("frame"), message: "the vector's frame stands here" };
    const here = { range, message: `${name} stands here` };
    const words = { name, found: idInHex(idIn(view, vector) ?? id), id: idInHex(id), isReversed: false };
    report("vector-of-other-id", isMessage ? here.range : there.range, words, [isMessage ? there : here]);
  }
}

/** The command id in a vector's frame; null where that ends before. */
function idIn(view: VersionView, { shape: { frame } }: ShapedVector): number | null {
  const at = view.header.findIndex(({ role }) => role === "command");
  const [start, end] = [view.header.slice(0, at), view.header.slice(0, at + 1)].map((fields) => 2 * leastSize(fields));
  const octets = frame.slice(start, end);
  return frame.length < (end ?? 0) ? null : readInteger(view, octets);
}

/** Where a message says its id, or, where that follows from another, the message. */
function placeOfId({ at, shape }: MessageView): SourceRange {
  return shape.id === undefined ? keyRange(at) : valueRange(at, "id");
}
