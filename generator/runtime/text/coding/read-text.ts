import type { DeviationDetails } from "../../wire/deviation.js";
import { looksSwapped, orderOfMark, swapped } from "./byte-order.js";
import { toHex } from "../../wire/index.js";
import { checkOption, isTextError } from "../text-error.js";
import type { FormatOptions } from "./text-formats.js";
import type { TextCodec } from "./text-codec.js";
import { decodeUcs2 } from "./ucs2.js";

/** Options of reading texts. */
export interface ReadOptions extends FormatOptions {
  /**
   * What to do with a byte order mark at the start of a text, or of a part of a long message: `strip` removes it, `keep`
   * leaves U+FEFF in the text. Default: `keep`, so that a text encodes to the same bytes.
   */
  readonly marks?: "strip" | "keep" | undefined;
}

/** Throws a TextError if the option for byte order marks is not one. */
export function checkMarks(marks: ReadOptions["marks"]): void {
  if (marks !== undefined) checkOption("marks", marks, ["strip", "keep"]);
}

/** How to read a text. */
interface Context extends ReadOptions {
  /** The order that a mark in an earlier part states. */
  readonly order?: "big-endian" | "little-endian" | null;
}

/** A text, and how its bytes deviate from their coding. Offsets count from the first of these bytes. */
export interface ReadText {
  readonly text: string;
  readonly deviations: readonly DeviationDetails[];
  /** The order that a mark states, here or in an earlier part. */
  readonly order: "big-endian" | "little-endian" | null;
}

/**
 * Decodes bytes even if they end inside a character, which the text lacks, or begin with a byte order mark. Only a mark
 * changes the byte order of UCS2. Throws a TextError if other bytes are invalid.
 */
export function readText(octets: Uint8Array, codec: TextCodec, context: Context = {}): ReadText {
  if (codec.name === "ucs2") return readUcs2(octets, context);
  if (codec.name === "gb18030") return readGb18030(octets, codec, context);
  const { text, cut } = readCharacters(octets, codec);
  return { text, deviations: cut, order: null };
}

function readUcs2(octets: Uint8Array, { marks = "keep", order: earlier = null }: Context): ReadText {
  const end = octets.length - (octets.length % 2);
  const units = octets.subarray(0, end);
  const mark = orderOfMark(octets);
  const order = mark ?? earlier;
  const isSwapped = order === "little-endian";
  const deviations: DeviationDetails[] = [];
  if (mark !== null) deviations.push(byteOrderMark(octets.subarray(0, 2)));
  if (isSwapped) deviations.push(swappedBytes("the lower byte first, as the byte order mark says"));
  else if (order === null && looksSwapped(units)) deviations.push(swappedBytes(LIKELIER));
  if (end < octets.length) deviations.push(cutCharacter(octets, end, "2 bytes for each character"));
  const text = decodeUcs2(isSwapped ? swapped(units) : units);
  return { text: mark !== null && marks === "strip" ? text.slice(1) : text, deviations, order };
}

const LIKELIER = "characters that are likely only with the lower byte first";

/** U+FEFF in GB18030, and in UTF-8. Only the first one is removed: the bytes after the other one are not GB18030. */
const MARK_IN_GB18030 = /* @__PURE__ */ [0x84, 0x31, 0x95, 0x33] as const;
const MARK_IN_UTF8 = /* @__PURE__ */ [0xef, 0xbb, 0xbf] as const;

function readGb18030(octets: Uint8Array, codec: TextCodec, { marks = "keep" }: Context): ReadText {
  const mark = [MARK_IN_GB18030, MARK_IN_UTF8].find((each) => each.every((octet, index) => octets[index] === octet));
  const deviations = mark === undefined ? [] : [byteOrderMark(octets.subarray(0, mark.length))];
  const { text, cut } = readCharacters(octets, codec);
  const isStripped = mark === MARK_IN_GB18030 && marks === "strip";
  return { text: isStripped ? text.slice(1) : text, deviations: [...deviations, ...cut], order: null };
}

/** The text before a character that is cut at its end, and where that is. */
function readCharacters(octets: Uint8Array, codec: TextCodec): { text: string; cut: readonly DeviationDetails[] } {
  try {
    return { text: codec.decode(octets), cut: [] };
  } catch (error) {
    if (!isTextError(error) || error.code !== "cut-character" || error.offset === null) throw error;
    const { offset } = error;
    const cut = cutCharacter(octets, offset, ["% bytes", codec.sizeOfCharacter(octets, offset)]);
    return { text: codec.decode(octets.subarray(0, offset)), cut: [cut] };
  }
}

function byteOrderMark(octets: Uint8Array): DeviationDetails {
  const actual = ["%", toHex(octets)] as const;
  return { code: "byte-order-mark", field: null, offset: 0, expected: "text without a byte order mark", actual };
}

function swappedBytes(actual: DeviationDetails["actual"]): DeviationDetails {
  return { code: "swapped-bytes", field: null, offset: 0, expected: "the higher byte first", actual };
}

function cutCharacter(octets: Uint8Array, offset: number, expected: DeviationDetails["expected"]): DeviationDetails {
  const actual = ["%", toHex(octets.subarray(offset))] as const;
  return { code: "cut-character", field: null, offset, expected, actual };
}
