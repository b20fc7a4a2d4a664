import { decodeText } from "../coding/codings.js";
import { copyOctets } from "./copy-part.js";
import { checkObjects, checkOctets, isTextError, type TextError } from "../text-error.js";
import { codingOf, isTextCoding, type TextCoding, type TextFormats } from "../coding/text-formats.js";
import { readUserDataHeader } from "./read-header.js";
import { hasUserDataHeader } from "./user-data-header.js";

/** A content and its format. */
export interface CodedContent {
  readonly content: Uint8Array;
  readonly format: number;
  readonly headerIndicator: number;
}

/** The result of joining contents. */
export interface JoinedParts {
  /** The content of all parts without their headers. */
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Null if a part does not hold text, or if its bytes are invalid. */
  readonly text: string | null;
  /** The error if the bytes are invalid text, else null. */
  readonly error: TextError | null;
}

/** Bytes of one coding, from one or more consecutive parts. */
interface Run {
  readonly coding: TextCoding | null;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/**
 * Joins contents. Consecutive parts with the same coding are decoded together, which restores a character that the sender
 * has split. Throws a TextError if a header is invalid.
 *
 * @example
 * const parts = splitMessage(formats, "长短信".repeat(30), { reference: 7 });
 * joinParts(formats, parts).text === "长短信".repeat(30); // → true
 */
export function joinParts(formats: TextFormats, parts: readonly CodedContent[]): JoinedParts {
  checkObjects("Parts of a message", parts);
  const runs: Run[] = [];
  for (const part of parts) {
    const coding = codingOf(formats, part.format);
    const last = runs.at(-1);
    const octets = afterHeader(part);
    if (last?.coding === coding) runs.splice(-1, 1, { coding, octets: concatenated([last.octets, octets]) });
    else runs.push({ coding, octets: copyOctets(octets) });
  }
  return { octets: concatenated(runs.map(({ octets }) => octets)), ...textOf(runs) };
}

function afterHeader({ content, headerIndicator }: CodedContent): Uint8Array {
  checkOctets("Content of a part", content);
  return hasUserDataHeader(headerIndicator) ? content.subarray(readUserDataHeader(content).header?.size ?? 0) : content;
}

function textOf(runs: readonly Run[]): Pick<JoinedParts, "text" | "error"> {
  let text = "";
  for (const { coding, octets } of runs) {
    if (!isTextCoding(coding)) return { text: null, error: null };
    try {
      text += decodeText(octets, coding);
    } catch (error) {
      if (isTextError(error)) return { text: null, error };
      throw error;
    }
  }
  return { text, error: null };
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    octets.set(piece, at);
    at += piece.length;
  }
  return octets;
}
