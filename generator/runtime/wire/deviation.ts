import type { Phrase } from "./phrases.js";
import { inEnglish, phrases } from "./words.js";

/** How bytes deviate from the specification, and can still be read in only one way. */
export type DeviationCode =
  /** A field has the width of another version of the protocol. */
  | "other-width"
  /** The frame has a command under which peers also send the message. */
  | "other-command"
  /** A response consists of its header. */
  | "header-only"
  /** The bytes end before this field, or the version of the sender does not have it. */
  | "missing-field"
  /** There are bytes after the last field, or after the NUL of a string in a status report. */
  | "surplus-octets"
  /** A count or length differs from what it counts. */
  | "wrong-length"
  /** A status report is a text instead of a structure. */
  | "text-receipt"
  /** An information element of a user data header is invalid, and is ignored. */
  | "ignored-element"
  /** The length of a user data header or of its element is wrong. */
  | "wrong-header"
  /** The bytes end inside a character, which is cut. */
  | "cut-character"
  /** A text begins with a byte order mark. */
  | "byte-order-mark"
  /** The bytes of a text are in the opposite order. */
  | "swapped-bytes"
  /** Packed septets end with seven zero bits, which are read as fill. */
  | "zero-fill";

/** A deviation from the specification, and its place. */
export interface Deviation {
  readonly code: DeviationCode;
  /** Wire name, with the index in a list and the path in a structure; null if no field is involved. */
  readonly field: string | null;
  /** Offset in bytes from the start of the frame, structure or content. */
  readonly offset: number;
  /** What the specification requires, in English; `explainDeviation` translates it. */
  readonly expected: string;
  /** What was found, in English; `explainDeviation` translates it. */
  readonly actual: string;
}

/** The parts of a deviation. */
export interface DeviationDetails {
  readonly code: DeviationCode;
  readonly field: string | null;
  readonly offset: number;
  readonly expected: Phrase;
  readonly actual: Phrase;
}

/** Creates a deviation, and keeps its phrases for translation. */
export function deviationOf(details: DeviationDetails): Deviation {
  const deviation = { ...details, expected: inEnglish(details.expected), actual: inEnglish(details.actual) };
  phrases.set(deviation, [details]);
  return deviation;
}

/** A copy of a deviation at another place, which can be translated too. */
export function deviationAt(deviation: Deviation, place: Pick<Deviation, "field" | "offset">): Deviation {
  const moved = { ...deviation, ...place };
  const known = phrases.get(deviation);
  if (known !== undefined) phrases.set(moved, known);
  return moved;
}
