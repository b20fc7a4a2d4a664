import { isEncodeError, dataViewOf } from "../wire/index.js";
import { type FieldLayout, isProperty, type MessageLayout, writeFrame } from "../interpreter/index.js";
import { boundariesOf, minMessage } from "./boundaries.js";
import { checkFrame } from "./check-frame.js";
import type { Findings, Subject } from "./subject.js";

/** Values of enumerations by property: the known ones, and an unknown one. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/** The frames of the interpreter for every field at its boundaries, and for all fields at their maximum. */
export function boundaryFrames<Message extends object>(
  { layout }: Subject<Message>,
  known: KnownValues,
): readonly Uint8Array[] {
  const min = minMessage(layout);
  const fields = [...layout.frame.header, ...layout.fields].filter(isProperty);
  const messages = fields.flatMap((field) =>
    boundariesOf(layout, field, known[field.property] ?? []).inside.map((value) => ({
      ...min,
      [field.property]: value,
    })),
  );
  // A body of which every property is undefined is absent.
  const absent = layout.fields.filter(isProperty).map(({ property }) => [property, undefined]);
  const headers = layout.body === "optional" ? [{ ...min, ...Object.fromEntries(absent) }] : [];
  const max = fields.map((field) => [field.property, boundariesOf(layout, field, []).inside.at(-1)]);
  return [min, ...headers, ...messages, { ...min, ...Object.fromEntries(max) }].flatMap(
    (message) => frameOf(layout, message) ?? [],
  );
}

/** The frame of a message; null if structures at their maximum exceed the limit. */
function frameOf(layout: MessageLayout, message: object): Uint8Array | null {
  try {
    return writeFrame(layout, message);
  } catch (error) {
    if (isEncodeError(error) && error.code === "frame-length") return null;
    throw error;
  }
}

/** Whether both engines agree on every boundary frame. */
export function checkBoundaries<Message extends object>(subject: Subject<Message>, known: KnownValues): Findings {
  return boundaryFrames(subject, known).flatMap((frame) => checkFrame(subject, frame));
}

/** Checks that every value out of range is rejected with its code and field. */
export function checkOutOfRange<Message extends object>(subject: Subject<Message>): Findings {
  const { layout } = subject;
  const min = subject.decode(writeFrame(layout, minMessage(layout)));
  const fields = [...layout.frame.header, ...layout.fields].filter(isProperty);
  return fields.flatMap((field) =>
    boundariesOf(layout, field, []).outOfRange.flatMap(({ value, code }) => {
      if (value === undefined && isWholeBody(layout, field)) return [];
      const message = { ...min, [field.property]: value };
      const target = new Uint8Array(layout.frame.maxOctets);
      return [
        ...checkRejection(field, code, () => subject.encode(message)),
        ...checkRejection(field, code, () => subject.encodeInto(message, target, dataViewOf(target), 0)),
        ...checkSize(subject, field, message),
      ];
    }),
  );
}

/** Whether a field is alone in a body that may be absent: then undefined is valid. TLVs may always be absent. */
export function isWholeBody({ body, fields }: MessageLayout, field: FieldLayout): boolean {
  const properties = fields.filter((each) => isProperty(each) && each.kind !== "tlvs");
  return body === "optional" && properties.length === 1 && properties.includes(field);
}

/** Checks that the size of an invalid message is an integer, or an EncodeError. */
function checkSize<Message extends object>(
  subject: Subject<Message>,
  { name }: FieldLayout,
  message: Message,
): Findings {
  try {
    const size = subject.sizeOf(message);
    return Number.isInteger(size) ? [] : [`${name}: with a value out of range, the size is ${size}`];
  } catch (error) {
    if (!isEncodeError(error)) throw error;
    return [];
  }
}

function checkRejection(field: FieldLayout, code: string, encode: () => unknown): Findings {
  try {
    encode();
    return [`${field.name}: expected the error ${code} for a value out of range, but it is encoded`];
  } catch (error) {
    if (!isEncodeError(error)) throw error;
    const isNamed = code === "frame-length" || error.field?.startsWith(field.name) === true;
    if (error.code === code && isNamed) return [];
    return [`${field.name}: expected the error ${code}, got ${error.code} at ${error.field ?? "no field"}`];
  }
}
