import { readFrameLength } from "../frames/index.js";
import { type FieldLayout, integerToOctets, isProperty, type MessageLayout } from "../interpreter/index.js";
import {
  type DecodeError,
  type Deviation,
  freshDataView,
  isDecodeError,
  isReadable,
  joinOctets,
  octetsAt,
} from "../wire/index.js";
import { differenceOf, headerOnly, missingFields, type Place, surplusOctets, wrongLength } from "./deviations.js";
import {
  ambiguousError,
  ambiguousSurplusError,
  frameTooWideError,
  type ReadingPhrase,
  withHeaderOf,
  wordsOfContent,
  wordsOfLayout,
} from "./errors.js";
import { type FrameBytes, integerIn, locateFields, type Location } from "./locate.js";
import { fieldsOf, isContentOf, isTlvBlock, type MessageReadings, type SizedContent } from "./readings.js";
import { repairBody } from "./repair-fields.js";
import type { Tolerant } from "./result.js";

/** Decodes a frame from `start` to `end`. */
export type DecodeFrom<Message> = (octets: Uint8Array, view: DataView, start: number, end: number) => Message;

/** A way to read a frame. */
interface Fit {
  readonly words: ReadingPhrase | null;
  /** The fields as they are in the frame. */
  readonly fields: readonly FieldLayout[];
  readonly places: Location["places"];
  readonly deviations: readonly Deviation[];
  readonly surplus: readonly Place[];
}

/**
 * Reads a frame that strict decoding rejected with `error`: rewrites it with the layout of this version, and decodes that. Throws the
 * error if the frame fits no reading, and another DecodeError if it fits several, or a value does not fit its field.
 */
export function repairFrame<Message extends object>(
  readings: readonly MessageReadings[],
  decodeFrom: DecodeFrom<Message>,
  error: unknown,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): Tolerant<Message> {
  if (!isDecodeError(error)) throw error;
  const reading = readingOf(readings, error, octets, view, start, end);
  return withHeaderOf(error, () => decodeRepaired(reading, decodeFrom, error, { view, start, end }));
}

function decodeRepaired<Message extends object>(
  reading: MessageReadings,
  decodeFrom: DecodeFrom<Message>,
  error: DecodeError,
  { view, start, end }: Pick<FrameBytes, "view" | "start" | "end">,
): Tolerant<Message> {
  const { layout } = reading;
  const { frame } = layout;
  const bytes: FrameBytes = { view, start, end, littleEndian: frame.byteOrder === "little-endian" };
  const fit = fitOf(reading, bytes);
  if (fit === null) throw error;
  const body = repairBody(layout, bytes, fit.fields, fit.places);
  const size = frame.minOctets + body.length;
  if (size > frame.maxOctets) throw frameTooWideError(layout, size);
  const repaired = new Uint8Array(size);
  repaired.set(octetsAt(view, start, frame.minOctets));
  repaired.set(integerToOctets(frame.length.octets, size, bytes.littleEndian), frame.length.offset);
  repaired.set(body, frame.minOctets);
  const message = decodeFrom(repaired, freshDataView(repaired), 0, size);
  return {
    message: { ...message, ...missingIn(layout, fit.places) },
    deviations: fit.deviations,
    surplus: joined(bytes, fit.surplus),
  };
}

/** The readings of the message in a frame. Throws the error if its header is wrong or its message is unknown. */
function readingOf(
  readings: readonly MessageReadings[],
  error: DecodeError,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): MessageReadings {
  const frame = readings[0]?.layout.frame;
  if (frame === undefined || !isReadable(octets, view, start, end)) throw error;
  const { minOctets, maxOctets, command } = frame;
  const size = end - start;
  if (size < minOctets || size > maxOctets || readFrameLength(frame, view, start) !== size) throw error;
  const bytes = { view, start, end: start + minOctets, littleEndian: frame.byteOrder === "little-endian" };
  const header = locateFields(bytes, frame.header, start);
  const field = frame.header.find(({ name }) => name === command.field);
  if (header === null || field?.kind !== "integer") throw error;
  const commandId = Number(integerIn(bytes, field, start + command.offset));
  const found = readings.find(({ layout }) => layout.commandId === commandId);
  if (found === undefined) throw error;
  return found;
}

function fitOf(reading: MessageReadings, bytes: FrameBytes): Fit | null {
  return (
    fitOfOtherWidths(reading, bytes) ??
    fitOfHeader(reading, bytes) ??
    fitOfBeginning(reading, bytes) ??
    fitOfSurplus(reading, bytes)
  );
}

/** The only layout with other widths that fits the frame. Throws a DecodeError if several do. */
function fitOfOtherWidths(reading: MessageReadings, bytes: FrameBytes): Fit | null {
  const { layout, layouts = [], contents = [] } = reading;
  const at = bytes.start + layout.frame.minOctets;
  let only: Fit | null = null;
  const add = (fit: Fit): void => {
    if (only !== null && isSame(only, fit)) return;
    if (only?.words && fit.words) throw ambiguousError(layout, only.words, fit.words);
    only = fit;
  };
  for (const other of layouts) {
    const fields = fieldsOf(reading, other);
    const found = locateFields(bytes, fields, at);
    if (found?.end !== bytes.end) continue;
    const difference = differenceOf(layout, fields, (path) => found.places.get(path));
    add({ words: wordsOfLayout(other), fields, places: found.places, ...difference });
  }
  for (const content of contents) for (const fit of fitsOfContent(layout, content, bytes, at)) add(fit);
  return only;
}

/** Readings in which a counter states one size of a structure, and the structure has another. */
function fitsOfContent(layout: MessageLayout, content: SizedContent, bytes: FrameBytes, at: number): Fit[] {
  const { fields } = layout;
  return content.sizes.flatMap((octets): Fit[] => {
    const found = locateFields(bytes, fields, at, { size: { field: content.field, octets } });
    if (found?.end !== bytes.end) return [];
    const valueOf = (name: string): number => {
      const field = fields.find((each) => each.name === name);
      const place = found.places.get(name);
      return field?.kind === "integer" && place !== undefined
        ? Number(integerIn(bytes, field, bytes.start + place.offset))
        : NaN;
    };
    const stated = valueOf(content.counter);
    const isMisstated = stated !== octets && content.sizes.includes(stated);
    if (!isMisstated || !isContentOf(content, valueOf(content.when))) return [];
    const offset = found.places.get(content.counter)?.offset ?? 0;
    const deviations = [wrongLength(content.counter, offset, octets, stated)];
    return [{ words: wordsOfContent(content.field, octets), fields, places: found.places, deviations, surplus: [] }];
  });
}

/** Whether all values are at the same places. */
function isSame({ places: ones }: Fit, { places: others }: Fit): boolean {
  if (ones.size !== others.size) return false;
  return [...ones].every(([path, { offset, size }]) => {
    const other = others.get(path);
    return other?.offset === offset && other.size === size;
  });
}

function fitOfHeader({ layout, isResponse }: MessageReadings, { start, end }: FrameBytes): Fit | null {
  if (!isResponse || end - start !== layout.frame.minOctets) return null;
  return { words: null, fields: [], places: new Map(), deviations: [headerOnly(layout)], surplus: [] };
}

/** The first fields of the message, up to the end of the frame. */
function fitOfBeginning({ layout }: MessageReadings, bytes: FrameBytes): Fit | null {
  const { fields } = layout;
  const found = locateFields(bytes, fields, bytes.start + layout.frame.minOctets, { canEnd: true });
  if (found?.end !== bytes.end) return null;
  const missing = fields.filter(({ name }) => !found.places.has(name));
  const deviations = missingFields(missing, bytes.end - bytes.start);
  return { words: null, fields, places: found.places, deviations, surplus: [] };
}

/** All fields of the message, and bytes after them. Throws a DecodeError if another layout leaves fewer bytes. */
function fitOfSurplus(reading: MessageReadings, bytes: FrameBytes): Fit | null {
  const { layout, layouts = [] } = reading;
  const { fields } = layout;
  const at = bytes.start + layout.frame.minOctets;
  const locate = (each: readonly FieldLayout[]) => locateFields(bytes, each, at, { canLeaveBytes: true });
  const found = locate(fields);
  if (found === null) return null;
  const nearer = layouts.find((other) => (locate(fieldsOf(reading, other))?.end ?? 0) > found.end);
  if (nearer !== undefined) throw ambiguousSurplusError(layout, nearer);
  const surplus: Place = { offset: found.end - bytes.start, size: bytes.end - found.end };
  return {
    words: null,
    fields,
    places: found.places,
    deviations: [surplusOctets(layout, surplus)],
    surplus: [surplus],
  };
}

/** The properties of missing fields, which are undefined. */
function missingIn({ fields }: MessageLayout, places: Location["places"]): Readonly<Record<string, undefined>> {
  const missing = fields.filter((field) => isProperty(field) && !isTlvBlock(field) && !places.has(field.name));
  return Object.fromEntries(missing.map(({ property }) => [property, undefined]));
}

/** A copy of the bytes at some places. */
function joined({ view, start }: FrameBytes, places: readonly Place[]): Uint8Array {
  return joinOctets(places.map(({ offset, size }) => octetsAt(view, start + offset, size)));
}
