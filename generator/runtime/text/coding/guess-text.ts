import { ANY_CODING, type GuessedCoding, readingOf } from "./guessed-codings.js";
import { logLikelihood } from "./likelihood.js";
import { kindOf } from "../../wire/index.js";
import { checkOctets, TextError } from "../text-error.js";
import type { TextCodec } from "./text-codec.js";
import { codingOf, type TextCoding, type TextFormats, textFormatsIn } from "./text-formats.js";

/** Why a guess has its place. `explainGuess` translates it. */
export type GuessReason =
  | "the format says so"
  | "the format says so, but another text is far likelier"
  | "the bytes begin with a byte order mark"
  | "the text is the likeliest"
  | "the text is possible, but less likely";

/** One possible reading of bytes. */
export interface TextGuess {
  readonly coding: GuessedCoding;
  /** The text without a byte order mark, and without a character that is cut at its end. */
  readonly text: string;
  readonly reason: GuessReason;
}

/**
 * Guesses the coding of bytes whose format may be wrong, such as UCS2 that is labelled ASCII. Returns the possible
 * readings, the likeliest first. A right format stays first: another one is only if its text is far likelier. Equal texts
 * are returned once. Pass the `octets` of a parsed content: the bytes after its user data header.
 *
 * A guess can be wrong, above all for fewer than four characters, so nothing in this package applies one: log it, or let
 * a person choose. Throws a TextError if the bytes are not a Uint8Array or the format is not a number; any
 * bytes have readings.
 *
 * @example
 * guessText(Uint8Array.of(0x4f, 0x60, 0x59, 0x7d), 0, formats)[0]?.text; // → 你好
 * guessText(Uint8Array.of(0x4f, 0x4b), 0, formats)[0]?.text; // → OK
 */
export function guessText(octets: Uint8Array, format: number, formats?: TextFormats): TextGuess[] {
  checkOctets("Content", octets);
  if (typeof format !== "number") {
    throw new TextError({ code: "wrong-value", subject: "Format", expected: "a number", actual: kindOf(format) });
  }
  const stated = formats === undefined ? null : codingOf(formats, format);
  const others = formats === undefined ? [] : otherCodecs(formats);
  const candidates = [...ANY_CODING, ...others].flatMap((coding) => candidateOf(octets, coding, stated));
  const sorted = candidates.sort((one, other) => other.likelihood - one.likelihood);
  const different = sorted.filter(({ text }, index) => sorted.findIndex((each) => each.text === text) === index);
  return different.map((candidate, index) => {
    return { coding: candidate.coding, text: candidate.text, reason: reasonFor(candidate, index === 0) };
  });
}

/** A possible reading, and the natural logarithm of its likelihood. */
interface Candidate {
  readonly coding: GuessedCoding;
  readonly text: string;
  readonly likelihood: number;
  readonly isStated: boolean;
  readonly hasMark: boolean;
}

/** The codecs of a table whose codings only some protocols have. */
function otherCodecs(formats: TextFormats): TextCodec[] {
  const codecs = new Set(textFormatsIn(formats).map(({ codec }) => codec));
  return [...codecs].filter(({ name }) => !ANY_CODING.some((each) => each === name));
}

/** How rare each coding is if the format states another one: natural logarithms. */
const PRIORS: Readonly<Record<GuessedCoding, number>> = {
  ascii: 0,
  ucs2: 0,
  gb18030: 0,
  "utf-8": -1,
  "ucs2-little-endian": -3,
  gsm7: -1,
  "gsm7-packed": -6,
  latin1: -6,
  "iso-8859-5": -6,
  "iso-8859-8": -6,
};

/** How much likelier a reading is because the format states it, or because its bytes begin with its mark. */
const STATED = 6;
const MARKED = 20;

/** How much less likely a reading is because its text ends inside a character. */
const CUT = 16;

function candidateOf(
  octets: Uint8Array,
  of: (typeof ANY_CODING)[number] | TextCodec,
  stated: TextCoding | null,
): Candidate[] {
  const reading = readingOf(octets, of);
  if (reading === null) return [];
  const coding = typeof of === "string" ? of : of.name;
  const { text, hasMark, isCut } = reading;
  const isStated = coding === stated;
  const evidence = (isStated ? STATED : PRIORS[coding]) + (hasMark ? MARKED : 0) - (isCut ? CUT : 0);
  return [{ coding, text, likelihood: logLikelihood(text) + evidence, isStated, hasMark }];
}

function reasonFor({ isStated, hasMark }: Candidate, isFirst: boolean): GuessReason {
  if (isStated) return isFirst ? "the format says so" : "the format says so, but another text is far likelier";
  if (hasMark) return "the bytes begin with a byte order mark";
  return isFirst ? "the text is the likeliest" : "the text is possible, but less likely";
}
