import { type SourceRange, certain, type Report } from "../../diagnostics/index.js";
import { type ShapedVector, keyRange, valueRange } from "../../syntax/index.js";
import {
  frameSize,
  staticSize,
  fieldListsOf,
  type FieldView,
  type MessageView,
  messagesOf,
  type TypedView,
  vectorsByMessage,
  type VersionView,
} from "../../bind/index.js";
import type { VersionRule } from "../check.js";
import { type Misfit, type WrongType, wrongType } from "./infer-wrong-width.js";

/** The frame of a vector has the octets that its message's fields say. */
export const vectorsFit: VersionRule = (view, report) => {
  const messages = new Map(messagesOf(view).map((message) => [message.name, message]));
  const misfits = [...vectorsByMessage(view)].flatMap(([name, vectors]): Misfit[] => {
    const message = messages.get(name);
    return message === undefined || wrongOf(view, message, vectors).length === 0 ? [] : [{ message, vectors }];
  });
  const shared = wrongType(view, misfits);
  if (shared !== null) reportType(view, shared, report);
  for (const misfit of misfits) if (shared?.misfits.includes(misfit) !== true) checkMessage(view, misfit, report);
};

/** The vectors whose frames have other octets than the fields of their message. */
function wrongOf(view: VersionView, message: MessageView, vectors: readonly ShapedVector[]): ShapedVector[] {
  return vectors.filter((vector) => {
    const size = frameSize(view, message.fields, vector.shape.frame);
    return size !== null && size !== octetsOf(vector);
  });
}

/** A type that several messages have is one mistake. */
function reportType(view: VersionView, { type, octets, misfits }: WrongType, report: Report): void {
  const { message, vectors } = certain(misfits[0], "A type without messages");
  const first = certain(vectors[0], "A message without vectors");
  const words = { ...wordsOf(view, message, first, null), likely: { name: type.name, octets } };
  const width = typeof type.shape.octets === "object" ? ["octets", view.version] : ["octets"];
  report("vector-of-other-size", valueRange(type.at, ...width), words, [
    { range: first.rangeOf("frame"), message: "the vector's frame stands here" },
    ...misfits.slice(1, 4).map((other) => ({
      range: nameOf(other.message),
      message: `${other.message.name} would fit as well`,
    })),
  ]);
}

/** A field with other octets than it should have. */
interface Suspect {
  readonly field: FieldView;
  readonly octets: number;
}

function checkMessage(view: VersionView, { message, vectors }: Misfit, report: Report): void {
  const wrong = wrongOf(view, message, vectors);
  const suspect = findSuspect(view, message, wrong);
  const words = (vector: ShapedVector) => wordsOf(view, message, vector, suspect);
  if (wrong.length === vectors.length && (suspect !== null || wrong.length > 1)) {
    // All vectors of a message say the same: it is the message that is wrong.
    const range = suspect === null ? nameOf(message) : widthOf(suspect.field);
    const first = certain(wrong[0], "A message without vectors");
    const related = [{ range: first.rangeOf("frame"), message: "the vector's frame stands here" }];
    return report("vector-of-other-size", range, words(first), related);
  }
  const related = [{ range: nameOf(message), message: `${message.name} stands here` }];
  for (const vector of wrong) report("vector-of-other-size", vector.rangeOf("frame"), words(vector), related);
}

function nameOf({ at, shape }: MessageView): SourceRange {
  return shape.name === undefined ? keyRange(at) : valueRange(at, "name");
}

function widthOf({ at, shape }: FieldView): SourceRange {
  return valueRange(at, Object.hasOwn(shape, "octets") ? "octets" : "type");
}

function wordsOf(view: VersionView, message: MessageView, vector: ShapedVector, suspect: Suspect | null) {
  return {
    name: message.name ?? "",
    version: view.version,
    octets: octetsOf(vector),
    right: frameSize(view, message.fields, vector.shape.frame) ?? 0,
    likely: suspect === null ? null : { name: suspect.field.name, octets: suspect.octets },
  };
}

function octetsOf({ shape }: ShapedVector): number {
  return shape.frame.length / 2;
}

/** A field that would make all frames fit if it had the octets that such fields have in another version. */
function findSuspect(view: VersionView, message: MessageView, vectors: readonly ShapedVector[]): Suspect | null {
  for (const field of message.fields) {
    const typed = field.element ?? field;
    for (const octets of widthsBeside(view, staticSize(typed))) {
      const sizeWith = (other: TypedView): number | null => (other === typed ? octets : staticSize(other));
      const fits = vectors.every(
        (vector) => frameSize(view, message.fields, vector.shape.frame, sizeWith) === octetsOf(vector),
      );
      if (fits) return { field, octets };
    }
  }
  return null;
}

/** The octets that something has in other versions where it has so many in one. */
function widthsBeside(view: VersionView, octets: number | null): readonly number[] {
  const fields = fieldListsOf(view).flatMap((list) => list.fields.map(({ shape }) => shape.octets));
  const types = [...view.types.values()].map(({ shape }) => shape.octets);
  const perVersion = [...fields, ...types].flatMap((widths) => (typeof widths === "object" ? [widths] : []));
  const beside = perVersion
    .map((widths) => Object.values(widths).map(Number))
    .filter((widths) => widths.includes(Number(octets)));
  return [...new Set(beside.flat())].filter((width) => width !== octets);
}
