import type { Phrase } from "../../wire/index.js";
import type { TextCodec } from "../coding/text-codec.js";
import { TextError } from "../text-error.js";

/** How many encoded bytes a part has, with the reserve in the first and the last one. */
export interface Capacity {
  readonly part: number;
  readonly first: number;
  readonly last: number;
  /** Size of the user data header of each part. */
  readonly headerSize: number;
}

/** A text that is encoded, but not packed yet. */
export interface EncodedText {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly codec: TextCodec;
}

/** A content: a header and the bytes of a text, packed if the coding says so. */
export function contentOf(header: Uint8Array, { octets, codec }: EncodedText): Uint8Array<ArrayBuffer> {
  const piece = codec.packing?.pack(octets, header.length) ?? octets;
  if (header.length === 0) return piece;
  const content = new Uint8Array(header.length + piece.length);
  content.set(header);
  content.set(piece, header.length);
  return content;
}

/** How many encoded bytes a text takes in a content, with those that packing adds. */
export function sizeOfText({ octets, codec }: EncodedText, headerSize: number): number {
  return octets.length + (codec.packing?.addedTo(octets, headerSize) ?? 0);
}

/** Cuts a text, never inside a character. Throws a TextError if a character does not fit into a part. */
export function cutText({ octets, codec }: EncodedText, capacity: Capacity): EncodedText[] {
  const pieces: EncodedText[] = [];
  for (let at = 0; at < octets.length;) {
    const end = at + endOfPiece({ octets: octets.subarray(at), codec }, at === 0, capacity);
    if (end === at) throw noCapacity(capacity);
    pieces.push({ octets: octets.subarray(at, end), codec });
    at = end;
  }
  return pieces;
}

function endOfPiece(rest: EncodedText, isFirst: boolean, capacity: Capacity): number {
  const { octets, codec } = rest;
  const available = capacity.part - (isFirst ? capacity.first : 0);
  if (sizeOfText(rest, capacity.headerSize) <= available - capacity.last) return octets.length;
  // The rest does not fit with the reserve of the last part: leave at least one character for the next part.
  const max = Math.min(available, octets.length - 1);
  let end = 0;
  for (let next = 0; next <= max; next += codec.sizeOfCharacter(octets, next)) end = next;
  const isInDoubt = codec.packing?.isInDoubt(octets.subarray(0, end), capacity.headerSize) ?? false;
  return isInDoubt && end > 1 ? end - 1 : end;
}

function noCapacity({ part, first, last }: Capacity): TextError {
  const actual: Phrase = ["% bytes for each part, % reserved in the first and % in the last", part, first, last];
  return new TextError({
    code: "no-room",
    subject: "Message",
    expected: "available for a character in every part",
    actual,
  });
}
