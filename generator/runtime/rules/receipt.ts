import { decodedOrNull, type StructureLayout } from "../interpreter/index.js";
import { type Deviation, deviationOf } from "../wire/index.js";
import { isPlausible, type PartialValues, readFront, unclearStrings } from "./partial-report.js";
import { readTextReceipt, stateIn } from "./text-receipt.js";

/** Options of the functions that read status reports. */
export interface ReceiptOptions {
  /**
   * Also reads a report that the message does not mark as one. Its bytes must have the exact size of only one kind of
   * report, and a state that the schema defines; a text must have such a state and one more key. Default: false.
   */
  readonly unmarked?: boolean;
}

/** A status report as it was found: a valid structure, a part of one, or a text. */
export type ReceiptReading<Report extends object> = WholeReport<Report> | PartialReport<Report> | TextReceipt;

/** A status report that is valid. */
export interface WholeReport<Report extends object> {
  readonly kind: "report";
  readonly report: Report;
  /** The state of the message. */
  readonly state: string;
  /** The strings with bytes after their NUL: the structure may be a shorter one with zeros after it. */
  readonly deviations: readonly Deviation[];
}

/** A status report of a wrong size. */
export interface PartialReport<Report extends object> {
  readonly kind: "partial";
  /** The fields that can be read in only one way; the others are undefined. */
  readonly report: PartialValues<Report>;
  /** The state of the message; null if the bytes end before it. */
  readonly state: string | null;
  /** The fields that are missing and the bytes after the last field. */
  readonly deviations: readonly Deviation[];
}

/** A status report of the form `id:… stat:… text:…`. */
export interface TextReceipt {
  readonly kind: "text";
  /** The values by key, without blanks around them; a missing key has no property. */
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** The state of the message, in the case of the schema; null if the text has none. */
  readonly state: string | null;
  readonly deviations: readonly Deviation[];
}

/** How a protocol reports the state of a message. */
export interface ReceiptFormat<Report extends object> {
  /** Wire name of the bytes. */
  readonly field: string;
  /** Name of the structure; null if reports are only texts. */
  readonly structure: string | null;
  /** The structures that the bytes may be. */
  readonly layouts: readonly ReportLayout<Report>[];
  /** The keys of a text. */
  readonly keys: readonly string[];
  /** The key of the state. */
  readonly stateKey: string;
  /** Wire name of the state in the structures; null if reports are only texts. */
  readonly state: string | null;
  /** Whether the schema defines a state. */
  readonly isKnown: (state: string) => boolean;
}

/** A structure that the bytes may be. */
export interface ReportLayout<Report extends object> {
  readonly layout: StructureLayout;
  /** Decodes bytes that are exactly the structure. Throws a DecodeError. */
  readonly decode: (octets: Uint8Array) => Report;
  /** Its size in bytes; null if that varies. */
  readonly size: number | null;
  /** Property of the state. */
  readonly stateProperty: string;
}

/** Reads bytes that the message marks as a status report. Returns null for any other bytes; never throws. */
export function readReceipt<Report extends object>(
  format: ReceiptFormat<Report>,
  octets: Uint8Array | undefined,
): ReceiptReading<Report> | null {
  if (!(octets instanceof Uint8Array)) return null;
  return readTextOrWhole(format, octets) ?? readPart(format, octets);
}

/**
 * Reads bytes that the message does not mark as a status report. Returns null if in doubt, also if they fit several
 * formats; never throws.
 */
export function readUnmarkedReceipt<Report extends object>(
  formats: readonly ReceiptFormat<Report>[],
  octets: Uint8Array | undefined,
): ReceiptReading<Report> | null {
  if (!(octets instanceof Uint8Array)) return null;
  const [first, ...others] = formats.flatMap((format) => readKnown(format, octets) ?? []);
  if (first === undefined) return null;
  // All formats of a field have the same keys of texts.
  return others.length === 0 || first.kind === "text" ? first : null;
}

/** Reads a whole report with a known state, or a text with such a state and one more key. */
function readKnown<Report extends object>(
  format: ReceiptFormat<Report>,
  octets: Uint8Array,
): ReceiptReading<Report> | null {
  const read = readTextOrWhole(format, octets);
  if (read === null || (read.kind === "text" && Object.keys(read.values).length < 2)) return null;
  return isKnownState(format, read.state) ? read : null;
}

/**
 * Reads a text or a whole structure. Bytes that are both are the structure if it has the state of the text: then the keys
 * of the text are fields of the structure.
 */
function readTextOrWhole<Report extends object>(
  format: ReceiptFormat<Report>,
  octets: Uint8Array,
): TextReceipt | WholeReport<Report> | null {
  const text = readText(format, octets);
  const whole = readWhole(format, octets);
  if (text === null || whole === null) return text ?? whole;
  return stateIn(whole.state, format.isKnown) === text.state ? whole : text;
}

function isKnownState<Report extends object>({ isKnown }: ReceiptFormat<Report>, state: string | null): boolean {
  return state !== null && isKnown(state);
}

function readText<Report extends object>(format: ReceiptFormat<Report>, octets: Uint8Array): TextReceipt | null {
  const values = readTextReceipt(octets, format.keys, format.stateKey);
  if (values === null) return null;
  const { field, structure } = format;
  const expected = ["a value of type %", structure ?? ""] as const;
  const details = { code: "text-receipt", field, offset: 0, expected, actual: "a text" } as const;
  const state = stateIn(values[format.stateKey], format.isKnown);
  return { kind: "text", values, state, deviations: structure === null ? [] : [deviationOf(details)] };
}

function readWhole<Report extends object>(
  { layouts }: ReceiptFormat<Report>,
  octets: Uint8Array,
): WholeReport<Report> | null {
  for (const { layout, size, decode, stateProperty } of layouts) {
    if (size !== null && size !== octets.length) continue;
    const report = decodedOrNull(octets, decode);
    if (report === null) continue;
    const state = String(Reflect.get(report, stateProperty));
    return { kind: "report", report, state, deviations: unclearStrings(layout, octets) };
  }
  return null;
}

function readPart<Report extends object>(
  { layouts, state: field, isKnown }: ReceiptFormat<Report>,
  octets: Uint8Array,
): PartialReport<Report> | null {
  const front = readFront(layouts, octets, field ?? "");
  if (front === null || !isPlausible(octets, front.state, isKnown)) return null;
  const { report, state, deviations } = front;
  return { kind: "partial", report, state, deviations };
}
