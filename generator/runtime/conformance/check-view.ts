import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../wire/index.js";
import { type FieldLayout, isProperty, minSizeOfAll, type UnionLayout } from "../interpreter/index.js";
import { boundariesOf } from "./boundaries.js";
import { boundaryFrames, isWholeBody, type KnownValues } from "./check-boundaries.js";
import { withCommand } from "./check-command.js";
import { rejection, withLength } from "./check-truncation.js";
import { isHeaderAlone } from "./complete-sizes.js";
import { octetsEqual, deepEqual } from "./deep-equal.js";
import type { Findings, FrameView, Subject } from "./subject.js";

/** Bytes before and after a frame, which must not change. */
const MARGIN = 16;

/** Checks that a view reads, writes and rejects the same as the decoder and the encoder. */
export function checkView<Message extends object>(subject: Subject<Message>, known: KnownValues): Findings {
  const frames = boundaryFrames(subject, known);
  const [shortest] = frames;
  const longest = frames.reduce((one, other) => (other.length > one.length ? other : one));
  return [
    ...frames.flatMap((frame) => checkReading(subject, frame)),
    ...[shortest ?? longest, longest].flatMap((frame) => checkWriting(subject, frame, known)),
    ...(shortest === undefined ? [] : checkRefusing(subject, shortest)),
  ];
}

/** Checks that a view has the properties of the decoded message, and the elements of its lists. */
export function checkReading<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { view } = placed(subject, frame);
  const message = subject.decode(frame);
  const wrong = Object.keys(message).filter((key) => !deepEqual(Reflect.get(view, key), Reflect.get(message, key)));
  const counters = subject.layout.fields.filter((field) => {
    const counts = "counts" in field ? field.counts : undefined;
    if (counts === undefined) return false;
    const counted = subject.layout.fields.find(({ name }) => name === counts);
    return Reflect.get(view, field.property) !== Reflect.get(Object(propertyOf(message, counted)), "length");
  });
  return [
    ...wrong.map((key) => `the view reads a different ${key} from ${shown(frame)}`),
    ...counters.map(({ name }) => `the view reads a different ${name} from ${shown(frame)}`),
    ...subject.layout.fields.flatMap((field) => (field.kind === "list" ? checkElements(view, field, message) : [])),
  ];
}

function checkElements(view: FrameView, field: FieldLayout, message: object): Findings {
  const list: readonly unknown[] = Array.from(Object(propertyOf(message, field)));
  const at = (index: number): unknown => Reflect.apply(Reflect.get(view, `${field.property}At`), view, [index]);
  const wrong = list.findIndex((element, index) => !deepEqual(at(index), element));
  return [
    ...(wrong < 0 ? [] : [`the view reads a different ${field.name}[${wrong}]`]),
    ...[-1, 0.5, list.length, Number.NaN].flatMap((index) =>
      at(index) === undefined ? [] : [`the view reads ${field.name}[${index}], which is out of range`],
    ),
  ];
}

function checkWriting<Message extends object>(
  subject: Subject<Message>,
  frame: Uint8Array,
  known: KnownValues,
): Findings {
  const { layout } = subject;
  // Without a body, a view cannot set its properties.
  const body = isHeaderAlone(layout, frame.length) ? [] : layout.fields;
  const fields = [...layout.frame.header, ...body].filter(isProperty);
  return fields.flatMap((field) => {
    const { inside, outOfRange } = boundariesOf(subject.layout, field, known[field.property] ?? []);
    if (!isOfFixedSize(field)) return checkUnwritable(subject, frame, field, inside);
    const wrong = outOfRange.map(({ value }) => value);
    const values = isWholeBody(layout, field) ? wrong.filter((value) => value !== undefined) : wrong;
    return [...inside, ...values].flatMap((value) => checkSetting(subject, frame, field, value));
  });
}

/** Checks that setting a property and encoding the changed message give the same bytes, or the same error. */
function checkSetting<Message extends object>(
  subject: Subject<Message>,
  frame: Uint8Array,
  { name, property }: FieldLayout,
  value: unknown,
): Findings {
  const { octets, view } = placed(subject, frame);
  const expected = octets.slice();
  const changed = { ...subject.decode(frame), [property]: value };
  const encoding = outcome(() => expected.set(subject.encode(changed), MARGIN));
  const setting = outcome(() => Reflect.set(view, property, value));
  return [
    ...(setting === encoding ? [] : [`setting ${name} gives ${setting}; encoding gives ${encoding}`]),
    ...(octetsEqual(octets, expected) ? [] : [`setting ${name} in ${shown(frame)} writes different bytes`]),
  ];
}

function checkUnwritable<Message extends object>(
  subject: Subject<Message>,
  frame: Uint8Array,
  { name, property }: FieldLayout,
  values: readonly unknown[],
): Findings {
  const { octets, view } = placed(subject, frame);
  const before = octets.slice();
  return values.some((value) => Reflect.set(view, property, value)) || !octetsEqual(octets, before)
    ? [`${name} has a variable size, but can be set`]
    : [];
}

/** Checks that a view rejects invalid frames like the decoder, and does not move. */
function checkRefusing<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { view } = placed(subject, frame);
  const message = subject.decode(frame);
  return wrongFrames(subject, frame).flatMap((wrong) => {
    const decoding = outcome(() => subject.decode(wrong));
    const putting = outcome(() => view.over(wrong));
    const stays = Object.keys(message).every((key) => deepEqual(Reflect.get(view, key), Reflect.get(message, key)));
    return [
      ...(putting === decoding
        ? []
        : [`for ${shown(wrong)}, the view gives ${putting}; the decoder gives ${decoding}`]),
      ...(stays ? [] : [`the view moves to ${shown(wrong)}, which it rejects`]),
    ];
  });
}

/** Frames to reject: truncated or changed at every byte, one byte longer, of a different length or command. */
function wrongFrames<Message extends object>(subject: Subject<Message>, frame: Uint8Array): readonly Uint8Array[] {
  const { layout } = subject;
  const longer = Uint8Array.from([...frame, 0]);
  return [
    ...Array.from(frame, (_, octets) => frame.slice(0, octets)),
    ...Array.from(frame, (octet, at) => frame.map((each, index) => (index === at ? ~octet : each))),
    longer,
    withLength(layout.frame, longer),
    ...[frame.length - 1, frame.length + 1].map((stated) => withLength(layout.frame, frame, stated)),
    withCommand(layout.frame, frame, layout.commandId ^ 1),
  ].filter((each) => rejection(subject, each) !== null);
}

/** A view over a copy of a frame, with other bytes around it. */
function placed<Message extends object>(subject: Subject<Message>, frame: Uint8Array) {
  const octets = new Uint8Array(frame.length + 2 * MARGIN).fill(0xa5);
  octets.set(frame, MARGIN);
  return { octets, view: subject.createView().over(octets, dataViewOf(octets), MARGIN, MARGIN + frame.length) };
}

/** The result of a function, in words. Other errors propagate. */
function outcome(work: () => unknown): string {
  try {
    work();
    return "no error";
  } catch (error) {
    if (isDecodeError(error) || isEncodeError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

/** Whether a field takes the same bytes in every frame, and so can be set in place. */
export function isOfFixedSize(field: FieldLayout): boolean {
  if (field.kind === "structure") return field.fields.every(isOfFixedSize);
  if (field.kind === "union") return hasOneSize(field);
  return typeof Reflect.get(field, "octets") === "number";
}

/** Whether all cases of a union take the same bytes. */
function hasOneSize({ cases }: UnionLayout): boolean {
  const sizes = new Set(cases.map(({ fields }) => minSizeOfAll(fields)));
  return sizes.size === 1 && cases.every(({ fields }) => fields.every(isOfFixedSize));
}

function propertyOf(message: object, field: FieldLayout | undefined): unknown {
  return Reflect.get(message, field?.property ?? "");
}

function shown(frame: Uint8Array): string {
  return toHex(frame.subarray(0, 400));
}
