import { type DeviationDetails, joinOctets } from "../../wire/index.js";
import { type ReadOptions, readText, type ReadText } from "../coding/read-text.js";
import type { TextCodec } from "../coding/text-codec.js";
import { isTextError, movedBy } from "../text-error.js";

/** The text bytes of one part. */
export interface TextPiece {
  /** Index of the part. */
  readonly part: number;
  /** Null if the part does not hold text. */
  readonly codec: TextCodec | null;
  /** The encoded bytes, unpacked. */
  readonly octets: Uint8Array;
  /** Offset of these bytes in the content of the part: the size of its header. */
  readonly start: number;
}

/** A deviation in the content of a part. */
interface PieceDeviation {
  readonly part: number;
  readonly details: DeviationDetails;
}

/** The text of pieces. */
interface ReadPieces {
  /** Null if a piece is not text. */
  readonly text: string | null;
  readonly deviations: readonly PieceDeviation[];
}

/** What was thrown while a piece was decoded. */
export class PieceError extends Error {
  readonly error: unknown;
  readonly part: number;

  constructor(error: unknown, part: number) {
    super();
    this.error = error;
    this.part = part;
  }
}

/** Decodes consecutive pieces of one coding together. Throws a PieceError. */
export function readPieces(pieces: readonly TextPiece[], options: ReadOptions): ReadPieces {
  let text = "";
  const deviations: PieceDeviation[] = [];
  for (const run of runsOf(pieces)) {
    const codec = run[0]?.codec ?? null;
    if (codec === null) return { text: null, deviations: [] };
    const read = readRun(run, codec, options);
    text += read.text ?? "";
    deviations.push(...read.deviations);
  }
  return { text, deviations };
}

function runsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const runs: TextPiece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.codec === piece.codec) last?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function readRun(run: readonly TextPiece[], codec: TextCodec, options: ReadOptions): ReadPieces {
  if (codec.name === "ucs2" && !splitsCharacters(run)) return readEach(run, codec, options);
  try {
    return readTogether(run, codec, options);
  } catch (error) {
    if (codec.name === "ucs2") throw error;
    return readEachOr(error, run, codec, options);
  }
}

/** Whether pieces of UCS2 end inside characters that the next ones complete. */
function splitsCharacters(run: readonly TextPiece[]): boolean {
  const odd = run.filter(({ octets }) => octets.length % 2 === 1);
  return odd.length > 0 && odd.length % 2 === 0;
}

function readTogether(run: readonly TextPiece[], codec: TextCodec, options: ReadOptions): ReadPieces {
  try {
    const read = readText(joinOctets(run.map(({ octets }) => octets)), codec, options);
    return { text: read.text, deviations: read.deviations.map((details) => placed(run, details)) };
  } catch (error) {
    const at = isTextError(error) ? (error.offset ?? 0) : 0;
    const { part, offset } = placeIn(run, at);
    throw new PieceError(movedBy(error, offset - at), part);
  }
}

function readEach(run: readonly TextPiece[], codec: TextCodec, options: ReadOptions): ReadPieces {
  let text = "";
  let order: ReadText["order"] = null;
  const deviations: PieceDeviation[] = [];
  for (const piece of run) {
    const read: ReadText = readText(piece.octets, codec, { ...options, order });
    text += read.text;
    order = read.order;
    deviations.push(...read.deviations.map((details) => placed([piece], details)));
  }
  return { text, deviations };
}

/** Reads pieces separately. If one is invalid, throws the error of all of them together. */
function readEachOr(error: unknown, run: readonly TextPiece[], codec: TextCodec, options: ReadOptions): ReadPieces {
  try {
    return readEach(run, codec, options);
  } catch {
    throw error;
  }
}

function placed(run: readonly TextPiece[], details: DeviationDetails): PieceDeviation {
  const { part, offset } = placeIn(run, details.offset);
  return { part, details: { ...details, offset } };
}

/** The part of an offset in the bytes of all pieces, and the offset in its content. */
function placeIn(run: readonly TextPiece[], at: number): { readonly part: number; readonly offset: number } {
  let before = 0;
  for (const piece of run) {
    if (at < before + piece.octets.length) return { part: piece.part, offset: offsetIn(piece, at - before) };
    before += piece.octets.length;
  }
  const [first] = run;
  return { part: first?.part ?? 0, offset: first === undefined ? 0 : offsetIn(first, at) };
}

function offsetIn({ start, codec }: TextPiece, index: number): number {
  return start + (codec?.packing?.offsetOf(index, start) ?? index);
}
