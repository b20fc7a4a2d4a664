import { type DeviationDetails, joinOctets } from "../../wire/index.js";
import { type ReadOptions, readText, type ReadText } from "../coding/read-text.js";
import { isTextCoding, type TextCoding } from "../coding/text-formats.js";
import { isTextError, movedBy } from "../text-error.js";

/** The text bytes of one part. */
export interface TextPiece {
  /** Index of the part. */
  readonly part: number;
  readonly coding: TextCoding | null;
  readonly octets: Uint8Array;
  /** Offset of these bytes in the content of the part. */
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
    const coding = run[0]?.coding ?? null;
    if (!isTextCoding(coding)) return { text: null, deviations: [] };
    const read = readRun(run, coding, options);
    text += read.text ?? "";
    deviations.push(...read.deviations);
  }
  return { text, deviations };
}

function runsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const runs: TextPiece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.coding === piece.coding) last?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function readRun(run: readonly TextPiece[], coding: TextCoding, options: ReadOptions): ReadPieces {
  if (coding === "ucs2" && !splitsCharacters(run)) return readEach(run, coding, options);
  try {
    return readTogether(run, coding, options);
  } catch (error) {
    if (coding !== "gb18030") throw error;
    return readEachOr(error, run, options);
  }
}

/** Whether pieces of UCS2 end inside characters that the next ones complete. */
function splitsCharacters(run: readonly TextPiece[]): boolean {
  const odd = run.filter(({ octets }) => octets.length % 2 === 1);
  return odd.length > 0 && odd.length % 2 === 0;
}

function readTogether(run: readonly TextPiece[], coding: TextCoding, options: ReadOptions): ReadPieces {
  try {
    const read = readText(joinOctets(run.map(({ octets }) => octets)), coding, options);
    return { text: read.text, deviations: read.deviations.map((details) => placed(run, details)) };
  } catch (error) {
    const { part, offset, before } = pieceAt(run, isTextError(error) ? (error.offset ?? 0) : 0);
    throw new PieceError(movedBy(error, offset - before), part);
  }
}

function readEach(run: readonly TextPiece[], coding: TextCoding, options: ReadOptions): ReadPieces {
  let text = "";
  let order: ReadText["order"] = null;
  const deviations: PieceDeviation[] = [];
  for (const piece of run) {
    const read: ReadText = readText(piece.octets, coding, { ...options, order });
    text += read.text;
    order = read.order;
    deviations.push(...read.deviations.map((details) => placed([piece], details)));
  }
  return { text, deviations };
}

/** Reads pieces of GB18030 separately. If one is invalid, throws the error of all of them together. */
function readEachOr(error: unknown, run: readonly TextPiece[], options: ReadOptions): ReadPieces {
  try {
    return readEach(run, "gb18030", options);
  } catch {
    throw error;
  }
}

function placed(run: readonly TextPiece[], details: DeviationDetails): PieceDeviation {
  const { part, offset, before } = pieceAt(run, details.offset);
  return { part, details: { ...details, offset: details.offset - before + offset } };
}

/** The piece at an offset in the bytes of all pieces, its offset in its content, and the bytes before it. */
function pieceAt(run: readonly TextPiece[], at: number): { part: number; offset: number; before: number } {
  let before = 0;
  for (const { part, octets, start } of run) {
    if (at < before + octets.length) return { part, offset: start, before };
    before += octets.length;
  }
  const first = run[0];
  return { part: first?.part ?? 0, offset: first?.start ?? 0, before: 0 };
}
