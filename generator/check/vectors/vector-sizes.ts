import { type RelatedPlace, relatedPlace, type SourceRange, invariant } from "../../diagnostics/index.js";
import { type VectorTree, keyRange, valueRange } from "../../syntax/index.js";
import {
  frameSize,
  staticSize,
  fieldListsOf,
  type FieldSymbol,
  type MessageSymbol,
  messagesOf,
  ownPlaceOf,
  type TypeRef,
  vectorsByMessage,
  type BoundProtocol,
  type VersionScope,
} from "../../bind/index.js";
import { cachedStep } from "../../cache/index.js";
import { type SizeMismatch, type WrongWidth, inferWrongWidth } from "./infer-wrong-width.js";
import { definedHere, frameHere } from "../related-places.js";
import { defineCachingCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-other-size"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that the frame of a vector has the size of its message. */
export const vectorSizes = defineCachingCheck(codes, (context: Context, cache) => {
  const { protocol } = context;
  const messages = new Map(messagesOf(protocol).map((message) => [message.name, message]));
  const mismatches = [...vectorsByMessage(protocol)].flatMap(([name, vectors]): SizeMismatch[] => {
    const message = messages.get(name);
    if (message === undefined) return [];
    const isAnyWrong = vectors.some((vector) => hasOtherSize(cache, protocol.scope, message, vector));
    return isAnyWrong ? [{ message, vectors }] : [];
  });
  const shared = inferWrongWidth(protocol, mismatches);
  if (shared !== null) reportType(context, shared);
  for (const mismatch of mismatches)
    if (shared?.mismatches.includes(mismatch) !== true) checkMessage(context, mismatch);
});

/** Returns the vectors whose frames do not have the size of their message. */
function wrongOf(protocol: BoundProtocol, message: MessageSymbol, vectors: readonly VectorTree[]): VectorTree[] {
  return vectors.filter((vector) => isOfOtherSize(protocol, message, vector));
}

const hasOtherSize = cachedStep("check", isOfOtherSize);

function isOfOtherSize(scope: VersionScope, message: MessageSymbol, vector: VectorTree): boolean {
  // Before TLVs, a frame may end anywhere.
  const size = message.tlvs === null ? frameSize(scope, message.fields, vector.node.frame) : null;
  return size !== null && size !== octetsOf(vector);
}

/** Reports a type with the wrong width, as one error for several messages. */
function reportType(context: Context, { type, octets, mismatches }: WrongWidth): void {
  const { protocol, report } = context;
  const { message, vectors } = invariant(mismatches[0], "A type without messages");
  const first = invariant(vectors[0], "A message without vectors");
  const words = { ...parametersOf(protocol, message, first, null), likely: { name: type.name, octets } };
  report("vector-of-other-size", valueRange(type.octets?.valueAt ?? type.at), words, [
    frameHere(first),
    ...mismatches.slice(1, 4).map((other) => matchesToo(other.message)),
  ]);
}

function matchesToo(message: MessageSymbol): RelatedPlace {
  const { name = "" } = message;
  return relatedPlace(nameOf(message), { en: `${name} would match too`, zh: `${name}也会与之匹配` });
}

/** A field that probably has the wrong width, and the right one. */
interface Suspect {
  readonly field: FieldSymbol;
  readonly octets: number;
}

function checkMessage(context: Context, { message, vectors }: SizeMismatch): void {
  const { protocol, report } = context;
  const wrong = wrongOf(protocol, message, vectors);
  const suspect = findSuspect(protocol, message, wrong);
  const words = (vector: VectorTree) => parametersOf(protocol, message, vector, suspect);
  if (wrong.length === vectors.length && (suspect !== null || wrong.length > 1)) {
    // If all vectors disagree with the message, the message is wrong.
    const range = suspect === null ? nameOf(message) : widthOf(suspect.field);
    const first = invariant(wrong[0], "A message without vectors");
    return report("vector-of-other-size", range, words(first), [frameHere(first)]);
  }
  const related = [definedHere(nameOf(message), message.name ?? "")];
  for (const vector of wrong) report("vector-of-other-size", vector.rangeOf("frame"), words(vector), related);
}

function nameOf({ at, node }: MessageSymbol): SourceRange {
  return node.name === undefined ? keyRange(at) : valueRange(at, "name");
}

function widthOf({ typeAt, attributes: { octets } }: FieldSymbol): SourceRange {
  return valueRange(ownPlaceOf(octets) ?? typeAt);
}

function parametersOf(protocol: BoundProtocol, message: MessageSymbol, vector: VectorTree, suspect: Suspect | null) {
  return {
    name: message.name ?? "",
    version: protocol.version,
    octets: octetsOf(vector),
    right: frameSize(protocol, message.fields, vector.node.frame) ?? 0,
    likely: suspect === null ? null : { name: suspect.field.name, octets: suspect.octets },
  };
}

function octetsOf({ node }: VectorTree): number {
  return node.frame.length / 2;
}

/** Returns a field with which all frames would match if it had the width that the attribute has in another version. */
function findSuspect(protocol: BoundProtocol, message: MessageSymbol, vectors: readonly VectorTree[]): Suspect | null {
  for (const field of message.fields) {
    const typed = field.element ?? field;
    for (const octets of widthsInOtherVersions(protocol, staticSize(typed))) {
      const sizeWith = (other: TypeRef): number | null => (other === typed ? octets : staticSize(other));
      const fits = vectors.every(
        (vector) => frameSize(protocol, message.fields, vector.node.frame, sizeWith) === octetsOf(vector),
      );
      if (fits) return { field, octets };
    }
  }
  return null;
}

/** Returns the widths in other versions of the attributes that have this width in one version. */
function widthsInOtherVersions(protocol: BoundProtocol, size: number | null): readonly number[] {
  const fields = fieldListsOf(protocol).flatMap((list) => list.fields.map(({ node }) => node.octets));
  const types = [...protocol.types.values()].map(({ node }) => node.octets);
  const perVersion = [...fields, ...types].flatMap((widths) => (typeof widths === "object" ? [widths] : []));
  const matching = perVersion
    .map((widths) => Object.values(widths).map(Number))
    .filter((widths) => widths.includes(Number(size)));
  return [...new Set(matching.flat())].filter((width) => width !== size);
}
