import {
  contextOf,
  decodedOrNull,
  type FieldLayout,
  type FieldSpan,
  type FrameLayout,
  type FrameReading,
  messageFinder,
  type MessageLayout,
  type ProtocolLayout,
  type Reader,
  readFields,
  readFrame,
  type WireValue,
} from "../interpreter/index.js";
import { type Deviation, isDecodeError, isReadable, NO_OCTETS } from "../wire/index.js";
import { differenceOf, headerOnly, missingFields, placeOfSpan, surplusOctets, wrongLength } from "./deviations.js";
import {
  ambiguousError,
  ambiguousSurplusError,
  frameTooWideError,
  type ReadingPhrase,
  withHeaderOf,
  wordsOfContent,
  wordsOfLayout,
} from "./errors.js";
import { fitValues, sizeOfValues } from "./fit-values.js";
import { endOfTlvs } from "./locate.js";
import { canEndBefore, fieldsOf, isContentOf, type MessageReadings } from "./readings.js";

/** The values of a frame that was read tolerantly. Missing fields have none. */
export interface TolerantReading extends FrameReading {
  readonly deviations: readonly Deviation[];
  /** The bytes that belong to no field of this version. */
  readonly surplus: Uint8Array;
  /** The fields as they are in the frame, in the order of their ends. */
  readonly spans: readonly FieldSpan[];
}

/** A layout that fits the body, and the values that were read with it. */
interface Fit {
  readonly words: ReadingPhrase | null;
  /** The fields as they are in the frame. */
  readonly fields: readonly FieldLayout[];
  readonly values: ReadonlyMap<string, WireValue>;
  readonly spans: readonly FieldSpan[];
  readonly deviations: readonly Deviation[];
  readonly surplus: Uint8Array;
}

/** A body to read, and the layout of its message. */
interface Body {
  readonly layout: MessageLayout;
  readonly octets: Uint8Array;
  readonly view: DataView;
}

/**
 * Reads a frame by the layout of the message of its command; if that fails, by the first of its readings that fits. Throws a
 * DecodeError: that of strict reading if nothing fits.
 */
export function readOwn(
  layout: ProtocolLayout,
  readings: readonly MessageReadings[],
  octets: Uint8Array,
  view: DataView,
): TolerantReading {
  const spans: FieldSpan[] = [];
  try {
    const source = { octets, view, start: 0, end: view.byteLength };
    const read = readFrame(layout.frame, messageFinder(layout), source, (span) => void spans.push(span));
    return { ...read, deviations: [], surplus: NO_OCTETS, spans };
  } catch (error) {
    if (!isDecodeError(error)) throw error;
    const read = withHeaderOf(error, () => readDeviating(layout.frame, readings, octets, view));
    if (read === null) throw error;
    return read;
  }
}

/** Reads a frame that deviates; null if its header is invalid, its message unknown, or no reading fits. */
function readDeviating(
  frame: FrameLayout,
  readings: readonly MessageReadings[],
  octets: Uint8Array,
  view: DataView,
): TolerantReading | null {
  const size = view.byteLength;
  const { minOctets, maxOctets } = frame;
  if (!isReadable(octets, view, 0, size) || size < minOctets || size > maxOctets) return null;
  const spans: FieldSpan[] = [];
  const reader = readerOf(frame, null, octets, view, spans);
  const header = decodedOrNull(frame.header, (fields) => readFields(reader, fields, 0, minOctets));
  if (header === null || Number(header.fields.get(frame.length.field)) !== size) return null;
  const commandId = Number(header.fields.get(frame.command.field));
  const reading = readings.find(({ layout }) => layout.commandId === commandId);
  if (reading === undefined) return null;
  const { layout } = reading;
  const body: Body = { layout, octets, view };
  const fit =
    fitOtherWidths(reading, body) ?? fitHeader(reading, body) ?? fitBeginning(body) ?? fitSurplus(reading, body);
  if (fit === null) return null;
  const { deviations, surplus } = fit;
  const places = new Map(fit.spans.map((span) => [span.path, span]));
  const fitting = { layout, placeOf: (path: string) => places.get(path) };
  const values = fitValues(fitting, layout.fields, fit.fields, fit.values);
  const right = minOctets + sizeOfValues(layout.fields, values);
  if (right > maxOctets) throw frameTooWideError(layout, right);
  const bodyOctets = octets.subarray(minOctets);
  const all = [...spans, ...fit.spans];
  return {
    message: layout,
    commandId,
    header: header.fields,
    body: values,
    bodyOctets,
    deviations,
    surplus,
    spans: all,
  };
}

/** The only layout with other widths that fits. Throws a DecodeError if several do. */
function fitOtherWidths(reading: MessageReadings, body: Body): Fit | null {
  const others = (reading.layouts ?? []).flatMap((other) => {
    const fields = fieldsOf(reading, other);
    const fit = fitWhole(body, fields);
    return fit === null ? [] : { ...fit, words: wordsOfLayout(other), ...differenceIn(body, fields, fit.spans) };
  });
  const [first = null, ...more] = [...others, ...fitContents(reading, body)];
  const second = more.find((fit) => first !== null && !isSame(first, fit));
  if (first?.words && second?.words) throw ambiguousError(reading.layout, first.words, second.words);
  return first;
}

/** How another layout deviates, and the bytes of its fields that this version lacks. */
function differenceIn({ layout, octets }: Body, fields: readonly FieldLayout[], spans: readonly FieldSpan[]) {
  const { deviations, surplus } = differenceOf(layout, fields, (path) =>
    placeOfSpan(spans.find((span) => span.path === path)),
  );
  const kept = surplus.flatMap(({ offset, size }) => [...octets.subarray(offset, offset + size)]);
  return { deviations, surplus: Uint8Array.from(kept) };
}

/** Readings in which a counter states one size of a structure, and the structure has another. */
function fitContents({ contents = [] }: MessageReadings, body: Body): Fit[] {
  const { fields } = body.layout;
  return contents.flatMap((content) => {
    const { counter, field: name, when, sizes } = content;
    return sizes.flatMap((size): Fit[] => {
      const resized = fields.map((field) =>
        field.name === name && field.kind === "octets" ? { ...field, octets: size } : field,
      );
      const fit = fitWhole(body, resized);
      const stated = Number(fit?.values.get(counter));
      if (fit === null || stated === size || !sizes.includes(stated)) return [];
      if (!isContentOf(content, Number(fit.values.get(when)))) return [];
      const offset = fit.spans.find(({ path }) => path === counter)?.offset ?? 0;
      const deviations = [wrongLength(counter, offset, size, stated)];
      return [{ ...fit, fields, words: wordsOfContent(name, size), deviations }];
    });
  });
}

/** Reads fields that take up the whole body; null if they do not. */
function fitWhole(body: Body, fields: readonly FieldLayout[]): Fit | null {
  const fit = fitStart(body, fields);
  return fit?.end === body.view.byteLength ? fit : null;
}

/** Reads fields from the start of the body; null if they do not fit. */
function fitStart(
  { layout, octets, view }: Body,
  fields: readonly FieldLayout[],
  end = view.byteLength,
): (Fit & { readonly end: number }) | null {
  const spans: FieldSpan[] = [];
  const reader = readerOf(layout.frame, layout.name, octets, view, spans);
  const read = decodedOrNull(fields, (each) => readFields(reader, each, layout.frame.minOctets, end));
  if (read === null) return null;
  return { words: null, fields, values: read.fields, spans, deviations: [], surplus: NO_OCTETS, end: read.end };
}

/** Whether all values are at the same places. */
function isSame({ spans: ones }: Fit, { spans: others }: Fit): boolean {
  const places = (spans: readonly FieldSpan[]): Set<string> =>
    new Set(spans.map(({ path, offset, size }) => `${path} ${offset} ${size}`));
  const [one, other] = [places(ones), places(others)];
  return one.size === other.size && [...one].every((place) => other.has(place));
}

function fitHeader({ isResponse }: MessageReadings, { layout, view }: Body): Fit | null {
  if (!isResponse || view.byteLength !== layout.frame.minOctets) return null;
  const deviations = [headerOnly(layout)];
  return { words: null, fields: [], values: new Map(), spans: [], deviations, surplus: NO_OCTETS };
}

/** The largest number of first fields that take up the whole body. */
function fitBeginning(body: Body): Fit | null {
  const { fields } = body.layout;
  for (let count = fields.length - 1; count > 0; count--) {
    const fit = fitWhole(body, fields.slice(0, count));
    if (fit === null) continue;
    if (!canEndBefore(fields, count)) return null;
    return { ...fit, deviations: missingFields(fields.slice(count), body.view.byteLength) };
  }
  return null;
}

/** All fields, and bytes after them. Throws a DecodeError if another layout leaves fewer bytes. */
function fitSurplus(reading: MessageReadings, body: Body): Fit | null {
  const { layout, octets, view } = body;
  const fit = fitWithSurplus(body, layout.fields);
  if (fit === null) return null;
  const nearer = reading.layouts?.find((other) => (fitWithSurplus(body, fieldsOf(reading, other))?.end ?? 0) > fit.end);
  if (nearer !== undefined) throw ambiguousSurplusError(layout, nearer);
  const place = { offset: fit.end, size: view.byteLength - fit.end };
  return { ...fit, deviations: [surplusOctets(layout, place)], surplus: Uint8Array.from(octets.subarray(fit.end)) };
}

/** Reads fields from the start of the body, of TLVs only whole ones; null if they do not fit. */
function fitWithSurplus(body: Body, fields: readonly FieldLayout[]) {
  const block = fields.at(-1);
  if (block?.kind !== "tlvs") return fitStart(body, fields);
  const { layout, view } = body;
  const before = fitStart(body, fields.slice(0, -1));
  if (before === null) return null;
  const littleEndian = layout.frame.byteOrder === "little-endian";
  const end = endOfTlvs({ view, start: 0, end: view.byteLength, littleEndian }, block, before.end);
  return fitStart(body, fields, end);
}

function readerOf(
  frame: FrameLayout,
  messageName: string | null,
  octets: Uint8Array,
  view: DataView,
  spans: FieldSpan[],
): Reader {
  const littleEndian = frame.byteOrder === "little-endian";
  const visit = (span: FieldSpan): void => void spans.push(span);
  return { octets, view, littleEndian, start: 0, context: contextOf(frame, messageName), visit };
}
